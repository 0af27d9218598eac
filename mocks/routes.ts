import { MappingError, type MappingProvider, type ProviderEventAction } from 'client-mapping-elements';
import { batchResponse, readChanges } from './batch.js';
import type { ChangeFeed } from './change-feed.js';
import * as read from './requests.js';
import { HttpRefusal, invalid, jsonResponse, rowResponse } from './wire.js';

/** A request with all that is needed to answer it. */
export interface Call {
  readonly provider: MappingProvider;
  readonly feed: ChangeFeed | undefined;
  readonly request: Request;
  readonly url: URL;
  readonly requestId: string;
  /** The parts of the path that the route leaves open, decoded. */
  readonly parts: readonly string[];
}

type Answer = (call: Call) => Response | Promise<Response>;

interface Route {
  readonly path: RegExp;
  /** Media type of the answer. Default JSON. */
  readonly type?: string;
  readonly answers: Readonly<Partial<Record<string, Answer>>>;
}

/** The REST contract (docs/openapi.yaml), path by path. */
const routes: readonly Route[] = [
  { path: /^\/?$/, answers: { GET: describe } },
  { path: /^\/client-mappings$/, answers: { GET: listClientMappings } },
  { path: /^\/client-mappings:summary$/, answers: { GET: summarize } },
  { path: /^\/client-mappings:batch$/, type: 'application/x-ndjson', answers: { POST: applyChanges } },
  { path: /^\/client-mappings\/([^/:]+)$/, answers: { PUT: saveMapping, DELETE: removeMapping } },
  { path: /^\/companies$/, answers: { GET: listCompanies } },
  { path: /^\/companies:checkName$/, answers: { POST: checkCompanyName } },
  { path: /^\/top-levels$/, answers: { GET: listTopLevels } },
  { path: /^\/events$/, answers: { GET: listEvents } },
  { path: /^\/events:recheck$/, answers: { POST: recheckEvents } },
  { path: /^\/events\/([^/:]+):(recheck|resolve|ignore)$/, answers: { POST: actOnEvent } },
  { path: /^\/suggestions:query$/, answers: { POST: suggestMatches } },
  { path: /^\/changes$/, type: 'text/event-stream', answers: { GET: watch } },
];

/** Answers a request to `path`, which is relative to the base. Throws a `MappingError` where it is refused. */
export async function answer(path: string, call: Omit<Call, 'parts'>): Promise<Response> {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (!match) continue;
    const { method } = call.request;
    const run = Object.hasOwn(route.answers, method) ? route.answers[method] : undefined;
    if (!run) {
      const Allow = Object.keys(route.answers).join(', ');
      throw new HttpRefusal(405, `${method} is not allowed here, only ${Allow}.`, { Allow });
    }
    requireAcceptable(call.request, route.type ?? 'application/json');
    return run({ ...call, parts: match.slice(1).map(decode) });
  }
  throw new MappingError('not-found', { message: `There is nothing at ${path}.` });
}

async function describe({ provider, request, url }: Call) {
  read.readParams(url, {});
  return jsonResponse(await offered(provider.describe?.({ signal: request.signal })));
}

async function listClientMappings({ provider, request, url }: Call) {
  const filter = read.readFilter(url);
  const query = { ...filter, ...read.windowOf(filter) };
  return jsonResponse(await provider.listClientMappings(query, { signal: request.signal }));
}

async function summarize({ provider, request, url }: Call) {
  const filter = read.readBareFilter(url);
  return jsonResponse(await offered(provider.summarize?.(filter, { signal: request.signal })));
}

async function saveMapping({ provider, request, parts: [clientId] }: Call) {
  const write = read.readWrite(request);
  const draft = read.readDraft(await read.readBody(request, ['target', 'services']));
  const row = await provider.saveMapping(clientId, draft, { ...write, signal: request.signal });
  return rowResponse(row, write.revision === null ? 201 : 200);
}

async function removeMapping({ provider, request, parts: [clientId] }: Call) {
  const write = read.readWrite(request);
  return rowResponse(await provider.removeMapping(clientId, { ...write, signal: request.signal }));
}

async function applyChanges({ provider, request, requestId }: Call) {
  const changes = readChanges(await read.readBody(request, ['changes']));
  const stop = new AbortController();
  const results = provider.applyChanges?.(changes, { signal: AbortSignal.any([request.signal, stop.signal]) });
  return batchResponse(offered(results), { requestId, onCancel: () => stop.abort() });
}

async function listCompanies({ provider, request, url }: Call) {
  const readers = { search: read.text, available: read.flag, forClientId: read.text };
  const params = read.readParams(url, { ...readers, offset: read.count, limit: read.count });
  const query = { ...params, ...read.windowOf(params) };
  return jsonResponse(await provider.listCompanies(query, { signal: request.signal }));
}

async function checkCompanyName({ provider, request }: Call) {
  const name = read.readName(await read.readBody(request, ['name', 'prefix']));
  return jsonResponse(await offered(provider.checkCompanyName?.(name, { signal: request.signal })));
}

async function listTopLevels({ provider, request, url }: Call) {
  read.readParams(url, {});
  return jsonResponse({ items: await offered(provider.listTopLevels?.({ signal: request.signal })) });
}

async function listEvents({ provider, request, url }: Call) {
  const params = read.readParams(url, { clientId: read.text, offset: read.count, limit: read.count });
  const query = { ...params, ...read.windowOf(params) };
  return jsonResponse(await offered(provider.listEvents?.(query, { signal: request.signal })));
}

async function recheckEvents({ provider, request }: Call) {
  await read.readNoBody(request);
  await offered(provider.recheckEvents?.({ signal: request.signal }));
  return new Response(null, { status: 202 });
}

async function actOnEvent({ provider, request, parts: [eventId, action] }: Call) {
  await read.readNoBody(request);
  const { signal } = request;
  // The path of the route admits no other action.
  return jsonResponse(await offered(provider.actOnEvent?.(eventId, action as ProviderEventAction, { signal })));
}

async function suggestMatches({ provider, request }: Call) {
  const { clientIds } = await read.readBody(request, ['clientIds']);
  if (clientIds !== undefined && !Array.isArray(clientIds)) throw invalid('clientIds', 'clientIds must be a list.');
  const ids = clientIds?.map(id => read.requireText(id, 'clientIds'));
  const query = ids ? { clientIds: ids } : {};
  return jsonResponse({ items: await offered(provider.suggestMatches?.(query, { signal: request.signal })) });
}

async function watch({ feed, request, url }: Call) {
  read.readParams(url, {});
  const stream = await offered(feed?.open(request.headers.get('Last-Event-ID')));
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
}

/** What an optional method gives; `unsupported` when the provider has no such method. */
function offered<T>(given: T): Exclude<T, undefined> {
  if (given === undefined) throw new MappingError('unsupported', { message: 'This service does not offer that.' });
  return given as Exclude<T, undefined>;
}

function requireAcceptable({ headers }: Request, type: string): void {
  const accept = headers.get('Accept') ?? '*/*';
  const wanted = accept.split(',').map(range => range.split(';')[0].trim());
  const family = `${type.split('/')[0]}/*`;
  if (!wanted.some(range => range === '*/*' || range === family || range === type)) {
    throw new HttpRefusal(406, `The answer is ${type}.`);
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid('path', 'The path is not encoded as it should be.');
  }
}
