import {
  type ClientMappingFilter,
  fromSearchParams,
  type MappingDraft,
  type MappingTarget,
  type ServiceId,
  type Services,
  type WriteOptions,
} from 'client-mapping-elements';
import { HttpRefusal, invalid } from './wire.js';

/** The most items of a page, however many are asked for. */
const longestPage = 1_000;
const defaultPage = 50;

/** The window that is asked for; served at most `longestPage` items. */
export function windowOf({ offset = 0, limit = defaultPage }: { readonly offset?: number; readonly limit?: number }) {
  return { offset, limit: Math.min(limit, longestPage) };
}

/** A filter with its window. What is not understood is refused: a misspelt filter must not return everything. */
export function readFilter(url: URL): ReturnType<typeof fromSearchParams>['filter'] {
  refuseRepeated(url);
  const { filter, problems } = fromSearchParams(url.searchParams);
  if (problems.length > 0) throw notUnderstood(problems[0].param, problems[0].value);
  return filter;
}

/** A filter of a list that has no order and no window. */
export function readBareFilter(url: URL): ClientMappingFilter {
  for (const param of ['sort', 'offset', 'limit']) {
    const value = url.searchParams.get(param);
    if (value !== null) throw notUnderstood(param, value);
  }
  return readFilter(url);
}

type Readers = Readonly<Record<string, (value: string) => unknown>>;
type Read<R extends Readers> = { readonly [K in keyof R]?: Exclude<ReturnType<R[K]>, undefined> };

/** The parameters that `readers` know. One that none knows, or that is not understood, is refused. */
export function readParams<R extends Readers>(url: URL, readers: R): Read<R> {
  refuseRepeated(url);
  const read: Record<string, unknown> = {};
  for (const [param, value] of url.searchParams) {
    const known = Object.hasOwn(readers, param) ? readers[param](value) : undefined;
    if (known === undefined) throw notUnderstood(param, value);
    read[param] = known;
  }
  return read as Read<R>;
}

export const text = (value: string) => value;
export const count = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined);
export const flag = (value: string) => (value === 'true' || value === 'false' ? value === 'true' : undefined);

/** A parameter that comes twice has two meanings. */
function refuseRepeated({ searchParams }: URL): void {
  const seen = new Set<string>();
  for (const [param, value] of searchParams) {
    if (seen.has(param)) throw notUnderstood(param, value);
    seen.add(param);
  }
}

function notUnderstood(param: string, value: string) {
  return invalid(param, `The query parameter ${param}=${value} is not understood.`);
}

/** What the headers of a write say: which revision it was based on, and which intention it is. */
export function readWrite({ headers }: Request): Pick<WriteOptions, 'revision' | 'idempotencyKey'> {
  const match = headers.get('If-Match');
  const noneMatch = headers.get('If-None-Match');
  const idempotencyKey = headers.get('Idempotency-Key') ?? undefined;
  if (match !== null && noneMatch !== null) throw invalid('If-Match', 'Say If-Match or If-None-Match, not both.');
  if (noneMatch !== null && noneMatch !== '*') throw invalid('If-None-Match', 'If-None-Match can only be *.');
  if (noneMatch !== null) return { revision: null, idempotencyKey };
  if (match === null) return { idempotencyKey };
  const revision = /^"([^"]*)"$/.exec(match)?.[1];
  if (revision === undefined) throw invalid('If-Match', 'If-Match must be one revision between quotes.');
  return { revision, idempotencyKey };
}

/** The members of a JSON body. */
export async function readBody<M extends string>(request: Request, names: readonly M[]) {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim();
  if (type !== 'application/json') throw new HttpRefusal(415, 'The body must be application/json.');
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw invalid('body', 'The body is not JSON.');
  }
  return membersOf(body, names, 'body');
}

/** Refuses a body where none is expected. */
export async function readNoBody(request: Request): Promise<void> {
  if ((await request.text()) !== '') throw invalid('body', 'No body is expected here.');
}

/** A draft from the members of a body; which ids and services exist is for the provider to say. */
export function readDraft({
  target,
  services,
}: Readonly<Partial<Record<'target' | 'services', unknown>>>): MappingDraft {
  return { target: readTarget(target), services: readServices(services) };
}

function readTarget(value: unknown): MappingTarget {
  const { kind, companyId, name, prefix } = membersOf(value, ['kind', 'companyId', 'name', 'prefix'], 'target');
  if (kind === 'existing') {
    if (name !== undefined || prefix !== undefined) throw invalid('target.name', 'A company that exists has its name.');
    return { kind, companyId: requireText(companyId, 'target.companyId') };
  }
  if (kind !== 'new') throw invalid('target.kind', 'target.kind must be "existing" or "new".');
  if (companyId !== undefined) throw invalid('target.companyId', 'A new company has no id yet.');
  return { kind, ...readName({ name, prefix }, 'target.') };
}

/** The parts of a company's name. */
export function readName({ name, prefix }: { readonly name?: unknown; readonly prefix?: unknown }, path = '') {
  return {
    name: requireText(name, `${path}name`),
    ...(prefix !== undefined && { prefix: requireText(prefix, `${path}prefix`) }),
  };
}

function readServices(value: unknown): Services {
  const services = {} as Record<ServiceId, boolean>;
  for (const [id, isOn] of Object.entries(requireObject(value, 'services'))) {
    if (typeof isOn !== 'boolean') throw invalid(`services.${id}`, 'A service is true or false.');
    services[id] = isOn;
  }
  return services;
}

export function requireText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw invalid(field, `${field} must be a text.`);
  return value;
}

/** The members of an object that may have these and no others. */
export function membersOf<M extends string>(
  value: unknown,
  names: readonly M[],
  field: string,
): Readonly<Partial<Record<M, unknown>>> {
  const members = requireObject(value, field);
  const stranger = Object.keys(members).find(name => !(names as readonly string[]).includes(name));
  if (stranger !== undefined) throw invalid(stranger, `${field} has no member ${stranger}.`);
  return members as Partial<Record<M, unknown>>;
}

function requireObject(value: unknown, field: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(field, `${field} must be an object.`);
  }
  return value;
}
