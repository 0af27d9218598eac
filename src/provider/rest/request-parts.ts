import { newIdempotencyKey } from '../idempotency-key.js';
import type { Id } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { WriteOptions } from '../mapping-provider.js';
import type { Wire } from './wire.js';

/** An id as one segment of a path. An id that no path can carry is `invalid`. */
export function segment(id: Id, field: string): string {
  // A browser resolves a segment of dots before it sends it, even an encoded one: the call would go elsewhere.
  if (id === '' || id === '.' || id === '..') throw unsendable(field);
  try {
    return encodeURIComponent(id);
  } catch {
    throw unsendable(field);
  }
}

/** A path with the parameters that say something; one that is absent or empty is left out. */
export function withQuery(
  path: string,
  params: URLSearchParams | Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const said = Object.entries(params instanceof URLSearchParams ? Object.fromEntries(params) : params).flatMap(
    ([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]),
  );
  return said.length > 0 ? `${path}?${new URLSearchParams(said).toString()}` : path;
}

/** The headers that make a write safe: what it was based on, and which intention it is. */
export function writeHeaders({
  revision,
  idempotencyKey = newIdempotencyKey(),
}: Omit<WriteOptions, 'signal'> = {}): Record<string, string> {
  return { ...condition(revision), 'Idempotency-Key': headerValue(idempotencyKey, 'idempotencyKey') };
}

/** The header that resumes an event stream. Ids are any text, and header bytes are UTF-8 by the rules of such streams. */
export function resumeHeaders(lastEventId: string): Record<string, string> {
  return lastEventId === '' ? {} : { 'Last-Event-ID': String.fromCharCode(...new TextEncoder().encode(lastEventId)) };
}

/** The body of a save: what the contract knows of a draft, for servers refuse members that they do not know. */
export function draftBody({ target, services }: Wire<'MappingDraft'>): Wire<'MappingDraft'> {
  return { target: targetBody(target), services };
}

function targetBody(target: Wire<'MappingTarget'>): Wire<'MappingTarget'> {
  return target.kind === 'existing'
    ? { kind: 'existing', companyId: target.companyId }
    : { kind: 'new', name: target.name, prefix: target.prefix };
}

function condition(revision: string | null | undefined): Record<string, string> {
  if (revision === undefined) return {};
  if (revision === null) return { 'If-None-Match': '*' };
  if (revision.includes('"')) throw unsendable('revision');
  return { 'If-Match': `"${headerValue(revision, 'revision')}"` };
}

/** A text that a header can carry: Latin-1 without control characters. */
function headerValue(text: string, field: string): string {
  if (!/^[\x20-\x7e\x80-\xff]*$/.test(text)) throw unsendable(field);
  return text;
}

function unsendable(field: string): MappingError {
  return new MappingError('invalid', { field, message: `${field}: HTTP cannot carry it` });
}
