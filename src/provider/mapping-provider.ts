import type { MappingError } from '../model/errors.js';
import type { ClientMapping, Company, Id, MappingSummary, ServiceId, TopLevel } from '../model/client-mapping.js';
import type { MappingDraft } from '../model/draft.js';
import type { ClientMappingFilter, ClientMappingQuery, CompanyQuery, Page } from '../model/query.js';
import type { EventOutcome, MappingEvent, MappingEventQuery, ProviderEventAction } from '../model/mapping-event.js';

export type { MappingDraft, MappingTarget } from '../model/draft.js';

/** What every call is given. */
export interface ReadOptions {
  /** Aborting rejects at once with the signal's reason. */
  readonly signal: AbortSignal;
}

/** What every write is given. */
export interface WriteOptions extends ReadOptions {
  /** The revision that the person saw; `null`: the client must not be mapped yet; absent: unconditional. */
  readonly revision?: string | null;
  /** Names one intention: a repeated call with the same key has no second effect. */
  readonly idempotencyKey?: string;
}

/** A service that the integration offers. */
export interface ServiceDescription {
  /** What `services` of a mapping names. */
  readonly id: ServiceId;
  /** The heading of its column, and the label of its check box. */
  readonly label: string;
  /** What switching it on will do. */
  readonly hint?: string;
}

/** What a provider is and may. */
export interface ProviderDescription {
  /** The PSA's name, for labels. */
  readonly source: { readonly name: string };
  /** The vendor's name, for labels. */
  readonly target: { readonly name: string };
  /** In the order of their columns. */
  readonly services: readonly ServiceDescription[];
  /** What this person may do; what they may not is not offered. */
  readonly permissions: { readonly save: boolean; readonly remove: boolean; readonly createCompany: boolean };
  /** Limits of a new company's name; `maxLength` counts UTF-16 units. */
  readonly companyName?: { readonly maxLength: number };
}

/** Whether a new company could have a name. Saving still decides. */
export interface NameCheck {
  /** The final name that was checked: `prefix + name`, trimmed, NFC. */
  readonly name: string;
  /** Whether a new company can have it. */
  readonly available: boolean;
  /** The company that has it. */
  readonly takenBy?: Company;
  /** Why the name cannot be used, when it is not that it is taken. */
  readonly problem?: string;
}

/** A company that may belong to a client, with the reason. */
export interface MatchSuggestion {
  /** The client. */
  readonly clientId: Id;
  /** The company that may be its own. */
  readonly company: Company;
  /** How sure it is: the same name, nearly so, or worth a look. */
  readonly band: 'exact' | 'strong' | 'possible';
  /** Why they may belong together, for people. */
  readonly reason: string;
  /** From 0 to 1, the surest. */
  readonly score: number;
}

/** Which clients suggestions are wanted for; without `clientIds`, for all that are not mapped. */
export interface MatchQuery {
  /** Default: all clients that are not mapped. */
  readonly clientIds?: readonly Id[];
}

/** One change of a bulk operation. */
export type MappingChange = { readonly clientId: Id; readonly revision?: string | null } & (
  { readonly action: 'save'; readonly draft: MappingDraft } | { readonly action: 'remove' }
);

/** What became of one change of a bulk operation. */
export type ChangeResult = { readonly clientId: Id } & (
  { readonly ok: true; readonly row: ClientMapping } | { readonly ok: false; readonly error: MappingError }
);

/** Something changed elsewhere: one row, a client that is gone, or too much to tell. */
export type MappingNotice =
  | { readonly type: 'row'; readonly row: ClientMapping }
  | { readonly type: 'gone'; readonly clientId: Id }
  | { readonly type: 'reset' };

/**
 * The only door to data. Four methods make a provider; every optional method switches a feature on.
 * Every rejection but an abort is a `MappingError`. Besides the codes that a method names, each may reject with
 * `invalid` (with `field`: what was asked cannot be right), `unauthenticated`, `forbidden`, `rate-limited` (with
 * `retryAfterMs`, milliseconds), `unavailable`, `network` and `protocol`, and one that is optional with `unsupported`,
 * which hides its feature.
 */
