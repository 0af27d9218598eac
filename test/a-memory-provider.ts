import type { Client, Company } from '../src/model/client-mapping.js';
import { type MappingError, isMappingError } from '../src/model/errors.js';
import type { MappingEvent } from '../src/model/mapping-event.js';
import type { ClientMappingFilter } from '../src/model/query.js';
import { type MemoryOptions, MemoryMappingProvider } from '../src/provider/memory-mapping-provider.js';
import type { MappingDraft } from '../src/provider/mapping-provider.js';

/** A signal that never aborts. */
export const signal = new AbortController().signal;

export const off = { billing: false, ticketing: false };

/** A draft onto a company that exists. */
export const onto = (companyId: string, services = off): MappingDraft => ({
  target: { kind: 'existing', companyId },
  services,
});

/** A draft onto a company that is to be made. */
export const ontoNew = (name: string, prefix?: string): MappingDraft => ({
  target: { kind: 'new', name, ...(prefix !== undefined && { prefix }) },
  services: off,
});

/** Clients with ids c1, c2, … */
export const clientsNamed = (...names: string[]): Client[] =>
  names.map((name, index) => ({ id: `c${index + 1}`, name }));

/** Companies with ids v1, v2, … */
export const companiesNamed = (...names: string[]): Company[] =>
  names.map((name, index) => ({ id: `v${index + 1}`, name }));

/** A small shop: Acme is mapped to Acme Inc., Beta and Çelik are not mapped; the clock stands still. */
export const aShop = (options: MemoryOptions = {}): MemoryMappingProvider =>
  new MemoryMappingProvider({
    clients: clientsNamed('Acme', 'Beta', 'Çelik'),
    companies: companiesNamed('Acme Inc.', 'Beta GmbH', 'Celik A.Ş.'),
    mappings: [{ clientId: 'c1', companyId: 'v1', services: { billing: true }, revision: '7' }],
    now: () => new Date('2026-03-04T05:06:07Z'),
    user: 'Ana',
    ...options,
  });

/** An event as a test needs it. */
export const anEvent = (id: string, clientId: string, extra: Partial<MappingEvent> = {}): MappingEvent => ({
  id,
  clientId,
  family: 'billing',
  code: 'usage-push-failed',
  severity: 'error',
  title: 'Usage push failed',
  raisedAt: '2026-01-01T00:00:00Z',
  actions: ['recheck', 'resolve', 'ignore'],
  ...extra,
});

/** All rows that a filter finds. */
export async function rowsOf(provider: MemoryMappingProvider, filter: ClientMappingFilter = {}) {
  return (await provider.listClientMappings({ ...filter, offset: 0, limit: 100_000 }, { signal })).items;
}

/** Ids of all rows that a filter finds. */
export async function idsOf(provider: MemoryMappingProvider, filter: ClientMappingFilter = {}): Promise<string[]> {
  return (await rowsOf(provider, filter)).map(({ client }) => client.id);
}

/** The row of one client. */
export async function rowOf(provider: MemoryMappingProvider, clientId: string) {
  const row = (await rowsOf(provider)).find(({ client }) => client.id === clientId);
  if (!row) throw new Error(`There is no row of ${clientId}.`);
  return row;
}

/** The mapping error that a call rejects with. */
export async function refusal(call: Promise<unknown>): Promise<MappingError> {
  const reason: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (isMappingError(reason)) return reason;
  throw new Error(`Expected a MappingError, got ${String(reason)}.`);
}
