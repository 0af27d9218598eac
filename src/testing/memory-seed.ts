import type { Id } from '../model/client-mapping.js';
import type { MemoryMappingProvider } from '../provider/memory-mapping-provider.js';
import type { ContractSeed } from './contract-options.js';

/** The seed of a backend that stands on a `MemoryMappingProvider`, be it behind a server or not. */
export function memorySeed(memory: MemoryMappingProvider): ContractSeed {
  let last = 0;
  const newId = (kind: string): Id => `kit-${kind}-${++last}`;
  return {
    createClients: clients =>
      clients.map(client => {
        const created = { ...client, id: newId('client') };
        memory.upsertClient(created);
        return created;
      }),
    createCompanies: companies =>
      companies.map(company => {
        const created = { ...company, id: newId('company') };
        memory.upsertCompany(created);
        return created;
      }),
    upsertClient: client => memory.upsertClient(client),
    upsertCompany: company => memory.upsertCompany(company),
    removeClient: id => memory.removeClient(id),
    removeCompany: id => memory.removeCompany(id),
    raiseEvent: event => {
      const raised = { ...event, id: newId('event') };
      memory.raiseEvent(raised);
      return raised;
    },
  };
}
