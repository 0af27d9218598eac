import { expect } from '@open-wc/testing';
import { isMappingError, type MappingChange, type MappingProvider } from 'client-mapping-elements';
import type { SetupWorker } from 'msw/browser';
import { assertMatchesContract } from '../test/openapi/contract.js';
import { loadDocument, type Node } from '../test/openapi/document.js';
import { type Sent, send } from '../test/raw-api.js';
import { startMocks } from './browser.js';
import { createMock } from './create-mock.js';
import { intercepted } from './decorators.js';
import { mappingHandlers } from './handlers.js';
import { type ScenarioName, scenarios } from './scenarios.js';

const { signal } = new AbortController();
const services = { billing: true, ticketing: false };
const toFree = { target: { kind: 'existing', companyId: '77a04bd1e2c95f3860b7d102' }, services } as const;
const toNew = { target: { kind: 'new', name: 'Northwind' }, services } as const;
const changes: readonly MappingChange[] = [
  { clientId: '762', revision: null, action: 'save', draft: toFree },
  { clientId: '668', revision: 'old', action: 'remove' },
];

type Step = readonly [line: string, status: number, sent?: Sent];

/** A request for every operation of the document, in an order in which each finds what it needs. */
const steps: Readonly<Record<string, Step>> = {
  describe: ['GET /', 200],
  listClientMappings: ['GET /client-mappings?client=a&mapped=all&sort=-updatedAt&offset=2&limit=9', 200],
  summarize: ['GET /client-mappings:summary?status=has-events', 200],
  saveMapping: ['PUT /client-mappings/975', 201, { headers: { 'If-None-Match': '*' }, body: toFree }],
  removeMapping: ['DELETE /client-mappings/975', 200, { headers: { 'Idempotency-Key': 'k' } }],
  applyChanges: ['POST /client-mappings:batch', 200, { body: { changes } }],
  listCompanies: ['GET /companies?search=a&available=false&forClientId=668&limit=9', 200],
  checkCompanyName: ['POST /companies:checkName', 200, { body: { name: 'Northwind', prefix: 'UK_' } }],
  listTopLevels: ['GET /top-levels', 200],
  listEvents: ['GET /events?clientId=620', 200],
  actOnEvent: ['POST /events/620-1:recheck', 200],
  recheckEvents: ['POST /events:recheck', 202],
  suggestMatches: ['POST /suggestions:query', 200, { body: { clientIds: ['762'] } }],
  watch: ['GET /changes', 200],
};

const create: Step = ['PUT /client-mappings/231', 200, { body: toNew }];

/** A status that each scenario must have answered with; nothing, where it answers nothing. */
const typical: Readonly<Record<ScenarioName, number | undefined>> = {
  normal: 200,
  empty: 404,
  slow: 200,
  'slow-then-fast': 200,
  offline: undefined,
  'rate-limited': 429,
  failing: 500,
  'html-502': undefined,
  'one-upstream-down': 503,
  'signed-out': 401,
  'read-only': 403,
  'stale-revision': 412,
  'company-taken': 409,
  'name-taken': 409,
  'create-timeout': 200,
  'page-capped': 200,
};

/** The same provider, with the two methods that not every provider has. */
function withAll(provider: MappingProvider): MappingProvider {
  return Object.assign(
    intercepted(provider, (_, run) => run()),
    {
      async suggestMatches() {
        const [company] = (await provider.listCompanies({ offset: 0, limit: 1 }, { signal })).items;
        return [{ clientId: '762', company, band: 'strong', reason: 'Same words', score: 0.9 } as const];
      },
      async *applyChanges(given: readonly MappingChange[]) {
        for (const change of given) {
          const { clientId, revision } = change;
          const write = { signal, ...(revision !== undefined && { revision }) };
          try {
            const run = change.action === 'save' ? provider.saveMapping(clientId, change.draft, write) : undefined;
            yield { clientId, ok: true as const, row: await (run ?? provider.removeMapping(clientId, write)) };
          } catch (error) {
            if (!isMappingError(error)) throw error;
            yield { clientId, ok: false as const, error };
          }
        }
      },
    },
  );
}

describe('The mocks, by docs/openapi.yaml', () => {
  let worker: SetupWorker;

  before(async () => {
    worker = await startMocks({ handlers: [], workerUrl: '/mockServiceWorker.js' });
  });

  after(() => worker.stop());

  /** The status of a checked answer; nothing when there is no answer. Streams are left at once. */
  async function statusOf([line, , sent]: Step): Promise<number | undefined> {
    try {
      const response = await send(line, sent);
      await response.body?.cancel();
      return response.status;
    } catch (reason) {
      // Rejections of `fetch` itself; what is not as in the document is an `Error`.
      if (reason instanceof TypeError) return undefined;
      throw reason;
    }
  }

  it('are asked for every operation that there is', async () => {
    const { paths } = await loadDocument();
    const methods = Object.values(paths as Record<string, Node>).flatMap(item => Object.values(item) as Node[]);
    const ids = methods.flatMap(({ operationId }) => (typeof operationId === 'string' ? [operationId] : []));
    expect(Object.keys(steps)).to.have.members(ids);
  });

  for (const [operation, step] of Object.entries(steps)) {
    it(`answer ${operation} as it says`, async () => {
      const { memory } = createMock({ clientCount: 40 });
      worker.resetHandlers(...mappingHandlers({ provider: withAll(memory) }));
      expect(await statusOf(step)).to.equal(step[1]);
    });
  }

  for (const scenario of Object.keys(scenarios) as ScenarioName[]) {
    if (scenario === 'html-502') continue;
    it(`answer as it says in the scenario "${scenario}"`, async () => {
      worker.resetHandlers(...createMock({ scenario, clientCount: 40 }).handlers);
      const statuses = await Promise.all([...Object.values(steps), create].map(statusOf));
      const expected = typical[scenario];
      if (expected === undefined) expect(new Set(statuses)).to.deep.equal(new Set([undefined]));
      else expect(statuses).to.include(expected);
    });
  }

  it('answer with what is none of it in the scenario "html-502", as a gateway does', async () => {
    worker.resetHandlers(...createMock({ scenario: 'html-502', clientCount: 40 }).handlers);
    const request = new Request('/api/psa/client-mappings');
    const response = await fetch(request.clone());
    const outcome: unknown = await assertMatchesContract(request, response).catch((reason: unknown) => reason);
    expect(outcome).to.have.property('message').that.contains('text/html came');
  });
});
