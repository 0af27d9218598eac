import {
  type ClientMappingFilter,
  fromSearchParams,
  type MappingChange,
  type MappingDraft,
  type MappingTarget,
  type ServiceId,
  type Services,
} from 'client-mapping-elements';
import type { WriteCall } from '../store/mappings.js';
import { HttpRefusal, invalid } from './problems.js';

/** The most items of a page, however many are asked for. */
export const longestPage = 500;
const defaultPage = 50;
const longestKey = 200;
/** The most changes that one bulk request may hold. */
const mostChanges = 1_000;

type Window = { readonly offset?: number; readonly limit?: number };

/** The window that is asked for. A longer page than there are is served as the longest; none at all is refused. */
export function windowOf({ offset = 0, limit = defaultPage }: Window) {
  if (limit < 1) throw invalid('limit', 'limit must be at least 1.');
  return { offset, limit: Math.min(limit, longestPage) };
}

/** A filter with its window. What is not understood is refused: a misspelt filter must not return everything. */
export function readFilter(url: URL): ClientMappingFilter & Window {
  refuseRepeated(url);
  const { filter, problems } = fromSearchParams(url.searchParams);
  const problem = problems.at(0);
  if (problem) throw notUnderstood(problem.param, problem.value);
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
    const reader = Object.hasOwn(readers, param) ? readers[param] : undefined;
    const known = reader?.(value);
    if (known === undefined) throw notUnderstood(param, value);
    read[param] = known;
  }
  return read as Read<R>;
}

export const text = (value: string) => value;
export const count = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined);
export const flag = (value: string) => (value === 'true' || value === 'false' ? value === 'true' : undefined);

/** A parameter that comes twice has two meanings; one with a null character has none that a database could hold. */
function refuseRepeated({ searchParams }: URL): void {
  const seen = new Set<string>();
  for (const [param, value] of searchParams) {
    if (seen.has(param) || value.includes('\0')) throw notUnderstood(param, value);
    seen.add(param);
  }
}

function notUnderstood(param: string, value: string) {
  const shown = JSON.stringify(value.slice(0, 100));
  return invalid(param, `The query parameter ${param.slice(0, 100)} with the value ${shown} is not understood.`);
}

/** What the headers of a write say: which revision it was based on, and which intention it is. */
export function readWrite({ headers }: Request): Pick<WriteCall, 'revision' | 'idempotencyKey'> {
  const match = headers.get('If-Match');
  const noneMatch = headers.get('If-None-Match');
  const idempotencyKey = headers.get('Idempotency-Key') ?? undefined;
  if (idempotencyKey !== undefined && (idempotencyKey === '' || idempotencyKey.length > longestKey))
    throw invalid('Idempotency-Key', `Idempotency-Key must have 1 to ${longestKey} characters.`);
  if (match !== null && noneMatch !== null) throw invalid('If-Match', 'Say If-Match or If-None-Match, not both.');
  if (noneMatch !== null && noneMatch !== '*') throw invalid('If-None-Match', 'If-None-Match can only be *.');
  if (noneMatch !== null) return { revision: null, idempotencyKey };
  if (match === null) return { idempotencyKey };
  const revision = /^"([^"]*)"$/.exec(match)?.[1];
  if (revision === undefined) throw invalid('If-Match', 'If-Match must be one revision between quotes.');
  return { revision, idempotencyKey };
}

/** A request whose body may have so many bytes. */
export interface BoundedRequest {
  readonly request: Request;
  readonly bodyLimit: number;
}

/** The members of a JSON body. */
export async function readBody<M extends string>(call: BoundedRequest, names: readonly M[]) {
  const { request } = call;
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new HttpRefusal(415, 'The body must be application/json.');
  const bytes = await readBytes(call);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid('body', 'The body is not JSON in UTF-8.');
  }
  return membersOf(body, names, 'body');
}

