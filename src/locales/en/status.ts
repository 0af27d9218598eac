import type { Format } from '../format.js';

/** Words for the status of a mapping. */
export const statusTerms = ({ number }: Format) => ({
  statusOk: 'OK',
  statusHasEvents: (count: number) => (count > 0 ? `Has events (${number(count)})` : 'Has events'),
  statusNotMapped: 'N/A',
  statusCompanyMissing: 'Company missing',
  statusClientMissing: 'Client missing',
  statusBothMissing: 'Client and company missing',
  statusSaving: 'Saving…',
  statusLoading: 'Loading…',
});

export type StatusTerms = ReturnType<typeof statusTerms>;
