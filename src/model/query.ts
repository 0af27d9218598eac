import { type Id, type MappingStatus, mappingStatuses } from './client-mapping.js';

/** What the filter "mapped" can be. */
export const mappedFilters = ['all', 'yes', 'no'] as const;
/** `all` clients, those that have a company (`yes`), or those that have none (`no`). */
export type MappedFilter = (typeof mappedFilters)[number];

/** What rows can be sorted by. */
export const sortKeys = ['client', 'company', 'topLevel', 'status', 'updatedAt'] as const;
/** The key that rows are sorted by. */
export type SortKey = (typeof sortKeys)[number];
/** What a person can sort by; a host can ask for more. */
export type SortColumn = Exclude<SortKey, 'topLevel' | 'updatedAt'>;

/** An order of rows; those of equal keys are ordered by client id. */
export interface Sort {
  /** The key. */
  readonly by: SortKey;
  /** `descending` is the exact reverse of `ascending`. */
  readonly direction: 'ascending' | 'descending';
}

/** Which clients are asked for, and in what order: a query without its window. */
export interface ClientMappingFilter {
  /** Text to find in the client's name; case, accents and punctuation are ignored. */
  readonly client?: string;
  /** Text to find in the company's name; case, accents and punctuation are ignored. */
  readonly company?: string;
  /** Only clients with a company (`yes`) or without (`no`). Default `all`. */
  readonly mapped?: MappedFilter;
  /** Only clients of this group. Default: all. */
  readonly topLevelId?: Id;
  /** Only rows of this status. Default: all. */
  readonly status?: MappingStatus;
  /** Without it, the provider's own stable order. */
  readonly sort?: Sort;
}

/** A question for a window of rows. */
export interface ClientMappingQuery extends ClientMappingFilter {
  /** Rows to skip. */
  readonly offset: number;
  /** Rows wanted; the answer may hold fewer. */
  readonly limit: number;
}

/** A question for companies. Without `available: false` only companies that can be chosen are listed. */
export interface CompanyQuery {
  /** Text to find in the company's name; case, accents and punctuation are ignored. Default: none, all match. */
  readonly search?: string;
  /** Default true: only free companies, and that of `forClientId`. */
  readonly available?: boolean;
  /** The client being edited: its own company counts as available. */
  readonly forClientId?: Id;
  /** Companies to skip. */
  readonly offset: number;
  /** Companies wanted; the answer may hold fewer. */
  readonly limit: number;
}

/** A window of a list. Page by the items received: servers cap page sizes silently. */
export interface Page<T> {
  /** What stands at the offset and after it, in the order of the list. */
  readonly items: readonly T[];
  /** How many there are in the whole list. */
  readonly total: number;
  /** Version of the whole list; when it changes, what was read before is to be asked again. */
  readonly revision?: string;
}

/** The same filter written in one way: no empty member, no default, no surrounding space. */
export function normalizeFilter(filter: ClientMappingFilter): ClientMappingFilter {
  const client = filter.client?.trim();
  const company = filter.company?.trim();
  return {
    ...(client && { client }),
    ...(company && { company }),
    ...(filter.mapped && filter.mapped !== 'all' && { mapped: filter.mapped }),
    ...(filter.topLevelId && { topLevelId: filter.topLevelId }),
    ...(filter.status && { status: filter.status }),
    ...(filter.sort && { sort: { by: filter.sort.by, direction: filter.sort.direction } }),
  };
}

/** Whether two filters ask for the same rows in the same order. */
export function sameFilter(a: ClientMappingFilter, b: ClientMappingFilter): boolean {
  return filterKey(a) === filterKey(b);
}

/** A text that is equal for filters that ask the same. */
export function filterKey(filter: ClientMappingFilter): string {
  return JSON.stringify(normalizeFilter(filter));
}

/** Whether anything but the order is asked for. */
export function isFiltering(filter: ClientMappingFilter): boolean {
  const { sort: _, ...rest } = normalizeFilter(filter);
  return Object.keys(rest).length > 0;
}

/** The URL form of a filter or query: defaults are left out, `sort=-client` is descending. */
export function toSearchParams(query: ClientMappingFilter & Partial<ClientMappingQuery>): URLSearchParams {
  const { sort, ...rest } = normalizeFilter(query);
  const params = new URLSearchParams(Object.entries(rest));
  if (sort) params.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.by}`);
  if (query.offset !== undefined) params.set('offset', String(query.offset));
  if (query.limit !== undefined) params.set('limit', String(query.limit));
  return params;
}

/** A search parameter that is not understood. */
export interface ParamProblem {
  /** Its name. */
  readonly param: string;
  /** What it says. */
  readonly value: string;
}

/**
 * Reads the URL form of a filter. What is not understood is left out and told in `problems`, so that a page can
 * go on with the rest and a server can refuse.
 */
export function fromSearchParams(params: URLSearchParams): {
  filter: ClientMappingFilter & Partial<Pick<ClientMappingQuery, 'offset' | 'limit'>>;
  problems: readonly ParamProblem[];
} {
  const filter: Record<string, unknown> = {};
  const problems: ParamProblem[] = [];
  for (const [param, value] of params) {
    const read = Object.hasOwn(readers, param) ? readers[param](value) : undefined;
    if (read === undefined) problems.push({ param, value });
    else filter[param] = read;
  }
  return { filter, problems };
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): T | undefined =>
    values.find(known => known === value);

const count = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined);

const readers: Readonly<Record<string, (value: string) => unknown>> = {
  client: String,
  company: String,
  topLevelId: String,
  mapped: oneOf(mappedFilters),
  status: oneOf(mappingStatuses),
  sort: readSort,
  offset: count,
  limit: count,
};

function readSort(value: string): Sort | undefined {
  const by = oneOf(sortKeys)(value.replace(/^-/, ''));
  return by && { by, direction: value.startsWith('-') ? 'descending' : 'ascending' };
}
