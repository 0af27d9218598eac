// Made from docs/openapi.yaml by `npm run generate`. Change that, not this.

export interface paths {
  readonly '/': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Names of both sides, services, permissions, name limits
     * @description Without it the sides are called "Client" and "Company", the services are billing and ticketing, and everything
     *     is permitted.
     */
    readonly get: operations['describe'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/client-mappings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A window of the clients that match, each with its mapping or null
     * @description The order is total: the key that is asked for, then the client's id; without a key, the service's own stable
     *     order. Texts are compared without case and accents. A client whose record is proved gone stays in the list for as
     *     long as its mapping does.
     */
    readonly get: operations['listClientMappings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/client-mappings:summary': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How many clients match, and how they stand */
    readonly get: operations['summarize'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/client-mappings/{clientId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @example 975 */
        readonly clientId: components['parameters']['clientId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Maps a client, or replaces its mapping
     * @description The draft replaces the whole mapping; a service that it does not name is off. One company has one mapping. A new
     *     company is named `prefix + name`, trimmed, in Unicode form NFC; names are unique.
     *
     *     With `If-Match` the mapping must still have that revision, with `If-None-Match: *` the client must not be mapped
     *     yet; without either the write is unconditional. Saving what is saved already changes nothing.
     */
    readonly put: operations['saveMapping'];
    readonly post?: never;
    /**
     * Ends the mapping of a client; its company stays, and is free
     * @description A client that is not mapped is as it is wanted, whatever revision was seen, so the answer is 200.
     */
    readonly delete: operations['removeMapping'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/client-mappings:batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Saves and removes many mappings, and tells of each as it happens
     * @description Not atomic: each change succeeds or fails by itself and says so. When the caller leaves, what is not done yet is
     *     not begun. A service without bulk work answers 501.
     */
    readonly post: operations['applyChanges'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/companies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A window of the companies that can be chosen, or of all
     * @description In the order of their names, then of their ids.
     */
    readonly get: operations['listCompanies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/companies:checkName': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Whether a new company could have a name
     * @description Changes nothing. Saving still decides.
     */
    readonly post: operations['checkCompanyName'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/top-levels': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All of the PSA's groups above clients */
    readonly get: operations['listTopLevels'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A window of the open events of one client, or of all
     * @description Newest first, then by id.
     */
    readonly get: operations['listEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/events:recheck': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Looks again at every event that offers it */
    readonly post: operations['recheckEvents'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/events/{eventId}:{action}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Looks at an event again, resolves it, or ignores it
     * @description An action that the event does not offer is answered with 501, another word with 404. Resolving an event about two
     *     missing sides removes the mapping.
     */
    readonly post: operations['actOnEvent'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/suggestions:query': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Companies that may belong to clients, each with the reason
     * @description Changes nothing. A service without suggestions of its own answers 501; the interface can then compare names by
     *     itself.
     */
    readonly post: operations['suggestMatches'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Changes made elsewhere, as they happen
     * @description Server-sent events. A message without a name has one `MappingNotice` as its data. A message named `reset`, with
     *     or without data, says that everything is to be read again. Other names are ignored, and comments keep the line
     *     alive: send one at least every 15 seconds.
     *
     *     Give each message an `id`. After a break the reader comes back with it as `Last-Event-ID` and is told what it
     *     missed; where that cannot be told any more, it gets `reset`, or 204 or 410 in place of a stream.
     */
    readonly get: operations['watch'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Opaque. Integers and hexadecimal ids both travel as strings. */
    readonly Id: string;
    readonly Count: number;
    /** Format: date-time */
    readonly DateTime: string;
    /** @description By the service's id, whether it is on. */
    readonly Services: {
      readonly [key: string]: boolean;
    };
    /**
     * @description `all` is what is meant where nothing is said.
     * @enum {string}
     */
    readonly MappedFilter: 'all' | 'yes' | 'no';
    /**
     * @description `not-mapped` (N/A): there is no mapping. `has-events`: it has open events or a missing side. `ok`: neither. In this
     *     order rows sort by status.
     * @enum {string}
     */
    readonly MappingStatus: 'has-events' | 'not-mapped' | 'ok';
    /** @enum {string} */
    readonly SortParameter:
      | 'client'
      | 'company'
      | 'topLevel'
      | 'status'
      | 'updatedAt'
      | '-client'
      | '-company'
      | '-topLevel'
      | '-status'
      | '-updatedAt';
    /**
     * @description `edit` opens the editor; the others are carried out by the service.
     * @enum {string}
     */
    readonly EventAction: 'recheck' | 'resolve' | 'ignore' | 'edit';
    /** @enum {string} */
    readonly ProviderEventAction: 'recheck' | 'resolve' | 'ignore';
    /** @description `mapping`, or the id of the service that is affected. */
    readonly ServiceFamily: string;
    /** @description The PSA's group above clients, such as a region, a brand or a business unit. */
    readonly TopLevel: {
      readonly id: components['schemas']['Id'];
      readonly name: string;
    };
    /** @description A customer record in the PSA. One that is proved gone keeps its last known name. */
    readonly Client: {
      readonly id: components['schemas']['Id'];
      readonly name: string;
      readonly topLevel?: components['schemas']['TopLevel'] | null;
      readonly inactive?: boolean | null;
    };
    /** @description The client that has a company. */
    readonly CompanyHolder: {
      readonly clientId: components['schemas']['Id'];
      readonly clientName: string;
    };
    /** @description A customer record at the vendor. */
    readonly Company: {
      readonly id: components['schemas']['Id'];
      readonly name: string;
      readonly suspended?: boolean | null;
      /** @description The client that has this company. Absent when the company is free. */
      readonly mappedTo?: components['schemas']['CompanyHolder'] | null;
    };
    /** @description The association of one client with one company. */
    readonly Mapping: {
      readonly company: components['schemas']['Company'];
      readonly services: components['schemas']['Services'];
      /** @description How many open events there are. */
      readonly eventCount: components['schemas']['Count'];
      /** @description The sides that are proved gone; an outage proves nothing. */
      readonly missing?: readonly ('client' | 'company')[] | null;
      /**
       * @description Opaque version of this mapping: another one after every change, of its events too, and only then. Latin-1
       *     without quotes, for it travels in a header.
       */
      readonly revision: string;
      readonly updatedAt?: components['schemas']['DateTime'] | null;
      readonly updatedBy?: string | null;
    };
    /** @description One row of the table. */
    readonly ClientMapping: {
      readonly client: components['schemas']['Client'];
      readonly mapping: components['schemas']['Mapping'] | null;
    };
    /** @description A row that has a mapping. */
    readonly MappedClient: components['schemas']['ClientMapping'] & {
      readonly mapping?: components['schemas']['Mapping'];
    };
    readonly MappingSummary: {
      readonly total: components['schemas']['Count'];
      readonly mapped: components['schemas']['Count'];
      readonly notMapped: components['schemas']['Count'];
      /** @description Of those that are mapped. */
      readonly hasEvents: components['schemas']['Count'];
    };
    readonly ClientMappingPage: {
      readonly items: readonly components['schemas']['ClientMapping'][];
      readonly total: components['schemas']['Count'];
      /** @description Version of the whole list. When it changes, what was read before is asked for again. */
      readonly revision?: string | null;
    };
    readonly CompanyPage: {
      readonly items: readonly components['schemas']['Company'][];
      readonly total: components['schemas']['Count'];
      readonly revision?: string | null;
    };
    readonly MappingEventPage: {
      readonly items: readonly components['schemas']['MappingEvent'][];
      readonly total: components['schemas']['Count'];
      readonly revision?: string | null;
    };
    readonly TopLevelList: {
      readonly items: readonly components['schemas']['TopLevel'][];
    };
    readonly MatchSuggestionList: {
      readonly items: readonly components['schemas']['MatchSuggestion'][];
    };
    readonly ExistingTarget: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: 'existing';
      readonly companyId: components['schemas']['Id'];
    };
    readonly NewTarget: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: 'new';
      readonly name: string;
      readonly prefix?: string;
    };
    /** @description A company that exists, or a new one named `prefix + name`. */
    readonly MappingTarget: components['schemas']['ExistingTarget'] | components['schemas']['NewTarget'];
    /** @description What a mapping is to be. */
    readonly MappingDraft: {
      readonly target: components['schemas']['MappingTarget'];
      readonly services: components['schemas']['Services'];
    };
    /** @description The parts of a new company's name. */
    readonly CompanyName: {
      readonly name: string;
      readonly prefix?: string;
    };
    readonly NameCheck: {
      /** @description The final name: `prefix + name`, trimmed, in Unicode form NFC. */
      readonly name: string;
      readonly available: boolean;
      readonly takenBy?: components['schemas']['Company'] | null;
      /** @description Why the name cannot be used, when it is not that it is taken. */
      readonly problem?: string | null;
    };
    readonly SaveChange: {
      readonly clientId: components['schemas']['Id'];
      readonly revision?: components['schemas']['SeenRevision'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly action: 'save';
      readonly draft: components['schemas']['MappingDraft'];
    };
    readonly RemoveChange: {
      readonly clientId: components['schemas']['Id'];
      readonly revision?: components['schemas']['SeenRevision'];
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly action: 'remove';
    };
    /** @description The revision that the person saw. `null` means that the client must not be mapped yet. */
    readonly SeenRevision: string | null;
    readonly MappingChange: components['schemas']['SaveChange'] | components['schemas']['RemoveChange'];
    readonly MappingChanges: {
      readonly changes: readonly components['schemas']['MappingChange'][];
    };
    readonly AppliedChange: {
      readonly clientId: components['schemas']['Id'];
      /** @constant */
      readonly ok: true;
      readonly row: components['schemas']['ClientMapping'];
    };
    readonly FailedChange: {
      readonly clientId: components['schemas']['Id'];
      /** @constant */
      readonly ok: false;
      readonly error: components['schemas']['Problem'];
    };
    /** @description What became of one change. */
    readonly ChangeResult: components['schemas']['AppliedChange'] | components['schemas']['FailedChange'];
    /** @description A problem raised for a mapping. */
    readonly MappingEvent: {
      readonly id: components['schemas']['Id'];
      readonly clientId: components['schemas']['Id'];
      readonly family: components['schemas']['ServiceFamily'];
      /** @description What kind of problem. A code that a reader does not know is shown by its title and detail. */
      readonly code: string;
      /** @enum {string} */
      readonly severity: 'error' | 'warning';
      /** @description What is wrong, in one line. */
      readonly title: string;
      /** @description What it means for billing and ticketing. */
      readonly detail?: string | null;
      /** @description The recommended step. */
      readonly recommendation?: string | null;
      readonly raisedAt: components['schemas']['DateTime'];
      /** @description What can be done about it. Readers pass over actions that they do not know. */
      readonly actions: readonly components['schemas']['EventAction'][];
    };
    readonly EventOutcome: {
      /** @description Whether the problem is still there. */
      readonly open: boolean;
      readonly event: components['schemas']['MappingEvent'];
      /** @description The row, when the action changed it. */
      readonly row?: components['schemas']['ClientMapping'] | null;
    };
    readonly ServiceDescription: {
      readonly id: components['schemas']['Id'];
      readonly label: string;
      /** @description What switching it on will do. */
      readonly hint?: string | null;
    };
    readonly ProviderDescription: {
      readonly source: {
        /** @description Name of the PSA. */
        readonly name: string;
      };
      readonly target: {
        /** @description Name of the vendor's product. */
        readonly name: string;
      };
      readonly services: readonly components['schemas']['ServiceDescription'][];
      readonly permissions: {
        readonly save: boolean;
        readonly remove: boolean;
        readonly createCompany: boolean;
      };
      readonly companyName?: {
        /** @description The longest name of a company, in UTF-16 units. GravityZone takes 64. */
        readonly maxLength: components['schemas']['Count'];
      } | null;
    };
    readonly MatchQuery: {
      /** @description Without it, for all clients that are not mapped. */
      readonly clientIds?: readonly components['schemas']['Id'][];
    };
    readonly MatchSuggestion: {
      readonly clientId: components['schemas']['Id'];
      readonly company: components['schemas']['Company'];
      /**
       * @description How sure it is. Nothing below `exact` is applied without a click.
       * @enum {string}
       */
      readonly band: 'exact' | 'strong' | 'possible';
      /** @description Why, in a few words for the technician. */
      readonly reason: string;
      readonly score: number;
    };
    /** @description A row was changed, or is new. */
    readonly RowNotice: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'row';
      readonly row: components['schemas']['ClientMapping'];
    };
    /** @description A client has no row any more. */
    readonly GoneNotice: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'gone';
      readonly clientId: components['schemas']['Id'];
    };
    /** @description Too much has changed to tell; read everything again. */
    readonly ResetNotice: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly type: 'reset';
    };
    readonly MappingNotice:
      components['schemas']['RowNotice'] | components['schemas']['GoneNotice'] | components['schemas']['ResetNotice'];
    /**
     * @description Why a call was refused or failed. The list is closed. `network` and `protocol` are told by no service: they are
     *     what the provider makes of an answer that does not come, or is not understood.
     * @enum {string}
     */
    readonly ProblemCode:
      | 'invalid'
      | 'unauthenticated'
      | 'forbidden'
      | 'not-found'
      | 'company-taken'
      | 'name-taken'
      | 'conflict'
      | 'rate-limited'
      | 'unavailable'
      | 'unsupported';
    /**
     * @description Whether the write took effect. What is meant where nothing is said: `unknown` for `unavailable`, `not-applied` for
     *     every other code.
     * @enum {string}
     */
    readonly MappingOutcome: 'applied' | 'not-applied' | 'unknown';
    /** @description What all problem documents have. Others may hold more members. */
    readonly ProblemBase: {
      /**
       * Format: uri-reference
       * @default about:blank
       */
      readonly type: string;
      /** @description The kind of problem in a few words. */
      readonly title: string;
      /** @description That of the answer. */
      readonly status: number;
      /** @description What is wrong with this call, for developers and logs. No secret, no stack, no markup. */
      readonly detail?: string;
      /** Format: uri-reference */
      readonly instance?: string;
      readonly code: components['schemas']['ProblemCode'];
      readonly outcome?: components['schemas']['MappingOutcome'];
      /** @description As in `X-Request-Id`. */
      readonly requestId?: string;
    };
    readonly InvalidProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'invalid';
      /** @description What is wrong: a parameter, a header, or a member with its path, such as `target.name`. */
      readonly field?: string;
    };
    readonly UnauthenticatedProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'unauthenticated';
    };
    readonly ForbiddenProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'forbidden';
    };
    readonly NotFoundProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'not-found';
    };
    readonly CompanyTakenProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'company-taken';
      readonly holder: components['schemas']['CompanyHolder'];
    };
    readonly NameTakenProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'name-taken';
      readonly takenBy: components['schemas']['Company'];
    };
    readonly TakenProblem: components['schemas']['CompanyTakenProblem'] | components['schemas']['NameTakenProblem'];
    readonly ConflictProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'conflict';
      /** @description The row as it is now, so that the person sees both and decides. */
      readonly current: components['schemas']['ClientMapping'];
    };
    readonly RateLimitedProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'rate-limited';
      /** @description Milliseconds to wait before the next try. */
      readonly retryAfterMs?: number;
    };
    readonly UnavailableProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'unavailable';
    };
    readonly UnsupportedProblem: components['schemas']['ProblemBase'] & {
      /** @constant */
      readonly code?: 'unsupported';
    };
    /** @description A problem document (RFC 9457); what it carries depends on its code. */
    readonly Problem:
      | components['schemas']['InvalidProblem']
      | components['schemas']['UnauthenticatedProblem']
      | components['schemas']['ForbiddenProblem']
      | components['schemas']['NotFoundProblem']
      | components['schemas']['CompanyTakenProblem']
      | components['schemas']['NameTakenProblem']
      | components['schemas']['ConflictProblem']
      | components['schemas']['RateLimitedProblem']
      | components['schemas']['UnavailableProblem']
      | components['schemas']['UnsupportedProblem'];
  };
  responses: {
    /** @description The row as it is now. 201 when the client was not mapped before; 200 always does. */
    readonly SavedRow: {
      headers: {
        readonly ETag: components['headers']['ETag'];
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['MappedClient'];
      };
    };
    /** @description `invalid`: the request is not understood, or cannot be right. */
    readonly Invalid: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['InvalidProblem'];
      };
    };
    /** @description `unauthenticated`: sign in again. Never for a refusal by the PSA or the vendor behind the service. */
    readonly Unauthenticated: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['UnauthenticatedProblem'];
      };
    };
    /** @description `forbidden`: the caller may not do this. */
    readonly Forbidden: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ForbiddenProblem'];
      };
    };
    /** @description `not-found`: the client, company or event is gone, or never was. */
    readonly NotFound: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['NotFoundProblem'];
      };
    };
    /** @description `company-taken`: another client has the company. `name-taken`: another company has the name. */
    readonly Taken: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['TakenProblem'];
      };
    };
    /** @description `conflict`: the mapping is no longer what the person saw. */
    readonly Conflict: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['ConflictProblem'];
      };
    };
    /** @description `rate-limited`: too many requests. */
    readonly RateLimited: {
      headers: {
        readonly 'Retry-After': components['headers']['Retry-After'];
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['RateLimitedProblem'];
      };
    };
    /** @description `unsupported`: the service, or this event, does not offer that. The interface hides the feature. */
    readonly Unsupported: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['UnsupportedProblem'];
      };
    };
    /**
     * @description `unavailable`: the service, or a system behind it, does not answer just now. The same document comes with 500, 502
     *     and 504.
     */
    readonly Unavailable: {
      headers: {
        readonly 'Retry-After': components['headers']['Retry-After'];
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['UnavailableProblem'];
      };
    };
    /** @description Any other failure, such as 405 (with `Allow`), 406, 413 or 415. */
    readonly Problem: {
      headers: {
        readonly 'X-Request-Id': components['headers']['X-Request-Id'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @example 975 */
    readonly clientId: components['schemas']['Id'];
    /**
     * @description Text to find in the client's name; case, accents and punctuation are ignored.
     * @example acme
     */
    readonly client: string;
    /** @description Text to find in the company's name; case, accents and punctuation are ignored. */
    readonly company: string;
    readonly mapped: components['schemas']['MappedFilter'];
    /** @example 1 */
    readonly topLevelId: string;
    readonly status: components['schemas']['MappingStatus'];
    /**
     * @description The key, with `-` before it when it descends.
     * @example -client
     */
    readonly sort: components['schemas']['SortParameter'];
    /** @description How many items to skip. */
    readonly offset: number;
    /**
     * @description How many items are wanted. The answer may hold fewer, so page by the items received.
     * @example 100
     */
    readonly limit: number;
    /**
     * @description The revision that the person saw, between quotes. Not together with `If-None-Match`.
     * @example "7"
     */
    readonly 'If-Match': string;
    /** @description The client must not be mapped yet. */
    readonly 'If-None-Match': '*';
    /**
     * @description Names one intention, whatever becomes of the line: the same call under the same key has no second effect and is
     *     answered as the first was; another call under it is refused with 400. Keys are kept for a day at least. A refusal
     *     does not use the key up.
     * @example 5e3b2c54-9d0e-4c53-8a39-2d8a4f0f6b7e
     */
    readonly 'Idempotency-Key': string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description The revision of the mapping, between quotes. Absent where there is no mapping.
     * @example "8"
     */
    readonly ETag: string;
    /**
     * @description How long to wait, in whole seconds or as a date. `retryAfterMs` of the problem says it more finely.
     * @example 2
     */
    readonly 'Retry-After': string;
    /**
     * @description What the operator needs to find the call in a log; `traceparent` will do as well. Expose it across origins.
     * @example 0b9f8c5e-4a1d-4f0e-9f0a-6c1b6a1d5e11
     */
    readonly 'X-Request-Id': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly describe: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What the service is and may. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDescription'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly listClientMappings: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Text to find in the client's name; case, accents and punctuation are ignored.
         * @example acme
         */
        readonly client?: components['parameters']['client'];
        /** @description Text to find in the company's name; case, accents and punctuation are ignored. */
        readonly company?: components['parameters']['company'];
        readonly mapped?: components['parameters']['mapped'];
        /** @example 1 */
        readonly topLevelId?: components['parameters']['topLevelId'];
        readonly status?: components['parameters']['status'];
        /**
         * @description The key, with `-` before it when it descends.
         * @example -client
         */
        readonly sort?: components['parameters']['sort'];
        /** @description How many items to skip. */
        readonly offset?: components['parameters']['offset'];
        /**
         * @description How many items are wanted. The answer may hold fewer, so page by the items received.
         * @example 100
         */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The rows of the window, and how many match in all. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClientMappingPage'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly summarize: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Text to find in the client's name; case, accents and punctuation are ignored.
         * @example acme
         */
        readonly client?: components['parameters']['client'];
        /** @description Text to find in the company's name; case, accents and punctuation are ignored. */
        readonly company?: components['parameters']['company'];
        readonly mapped?: components['parameters']['mapped'];
        /** @example 1 */
        readonly topLevelId?: components['parameters']['topLevelId'];
        readonly status?: components['parameters']['status'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The counts. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MappingSummary'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly saveMapping: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description The revision that the person saw, between quotes. Not together with `If-None-Match`.
         * @example "7"
         */
        readonly 'If-Match'?: components['parameters']['If-Match'];
        /** @description The client must not be mapped yet. */
        readonly 'If-None-Match'?: components['parameters']['If-None-Match'];
        /**
         * @description Names one intention, whatever becomes of the line: the same call under the same key has no second effect and is
         *     answered as the first was; another call under it is refused with 400. Keys are kept for a day at least. A refusal
         *     does not use the key up.
         * @example 5e3b2c54-9d0e-4c53-8a39-2d8a4f0f6b7e
         */
        readonly 'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      readonly path: {
        /** @example 975 */
        readonly clientId: components['parameters']['clientId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MappingDraft'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['SavedRow'];
      readonly 201: components['responses']['SavedRow'];
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Taken'];
      readonly 412: components['responses']['Conflict'];
      readonly 422: components['responses']['Invalid'];
      readonly 429: components['responses']['RateLimited'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly removeMapping: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description The revision that the person saw, between quotes. Not together with `If-None-Match`.
         * @example "7"
         */
        readonly 'If-Match'?: components['parameters']['If-Match'];
        /** @description The client must not be mapped yet. */
        readonly 'If-None-Match'?: components['parameters']['If-None-Match'];
        /**
         * @description Names one intention, whatever becomes of the line: the same call under the same key has no second effect and is
         *     answered as the first was; another call under it is refused with 400. Keys are kept for a day at least. A refusal
         *     does not use the key up.
         * @example 5e3b2c54-9d0e-4c53-8a39-2d8a4f0f6b7e
         */
        readonly 'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      readonly path: {
        /** @example 975 */
        readonly clientId: components['parameters']['clientId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The row as it is now, without a mapping. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClientMapping'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 412: components['responses']['Conflict'];
      readonly 429: components['responses']['RateLimited'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly applyChanges: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names one intention, whatever becomes of the line: the same call under the same key has no second effect and is
         *     answered as the first was; another call under it is refused with 400. Keys are kept for a day at least. A refusal
         *     does not use the key up.
         * @example 5e3b2c54-9d0e-4c53-8a39-2d8a4f0f6b7e
         */
        readonly 'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MappingChanges'];
      };
    };
    readonly responses: {
      /** @description One line of JSON for each change, in order, as it happens. Each is a `ChangeResult`. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-ndjson': string;
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly listCompanies: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Text to find in the company's name; case, accents and punctuation are ignored.
         * @example fabrikam
         */
        readonly search?: string;
        /**
         * @description `true`: only the companies that are free, and that of `forClientId`. `false`: all; `mappedTo` names the client
         *     that has one.
         */
        readonly available?: boolean;
        /**
         * @description The client that is edited; its own company counts as available.
         * @example 668
         */
        readonly forClientId?: string;
        /** @description How many items to skip. */
        readonly offset?: components['parameters']['offset'];
        /**
         * @description How many items are wanted. The answer may hold fewer, so page by the items received.
         * @example 100
         */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The companies of the window, and how many match in all. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CompanyPage'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly checkCompanyName: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CompanyName'];
      };
    };
    readonly responses: {
      /** @description What saving would say now. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NameCheck'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly listTopLevels: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The groups, in the order in which they are shown. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TopLevelList'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly listEvents: {
    readonly parameters: {
      readonly query?: {
        /** @example 549 */
        readonly clientId?: string;
        /** @description How many items to skip. */
        readonly offset?: components['parameters']['offset'];
        /**
         * @description How many items are wanted. The answer may hold fewer, so page by the items received.
         * @example 100
         */
        readonly limit?: components['parameters']['limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The events of the window, and how many there are in all. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MappingEventPage'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly recheckEvents: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names one intention, whatever becomes of the line: the same call under the same key has no second effect and is
         *     answered as the first was; another call under it is refused with 400. Keys are kept for a day at least. A refusal
         *     does not use the key up.
         * @example 5e3b2c54-9d0e-4c53-8a39-2d8a4f0f6b7e
         */
        readonly 'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It is done, or under way; there is no body. What came of it is in the lists, and in `/changes`. */
      readonly 202: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly actOnEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Names one intention, whatever becomes of the line: the same call under the same key has no second effect and is
         *     answered as the first was; another call under it is refused with 400. Keys are kept for a day at least. A refusal
         *     does not use the key up.
         * @example 5e3b2c54-9d0e-4c53-8a39-2d8a4f0f6b7e
         */
        readonly 'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      readonly path: {
        /** @example 549-1 */
        readonly eventId: components['schemas']['Id'];
        readonly action: components['schemas']['ProviderEventAction'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What became of the event. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EventOutcome'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly suggestMatches: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MatchQuery'];
      };
    };
    readonly responses: {
      /** @description The suggestions, the best of each client first. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MatchSuggestionList'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly watch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description Id of the last message that was read, in UTF-8. Without it the stream begins now.
         * @example 1093
         */
        readonly 'Last-Event-ID'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The stream. It ends when the caller leaves, or when the service does. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['X-Request-Id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      /** @description There is nothing to resume; come back without `Last-Event-ID`. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 410: components['responses']['Problem'];
      readonly 429: components['responses']['RateLimited'];
      readonly 501: components['responses']['Unsupported'];
      readonly 503: components['responses']['Unavailable'];
      readonly default: components['responses']['Problem'];
    };
  };
}
