import type { MappingErrorCode } from '../model/errors.js';
import type { Sort, SortKey } from '../model/query.js';
import type { ProviderDescription } from '../provider/mapping-provider.js';

const plural = new Intl.PluralRules('en');
const one = (count: number) => plural.select(count) === 'one';
const n = (count: number) => count.toLocaleString('en');
/** "GravityZone companies"; just "companies" where the provider names no side. */
const companies = (target: string) => (target === 'Company' ? 'companies' : `${target} companies`);

/** Why a read or a write did not go through, as a person reads it. */
const errorText: Record<MappingErrorCode, string> = {
  invalid: 'Something that was entered is not accepted.',
  unauthenticated: 'Your session has ended. Sign in again.',
  forbidden: 'You are not allowed to do this.',
  'not-found': 'It no longer exists.',
  'company-taken': 'This company is already mapped to another client.',
  'name-taken': 'A company with this name exists.',
  conflict: 'Someone else has changed this mapping.',
  'rate-limited': 'The service is busy.',
  unavailable: 'The service does not answer as it should.',
  network: 'There is no connection to the service.',
  unsupported: 'The service cannot do this.',
  protocol: 'The answer of the service was not understood.',
};

/** Every sentence that a person can read, by meaning. Names of the two sides come from the provider. */
export const en = {
  // statuses, services
  statusOk: 'OK',
  statusHasEvents: (count: number) => (count > 0 ? `Has events (${n(count)})` : 'Has events'),
  statusNotMapped: 'N/A',
  statusNotMappedHint: 'no mapping is available',
  statusCompanyMissing: 'Company missing',
  statusClientMissing: 'Client missing',
  statusBothMissing: 'Client and company missing',
  statusSaving: 'Saving…',
  statusLoading: 'Loading…',
  eventCount: (count: number) => (one(count) ? '1 event' : `${n(count)} events`),
  on: 'On',
  off: 'Off',
  none: '–',

  // table
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
  unnamed: '(no name)',
  inactive: 'inactive',
  suspended: 'Suspended',
  notMappedShort: 'Not mapped',
  notSaved: 'Not saved',
  retrySave: 'Retry',
  retrySaveFor: (client: string) => `Retry saving ${client}`,
  savedFor: (client: string) => `Mapping saved for ${client}`,
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
  clearFilters: 'Clear filters',
  refresh: 'Refresh',
  skipTable: 'Skip table',

  // page
  pageTitle: 'Client mappings',
  pageHelp: ({ source, target }: Pick<ProviderDescription, 'source' | 'target'>) =>
    `Link ${source.name} clients to ${target.name} companies. Billing and ticketing follow the link.`,
  summaryLabel: 'Progress',
  mappedOf: 'of',
  mappedClients: (total: number) => (one(total) ? 'client mapped' : 'clients mapped'),
  allMapped: (total: number) => `All ${n(total)} clients are mapped`,
  haveEvents: (count: number) => (one(count) ? '1 has events' : `${n(count)} have events`),
  toDo: (count: number) => `${n(count)} to do`,
  eventsOf: (client: string) => `Events for ${client}`,
  eventsOfAll: 'Events',
  removedFor: (client: string) => `Mapping removed for ${client}`,

  // company picker
  companyLabel: (target: string) => (target === 'Company' ? target : `${target} company`),
  pickerPlaceholder: 'Type to find a company',
  pickerList: companies,
  pickerFree: 'All available',
  pickerFreePartly: (shown: number, total: number) => `All available · ${n(shown)} of ${n(total)}`,
  pickerUsed: 'Already mapped',
  pickerMappedTo: (client: string) => `Mapped to ${client}`,
  pickerCreate: (name: string) => `Create “${name}”`,
  pickerCount: (count: number) => (count === 0 ? 'No companies' : one(count) ? '1 company' : `${n(count)} companies`),
  pickerNone: (target: string) => `There are no free ${companies(target)}.`,
  pickerNoMatch: (search: string) => `No free company matches “${search}”.`,
  pickerTypeMore: 'There are more. Type more to narrow.',
  pickerFailed: (target: string) => `Could not load ${companies(target)}`,
  companyId: (id: string) => `ID ${id}`,
  companySuspended: 'Suspended',

  // shared
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  tryingAgainIn: (seconds: number) => `Trying again in ${n(seconds)} s.`,
  tryingAgainOnline: 'This page tries again by itself when the connection is back.',
  errorText: (code: MappingErrorCode) => errorText[code],
  requestId: (id: string) => `Request id: ${id}`,
  clientNumber: (source: string, id: string) => `${source} client #${id}`,
} as const;

/** What a language must say. */
export type Terms = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};
