import type { MappingErrorCode } from '../../model/errors.js';
import type { ProviderDescription } from '../../provider/mapping-provider.js';
import type { Sort, SortKey } from '../../model/query.js';
import { statusTerms } from './status.js';
import { sharedTerms } from './shared.js';
import { errorText, n, one } from './words.js';

/** What the table says. */
export const tableTerms = {
  ...statusTerms,
  ...sharedTerms,
  tableLabel: 'Client mappings',
  columnSelect: 'Select',
  columnClient: (source: string) => `${source} client`,
  columnCompany: (target: string) => `${target} company`,
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
  clientCount: (count: number) => (one(count) ? '1 client' : `${n(count)} clients`),
  clientsShown: (shown: number, total: number | undefined) =>
    total === undefined ? `${n(shown)} shown` : `${n(shown)} of ${n(total)} shown`,
  sortedBy: (
    by: SortKey,
    direction: Sort['direction'],
    { source, target }: Pick<ProviderDescription, 'source' | 'target'>,
  ) => {
    const columns = {
      client: `${source.name} client`,
      company: `${target.name} company`,
      topLevel: 'top level',
      status: 'status',
      updatedAt: 'last change',
    };
    return `Sorted by ${columns[by]}, ${direction}`;
  },
  clientsFailed: 'Could not load clients',
  noClients: (source: string) => `No ${source} clients yet`,
  noClientsHint: (source: string) => `Clients appear here as soon as ${source} has some that this integration may see.`,
  noResult: (texts: readonly string[], mapped: 'all' | 'yes' | 'no') => {
    const among = { all: '', yes: ' among mapped clients', no: ' among clients that are not mapped' }[mapped];
    return texts.length === 0
      ? `No clients${among}`
      : `No clients match ${texts.map(text => `“${text}”`).join(' and ')}${among}`;
  },
  noResultHint: 'Try fewer letters, or show all clients.',
  skipTable: 'Skip table',
};

export type TableTerms = typeof tableTerms;
