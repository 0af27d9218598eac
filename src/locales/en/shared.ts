import type { MappingErrorCode } from '../../model/errors.js';
import { errorText, n } from './words.js';

/** What several elements say. */
export const sharedTerms = {
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  tryingAgainIn: (seconds: number) => `Trying again in ${n(seconds)} s.`,
  tryingAgainOnline: 'This page tries again by itself when the connection is back.',
  errorText: (code: MappingErrorCode) => errorText[code],
  requestId: (id: string) => `Request id: ${id}`,
  clientNumber: (source: string, id: string) => `${source} client #${id}`,
  savedFor: (client: string) => `Mapping saved for ${client}`,
  unnamed: '(no name)',
  refresh: 'Refresh',
  clearFilters: 'Clear filters',
  removedFor: (client: string) => `Mapping removed for ${client}`,
  typeMore: 'There are more. Type more to narrow.',
  companyLabel: (target: string) => (target === 'Company' ? target : `${target} company`),
  on: 'On',
  off: 'Off',
  none: '–',
};

export type SharedTerms = typeof sharedTerms;
