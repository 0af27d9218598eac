import type { Client, Company, Id } from '../model/client-mapping.js';
import type { MappingEvent } from '../model/mapping-event.js';
import type { MappingProvider } from '../provider/mapping-provider.js';

/** A value, or a promise of it. */
export type Awaitable<T> = T | PromiseLike<T>;

/**
 * How far the checks may go. `read`: they only read. `write`: they also save and remove the mappings of `clientIds`,
 * and put back what was there. `full`: they also create companies, and use `seed`.
 */
export const contractLevels = ['read', 'write', 'full'] as const;
export type ContractLevel = (typeof contractLevels)[number];

/** A provider for one check, with what is to be done when the check is over. */
export interface ProviderWithCleanup {
  readonly provider: MappingProvider;
  readonly cleanup?: () => Awaitable<void>;
}

/** Makes a fresh provider. Called once for each check, one after the other. */
export type MakeProvider = () => Awaitable<MappingProvider | ProviderWithCleanup>;

/**
 * Changes the two systems behind the provider's back. What happens there is to be visible to the provider when the
 * promise resolves: a backend that looks only now and then must look first. A function that is absent skips the checks
 * that need it. What the checks put in is for `cleanup` to take away.
 */
export interface ContractSeed {
  /** Creates clients and answers them, in that order, with the ids that they have got. */
  createClients(clients: readonly Omit<Client, 'id'>[]): Awaitable<readonly Client[]>;
  /** Creates companies and answers them, in that order, with the ids that they have got. */
  createCompanies(companies: readonly Omit<Company, 'id' | 'mappedTo'>[]): Awaitable<readonly Company[]>;
  /** Changes a client that was created, or brings back one that was removed, under its id. */
  upsertClient?(client: Client): Awaitable<void>;
  /** Changes a company that was created, or brings back one that was removed, under its id. */
  upsertCompany?(company: Company): Awaitable<void>;
  /** Deletes a client, whether it is mapped or not. */
  removeClient?(id: Id): Awaitable<void>;
  /** Deletes a company, whether it is mapped or not. */
  removeCompany?(id: Id): Awaitable<void>;
  /** Raises an event whose problem is over, so that a recheck closes it; answers it with its id. */
  raiseEvent?(event: Omit<MappingEvent, 'id'>): Awaitable<MappingEvent>;
}

/** What can go wrong between a provider and its backend. */
export type Fault =
  /** The call is carried out after this time in milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The call is carried out, and its answer is lost. */
  | { readonly kind: 'drop' }
  /** 429, and the time to wait. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /** 500. */
  | { readonly kind: 'server-error' }
  /** A page in place of data, with status 200. */
  | { readonly kind: 'html' }
  /** Status 200 with nothing in it. */
  | { readonly kind: 'empty' }
  /** Status 200 with half a document. */
  | { readonly kind: 'truncated' };

export type FaultKind = Fault['kind'];

/** Disturbs the way between a provider and its backend. */
export interface ContractFaults {
  /** The faults that this hook can make; checks that need another one are skipped. */
  readonly kinds: readonly FaultKind[];
  /** From now on every call suffers this fault; without one, calls work again. */
  inject(fault?: Fault): Awaitable<void>;
}

/** Bounds of the checks. Times are in milliseconds. */
export interface ContractLimits {
  /** The longest that one check may take. Default 10,000. */
  readonly timeoutMs?: number;
  /** The longest list that is read whole; checks that would have to read more are skipped. Default 5,000. */
  readonly rows?: number;
  /** How many clients reach for one company at the same time, when there is a `seed`. Default 50. */
  readonly parallel?: number;
  /** How soon an aborted call must reject. Default 50. */
  readonly abortMs?: number;
  /** How soon those who watch must be told. Default 2,000. */
  readonly noticeMs?: number;
  /** How soon 95 of 100 pages of a list of 10,000 rows must come. Without it that check is skipped. */
  readonly pageMs?: number;
}

/** What to check, and with what means. */
export interface ContractOptions {
  readonly level: ContractLevel;
  /** Clients whose mappings may be changed where there is no `seed`. Choose such as have no events. */
  readonly clientIds?: readonly Id[];
  /** Makes data for the provider that it is given, at level `full`. */
  seed?(provider: MappingProvider): ContractSeed;
  /** Disturbs the provider that it is given. */
  faults?(provider: MappingProvider): ContractFaults;
  readonly limits?: ContractLimits;
  /** Ids of the only checks to run, such as `['R4', 'W3']`. Default: all. */
  readonly only?: readonly string[];
}

/** The limits with their defaults. */
export type FullLimits = Required<Omit<ContractLimits, 'pageMs'>> & Pick<ContractLimits, 'pageMs'>;

export function withDefaults(limits: ContractLimits = {}): FullLimits {
  return { timeoutMs: 10_000, rows: 5_000, parallel: 50, abortMs: 50, noticeMs: 2_000, ...limits };
}