/** The body, read no further than it may be long, whatever its head says. */
async function readBytes({ request, bodyLimit }: BoundedRequest): Promise<Uint8Array> {
  const tooLarge = () => new HttpRefusal(413, `The body may have ${bodyLimit} bytes.`, { Connection: 'close' });
  if (Number(request.headers.get('Content-Length') ?? 0) > bodyLimit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Refuses a body where none is expected. */
export async function readNoBody(call: BoundedRequest): Promise<void> {
  if ((await readBytes(call)).byteLength > 0) throw invalid('body', 'No body is expected here.');
}

/** A draft from the members of a body; which ids and services exist is for the store to say. */
export function readDraft(
  { target, services }: Readonly<Partial<Record<'target' | 'services', unknown>>>,
  path = '',
): MappingDraft {
  return { target: readTarget(target, `${path}target`), services: readServices(services, `${path}services`) };
}

function readTarget(value: unknown, path: string): MappingTarget {
  const { kind, companyId, name, prefix } = membersOf(value, ['kind', 'companyId', 'name', 'prefix'], path);
  if (kind === 'existing') {
    if (name !== undefined || prefix !== undefined)
      throw invalid(`${path}.name`, 'A company that exists has its name.');
    return { kind, companyId: requireText(companyId, `${path}.companyId`) };
  }
  if (kind !== 'new') throw invalid(`${path}.kind`, `${path}.kind must be "existing" or "new".`);
  if (companyId !== undefined) throw invalid(`${path}.companyId`, 'A new company has no id yet.');
  return { kind, ...readName({ name, prefix }, `${path}.`) };
}

/** The parts of a company's name. */
export function readName({ name, prefix }: { readonly name?: unknown; readonly prefix?: unknown }, path = '') {
  return {
    name: requireText(name, `${path}name`),
    ...(prefix !== undefined && prefix !== null && { prefix: requireText(prefix, `${path}prefix`) }),
  };
}

function readServices(value: unknown, path: string): Services {
  const services = {} as Record<ServiceId, boolean>;
  for (const [id, isOn] of Object.entries(requireObject(value, path))) {
    if (typeof isOn !== 'boolean') throw invalid(`${path}.${id.slice(0, 100)}`, 'A service is true or false.');
    requireText(id, path);
    services[id] = isOn;
  }
  return services;
}

/** The changes of a bulk request. */
export function readChanges({ changes }: { readonly changes?: unknown }): MappingChange[] {
  if (!Array.isArray(changes)) throw invalid('changes', 'changes must be a list.');
  if (changes.length > mostChanges) throw invalid('changes', `changes can hold ${mostChanges} at most.`);
  return changes.map((change: unknown, index) => readChange(change, `changes[${index}]`));
}

function readChange(value: unknown, path: string): MappingChange {
  const { clientId, revision, action, draft } = membersOf(value, ['clientId', 'revision', 'action', 'draft'], path);
  const whom = {
    clientId: requireText(clientId, `${path}.clientId`),
    ...(revision !== undefined && { revision: revision === null ? null : requireText(revision, `${path}.revision`) }),
  };
  if (action === 'remove') {
    if (draft !== undefined) throw invalid(`${path}.draft`, 'What is removed has no draft.');
    return { ...whom, action };
  }
  if (action !== 'save') throw invalid(`${path}.action`, `${path}.action must be "save" or "remove".`);
  return {
    ...whom,
    action,
    draft: readDraft(membersOf(draft, ['target', 'services'], `${path}.draft`), `${path}.draft.`),
  };
}

export function requireText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw invalid(field, `${field} must be a text.`);
  if (value.includes('\0')) throw invalid(field, `${field} has a character that no text can hold.`);
  return value;
}

/** The members of an object that may have these and no others. */
function membersOf<M extends string>(
  value: unknown,
  names: readonly M[],
  field: string,
): Readonly<Partial<Record<M, unknown>>> {
  const members = requireObject(value, field);
  const stranger = Object.keys(members).find(name => !(names as readonly string[]).includes(name));
  if (stranger !== undefined) {
    const name = stranger.slice(0, 100);
    throw invalid(name, `${field} has no member ${JSON.stringify(name)}.`);
  }
  return members as Partial<Record<M, unknown>>;
}

function requireObject(value: unknown, field: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(field, `${field} must be an object.`);
  }
  return value;
}