export interface MappingProvider {
  /**
   * A window of the clients, mapped or not, in a total order: by the asked key, then by client id. May hold fewer rows
   * than `limit`; `total` counts the whole list that the filter leaves.
   */
  listClientMappings(query: ClientMappingQuery, options: ReadOptions): Promise<Page<ClientMapping>>;
  /** Lists available companies unless asked for all. */
  listCompanies(query: CompanyQuery, options: ReadOptions): Promise<Page<Company>>;
  /**
   * Maps a client, or replaces its whole mapping: a service that the draft leaves out is off. Answers the new row.
   * Rejects with `not-found`, `company-taken` (its `holder`), `name-taken` (`takenBy`), or, when
   * the `revision` is stale, `conflict` (the `current` row). The `outcome` of the error says whether the write took
   * effect: `applied` when a company was made but not mapped, which the same `idempotencyKey` then adopts.
   */
  saveMapping(clientId: Id, draft: MappingDraft, options: WriteOptions): Promise<ClientMapping>;
  /**
   * Never deletes a company. Removing what is not mapped succeeds. Answers the row, its `mapping` null. Rejects with
   * `not-found`, or, when the `revision` is stale, `conflict` (the `current` row).
   */
  removeMapping(clientId: Id, options: WriteOptions): Promise<ClientMapping>;

  /** Names of both sides, services, permissions, name limits. */
  describe?(options: ReadOptions): Promise<ProviderDescription>;
  /** What clients can be filtered by as `topLevelId`: all of it, there is no window. */
  listTopLevels?(options: ReadOptions): Promise<readonly TopLevel[]>;
  /** How many clients the filter leaves, and how they stand; counts a status as `listClientMappings` does. */
  summarize?(query: ClientMappingFilter, options: ReadOptions): Promise<MappingSummary>;
  /**
   * Whether a new company could be named `prefix + name`, trimmed, NFC; agrees with `saveMapping`. A name that is taken
   * or cannot be used is an answer (`takenBy`, `problem`), not a rejection.
   */
  checkCompanyName?(
    name: { readonly name: string; readonly prefix?: string },
    options: ReadOptions,
  ): Promise<NameCheck>;
  /** A window of the open events of one client, or of all: newest first, then by id. `eventCount` counts the same. */
  listEvents?(query: MappingEventQuery, options: ReadOptions): Promise<Page<MappingEvent>>;
  /**
   * Rechecks, resolves or ignores one event, and answers what became of it. Rejects with `not-found` when there is no
   * such event, with `unsupported` when it does not offer the action, and with `forbidden` where nothing may be saved.
   */
  actOnEvent?(eventId: Id, action: ProviderEventAction, options: ReadOptions): Promise<EventOutcome>;
  /** Rechecks every event that can be. */
  recheckEvents?(options: ReadOptions): Promise<void>;
  /** Companies that may belong to clients, each with the reason; the best of each client first. */
  suggestMatches?(query: MatchQuery, options: ReadOptions): Promise<readonly MatchSuggestion[]>;
  /** Bulk: one result a change, as it happens. Not atomic. */
  applyChanges?(changes: readonly MappingChange[], options: ReadOptions): AsyncIterable<ChangeResult>;
  /** Changes made elsewhere; ends by abort. */
  watch?(options: ReadOptions): AsyncIterable<MappingNotice>;
}

/** What a provider without `describe` is taken to be. */
export const defaultDescription: ProviderDescription = {
  source: { name: 'Client' },
  target: { name: 'Company' },
  services: [
    { id: 'billing', label: 'Billing' },
    { id: 'ticketing', label: 'Ticketing' },
  ],
  permissions: { save: true, remove: true, createCompany: true },
};
