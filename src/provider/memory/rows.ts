import type { Client, ClientMapping, Company, Mapping, Services } from '../../model/client-mapping.js';
import type { MappingState } from './mapping-state.js';

/** The revision of a mapping that was given without one. */
export const firstRevision = '1';

/** The row of a client, as a value of its own that never changes. */
export function rowOf(state: MappingState, client: number): ClientMapping {
  return Object.freeze({ client: clientOf(state, client), mapping: mappingOf(state, client) });
}

/** A company as lists of companies show it: with its holder. */
export function companyOf(state: MappingState, company: number): Company {
  const holder = state.holderOf(company);
  if (holder === undefined) return bareCompany(state, company);
  const mappedTo = Object.freeze({ clientId: state.clients.id(holder), clientName: state.clients.name(holder) });
  return Object.freeze({ ...bareCompany(state, company), mappedTo });
}

/** The mapping of a client, or null. */
export function mappingOf(state: MappingState, client: number): Mapping | null {
  const record = state.record(client);
  const company = state.companyOf(client);
  if (!record || company === undefined) return null;
  const missing = state.missing(client);
  return Object.freeze({
    company: bareCompany(state, company),
    services: normalizeServices(state, record.services),
    eventCount: state.events.count(record.clientId),
    ...(missing.length > 0 && { missing: Object.freeze([...missing]) }),
    revision: record.revision ?? firstRevision,
    ...(record.updatedAt !== undefined && { updatedAt: record.updatedAt }),
    ...(record.updatedBy !== undefined && { updatedBy: record.updatedBy }),
  });
}

/** Every declared service, on or off. */
export function normalizeServices(state: MappingState, services: Readonly<Partial<Services>> = {}): Services {
  const all: Record<string, boolean> = {};
  for (const id of state.serviceIds) all[id] = services[id] === true;
  return Object.freeze(all);
}

function clientOf(state: MappingState, slot: number): Client {
  const client = state.clients.item(slot);
  if (!client) return Object.freeze({ id: state.clients.id(slot), name: state.clients.name(slot) });
  const { topLevel } = client;
  return Object.freeze({ ...client, ...(topLevel && { topLevel: Object.freeze({ ...topLevel }) }) });
}

/** A company without its holder: in a row, the holder stands beside it. */
function bareCompany(state: MappingState, slot: number): Company {
  const { mappedTo: _, ...company } = state.companies.item(slot) ?? {
    id: state.companies.id(slot),
    name: state.companies.name(slot),
  };
  return Object.freeze(company);
}
