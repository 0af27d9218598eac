import type { MappingErrorCode } from '../../model/errors.js';
import type { ServiceDescription } from '../../provider/mapping-provider.js';
import type { Format } from '../format.js';
import { errorText } from './words.js';

/** What several elements say. */
export const sharedTerms = ({ number }: Format) => ({
  tryAgain: 'Try again',
  tryingAgainIn: (seconds: number) => `Trying again in ${number(seconds)} s.`,
  tryingAgainOnline: 'This page tries again by itself when the connection is back.',
  errorText: (code: MappingErrorCode) => errorText[code],
  requestId: (id: string) => `Request id: ${id}`,
  /** Other languages translate the labels of the default description. */
  serviceLabel: ({ label }: Pick<ServiceDescription, 'label'>) => label,
  savedFor: (client: string) => `Mapping saved for ${client}`,
  unnamed: '(no name)',
  refresh: 'Refresh',
  clearFilters: 'Clear filters',
  on: 'On',
  off: 'Off',
  none: '–',
});

export type SharedTerms = ReturnType<typeof sharedTerms>;
