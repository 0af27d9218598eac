import {
  type ClientMappingQuery,
  type MappingDraft,
  MappingError,
  type MappingErrorCode,
  type MappingProvider,
  type MemoryMappingProvider,
  type ReadOptions,
} from 'client-mapping-elements';
import { type HttpHandler, HttpResponse } from 'msw';
import { intercepted, type Interceptor, pause, type ProviderCall, withFaults, withLatency } from './decorators.js';
import { httpUnder } from './handlers.js';
import { anotherClientTakes, anotherCompanyIsNamed, anotherUserChanges } from './rivals.js';
import type { SeededData } from './seeded-data.js';
import { jsonResponse, pageResponse, problemOf } from './wire.js';

/** A situation that an interface must stand. */
export interface Scenario {
  /** What happens, for a menu. */
  readonly label: string;
  /** What is different in the data. */
  readonly data?: (data: SeededData) => SeededData;
  /** What is put around the provider. */
  readonly wrap?: (memory: MemoryMappingProvider) => MappingProvider;
  /** What only HTTP can show: handlers that answer before the provider is asked. */
  readonly before?: (base: string | URL) => readonly HttpHandler[];
}

/** Every scenario by its name; each starts anew for each mock that is made of it. */
export const scenarios = {
  normal: { label: 'Normal' },
  empty: {
    label: 'Empty: nothing to map yet',
    data: data => ({ ...data, clients: [], companies: [], mappings: [], events: [], topLevels: [] }),
  },
  slow: {
    label: 'Slow: reads take 1.5 s, writes 2.5 s',
    wrap: memory => withLatency(memory, 1_500, 2_500),
  },
  'slow-then-fast': { label: 'Answers come out of order', wrap: around(() => everyOtherSlow(1_200, 50)) },
  offline: {
    label: 'Offline',
    wrap: failingWith('network', 'The network is down.'),
    before: base => [httpUnder(base, () => HttpResponse.error())],
  },
  'rate-limited': { label: 'Rate limited: the first calls get 429', wrap: firstCallsLimited },
  failing: {
    label: 'Failing: every call gets 500',
    wrap: failingWith('unavailable', 'The service failed.'),
    before: base => [httpUnder(base, () => internalError())],
  },
  'html-502': {
    label: 'A gateway answers with its own page',
    wrap: failingWith('unavailable', 'The gateway has no answer.'),
    before: base => [httpUnder(base, () => pageResponse(502, '502 Bad Gateway'))],
  },
  'one-upstream-down': {
    label: 'The company side is down',
    wrap: memory => withFaults(memory, call => (needsCompanySide(call) ? companySideDown() : undefined)),
  },
  'signed-out': { label: 'The sign-in has expired', wrap: failingWith('unauthenticated', 'The session has expired.') },
  'read-only': { label: 'Read-only: no write is permitted', data: withoutPermissions },
  'stale-revision': { label: 'Another user saves first', wrap: around(anotherUserChanges) },
  'company-taken': { label: 'Another client takes the company first', wrap: around(anotherClientTakes) },
  'name-taken': { label: 'Names of new companies are taken', wrap: around(anotherCompanyIsNamed) },
  'create-timeout': {
    label: 'A company is created, but the answer is lost',
    wrap: around(() => answersLost(3)),
  },
  'page-capped': { label: 'Pages are capped at 100', wrap: memory => pagesCapped(memory, 100) },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

function around(interceptorOf: (memory: MemoryMappingProvider) => Interceptor) {
  return (memory: MemoryMappingProvider) => intercepted(memory, interceptorOf(memory));
}

function failingWith(code: MappingErrorCode, message: string) {
  return (memory: MemoryMappingProvider) => withFaults(memory, () => new MappingError(code, { message }));
}

/** The words are those of a hosted PSA; the stream of changes is not counted. */
function firstCallsLimited(memory: MemoryMappingProvider): MappingProvider {
  const message = 'Rate Limit Reached - 300 Requests per rolling 5 minute window';
  let left = 4;
  return withFaults(memory, ({ method }) =>
    method === 'watch' || left-- <= 0 ? undefined : new MappingError('rate-limited', { retryAfterMs: 2_000, message }),
  );
}

function internalError(): Response {
  const problem = problemOf(new MappingError('unavailable', { message: 'The service failed.' }), 'mock-500');
  const headers = { 'Content-Type': 'application/problem+json' };
  return jsonResponse({ ...problem, title: 'Internal error', status: 500 }, { status: 500, headers });
}

function everyOtherSlow(slowMs: number, fastMs: number): Interceptor {
  let isSlow = false;
  return async ({ method, signal }, proceed) => {
    if (method === 'listClientMappings' || method === 'listCompanies') {
      isSlow = !isSlow;
      await pause(isSlow ? slowMs : fastMs, signal);
    }
    return proceed();
  };
}

function needsCompanySide(call: ProviderCall): boolean {
  return call.method === 'listCompanies' || call.method === 'checkCompanyName' || isCreation(call);
}

function companySideDown(): MappingError {
  return new MappingError('unavailable', { message: 'The vendor does not answer.', outcome: 'not-applied' });
}

function isCreation({ method, args }: ProviderCall): boolean {
  return method === 'saveMapping' && (args[1] as MappingDraft).target.kind === 'new';
}

/** Creations take effect, yet the first answers of each client are lost: a caller may repeat the call by itself. */
function answersLost(times: number): Interceptor {
  const lost = new Map<unknown, number>();
  return async (call, proceed) => {
    const result = await proceed();
    const [clientId] = call.args;
    const count = lost.get(clientId) ?? 0;
    if (!isCreation(call) || count >= times) return result;
    lost.set(clientId, count + 1);
    throw new MappingError('network', { message: 'The line broke before the answer.' });
  };
}

function withoutPermissions(data: SeededData): SeededData {
  const permissions = { save: false, remove: false, createCompany: false };
  return { ...data, description: { ...data.description, permissions } };
}

function pagesCapped(provider: MappingProvider, most: number): MappingProvider {
  const capped = (query: ClientMappingQuery) => ({ ...query, limit: Math.min(query.limit, most) });
  return {
    ...intercepted(provider, (_, proceed) => proceed()),
    listClientMappings: (query, options: ReadOptions) => provider.listClientMappings(capped(query), options),
    listCompanies: (query, options) =>
      provider.listCompanies({ ...query, limit: Math.min(query.limit, most) }, options),
  };
}
