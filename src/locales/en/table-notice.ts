import type { MappedFilter } from '../../model/query.js';
import type { Format, Sides } from '../format.js';
import { failureTerms } from './failure.js';
import { of } from './of.js';

/** What the table says instead of rows. */
export const tableNoticeTerms = (format: Format) => {
  const { list, nameOf } = format;
  return {
    ...failureTerms(format),
    refresh: 'Refresh',
    clearFilters: 'Clear filters',
    clientsFailed: 'Could not load clients',
    noClients: ({ source }: Sides) => `No ${of(nameOf(source), 'clients')} yet`,
    noClientsHint: ({ source }: Sides) =>
      `Clients appear here as soon as ${of(nameOf(source), 'has', 'there are')} some that this integration may see.`,
    noResult: (texts: readonly string[], mapped: MappedFilter) => {
      if (texts.length === 0)
        return { all: 'No clients', yes: 'No mapped clients', no: 'No clients that are not mapped' }[mapped];
      const among = { all: '', yes: ' among mapped clients', no: ' among clients that are not mapped' }[mapped];
      return `No clients match ${list(texts.map(text => `“${text}”`))}${among}`;
    },
    noResultHint: 'Change the filters, or clear them to see all clients.',
  };
};

export type TableNoticeTerms = ReturnType<typeof tableNoticeTerms>;
