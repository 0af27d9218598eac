import type {
  Client,
  ClientMapping,
  Company,
  CompanyHolder,
  Mapping,
  MappingStatus,
  MappingSummary,
  TopLevel,
} from '../../model/client-mapping.js';
import type { MappingDraft, MappingTarget } from '../../model/draft.js';
import type { MappingErrorCode, MappingOutcome } from '../../model/errors.js';
import type { EventAction, EventOutcome, MappingEvent, ProviderEventAction } from '../../model/mapping-event.js';
import type { MappedFilter, Page, SortKey } from '../../model/query.js';
import type {
  MatchQuery,
  MatchSuggestion,
  MappingChange,
  MappingNotice,
  NameCheck,
  ProviderDescription,
  ServiceDescription,
} from '../mapping-provider.js';
import type { components } from './wire-types.js';

/** The nouns of docs/openapi.yaml, and what they are in the model. */
interface Nouns {
  Client: Client;
  ClientMapping: ClientMapping;
  ClientMappingPage: Page<ClientMapping>;
  Company: Company;
  CompanyHolder: CompanyHolder;
  CompanyPage: Page<Company>;
  EventAction: EventAction;
  EventOutcome: EventOutcome;
  MappedFilter: MappedFilter;
  Mapping: Mapping;
  MappingChange: MappingChange;
  MappingDraft: MappingDraft;
  MappingEvent: MappingEvent;
  MappingEventPage: Page<MappingEvent>;
  MappingNotice: MappingNotice;
  MappingOutcome: MappingOutcome;
  MappingStatus: MappingStatus;
  MappingSummary: MappingSummary;
  MappingTarget: MappingTarget;
  MatchQuery: MatchQuery;
  MatchSuggestion: MatchSuggestion;
  NameCheck: NameCheck;
  /** The others are told by no service. */
  ProblemCode: Exclude<MappingErrorCode, 'network' | 'protocol'>;
  ProviderDescription: ProviderDescription;
  ProviderEventAction: ProviderEventAction;
  ServiceDescription: ServiceDescription;
  SortParameter: SortKey | `-${SortKey}`;
  TopLevel: TopLevel;
}

/**
 * A noun of the model, which docs/openapi.yaml has just so. Where any noun differs, it is a type that nothing has: what
 * is made of it does not compile, and the error says which noun it is.
 */
export type Wire<N extends keyof Nouns> = [Differing] extends [never]
  ? Nouns[N]
  : { readonly [D in Differing as `docs/openapi.yaml and the model differ in ${D}`]: never };

type Differing = {
  [N in keyof Nouns]: Agrees<Read<components['schemas'][N]>, Read<Nouns[N]>> extends true ? never : N;
}[keyof Nouns];

/** A type as it is read: an optional member that is `null` is absent, and where any member may be, none has to be. */
type Read<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Read<Item>[]
    : T extends object
      ? string extends keyof T
        ? { readonly [key: string]: Read<T[keyof T]> }
        : { readonly [K in keyof T]: IsOptional<T, K> extends true ? Exclude<Read<T[K]>, null> : Read<T[K]> }
      : T;

type IsOptional<T, K extends keyof T> = T extends Record<K, T[K]> ? false : true;

/** Whether each of two types can stand for the other, and they have the same members, all the way down. */
type Agrees<A, B> = [A, MembersOf<A>] extends [B, MembersOf<B>]
  ? [B, MembersOf<B>] extends [A, MembersOf<A>]
    ? true
    : false
  : false;

/** The names of all members that a value of the type may have, with what stands above each; `*` where any may be. */
type MembersOf<T> = T extends string
  ? never
  : T extends readonly (infer Item)[]
    ? MembersOf<Item>
    : T extends object
      ? string extends keyof T
        ? '*'
        : { [K in keyof T & string]: K | `${K}.${MembersOf<T[K]>}` }[keyof T & string]
      : never;
