import type { MappingErrorCode } from '../../model/errors.js';
import type { MappedFilter, Sort, SortKey } from '../../model/query.js';
import type { Format, Sides } from '../format.js';
import { sharedTerms } from './shared.js';
import { statusTerms } from './status.js';
import { errorText, of } from './words.js';

/** What the table says. */
export const tableTerms = (format: Format) => {
  const { number, plural, list, nameOf } = format;
  return {
    ...statusTerms(format),
    ...sharedTerms(format),
    tableLabel: 'Client mappings',
    columnSelect: 'Select',
    columnClient: ({ source }: Sides) => of(nameOf(source), 'client', 'Client'),
    columnCompany: ({ target }: Sides) => of(nameOf(target), 'company', 'Company'),
    columnStatus: 'Status',
    columnActions: 'Actions',
    edit: 'Edit',
    view: 'View',
    editClient: (client: string) => `Edit ${client}`,
    viewClient: (client: string) => `View ${client}`,
    selectClient: (client: string) => `Select ${client}`,
    chooseCompany: 'Choose a company…',
    chooseCompanyFor: (client: string) => `Choose a company… for ${client}`,
    serviceFor: (service: string, client: string) => `${service} for ${client}`,
    statusFor: (status: string, client: string) => `${status} for ${client}`,
    inactive: 'inactive',
    suspended: 'Suspended',
    notMappedShort: 'Not mapped',
    notSaved: 'Not saved',
    retrySave: 'Retry',
    retrySaveFor: (client: string) => `Retry saving ${client}`,
    notSavedFor: (client: string, code: MappingErrorCode) => `Not saved: ${client}. ${errorText[code]}`,
    clientCount: (count: number) => plural(count, { one: '1 client', other: `${number(count)} clients` }),
    clientsShown: (shown: number, total: number | undefined) =>
      total === undefined ? `${number(shown)} shown` : `${number(shown)} of ${number(total)} shown`,
    sortedBy: (by: SortKey, direction: Sort['direction'], { source, target }: Sides) => {
      const columns = {
        client: of(nameOf(source), 'client'),
        company: of(nameOf(target), 'company'),
        topLevel: 'top level',
        status: 'status',
        updatedAt: 'last change',
      };
      return `Sorted by ${columns[by]}, ${direction}`;
    },
    clientsFailed: 'Could not load clients',
    noClients: ({ source }: Sides) => `No ${of(nameOf(source), 'clients')} yet`,
    noClientsHint: ({ source }: Sides) =>
      `Clients appear here as soon as ${of(nameOf(source), 'has', 'there are')} some that this integration may see.`,
    noResult: (texts: readonly string[], mapped: MappedFilter) => {
      const among = { all: '', yes: ' among mapped clients', no: ' among clients that are not mapped' }[mapped];
      return texts.length === 0
        ? `No clients${among}`
        : `No clients match ${list(texts.map(text => `“${text}”`))}${among}`;
    },
    noResultHint: 'Try fewer letters, or show all clients.',
    skipTable: 'Skip table',
  };
};

export type TableTerms = ReturnType<typeof tableTerms>;
