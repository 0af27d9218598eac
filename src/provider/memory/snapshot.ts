import type { Client, Company } from '../../model/client-mapping.js';
import type { MappingState } from './mapping-state.js';
import type { MappingRecord, MemoryData, MemoryOptions } from './memory-data.js';
import type { Register } from './register.js';
import { firstRevision } from './rows.js';

/** A copy of all that is held. Orphans come last among the mappings, as they do in the list. */
export function snapshotOf(state: MappingState, given: Pick<MemoryOptions, 'topLevels' | 'description'>): MemoryData {
  return structuredClone({
    clients: itemsOf<Client>(state.clients),
    companies: itemsOf<Company>(state.companies).map(({ mappedTo: _, ...company }) => company),
    mappings: recordsOf(state),
    events: state.events.list(),
    ...(given.topLevels && { topLevels: given.topLevels }),
    ...(given.description && { description: given.description }),
  });
}

function itemsOf<T extends Client | Company>(register: Register<T>): T[] {
  return Array.from({ length: register.size }, (_, slot) => register.item(slot)).filter(item => item !== undefined);
}

function recordsOf(state: MappingState): MappingRecord[] {
  const records: MappingRecord[] = [];
  const orphans: MappingRecord[] = [];
  for (let slot = 0; slot < state.clients.size; slot++) {
    const record = state.record(slot);
    const company = state.companyOf(slot);
    if (!record || company === undefined) continue;
    const isOrphan = !state.clients.item(slot);
    const { clientName: _client, companyName: _company, ...rest } = record;
    (isOrphan ? orphans : records).push({
      revision: firstRevision,
      ...rest,
      ...(isOrphan && { clientName: state.clients.name(slot) }),
      ...(!state.companies.item(company) && { companyName: state.companies.name(company) }),
    });
  }
  return [...records, ...orphans];
}
