import { n } from './words.js';

/** Words for the status of a mapping. */
export const statusTerms = {
  statusOk: 'OK',
  statusHasEvents: (count: number) => (count > 0 ? `Has events (${n(count)})` : 'Has events'),
  statusNotMapped: 'N/A',
  statusNotMappedHint: 'no mapping is available',
  statusCompanyMissing: 'Company missing',
  statusClientMissing: 'Client missing',
  statusBothMissing: 'Client and company missing',
  statusSaving: 'Saving…',
  statusLoading: 'Loading…',
};

export type StatusTerms = typeof statusTerms;
