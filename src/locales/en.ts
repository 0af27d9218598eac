import type { MappingErrorCode } from '../model/errors.js';
import type { ProviderEventAction } from '../model/mapping-event.js';
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

/** What is done about an event: the button, while it runs, why it did not go through, and once the event is closed. */
const eventWords: Record<ProviderEventAction, Record<'do' | 'doing' | 'failed' | 'closed', string>> = {
  recheck: { do: 'Recheck', doing: 'Rechecking…', failed: 'Could not recheck.', closed: 'No longer there' },
  resolve: { do: 'Resolve', doing: 'Resolving…', failed: 'Could not resolve.', closed: 'Resolved' },
  ignore: { do: 'Ignore', doing: 'Ignoring…', failed: 'Could not ignore.', closed: 'Ignored' },
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

  // editor
  editorFailed: 'Could not load this client',
  editorGone: 'This client no longer exists.',
  editorReadonly: 'You can view this mapping but not change it.',
  editorPrevious: 'Previous client',
  editorNext: 'Next client',
  editorServices: 'Services',
  editorCompanyMissing: (target: string) =>
    `This company was not found in ${target}. Choose another or remove the mapping.`,
  editorClientMissing: (source: string) => `This client was not found in ${source}. The mapping can only be removed.`,
  editorBothMissing: (source: string, target: string) =>
    `This client was not found in ${source}, nor its company in ${target}. The mapping can only be removed.`,
  editorNoCompany: (target: string) => `Choose a ${target} company, or create a new one.`,
  editorNoName: 'Enter a name.',
  editorNameLong: (max: number) => `The name may have at most ${n(max)} characters, its prefix included.`,
  editorNameLength: (used: number, max: number) => `${n(used)} of ${n(max)} characters, prefix included`,
  editorNameHolder: (client: string) => `It is mapped to ${client}.`,
  editorCompanyTaken: (client: string) => `This company is already mapped to ${client}.`,
  createCompany: 'Create new company',
  createTitle: (target: string) => `New ${target} company`,
  createName: 'Name',
  createPrefix: 'Add prefix',
  createPrefixHint: 'Is put in front of the name, for example SanFrancisco_',
  createPreview: (target: string) => `${target} company name:`,
  createNote: (target: string) =>
    `A new company gets all features of your ${target} partner account. Its licence can be adjusted in ${target} later.`,
  createBack: 'Choose an existing company',
  nameAddPrefix: 'Add a prefix',
  nameRename: 'Rename',
  nameMapTo: 'Map to it',
  save: 'Save',
  saveAndNext: 'Save & next',
  editorNotSaved: (why: string) => `Not saved. ${why}`,
  editorHalfSaved: (why: string) => `The company was created, but the mapping is not saved yet. ${why}`,
  discardQuestion: 'Discard changes?',
  discard: 'Discard',
  keepEditing: 'Keep editing',
  removeMapping: 'Remove mapping',
  removeMappingEllipsis: 'Remove mapping…',
  removeQuestion: (client: string) => `Remove mapping for ${client}?`,
  removeEffect: (target: string) => `Billing and tickets stop for this client. The ${target} company stays.`,
  removeKeep: 'Keep',
  notRemoved: (why: string) => `Not removed. ${why}`,
  conflictChangedBy: (who: string) => `Changed by ${who}`,
  conflictTheirs: 'Theirs',
  conflictMine: 'Yours',
  conflictKeepMine: 'Keep mine',
  conflictUseTheirs: 'Use theirs',

  // filters
  searchClients: (source: string) => `Search ${source} clients`,
  searchCompanies: (target: string) => `Search ${target} companies`,
  filterMapped: 'Client mappings',
  filterAll: 'All',
  filterYes: 'Yes',
  filterNo: 'No',
  topLevelLabel: (source: string) => `${source} top level`,
  topLevelAll: 'All',
  topLevelClear: (name: string) => `Clear top level ${name}`,
  topLevelNoMatch: (search: string) => `No top level matches “${search}”.`,
  topLevelCount: (count: number) =>
    count === 0 ? 'No top levels' : one(count) ? '1 top level' : `${n(count)} top levels`,

  // events
  eventsList: 'Events',
  eventsNone: 'No events',
  eventsNoneHint: 'Problems with mappings appear here, with what to do about them.',
  eventsUnsupported: 'This service does not report events.',
  eventsFailed: 'Could not load events',
  eventsShown: (shown: number, total: number) => `${n(shown)} of ${n(total)} shown`,
  showMore: 'Show more',
  showingMore: 'Loading…',
  severityError: 'Error',
  severityWarning: 'Warning',
  familyMapping: 'Mapping',
  clientWithId: (id: string) => `Client #${id}`,
  recommended: 'Recommended',
  eventAction: (action: ProviderEventAction) => eventWords[action].do,
  eventActionRunning: (action: ProviderEventAction) => eventWords[action].doing,
  eventActionOn: (word: string, title: string) => `${word}: ${title}`,
  eventActionFailed: (action: ProviderEventAction, code: MappingErrorCode) =>
    `${eventWords[action].failed} ${errorText[code]}`,
  eventClosed: (action: ProviderEventAction, title: string) => `${eventWords[action].closed}: ${title}`,
  eventStillThere: 'Still there, checked just now',
  eventStillThereFor: (title: string) => `Still there: ${title}`,
  eventRemovesMapping: 'Removes the mapping',
  editMapping: 'Edit mapping',
  recheckAll: 'Recheck all',
  recheckingAll: 'Rechecking…',
  recheckAllFailed: (code: MappingErrorCode) => `${eventWords.recheck.failed} ${errorText[code]}`,
  recheckedAll: (left: number) =>
    left === 0
      ? 'Rechecked. No events are left.'
      : `Rechecked. ${one(left) ? '1 event is' : `${n(left)} events are`} left.`,

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
