import { expect } from '@open-wc/testing';
import {
  isMappingError,
  type MappingDraft,
  type MappingError,
  type MappingProvider,
  RestMappingProvider,
} from 'client-mapping-elements';
import type { SetupWorker } from 'msw/browser';
import { startMocks } from './browser.js';
import { createMock } from './create-mock.js';
import { type Scenario, type ScenarioName, scenarios } from './scenarios.js';

const { signal } = new AbortController();
const firstRows = { offset: 0, limit: 5 };
const services = { billing: true, ticketing: true };
const free = '77a04bd1e2c95f3860b7d102';
const toFree: MappingDraft = { target: { kind: 'existing', companyId: free }, services };
const toNew = (name: string, prefix?: string): MappingDraft => ({ target: { kind: 'new', name, prefix }, services });
const names = Object.keys(scenarios) as ScenarioName[];

const allMethods = [
  ...['listClientMappings', 'listCompanies', 'saveMapping', 'removeMapping', 'describe', 'listTopLevels', 'summarize'],
  ...['checkCompanyName', 'listEvents', 'actOnEvent', 'recheckEvents', 'suggestMatches', 'applyChanges', 'watch'],
];

/** The clients of the design pictures: Acme is mapped, Northwind is not. */
const acme = '668';
const northwind = '975';

const mockOf = (scenario: ScenarioName, clientCount = 40) => createMock({ scenario, clientCount });

async function refusalOf(run: Promise<unknown>): Promise<MappingError> {
  try {
    await run;
  } catch (reason) {
    if (isMappingError(reason)) return reason;
    throw reason;
  }
  throw new Error('a refusal was expected');
}

const codeOf = async (run: Promise<unknown>) => (await refusalOf(run)).code;
const list = (provider: MappingProvider) => provider.listClientMappings(firstRows, { signal });

