import { expect } from '@open-wc/testing';
import { intercepted, pause } from '../../mocks/decorators.js';
import { seededData } from '../../mocks/seeded-data.js';
import type { MappingProvider } from '../../src/provider/mapping-provider.js';
import { MemoryMappingProvider } from '../../src/provider/memory-mapping-provider.js';
import { memorySeed, runProviderContract } from '../../src/testing/index.js';
import { fullContract } from '../contract/backend.js';
import { description, memoryBackend, withFaultSwitch } from '../contract/memory-backend.js';
import { creatingMutants } from './creating.js';
import { failingMutants } from './failing.js';
import { happeningMutants } from './happening.js';
import { type Mutant, replaced, withBulk } from './mutant.js';
import { pagingMutants } from './paging.js';
import { racingMutants } from './racing.js';
import { readingMutants } from './reading.js';
import { writingMutants } from './writing.js';

const mutants = [
  ...readingMutants,
  ...pagingMutants,
  ...failingMutants,
  ...writingMutants,
  ...creatingMutants,
  ...racingMutants,
  ...happeningMutants,
];

/** A page of ten thousand rows may take this long, so that what is slow is told from what is not. */
const limits = { pageMs: 100, noticeMs: 400 };

function contractOf({ methods, isOutside = false }: Pick<Mutant, 'methods' | 'isOutside'>, only?: string[]) {
  return fullContract(
    () => {
      const memory = new MemoryMappingProvider({ description });
      const right = withBulk(memory);
      const { provider, faults } = withFaultSwitch(isOutside ? right : replaced(right, methods(right, memory)));
      return {
        provider: isOutside ? replaced(provider, methods(provider, memory)) : provider,
        seed: memorySeed(memory),
        faults,
      };
    },
    { limits, ...(only && { only }) },
  );
}

/** What failed. */
async function failures(...contract: Parameters<typeof runProviderContract>) {
  const results = await runProviderContract(...contract);
  return results.filter(({ verdict }) => verdict === 'fail');
}

describe('the contract kit against wrong providers', () => {
  for (const mutant of mutants) {
    it(`${mutant.rule} catches a provider that ${mutant.defect}`, async () => {
      const [result] = await runProviderContract(...contractOf(mutant, [mutant.rule]));
      expect(result).to.include({ id: mutant.rule, verdict: 'fail' });
    });
  }

  it('has a wrong provider for every rule', async () => {
    const results = await runProviderContract(...contractOf({ methods: () => ({}) }));
    const rules = new Set(mutants.map(({ rule }) => rule));
    expect(results.map(({ id }) => id).filter(id => !rules.has(id))).to.deep.equal([]);
  });
});

describe('the contract kit against right providers', () => {
  it('passes one that does everything, and skips nothing', async () => {
    const results = await runProviderContract(...contractOf({ methods: () => ({}) }));
    expect(results.filter(({ verdict }) => verdict !== 'pass')).to.deep.equal([]);
  });

  it('passes one that does only what it must', async () => {
    const core = ['listClientMappings', 'listCompanies', 'saveMapping', 'removeMapping'] as const;
    const least = (memory: MappingProvider) =>
      Object.fromEntries(core.map(name => [name, memory[name].bind(memory)])) as unknown as MappingProvider;
    const contract = fullContract(() => memoryBackend(least), { limits });
    expect(await failures(...contract)).to.deep.equal([]);
  });

  it('passes one that caps its pages and has no revision of its lists', async () => {
    const capped = (memory: MappingProvider) =>
      replaced(memory, {
        listClientMappings: async (query, options) => {
          const { items, total } = await memory.listClientMappings(query, options);
          return { items: items.slice(0, 4), total };
        },
      });
    const contract = fullContract(() => memoryBackend(capped), { limits });
    expect(await failures(...contract)).to.deep.equal([]);
  });

  it('passes one that takes its time', async () => {
    const slow = (memory: MappingProvider) =>
      intercepted(memory, async ({ signal }, proceed) => {
        await pause(2, signal);
        return proceed();
      });
    const contract = fullContract(() => memoryBackend(slow));
    expect(await failures(...contract)).to.deep.equal([]);
  });

  for (const count of [0, 1, 40, 1_000]) {
    it(`passes one with data of its own, which it only reads: ${count} clients`, async () => {
      const memory = new MemoryMappingProvider(seededData(count));
      const before = memory.snapshot();
      expect(await failures(() => memory, { level: 'read' })).to.deep.equal([]);
      expect(memory.snapshot()).to.deep.equal(before);
    });
  }
});
