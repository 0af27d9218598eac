import { expect } from '@open-wc/testing';
import { seededData } from '../../mocks/seeded-data.js';
import { MappingError } from '../model/errors.js';
import type { MappingProvider } from '../provider/mapping-provider.js';
import { MemoryMappingProvider } from '../provider/memory-mapping-provider.js';
import {
  type ContractOptions,
  type ContractResult,
  formatResults,
  registerContract,
  runProviderContract,
} from './index.js';

const data = seededData(40);

const never = () => new Promise<never>(() => undefined);

/** A provider with some methods of its own. */
function aProvider(methods: Partial<MappingProvider> = {}): MappingProvider {
  const memory = new MemoryMappingProvider(data);
  return new Proxy<MappingProvider>(memory, {
    get: (target, name) => {
      if (name in methods) return Reflect.get(methods, name) as unknown;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const readOnly: ContractOptions = { level: 'read' };

async function resultOf(id: string, makeProvider: Parameters<typeof runProviderContract>[0], options = readOnly) {
  const [result] = await runProviderContract(makeProvider, { ...options, only: [id] });
  return result;
}

describe('runProviderContract', () => {
  it('answers one result for each rule, always in the same order', async () => {
    const ids = async () => (await runProviderContract(() => aProvider(), readOnly)).map(({ id }) => id);
    const first = await ids();
    expect(new Set(first).size).to.equal(first.length);
    expect(first.slice(0, 3)).to.deep.equal(['D2', 'D3', 'D4']);
    expect(await ids()).to.deep.equal(first);
  });

  it('is documented, rule by rule', async () => {
    const results = await runProviderContract(() => aProvider(), { ...readOnly, limits: { timeoutMs: 1_000 } });
    const text = await (await fetch('/docs/contract-kit.md')).text();
    const rows = text.matchAll(/^\| ([A-Z]\d+) +\| [wf●▲ ]*\| (.*?) +\|$/gm);
    const documented = Array.from(rows, ([, id, title]) => `${id} ${title}`);
    expect(documented).to.deep.equal(results.map(({ id, title }) => `${id} ${title}`));
  });

  it('says of every rule that it cannot check what it would take', async () => {
    const results = await runProviderContract(() => aProvider(), readOnly);
    const why = (id: string) => results.find(result => result.id === id);
    expect(why('W1')).to.include({ verdict: 'skip', why: 'It takes level write.' });
    expect(why('E1')).to.include({ verdict: 'skip', why: 'It takes level full.' });
    expect(why('A2')).to.include({ verdict: 'skip', why: 'It takes faults: delay.' });
    expect(await resultOf('E1', () => aProvider(), { level: 'full' })).to.include({ why: 'It takes a seed.' });
    expect(await resultOf('F5', () => aProvider({ watch: undefined }))).to.include({
      why: 'The provider has no watch.',
    });
  });

  it('says what was expected, what came and how to mend it', async () => {
    const result = await resultOf('R3', () => {
      const memory = new MemoryMappingProvider(data);
      return aProvider({ listClientMappings: ({ mapped: _, ...query }, o) => memory.listClientMappings(query, o) });
    });
    expect(result.verdict).to.equal('fail');
    if (result.verdict !== 'fail') return;
    expect(result.expected).to.contain('mapped');
    expect(result.came).to.contain('40 + 40 of 40 rows');
    expect(result.mend).to.contain('mapping: null');
  });

  it('ends a check that hangs, names the call that did, and goes on', async () => {
    const provider = () => aProvider({ listClientMappings: never });
    const options = { ...readOnly, limits: { timeoutMs: 300 }, only: ['R3', 'H7', 'F5'] };
    const [hanging, , next] = await runProviderContract(provider, options);
    expect(hanging).to.include({ verdict: 'fail', expected: 'it is done within 300 ms' });
    expect(hanging).to.have.property('came').that.contains('listClientMappings()');
    expect(next).to.include({ id: 'F5', verdict: 'pass' });
  });

  it('names the call that was refused, not one that put back what was lent', async () => {
    const saveMapping = () => Promise.reject(new MappingError('conflict'));
    const mapped = new Set(data.mappings.map(({ clientId }) => clientId));
    const clientIds = data.clients.map(({ id }) => id).filter(id => !mapped.has(id));
    const result = await resultOf('W2', () => aProvider({ saveMapping }), { level: 'write', clientIds });
    expect(result).to.have.property('came').that.contains('saveMapping() was refused with');
  });

  it('tells a provider that could not be made', async () => {
    const result = await resultOf('R3', () => Promise.reject(new Error('no database')));
    expect(result).to.include({ verdict: 'fail', expected: 'makeProvider makes a provider' });
    expect(result).to.have.property('came').that.contains('no database');
  });

  it('makes a provider for each check and cleans up after each, also after one that failed', async () => {
    const log: string[] = [];
    const makeProvider = () => {
      log.push('make');
      const provider = aProvider({ listClientMappings: () => Promise.reject(new Error('broken')) });
      return { provider, cleanup: () => void log.push('clean') };
    };
    await runProviderContract(makeProvider, { ...readOnly, only: ['R3', 'R6'] });
    expect(log).to.deep.equal(['make', 'clean', 'make', 'clean']);
  });

  it('does not take a core method that is unsupported for a feature that is missing', async () => {
    const refuse = () =>
      Promise.reject(Object.assign(new Error('no'), { code: 'unsupported', outcome: 'not-applied' }));
    expect(await resultOf('R3', () => aProvider({ listClientMappings: refuse }))).to.include({ verdict: 'fail' });
    expect(await resultOf('D4', () => aProvider({ describe: refuse }))).to.include({ verdict: 'skip' });
  });

  it('tells a hook that fails', async () => {
    const fail = () => {
      throw new Error('no hook');
    };
    const result = await resultOf('A2', () => aProvider(), { ...readOnly, faults: fail });
    expect(result).to.have.property('came').that.contains('no hook');
  });

  it('refuses a level that does not exist', async () => {
    const call = runProviderContract(() => aProvider(), { level: 'all' } as unknown as ContractOptions);
    const reason: unknown = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(reason).to.be.instanceOf(TypeError).with.property('message', 'There is no level all.');
  });

  it('refuses a rule that does not exist', async () => {
    const call = runProviderContract(() => aProvider(), { ...readOnly, only: ['Z9'] });
    const reason: unknown = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(reason).to.be.instanceOf(TypeError).with.property('message', 'There is no rule Z9.');
  });

  describe('at level write', () => {
    const write = (clientIds: readonly string[]): ContractOptions => ({ level: 'write', clientIds });

    /** What a person sees of the mappings; revisions and dates do change. */
    const mappingsOf = (memory: MemoryMappingProvider) =>
      memory.snapshot().mappings.map(({ clientId, companyId, services }) => ({ clientId, companyId, services }));

    it('writes only to the clients that are lent, and puts back what they had', async () => {
      const memory = new MemoryMappingProvider(data);
      const { items } = await memory.listClientMappings({ offset: 0, limit: 40, status: 'ok' }, neverAborts);
      const unmapped = await memory.listClientMappings({ offset: 0, limit: 1, mapped: 'no' }, neverAborts);
      const lent = [...items.slice(0, 2), ...unmapped.items].map(({ client }) => client.id);
      const written = new Set<string>();
      const makeProvider = () =>
        new Proxy<MappingProvider>(memory, {
          get: (target, name) => {
            const value: unknown = Reflect.get(target, name);
            if (typeof value !== 'function') return value;
            return (...args: unknown[]): unknown => {
              if (name === 'saveMapping' || name === 'removeMapping') written.add(String(args[0]));
              return Reflect.apply(value, target, args);
            };
          },
        });
      const before = mappingsOf(memory);
      const results = await runProviderContract(makeProvider, write(lent));
      expect(results.filter(({ verdict }) => verdict === 'fail')).to.deep.equal([]);
      expect(results.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id)).to.include.members([
        'W3',
        'O4',
        'I1',
      ]);
      expect(mappingsOf(memory)).to.have.deep.members(before);
      const known = new Set(memory.snapshot().clients.map(({ id }) => id));
      expect([...written].filter(id => known.has(id)).sort()).to.deep.equal(lent.sort());
    });

    it('skips what it lacks clients for', async () => {
      const result = await resultOf('W3', () => aProvider(), write(['975']));
      expect(result).to.deep.include({
        verdict: 'skip',
        why: 'It takes 2 clients to write to; clientIds lends 1 that can be used.',
      });
    });

    it('fails when it cannot put back what was there', async () => {
      const memory = new MemoryMappingProvider(data);
      const { items } = await memory.listClientMappings({ offset: 0, limit: 1, status: 'ok' }, neverAborts);
      const [{ client, mapping }] = items;
      const provider = aProvider({
        listClientMappings: (query, options) => memory.listClientMappings(query, options),
        listCompanies: (query, options) => memory.listCompanies(query, options),
        removeMapping: (id, options) => memory.removeMapping(id, options),
        saveMapping: (id, draft, options) =>
          draft.target.kind === 'existing' && draft.target.companyId === mapping?.company.id
            ? Promise.reject(new Error('no longer'))
            : memory.saveMapping(id, draft, options),
      });
      const result = await resultOf('W5', () => provider, write([client.id]));
      expect(result).to.include({ verdict: 'fail', expected: 'the mappings of clientIds are put back' });
    });
  });
});

const neverAborts = { signal: new AbortController().signal };

describe('registerContract', () => {
  type Test = { name: string; body: (this: unknown, ...args: unknown[]) => Promise<void> };

  function register(makeProvider: () => MappingProvider) {
    const tests: Test[] = [];
    const runner = {
      describe: (_: string, body: () => void) => body(),
      it: (name: string, body: Test['body']) => void tests.push({ name, body }),
    };
    registerContract(runner, makeProvider, readOnly);
    return (id: string) => tests.find(({ name }) => name.startsWith(`${id} `))!;
  }

  it('makes a test of each check that takes no parameter of its own', () => {
    const test = register(() => aProvider())('R4');
    expect(test.name).to.equal('R4 Every filter finds all that match it and nothing else, alone and together');
    expect(test.body.length).to.equal(0);
  });

  it('fails the test with what was expected, what came and how to mend it', async () => {
    const test = register(() => aProvider({ listClientMappings: () => Promise.reject(new Error('broken')) }))('R4');
    const reason: unknown = await test.body().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(String(reason)).to.match(/expected: .*\ncame: .*broken.*\nto mend: /);
  });

  it('skips the test by its context or by `this`, whichever the runner has', async () => {
    const test = register(() => aProvider())('W1');
    const said: unknown[] = [];
    const context = { skip: (why: string) => void said.push(why) };
    await test.body(context);
    await test.body.call(context);
    expect(said).to.deep.equal(['It takes level write.', 'It takes level write.']);
  });
});

describe('formatResults', () => {
  it('gives each rule a line, reasons below it, and a tally', () => {
    const results: ContractResult[] = [
      { id: 'R4', title: 'Finds', ms: 1, verdict: 'pass' },
      { id: 'R10', title: 'Knows', ms: 1, verdict: 'fail', expected: 'one', came: 'two', mend: 'count' },
      { id: 'A2', title: 'Stops', ms: 0, verdict: 'skip', why: 'It takes faults.' },
    ];
    expect(formatResults(results)).to.equal(
      [
        'pass  R4   Finds',
        'FAIL  R10  Knows',
        '           expected: one',
        '           came:     two',
        '           to mend:  count',
        'skip  A2   Stops',
        '           It takes faults.',
        '',
        '1 passed, 1 failed, 1 skipped',
        '',
      ].join('\n'),
    );
  });
});
