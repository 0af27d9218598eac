import { expect } from '@open-wc/testing';
import { MappingError, type MappingProvider, MemoryMappingProvider } from 'client-mapping-elements';
import type { SetupWorker } from 'msw/browser';
import { ask, refusal, send } from '../test/raw-api.js';
import { startMocks } from './browser.js';
import { intercepted } from './decorators.js';
import { mappingHandlers } from './handlers.js';
import { seededData } from './seeded-data.js';

const { signal } = new AbortController();
const services = { billing: true, ticketing: false };

/** The firm of the design pictures that is mapped, the one that is not, and a company that is free. */
const mapped = '668';
const unmapped = '975';
const free = '77a04bd1e2c95f3860b7d102';

let worker: SetupWorker;
let memory: MemoryMappingProvider;

function serve(provider: MappingProvider, base: string | URL = '/api/psa') {
  worker.resetHandlers(...mappingHandlers({ provider, base }));
}

function rowOf(clientId: string) {
  const { clients, mappings } = memory.snapshot();
  return {
    client: clients.find(({ id }) => id === clientId)!,
    mapping: mappings.find(record => record.clientId === clientId),
  };
}

describe('mappingHandlers', () => {
  before(async () => {
    worker = await startMocks({ handlers: [], workerUrl: '/mockServiceWorker.js' });
  });

  beforeEach(() => {
    memory = new MemoryMappingProvider({ ...seededData(40), user: 'Robin' });
    serve(memory);
  });

  after(() => worker.stop());

  describe('reads', () => {
    it('describes the service', async () => {
      expect((await ask('GET /')).body).to.deep.equal(await memory.describe({ signal }));
      expect((await ask('GET ')).body.target).to.deep.equal({ name: 'GravityZone' });
    });

    it('lists rows as they are asked for', async () => {
      const sort = { by: 'client', direction: 'descending' } as const;
      const wanted = await memory.listClientMappings({ mapped: 'yes', sort, offset: 2, limit: 3 }, { signal });
      const { body } = await ask('GET /client-mappings?mapped=yes&sort=-client&offset=2&limit=3');
      expect(body).to.deep.equal(wanted);
      expect(wanted.items).to.have.length(3);
    });

    it('lists 50 rows when nothing is asked for, and never more than 1,000', async () => {
      serve(new MemoryMappingProvider(seededData(1_200)));
      const { body } = await ask('GET /client-mappings');
      expect(body.items).to.have.length(50);
      expect(body.total).to.equal(1_200);
      const whole = await ask('GET /client-mappings?limit=5000');
      expect(whole.body.items).to.have.length(1_000);
    });

    it('counts rows of a filter', async () => {
      expect((await ask('GET /client-mappings:summary')).body.total).to.equal(40);
      const { body } = await ask('GET /client-mappings:summary?client=acme');
      expect(body).to.deep.equal({ total: 1, mapped: 1, notMapped: 0, hasEvents: 0 });
    });

    it('lists free companies, or all, or those for one client', async () => {
      const total = async (query: string) => (await ask(`GET /companies?limit=1${query}`)).body.total;
      const all = memory.snapshot().companies.length;
      expect(await total('&available=false')).to.equal(all);
      expect(await total('')).to.equal(await total('&available=true'));
      expect(await total(`&forClientId=${mapped}`)).to.equal((await total('')) + 1);
      expect(await total('&search=muel')).to.equal(3);
    });

    it('lists top levels and events', async () => {
      const { body } = await ask('GET /top-levels');
      expect(body.items).to.deep.include({ id: '1', name: 'UK' });
      const events = await ask('GET /events?clientId=620&limit=2');
      expect(events.body.total).to.equal(3);
      expect(events.body.items.map(({ clientId }) => clientId)).to.deep.equal(['620', '620']);
    });
  });

  describe('writes', () => {
    const draft = { target: { kind: 'existing', companyId: free }, services };

    it('maps a client that must not be mapped yet', async () => {
      const { status, body, response } = await ask(`PUT /client-mappings/${unmapped}`, {
        headers: { 'If-None-Match': '*', 'Idempotency-Key': 'k1' },
        body: draft,
      });
      expect(status).to.equal(201);
      expect(body.mapping).to.deep.include({ services, updatedBy: 'Robin' });
      expect(response.headers.get('ETag')).to.equal(`"${body.mapping!.revision}"`);
      expect(rowOf(unmapped).mapping?.companyId).to.equal(free);
    });

    it('changes a mapping of the revision that was seen', async () => {
      const { status } = await ask(`PUT /client-mappings/${mapped}`, { headers: { 'If-Match': '"1"' }, body: draft });
      expect(status).to.equal(200);
      expect(rowOf(mapped).mapping?.companyId).to.equal(free);
    });

    it('creates a company with a prefix', async () => {
      const target = { kind: 'new', name: 'Northwind', prefix: 'SanFrancisco_' };
      const { body } = await ask(`PUT /client-mappings/${unmapped}`, { body: { target, services } });
      expect(body.mapping?.company.name).to.equal('SanFrancisco_Northwind');
    });

    it('does once what is sent twice with one key', async () => {
      const body = { target: { kind: 'new', name: 'Northwind' }, services };
      const sent = { headers: { 'Idempotency-Key': 'k2' }, body };
      const first = await ask(`PUT /client-mappings/${unmapped}`, sent);
      const second = await ask(`PUT /client-mappings/${unmapped}`, sent);
      expect(second.body).to.deep.equal(first.body);
      expect(memory.snapshot().companies.filter(({ name }) => name === 'Northwind')).to.have.length(1);
    });

    it('removes a mapping, and does not mind when there is none', async () => {
      const removed = await ask(`DELETE /client-mappings/${mapped}`, { headers: { 'If-Match': '"1"' } });
      expect(removed.status).to.equal(200);
      expect(removed.body.mapping).to.equal(null);
      expect(removed.response.headers.has('ETag')).to.be.false;
      expect((await ask(`DELETE /client-mappings/${mapped}`)).status).to.equal(200);
    });

    it('checks names of companies', async () => {
      const check = async (body: object) => (await ask('POST /companies:checkName', { body })).body;
      expect(await check({ name: 'Northwind', prefix: 'UK_' })).to.deep.equal({
        name: 'UK_Northwind',
        available: true,
      });
      expect(await check({ name: 'mueller logistics' })).to.deep.include({ available: false });
    });

    it('rechecks one event and all of them', async () => {
      const [event] = (await memory.listEvents({ clientId: '620' }, { signal })).items;
      const { body } = await ask(`POST /events/${event.id}:recheck`);
      expect(body.open).to.equal(false);
      const all = await send('POST /events:recheck');
      expect(all.status).to.equal(202);
      expect(await all.text()).to.equal('');
      expect((await memory.listEvents({ clientId: '620' }, { signal })).total).to.equal(0);
    });

    it('finds ids that hold anything', async () => {
      const id = 'a/b:recheck ü%';
      memory.upsertClient({ id, name: 'Odd' });
      const path = `/client-mappings/${encodeURIComponent(id)}`;
      expect((await ask(`DELETE ${path}`)).body.client.id).to.equal(id);
    });
  });

  it('leaves what is not under its base to others', async () => {
    serve(memory, new URL('/api/psa', location.href));
    expect((await ask('GET /')).status).to.equal(200);
    // Another folder of the page's own server, which has no such file.
    expect((await fetch('/apipsa/')).headers.has('X-Request-Id')).to.be.false;
  });

  it('hands a bulk operation over line by line', async () => {
    const provider: MappingProvider = Object.assign(
      intercepted(memory, (_, run) => run()),
      {
        async *applyChanges(changes: readonly { clientId: string }[]) {
          for (const { clientId } of changes) {
            if (clientId === '0') yield { clientId, ok: false as const, error: new MappingError('not-found') };
            else if (clientId === '1') yield { clientId, ok: false as const, error: new MappingError('network') };
            else yield { clientId, ok: true as const, row: await memory.removeMapping(clientId, { signal }) };
          }
        },
      },
    );
    serve(provider);
    const changes = [
      { clientId: mapped, action: 'remove' },
      { clientId: '0', action: 'remove' },
      { clientId: '1', action: 'remove' },
    ];
    const response = await send('POST /client-mappings:batch', { body: { changes } });
    expect(response.headers.get('Content-Type')).to.equal('application/x-ndjson');
    const lines = (await response.text()).trim().split('\n');
    const [done, failed, notReached] = lines.map(line => JSON.parse(line) as Record<string, Record<string, unknown>>);
    expect(done).to.deep.include({ clientId: mapped, ok: true });
    expect(failed).to.deep.include({ clientId: '0', ok: false });
    expect(failed.error).to.deep.include({ code: 'not-found', outcome: 'not-applied', status: 404 });
    // The service was reached; what lies behind it was not.
    expect(notReached.error).to.deep.include({ code: 'unavailable', outcome: 'unknown', status: 500 });
    const wrong = { changes: [{ clientId: '1', action: 'explode' }] };
    expect(await refusal('POST /client-mappings:batch', { body: wrong })).to.deep.equal([
      400,
      'invalid',
      'changes.action',
    ]);
  });
});
