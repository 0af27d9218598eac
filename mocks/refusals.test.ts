import { expect } from '@open-wc/testing';
import { MappingError, type MappingProvider, MemoryMappingProvider } from 'client-mapping-elements';
import type { SetupWorker } from 'msw/browser';
import { ask, refusal, send } from '../test/raw-api.js';
import { startMocks } from './browser.js';
import { intercepted } from './decorators.js';
import { mappingHandlers } from './handlers.js';
import { seededData } from './seeded-data.js';

const services = { billing: true, ticketing: false };

/** The firm of the design pictures that is mapped, the one that is not, and a company that is free. */
const mapped = '668';
const unmapped = '975';
const free = '77a04bd1e2c95f3860b7d102';

let worker: SetupWorker;
let memory: MemoryMappingProvider;

function serve(provider: MappingProvider) {
  worker.resetHandlers(...mappingHandlers({ provider }));
}

describe('refusals of mappingHandlers', () => {
  before(async () => {
    worker = await startMocks({ handlers: [], workerUrl: '/mockServiceWorker.js' });
  });

  beforeEach(() => {
    memory = new MemoryMappingProvider(seededData(40));
    serve(memory);
  });

  after(() => worker.stop());

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

  it('names a query parameter that is said twice', async () => {
    expect(await refusal('GET /client-mappings?client=a&client=b')).to.deep.equal([400, 'invalid', 'client']);
    expect(await refusal('GET /client-mappings:summary?mapped=yes&mapped=no')).to.deep.equal([
      400,
      'invalid',
      'mapped',
    ]);
    expect(await refusal('GET /companies?offset=0&offset=0')).to.deep.equal([400, 'invalid', 'offset']);
  });

  it('takes no body where none is expected', async () => {
    expect(await refusal('POST /events:recheck', { body: {} })).to.deep.equal([400, 'invalid', 'body']);
    expect(await refusal('POST /events/620-1:recheck', { body: {} })).to.deep.equal([400, 'invalid', 'body']);
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
    const put = (headers: Record<string, string>) => refusal(`PUT /client-mappings/${unmapped}`, { headers, body: {} });
    expect(await put({ 'If-Match': '1' })).to.deep.equal([400, 'invalid', 'If-Match']);
    expect(await put({ 'If-None-Match': '"1"' })).to.deep.equal([400, 'invalid', 'If-None-Match']);
    expect(await put({ 'If-Match': '"1"', 'If-None-Match': '*' })).to.deep.equal([400, 'invalid', 'If-Match']);
  });

  it('tells who has a company, which company has a name, and what a row is now', async () => {
    const { companyId } = memory.snapshot().mappings.find(({ clientId }) => clientId === mapped)!;
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
