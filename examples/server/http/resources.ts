import { MappingError, type ProviderEventAction } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import type { Caller } from '../store/caller.js';
import { checkCompanyName, listCompanies } from '../store/companies.js';
import { listEvents } from '../store/events.js';
import type { Feeds } from '../store/feed.js';
import { describe, listTopLevels, readIntegration } from '../store/integrations.js';
import { listClientMappings, summarize } from '../store/row-lists.js';
import type { Writer } from '../store/writer.js';
import { batchResponse } from './batch.js';
import { jsonResponse, rowResponse } from './answers.js';
import type { Log } from '../log.js';
import { invalid } from './problems.js';
import * as read from './requests.js';
import { streamResponse } from './stream.js';

/** What all calls stand on. */
export interface Backend {
  readonly database: Database;
  readonly feeds: Feeds;
  readonly writer: Writer;
  readonly log: Log;
}

/** A request with all that is needed to answer it. */
export interface Call extends read.BoundedRequest {
  readonly backend: Backend;
  readonly caller: Caller;
  readonly url: URL;
  readonly requestId: string;
  /** Aborts when the server is about to end. */
  readonly closing: AbortSignal;
  /** The parts of the path that the resource leaves open, decoded. */
  readonly parts: readonly string[];
}

type Answer = (call: Call) => Promise<Response>;

export interface Resource {
  /** What logs call it: no id of a customer is part of that. */
  readonly name: string;
  /** Path under the base of the service. */
  readonly path: RegExp;
  /** Media type of the answer. Default JSON. */
  readonly type?: string;
  /** The largest body, in bytes. Default 64 KiB. */
  readonly bodyLimit?: number;
  readonly answers: Readonly<Partial<Record<string, Answer>>>;
}

/** The REST contract (docs/rest-contract.md), path by path. */
export const resources: readonly Resource[] = [
  { name: '/', path: /^\/?$/, answers: { GET: describeIntegration } },
  { name: '/client-mappings', path: /^\/client-mappings$/, answers: { GET: listRows } },
  { name: '/client-mappings:summary', path: /^\/client-mappings:summary$/, answers: { GET: summarizeRows } },
  {
    name: '/client-mappings:batch',
    path: /^\/client-mappings:batch$/,
    type: 'application/x-ndjson',
    bodyLimit: 1_048_576,
    answers: { POST: applyChanges },
  },
  {
    name: '/client-mappings/{clientId}',
    path: /^\/client-mappings\/([^/:]+)$/,
    answers: { PUT: saveMapping, DELETE: removeMapping },
  },
  { name: '/companies', path: /^\/companies$/, answers: { GET: companies } },
  { name: '/companies:checkName', path: /^\/companies:checkName$/, answers: { POST: checkName } },
  { name: '/top-levels', path: /^\/top-levels$/, answers: { GET: topLevels } },
  { name: '/events', path: /^\/events$/, answers: { GET: events } },
  { name: '/events:recheck', path: /^\/events:recheck$/, answers: { POST: recheckEvents } },
  {
    name: '/events/{eventId}:{action}',
    path: /^\/events\/([^/:]+):(recheck|resolve|ignore)$/,
    answers: { POST: actOnEvent },
  },
  { name: '/suggestions:query', path: /^\/suggestions:query$/, answers: { POST: suggestMatches } },
  { name: '/changes', path: /^\/changes$/, type: 'text/event-stream', answers: { GET: watch } },
];

async function describeIntegration({ backend: { database }, caller, url }: Call) {
  read.readParams(url, {});
  return jsonResponse(describe(await readIntegration(database, caller.integrationId), caller));
}

async function listRows({ backend: { database }, caller, url }: Call) {
  const filter = read.readFilter(url);
  return jsonResponse(
    await listClientMappings(database, caller.integrationId, { ...filter, ...read.windowOf(filter) }),
  );
}

async function summarizeRows({ backend: { database }, caller, url }: Call) {
  return jsonResponse(await summarize(database, caller.integrationId, read.readBareFilter(url)));
}

async function saveMapping(call: Call) {
  const {
    backend: { writer },
    caller,
    request,
    url,
    requestId,
    parts,
  } = call;
  read.readParams(url, {});
  const write = read.readWrite(request);
  const draft = read.readDraft(await read.readBody(call, ['target', 'services']));
  const row = await writer.save(caller, parts[0] ?? '', draft, { ...write, requestId });
  return rowResponse(row, write.revision === null ? 201 : 200);
}

async function removeMapping(call: Call) {
  const {
    backend: { writer },
    caller,
    request,
    url,
    requestId,
    parts,
  } = call;
  read.readParams(url, {});
  const write = read.readWrite(request);
  await read.readNoBody(call);
  return rowResponse(await writer.remove(caller, parts[0] ?? '', { ...write, requestId }));
}

async function applyChanges(call: Call) {
  read.readParams(call.url, {});
  return batchResponse(read.readChanges(await read.readBody(call, ['changes'])), call);
}

async function companies({ backend: { database }, caller, url }: Call) {
  const readers = { search: read.text, available: read.flag, forClientId: read.text };
  const params = read.readParams(url, { ...readers, offset: read.count, limit: read.count });
  return jsonResponse(await listCompanies(database, caller.integrationId, { ...params, ...read.windowOf(params) }));
}

async function checkName(call: Call) {
  const {
    backend: { database },
    caller,
    url,
  } = call;
  read.readParams(url, {});
  const name = read.readName(await read.readBody(call, ['name', 'prefix']));
  return jsonResponse(await checkCompanyName(database, caller.integrationId, name));
}

async function topLevels({ backend: { database }, caller, url }: Call) {
  read.readParams(url, {});
  return jsonResponse({ items: await listTopLevels(database, caller.integrationId) });
}

async function events({ backend: { database }, caller, url }: Call) {
  const params = read.readParams(url, { clientId: read.text, offset: read.count, limit: read.count });
  return jsonResponse(await listEvents(database, caller.integrationId, { ...params, ...read.windowOf(params) }));
}

async function recheckEvents(call: Call) {
  const {
    backend: { writer },
    caller,
    url,
    requestId,
  } = call;
  read.readParams(url, {});
  await read.readNoBody(call);
  await writer.recheckEvents(caller, requestId);
  return new Response(null, { status: 202 });
}

async function actOnEvent(call: Call) {
  const {
    backend: { writer },
    caller,
    url,
    requestId,
    parts,
  } = call;
  read.readParams(url, {});
  await read.readNoBody(call);
  // The path of the resource admits no other action.
  const action = parts[1] as ProviderEventAction;
  return jsonResponse(await writer.actOnEvent(caller, parts[0] ?? '', action, requestId));
}

async function suggestMatches(call: Call): Promise<never> {
  read.readParams(call.url, {});
  const { clientIds } = await read.readBody(call, ['clientIds']);
  if (clientIds !== undefined && !Array.isArray(clientIds)) throw invalid('clientIds', 'clientIds must be a list.');
  throw new MappingError('unsupported', { message: 'This service makes no suggestions: the browser does.' });
}

async function watch(call: Call) {
  read.readParams(call.url, {});
  return streamResponse(call);
}
