import { expect } from '@open-wc/testing';
import { type ClientMapping, MappingError, type MappingProvider, MemoryMappingProvider } from 'client-mapping-elements';
import type { SetupWorker } from 'msw/browser';
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

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

function send(line: string, { headers = {}, body }: Sent = {}): Promise<Response> {
  const [method, path] = line.split(' ');
  return fetch(`/api/psa${path}`, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** What bodies of the contract hold; which of it, the test knows. */
interface Body extends ClientMapping, Record<string, unknown> {
  readonly items: readonly { readonly clientId: string }[];
  readonly total: number;
}

/** The status and body of an answer that is JSON. */
async function ask(line: string, sent?: Sent) {
  const response = await send(line, sent);
  const type = response.headers.get('Content-Type') ?? '';
  expect(type).to.match(response.ok ? /^application\/json/ : /^application\/problem\+json/);
  return { status: response.status, body: (await response.json()) as Body, response };
}

/** What a refusal says: its status, its code, and the field that is named. */
async function refusal(line: string, sent?: Sent) {
  const { status, body } = await ask(line, sent);
  expect(body.status).to.equal(status);
  expect(body.requestId).to.match(/^mock-\d+$/);
  expect(body.detail).to.be.a('string');
  return [status, body.code, body.field];
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

  describe('refusals', () => {
    it('names a query parameter that it does not know or understand', async () => {
      expect(await refusal('GET /client-mappings?clinet=acme')).to.deep.equal([400, 'invalid', 'clinet']);
      expect(await refusal('GET /client-mappings?mapped=maybe')).to.deep.equal([400, 'invalid', 'mapped']);
      expect(await refusal('GET /client-mappings?limit=0')).to.deep.equal([400, 'invalid', 'limit']);
      expect(await refusal('GET /client-mappings?constructor=1')).to.deep.equal([400, 'invalid', 'constructor']);
      expect(await refusal('GET /client-mappings?__proto__=1')).to.deep.equal([400, 'invalid', '__proto__']);
      expect(await refusal('GET /client-mappings:summary?limit=1')).to.deep.equal([400, 'invalid', 'limit']);
      expect(await refusal('GET /companies?available=1')).to.deep.equal([400, 'invalid', 'available']);
      expect(await refusal('GET /companies?toString=1')).to.deep.equal([400, 'invalid', 'toString']);
      expect(await refusal('GET /events?family=billing')).to.deep.equal([400, 'invalid', 'family']);
      expect(await refusal('GET /top-levels?x=1')).to.deep.equal([400, 'invalid', 'x']);
      expect(await refusal('GET /?x=1')).to.deep.equal([400, 'invalid', 'x']);
    });

    it('names what is wrong in a draft', async () => {
      const put = (body: unknown) => refusal(`PUT /client-mappings/${unmapped}`, { body });
      const target = { kind: 'existing', companyId: free };
      expect(await put('{"target":')).to.deep.equal([400, 'invalid', 'body']);
      expect(await put([])).to.deep.equal([400, 'invalid', 'body']);
      expect(await put({ services })).to.deep.equal([400, 'invalid', 'target']);
      expect(await put({ target, services, extra: 1 })).to.deep.equal([400, 'invalid', 'extra']);
      expect(await put({ target: { kind: 'old' }, services })).to.deep.equal([400, 'invalid', 'target.kind']);
      expect(await put({ target: { kind: 'existing' }, services })).to.deep.equal([400, 'invalid', 'target.companyId']);
      expect(await put({ target: { kind: 'new', name: 7 }, services })).to.deep.equal([400, 'invalid', 'target.name']);
      expect(await put({ target, services: { billing: 'yes' } })).to.deep.equal([400, 'invalid', 'services.billing']);
      expect(await put({ target })).to.deep.equal([400, 'invalid', 'services']);
      expect(await put({ target, services: { mining: true } })).to.deep.equal([400, 'invalid', 'services.mining']);
    });

    it('names a condition that is none', async () => {
      const put = (headers: Record<string, string>) =>
        refusal(`PUT /client-mappings/${unmapped}`, { headers, body: {} });
      expect(await put({ 'If-Match': '1' })).to.deep.equal([400, 'invalid', 'If-Match']);
      expect(await put({ 'If-None-Match': '"1"' })).to.deep.equal([400, 'invalid', 'If-None-Match']);
      expect(await put({ 'If-Match': '"1"', 'If-None-Match': '*' })).to.deep.equal([400, 'invalid', 'If-Match']);
    });

    it('tells who has a company, which company has a name, and what a row is now', async () => {
      const companyId = rowOf(mapped).mapping!.companyId;
      const put = (target: object, headers = {}) =>
        ask(`PUT /client-mappings/${unmapped}`, { headers, body: { target, services } });
      const taken = await put({ kind: 'existing', companyId });
      expect(taken.status).to.equal(409);
      expect(taken.body).to.deep.include({ code: 'company-taken', outcome: 'not-applied' });
      expect(taken.body.holder).to.deep.equal({ clientId: mapped, clientName: 'Acme Ltd' });
      const named = await put({ kind: 'new', name: 'Mueller Logistics' });
      expect(named.status).to.equal(409);
      expect(named.body.code).to.equal('name-taken');
      expect(named.body.takenBy).to.deep.include({ id: free });
      const stale = await put({ kind: 'existing', companyId: free }, { 'If-Match': '"old"' });
      expect(stale.status).to.equal(412);
      expect(stale.body.code).to.equal('conflict');
      expect(stale.body.current).to.deep.include({ mapping: null });
    });

    it('says that a client, company, event or path is not there', async () => {
      const nothing = [404, 'not-found', undefined];
      const body = { target: { kind: 'existing', companyId: 'none' }, services };
      expect(await refusal('DELETE /client-mappings/none')).to.deep.equal(nothing);
      expect(await refusal(`PUT /client-mappings/${unmapped}`, { body })).to.deep.equal(nothing);
      expect(await refusal('POST /events/none:recheck')).to.deep.equal(nothing);
      expect(await refusal('GET /client-mapping')).to.deep.equal(nothing);
      expect(await refusal('POST /events/620-1:explode')).to.deep.equal(nothing);
    });

    it('says which methods and media types it takes', async () => {
      const patch = await send(`PATCH /client-mappings/${mapped}`);
      expect(patch.status).to.equal(405);
      expect(patch.headers.get('Allow')).to.equal('PUT, DELETE');
      expect(await refusal('GET /', { headers: { Accept: 'text/html' } })).to.deep.equal([406, 'invalid', undefined]);
      const headers = { 'Content-Type': 'text/plain' };
      const body = '{"name":"x"}';
      expect(await refusal('POST /companies:checkName', { headers, body })).to.deep.equal([415, 'invalid', undefined]);
    });

    it('says so where the provider does not offer a feature', async () => {
      const core = ['listClientMappings', 'listCompanies', 'saveMapping', 'removeMapping'];
      const whole = Object.entries(intercepted(memory, (_, run) => run()));
      serve(Object.fromEntries(whole.filter(([name]) => core.includes(name))) as unknown as MappingProvider);
      for (const line of ['GET /', 'GET /client-mappings:summary', 'GET /top-levels', 'GET /events', 'GET /changes']) {
        expect(await refusal(line)).to.deep.equal([501, 'unsupported', undefined]);
      }
      for (const line of ['POST /events:recheck', 'POST /events/620-1:recheck']) {
        expect(await refusal(line)).to.deep.equal([501, 'unsupported', undefined]);
      }
      expect(await refusal('POST /suggestions:query', { body: {} })).to.deep.equal([501, 'unsupported', undefined]);
      const batch = await refusal('POST /client-mappings:batch', { body: { changes: [] } });
      expect(batch).to.deep.equal([501, 'unsupported', undefined]);
      expect((await ask('GET /client-mappings')).body.total).to.equal(40);
    });

    it('tells how long to wait', async () => {
      const limited = new MappingError('rate-limited', { retryAfterMs: 1_200 });
      serve(intercepted(memory, () => Promise.reject(limited)));
      const { status, body, response } = await ask('GET /');
      expect(status).to.equal(429);
      expect(body).to.deep.include({ code: 'rate-limited', retryAfterMs: 1_200 });
      expect(response.headers.get('Retry-After')).to.equal('2');
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
            else yield { clientId, ok: true as const, row: await memory.removeMapping(clientId, { signal }) };
          }
        },
      },
    );
    serve(provider);
    const changes = [
      { clientId: mapped, action: 'remove' },
      { clientId: '0', action: 'remove' },
    ];
    const response = await send('POST /client-mappings:batch', { body: { changes } });
    expect(response.headers.get('Content-Type')).to.equal('application/x-ndjson');
    const lines = (await response.text()).trim().split('\n');
    const [done, failed] = lines.map(line => JSON.parse(line) as Record<string, Record<string, unknown>>);
    expect(done).to.deep.include({ clientId: mapped, ok: true });
    expect(failed).to.deep.include({ clientId: '0', ok: false });
    expect(failed.error).to.deep.include({ code: 'not-found', outcome: 'not-applied', status: 404 });
    const wrong = { changes: [{ clientId: '1', action: 'explode' }] };
    expect(await refusal('POST /client-mappings:batch', { body: wrong })).to.deep.equal([
      400,
      'invalid',
      'changes.action',
    ]);
  });
});
