import { type MappingProvider, MemoryMappingProvider } from 'client-mapping-elements';
import {
  type ContractFaults,
  type ContractSeed,
  faultyFetch,
  memorySeed,
  registerContract,
} from 'client-mapping-elements/testing';
import { arrayProvider } from '../../examples/custom-provider.js';
import { cursorProvider } from '../../examples/providers/cursor-provider.js';
import { graphqlProvider } from '../../examples/providers/graphql-provider.js';
import { ownApiProvider } from '../../examples/providers/own-api-provider.js';
import { cursorApi } from './cursor-api.js';
import { graphqlApi } from './graphql-api.js';
import { ownApi } from './own-api.js';

type Make = (memory: MemoryMappingProvider) => { readonly provider: MappingProvider; readonly faults?: ContractFaults };

/** A provider over a fake of its API, which the checks can disturb. */
function over(apiOf: (memory: MemoryMappingProvider) => typeof fetch, make: () => MappingProvider): Make {
  return memory => {
    const { fetch, faults } = faultyFetch(apiOf(memory));
    globalThis.fetch = fetch;
    return { provider: make(), faults };
  };
}

const documented: Readonly<Record<string, Make>> = {
  'own-api-provider.ts': over(ownApi, () => ownApiProvider('/v2')),
  'graphql-provider.ts': over(graphqlApi, () => graphqlProvider('/graphql')),
  'cursor-provider.ts': memory => ({ provider: cursorProvider(cursorApi(memory).api) }),
};

describe('The providers of docs/providers.md keep the contract', () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  for (const [name, make] of Object.entries(documented)) {
    let memory: MemoryMappingProvider;
    let made: ReturnType<Make>;
    const makeProvider = () => {
      memory = new MemoryMappingProvider();
      made = make(memory);
      return made.provider;
    };
    const seed = () => withNumbers(memory);
    const faults = () => made.faults ?? { kinds: [], inject: () => undefined };
    registerContract({ describe, it }, makeProvider, { level: 'full', seed, faults }, name);
  }
});

describe('The provider of examples/custom-provider.ts keeps the contract', () => {
  const names = (kind: string) => Array.from({ length: 12 }, (_, index) => `${kind} ${index + 1}, Inc.`);
  const makeProvider = () => arrayProvider(names('Client'), names('Company'));
  registerContract({ describe, it }, makeProvider, { level: 'full', clientIds: ['1', '2', '3', '4'] });
});

/** Clients whose ids are numbers, as they are in many APIs. */
function withNumbers(memory: MemoryMappingProvider): ContractSeed {
  let last = 1_000;
  return {
    ...memorySeed(memory),
    createClients: clients =>
      clients.map(client => {
        const created = { ...client, id: String(++last) };
        memory.upsertClient(created);
        return created;
      }),
  };
}
