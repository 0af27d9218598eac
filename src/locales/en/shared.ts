import type { MappingErrorCode } from '../../model/errors.js';
import { errorText, n } from './words.js';

/** What several elements say. */
export const sharedTerms = {
  tryAgain: 'Try again',
  tryingAgainIn: (seconds: number) => `Trying again in ${n(seconds)} s.`,
  tryingAgainOnline: 'This page tries again by itself when the connection is back.',
  errorText: (code: MappingErrorCode) => errorText[code],
  requestId: (id: string) => `Request id: ${id}`,
  savedFor: (client: string) => `Mapping saved for ${client}`,
  unnamed: '(no name)',
  refresh: 'Refresh',
  clearFilters: 'Clear filters',
  on: 'On',
  off: 'Off',
  none: '–',
};

export type SharedTerms = typeof sharedTerms;
