import { expect, waitUntil } from '@open-wc/testing';
import {
  isMappingError,
  type MappingDraft,
  type MappingNotice,
  type MappingProvider,
  MemoryMappingProvider,
  RestMappingProvider,
} from 'client-mapping-elements';
import type { SetupWorker } from 'msw/browser';
import { checkedFetch } from '../test/openapi/checked-fetch.js';
import { startMocks } from './browser.js';
import { mappingHandlers } from './handlers.js';
import { referenceTime, seededData } from './seeded-data.js';

const { signal } = new AbortController();
const window = { offset: 0, limit: 25 };
const services = { billing: true, ticketing: false };
const free = '77a04bd1e2c95f3860b7d102';
const toFree: MappingDraft = { target: { kind: 'existing', companyId: free }, services };
const toNew = (name: string, prefix?: string): MappingDraft => ({ target: { kind: 'new', name, prefix }, services });

type Step = readonly [what: string, run: (provider: MappingProvider) => Promise<unknown>];

/** What a person might do, good and bad; each step stands on those before. */
const steps: readonly Step[] = [
  ['describe', provider => provider.describe!({ signal })],
  ['top levels', provider => provider.listTopLevels!({ signal })],
  ['all rows', provider => provider.listClientMappings(window, { signal })],
  ['a search', provider => provider.listClientMappings({ client: 'muller & SÖHNE', ...window }, { signal })],
  [
    'rows sorted backwards',
    provider =>
      provider.listClientMappings({ sort: { by: 'status', direction: 'descending' }, offset: 7, limit: 9 }, { signal }),
  ],
  ['rows with events', provider => provider.listClientMappings({ status: 'has-events', ...window }, { signal })],
  ['counts', provider => provider.summarize!({ mapped: 'yes' }, { signal })],
  ['free companies', provider => provider.listCompanies(window, { signal })],
  ['used companies', provider => provider.listCompanies({ search: 'acme', available: false, ...window }, { signal })],
  ['a name that is taken', provider => provider.checkCompanyName!({ name: 'mueller logistics' }, { signal })],
  ['a name that is too long', provider => provider.checkCompanyName!({ name: 'x'.repeat(65) }, { signal })],
  ['a save', provider => provider.saveMapping('975', toFree, { signal, revision: null })],
  ['a save on nothing, where there is something', p => p.saveMapping('975', toFree, { signal, revision: null })],
  ['a save on an old revision', provider => provider.saveMapping('975', toFree, { signal, revision: 'old' })],
  ['a company that is taken', provider => provider.saveMapping('762', toFree, { signal, revision: null })],
  ['a new company with a taken name', provider => provider.saveMapping('762', toNew('Muelheim Clinic'), { signal })],
  ['a new company', provider => provider.saveMapping('762', toNew('Clinic ü 東京 🚀', 'UK_'), { signal })],
  ['a new company without a name', provider => provider.saveMapping('231', toNew(' '), { signal })],
  ['a company that is not there', p => p.removeMapping('nobody', { signal })],
  ['a removal', provider => provider.removeMapping('975', { signal })],
  ['a removal of nothing', provider => provider.removeMapping('975', { signal })],
  ['events', provider => provider.listEvents!({}, { signal })],
  ['events of one', provider => provider.listEvents!({ clientId: '620', offset: 1, limit: 1 }, { signal })],
  ['a recheck', provider => provider.actOnEvent!('620-1', 'recheck', { signal })],
  ['a recheck of what is still missing', provider => provider.actOnEvent!('549-1', 'recheck', { signal })],
  ['an action that is not offered', provider => provider.actOnEvent!('620-2', 'resolve', { signal })],
  ['a recheck of all', provider => provider.recheckEvents!({ signal })],
  ['events after that', provider => provider.listEvents!({}, { signal })],
  ['all rows after that', provider => provider.listClientMappings(window, { signal })],
];

/** What came of a step, in words that can be compared. */
async function outcomeOf(run: Promise<unknown>): Promise<unknown> {
  try {
    return (await run) ?? 'done';
  } catch (reason) {
    if (!isMappingError(reason)) throw reason;
    const { code, outcome, holder, takenBy, current } = reason;
    return { code, outcome, holder, takenBy, current };
  }
}

describe('RestMappingProvider over the handlers', () => {
  let worker: SetupWorker;
  const memoryOf = () =>
    new MemoryMappingProvider({ ...seededData(40), user: 'Robin', now: () => new Date(referenceTime) });

  function serve(memory: MemoryMappingProvider): RestMappingProvider {
    worker.resetHandlers(...mappingHandlers({ provider: memory }));
    return new RestMappingProvider({ base: '/api/psa', fetch: checkedFetch, retryDelayMs: 0 });
  }

  before(async () => {
    worker = await startMocks({ handlers: [], workerUrl: '/mockServiceWorker.js' });
  });

  after(() => worker.stop());

  it('answers every step as the memory provider does', async () => {
    const direct = memoryOf();
    const rest = serve(memoryOf());
    for (const [what, run] of steps) {
      expect(await outcomeOf(run(rest)), what).to.deep.equal(await outcomeOf(run(direct)));
    }
  });

  it('tells what is changed elsewhere, and ends by abort', async () => {
    const memory = memoryOf();
    const rest = serve(memory);
    const stop = new AbortController();
    const notices: MappingNotice[] = [];
    const watching = (async () => {
      for await (const notice of rest.watch({ signal: stop.signal })) notices.push(notice);
    })();
    let renames = 0;
    // Nobody tells when the stream is open: changes are made until one is heard.
    await waitUntil(() => {
      memory.upsertClient({ id: '668', name: `Acme ${++renames}` });
      return notices.some(({ type }) => type === 'row');
    });
    memory.removeClient('975');
    await waitUntil(() => notices.some(notice => notice.type === 'gone' && notice.clientId === '975'));
    await rest.saveMapping('231', toFree, { signal });
    await waitUntil(() => notices.some(notice => notice.type === 'row' && notice.row.client.id === '231'));
    stop.abort();
    await watching;
  });
});