describe('scenarios', () => {
  let worker: SetupWorker;

  before(async () => {
    worker = await startMocks({ handlers: [], workerUrl: '/mockServiceWorker.js' });
  });

  after(() => worker.stop());

  function overHttp(scenario: ScenarioName): RestMappingProvider {
    worker.resetHandlers(...mockOf(scenario).handlers);
    return new RestMappingProvider({ base: '/api/psa', retryDelayMs: 0 });
  }

  /** The status and media type of a raw answer. */
  async function rawOf(scenario: ScenarioName, path = '/client-mappings', init: RequestInit = {}) {
    worker.resetHandlers(...mockOf(scenario).handlers);
    const response = await fetch(`/api/psa${path}`, init);
    return [response.status, response.headers.get('Content-Type')?.split(';')[0]];
  }

  for (const name of names) {
    describe(name, () => {
      it('has a label, keeps every method of its provider, and starts anew for each mock', () => {
        const { label }: Scenario = scenarios[name];
        expect(label).to.match(/^[A-Z]/);
        const [a, b] = [mockOf(name), mockOf(name)];
        expect(a.provider).not.to.equal(b.provider);
        expect(a.memory).not.to.equal(b.memory);
        for (const method of allMethods) expect(method in a.provider, method).to.equal(method in a.memory);
      });

      it('gives way to an abort at once, before a call and during it', async () => {
        const { provider } = mockOf(name);
        const stop = new AbortController();
        const query = () => provider.listClientMappings(firstRows, { signal: stop.signal });
        const during = query();
        stop.abort(new Error('not needed any more'));
        for (const call of [during, query()]) {
          const outcome: unknown = await call.catch((error: unknown) => error);
          expect(outcome).to.equal(stop.signal.reason);
        }
      });
    });
  }

  it('normal: answers', async () => {
    expect((await list(overHttp('normal'))).total).to.equal(40);
  });

  it('empty: has no row and no company, but knows both sides', async () => {
    const provider = overHttp('empty');
    expect(await list(provider)).to.deep.include({ items: [], total: 0 });
    expect((await provider.listCompanies(firstRows, { signal })).total).to.equal(0);
    expect((await provider.describe({ signal })).source.name).to.equal('HaloPSA');
  });

  it('slow: takes its time for reads, and more for writes', async () => {
    const { provider } = mockOf('slow');
    const order: string[] = [];
    const done = (what: string) => () => order.push(what);
    await Promise.all([
      provider.saveMapping(northwind, toFree, { signal }).then(done('write')),
      list(provider).then(done('read')),
      new Promise(resolve => setTimeout(resolve, 1_000)).then(done('a second')),
    ]);
    expect(order).to.deep.equal(['a second', 'read', 'write']);
  });

  it('slow-then-fast: answers the second question first', async () => {
    const { provider } = mockOf('slow-then-fast');
    const order: string[] = [];
    await Promise.all(['first', 'second'].map(what => list(provider).then(() => order.push(what))));
    expect(order).to.deep.equal(['second', 'first']);
  });

  it('offline: is not reached at all', async () => {
    expect(await codeOf(list(overHttp('offline')))).to.equal('network');
    await rawOf('offline').then(
      () => expect.fail('a network error was expected'),
      (reason: unknown) => expect(reason).to.be.instanceOf(TypeError),
    );
  });

  it('rate-limited: says how long to wait, and works after some calls', async () => {
    const { provider } = mockOf('rate-limited');
    for (let call = 1; call <= 4; call++) {
      expect(await refusalOf(list(provider))).to.deep.include({ code: 'rate-limited', retryAfterMs: 2_000 });
    }
    expect((await list(provider)).total).to.equal(40);
    expect(await rawOf('rate-limited')).to.deep.equal([429, 'application/problem+json']);
  });

  it('failing: gets 500 for everything', async () => {
    expect(await rawOf('failing')).to.deep.equal([500, 'application/problem+json']);
    expect(await rawOf('failing', '/changes')).to.deep.equal([500, 'application/problem+json']);
    expect(await codeOf(list(overHttp('failing')))).to.equal('unavailable');
    expect(await codeOf(list(mockOf('failing').provider))).to.equal('unavailable');
  });

  it('html-502: gets a page where JSON was asked for', async () => {
    expect(await rawOf('html-502')).to.deep.equal([502, 'text/html']);
    expect(await codeOf(list(overHttp('html-502')))).to.equal('unavailable');
  });

  it('one-upstream-down: lists clients, but no companies', async () => {
    const provider = overHttp('one-upstream-down');
    expect((await list(provider)).total).to.equal(40);
    expect(await codeOf(provider.listCompanies(firstRows, { signal }))).to.equal('unavailable');
    expect(await codeOf(provider.saveMapping(northwind, toNew('Northwind'), { signal }))).to.equal('unavailable');
    expect((await provider.saveMapping(northwind, toFree, { signal })).mapping?.company.id).to.equal(free);
    expect(await rawOf('one-upstream-down', '/companies')).to.deep.equal([503, 'application/problem+json']);
  });

  it('signed-out: asks for a new sign-in, also on the stream of changes', async () => {
    expect(await codeOf(list(overHttp('signed-out')))).to.equal('unauthenticated');
    expect(await rawOf('signed-out', '/changes')).to.deep.equal([401, 'application/problem+json']);
  });

  it('read-only: says that nothing is permitted, and refuses writes', async () => {
    const provider = overHttp('read-only');
    const { permissions } = await provider.describe({ signal });
    expect(permissions).to.deep.equal({ save: false, remove: false, createCompany: false });
    expect(await codeOf(provider.saveMapping(northwind, toFree, { signal }))).to.equal('forbidden');
    expect(await codeOf(provider.removeMapping(acme, { signal }))).to.equal('forbidden');
    expect((await list(provider)).total).to.equal(40);
  });

  it('stale-revision: lets another user save first, and the second try through', async () => {
    const provider = overHttp('stale-revision');
    for (const clientId of [acme, northwind]) {
      const revision = clientId === acme ? '1' : null;
      const refusal = await refusalOf(provider.saveMapping(clientId, toFree, { signal, revision }));
      expect(refusal.code).to.equal('conflict');
      const theirs = refusal.current!.mapping!;
      expect(theirs.revision).not.to.equal(revision);
      expect(theirs.company.id).not.to.equal(free);
      const mine = await provider.saveMapping(clientId, toFree, { signal, revision: theirs.revision });
      expect(mine.mapping?.company.id).to.equal(free);
      await provider.removeMapping(clientId, { signal });
    }
  });

  it('stale-revision: the other user never saves what the person does', async () => {
    for (const services of [
      { billing: true, ticketing: false },
      { billing: false, ticketing: true },
      { billing: true, ticketing: true },
      { billing: false, ticketing: false },
    ]) {
      const provider = overHttp('stale-revision');
      const { items } = await provider.listClientMappings({ client: 'Acme', offset: 0, limit: 20 }, { signal });
      const { mapping } = items.find(({ client }) => client.id === acme)!;
      const draft: MappingDraft = { target: { kind: 'existing', companyId: mapping!.company.id }, services };
      const refusal = await refusalOf(provider.saveMapping(acme, draft, { signal, revision: mapping!.revision }));
      expect(refusal.current?.mapping?.services).not.to.deep.equal(services);
    }
  });

  it('company-taken: gives the company to another client between list and save', async () => {
    const provider = overHttp('company-taken');
    const { items } = await provider.listCompanies({ search: 'Mueller Logistics', ...firstRows }, { signal });
    expect(items.map(({ id }) => id)).to.deep.equal([free]);
    const refusal = await refusalOf(provider.saveMapping(northwind, toFree, { signal, revision: null }));
    expect(refusal.code).to.equal('company-taken');
    expect(refusal.holder?.clientId).not.to.equal(northwind);
    const left = await provider.listCompanies(firstRows, { signal });
    const next: MappingDraft = { target: { kind: 'existing', companyId: left.items[0].id }, services };
    expect((await provider.saveMapping(northwind, next, { signal })).mapping?.company.id).to.equal(left.items[0].id);
  });

  it('name-taken: has every new name, unless it has a prefix', async () => {
    const provider = overHttp('name-taken');
    const refusal = await refusalOf(provider.saveMapping(northwind, toNew('Northwind'), { signal }));
    expect(refusal.code).to.equal('name-taken');
    expect(refusal.takenBy).to.deep.include({ name: 'Northwind' });
    expect(await provider.checkCompanyName({ name: 'Southwind' }, { signal })).to.deep.include({ available: false });
    const row = await provider.saveMapping(northwind, toNew('Northwind', 'UK_'), { signal });
    expect(row.mapping?.company.name).to.equal('UK_Northwind');
  });

  it('create-timeout: loses answers, but a retry with the same key finds the company that was made', async () => {
    const { memory, handlers } = mockOf('create-timeout');
    worker.resetHandlers(...handlers);
    const provider = new RestMappingProvider({ base: '/api/psa', retryDelayMs: 0 });
    const save = () =>
      provider.saveMapping(northwind, toNew('Northwind'), { signal, revision: null, idempotencyKey: 'k' });
    expect(await refusalOf(save())).to.deep.include({ code: 'network', outcome: 'unknown' });
    expect((await save()).mapping?.company.name).to.equal('Northwind');
    expect(memory.snapshot().companies.filter(({ name }) => name === 'Northwind')).to.have.length(1);
  });

  it('page-capped: serves 100 rows whatever is asked, with the true total', async () => {
    const { provider } = mockOf('page-capped', 246);
    const page = await provider.listClientMappings({ offset: 0, limit: 200 }, { signal });
    expect(page.items).to.have.length(100);
    expect(page.total).to.equal(246);
    const companies = await provider.listCompanies({ available: false, offset: 0, limit: 200 }, { signal });
    expect(companies.items).to.have.length(100);
  });
});
