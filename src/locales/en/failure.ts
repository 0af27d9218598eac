import type { MappingErrorCode } from '../../model/errors.js';
import type { Format } from '../format.js';
import { errorText } from './error-text.js';

/** What is said of a read that failed. */
export const failureTerms = ({ number }: Format) => ({
  tryAgain: 'Try again',
  tryingAgainIn: (seconds: number) => `Trying again in ${number(seconds)} s.`,
  tryingAgainOnline: 'This page tries again by itself when the connection is back.',
  errorText: (code: MappingErrorCode) => errorText[code],
  requestId: (id: string) => `Request id: ${id}`,
});

export type FailureTerms = ReturnType<typeof failureTerms>;
