import { expect } from '@open-wc/testing';
import {
  type ClientMapping,
  isMappingError,
  type MappingDraft,
  type MappingProvider,
  MemoryMappingProvider,
} from 'client-mapping-elements';
import { seededData } from 'client-mapping-elements/mocks';
import { cursorProvider } from '../../examples/providers/cursor-provider.js';
import { graphqlProvider } from '../../examples/providers/graphql-provider.js';
import { ownApiProvider } from '../../examples/providers/own-api-provider.js';
import { cursorApi } from './cursor-api.js';
import { graphqlApi } from './graphql-api.js';
import { ownApi } from './own-api.js';

const { signal } = new AbortController();
const services = { billing: true, ticketing: false };
const free = '77a04bd1e2c95f3860b7d102';
const toFree: MappingDraft = { target: { kind: 'existing', companyId: free }, services };
const toNew = (name: string, prefix?: string): MappingDraft => ({
  target: { kind: 'new', name, ...(prefix !== undefined && { prefix }) },
  services,
});
const window = { offset: 0, limit: 25 };

/** The clients of the design pictures: Acme is mapped, Northwind is not. */
const acme = '668';
const northwind = '975';

type Step = readonly [what: string, run: (provider: MappingProvider) => Promise<unknown>];

const steps: readonly Step[] = [
  ['all rows', p => p.listClientMappings(window, { signal })],
  ['a window further down', p => p.listClientMappings({ offset: 18, limit: 9 }, { signal })],
  ['a window behind the end', p => p.listClientMappings({ offset: 400, limit: 9 }, { signal })],
  ['no window', p => p.listClientMappings({ offset: 0, limit: 0 }, { signal })],
  ['half an item', p => p.listCompanies({ offset: 0, limit: 1.5 }, { signal })],
  ['a search', p => p.listClientMappings({ client: 'muller & SÖHNE', ...window }, { signal })],
  ['a search by company', p => p.listClientMappings({ company: 'acme', ...window }, { signal })],
  ['what is not mapped', p => p.listClientMappings({ mapped: 'no', ...window }, { signal })],
  [
    'a top level and a status',
    p => p.listClientMappings({ topLevelId: '1', status: 'has-events', ...window }, { signal }),
  ],
  [
    'rows sorted backwards',
    p => p.listClientMappings({ sort: { by: 'company', direction: 'descending' }, offset: 7, limit: 9 }, { signal }),
  ],
  ['free companies', p => p.listCompanies(window, { signal })],
  [
    'free companies and the own one',
    p => p.listCompanies({ forClientId: acme, search: 'acme', ...window }, { signal }),
  ],
  ['all companies', p => p.listCompanies({ available: false, offset: 3, limit: 20 }, { signal })],
  ['a save', p => p.saveMapping(northwind, toFree, { signal, revision: null })],
  ['a save on nothing, where there is something', p => p.saveMapping(northwind, toFree, { signal, revision: null })],
  ['a save on an old revision', p => p.saveMapping(acme, toNew('Acme 2'), { signal, revision: '999' })],
  ['a company that is taken', p => p.saveMapping('762', toFree, { signal, revision: null })],
  [
    'a company that is not there',
    p => p.saveMapping('762', { target: { kind: 'existing', companyId: 'no' }, services }, { signal }),
  ],
  ['a name that is taken', p => p.saveMapping('762', toNew('Muelheim Clinic'), { signal })],
  ['a name that is too long', p => p.saveMapping('762', toNew('x'.repeat(65)), { signal })],
  ['a new company', p => p.saveMapping('762', toNew('Clinic ü 東京 🚀 ', 'UK_'), { signal, idempotencyKey: 'k1' })],
  [
    'the same under the same key',
    p => p.saveMapping('762', toNew('Clinic ü 東京 🚀 ', 'UK_'), { signal, idempotencyKey: 'k1' }),
  ],
  ['another call under that key', p => p.saveMapping('762', toFree, { signal, idempotencyKey: 'k1' })],
  ['all services off', p => p.saveMapping('762', { ...toNew('Y'), services: {} }, { signal })],
  ['free companies after that', p => p.listCompanies(window, { signal })],
  ['what is not mapped after that', p => p.listClientMappings({ mapped: 'no', ...window }, { signal })],
  ['a removal on an old revision', p => p.removeMapping(acme, { signal, revision: '999' })],
  ['a removal', p => p.removeMapping(acme, { signal, revision: '1' })],
  ['a removal of nothing', p => p.removeMapping(acme, { signal })],
  ['a removal of nobody', p => p.removeMapping('0', { signal })],
  ['all rows after that', p => p.listClientMappings(window, { signal })],
];

/** What every provider tells of a row, however the other one came by its dates. */
function essence(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('items' in value && 'total' in value)
    return { total: value.total, items: (value.items as unknown[]).map(essence) };
  if (!('client' in value)) return value;
  const { client, mapping } = value as ClientMapping;
  return {
    client: [client.id, client.name, client.topLevel?.id, client.inactive],
    mapping: mapping && [
      mapping.company.id,
      mapping.company.name,
      mapping.services,
      mapping.eventCount,
      mapping.missing,
      mapping.revision,
    ],
  };
}

async function outcomeOf(run: Promise<unknown>): Promise<unknown> {
  try {
    return essence(await run);
  } catch (reason) {
    if (!isMappingError(reason)) throw reason;
    const { code, outcome, holder, takenBy, current } = reason;
    return { code, outcome, holder, takenBy: takenBy?.id, current: essence(current) };
  }
}

const documented: Readonly<Record<string, (memory: MemoryMappingProvider) => MappingProvider>> = {
  'own-api-provider.ts': memory => {
    globalThis.fetch = ownApi(memory);
    return ownApiProvider('/v2');
  },
  'graphql-provider.ts': memory => {
    globalThis.fetch = graphqlApi(memory);
    return graphqlProvider('/graphql');
  },
  'cursor-provider.ts': memory => cursorProvider(cursorApi(memory).api),
  'cursor-provider.ts, without totals': memory => cursorProvider(cursorApi(memory, { hasTotal: false }).api),
};

describe('The providers of docs/providers.md', () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  for (const [name, make] of Object.entries(documented)) {
    describe(name, () => {
      it('answers every step as the memory provider does', async () => {
        const direct = new MemoryMappingProvider(seededData(40));
        const provider = make(new MemoryMappingProvider(seededData(40)));
        for (const [what, run] of steps) {
          expect(await outcomeOf(run(provider)), what).to.deep.equal(await outcomeOf(run(direct)));
        }
      });

      it('hands on the reason of an abort, and nothing else', async () => {
        const provider = make(new MemoryMappingProvider(seededData(40)));
        const stop = new AbortController();
        const reason = { not: 'an error' };
        stop.abort(reason);
        const calls = [
          provider.listClientMappings(window, { signal: stop.signal }),
          provider.listCompanies(window, { signal: stop.signal }),
          provider.saveMapping(northwind, toFree, { signal: stop.signal }),
          provider.removeMapping(acme, { signal: stop.signal }),
        ];
        for (const call of calls) {
          expect(await call.catch((error: unknown) => error)).to.equal(reason);
        }
      });
    });
  }
});
