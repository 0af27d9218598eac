import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { isMappingError, type MappingErrorCode } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import { silent } from '../log.js';
import { GravityZone } from '../upstream/gravityzone.js';
import { HaloPsa } from '../upstream/halopsa.js';
import { syncSystems, type Systems } from '../upstream/sync.js';
import { TokenBucket } from '../upstream/token-bucket.js';
import { UpstreamError } from '../upstream/upstream-error.js';
import { upstreamWriter } from '../upstream/upstream-writer.js';
import type { Writer } from '../store/writer.js';
import { openTestPglite } from './databases.js';
import { existing, fresh, signal, startTestServer, type TestIntegration, type TestServer } from './harness.js';
import { FakeGravityZone, FakeHalo } from './fake-systems.js';

const fast = { callsPerSecond: 10_000, timeoutMs: 2_000 };

describe('On the real systems', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let server: TestServer;
  let halo: FakeHalo;
  let gravityZone: FakeGravityZone;
  let world: TestIntegration;
  let systems: Systems;
  /** The writer of the test that runs; the server asks it by this name. */
  let writer: Writer;

  before(async () => {
    ({ database, drop } = await openTestPglite());
    server = await startTestServer(database, {
      writer: {
        save: (...args) => writer.save(...args),
        remove: (...args) => writer.remove(...args),
        actOnEvent: (...args) => writer.actOnEvent(...args),
        recheckEvents: (...args) => writer.recheckEvents(...args),
      },
    });
  });
  after(async () => {
    await server.close();
    await drop();
  });

  beforeEach(async () => {
    halo = await new FakeHalo().begin();
    gravityZone = await new FakeGravityZone().begin();
    world = await server.addIntegration();
    systems = {
      integrationId: world.id,
      halo: new HaloPsa({ base: halo.base, clientId: 'app', clientSecret: 'right', ...fast }),
      gravityZone: new GravityZone({ base: gravityZone.base, apiKey: 'key', ...fast }),
    };
    writer = upstreamWriter(database, systems);
    halo.clients = [
      { id: 1, name: 'Acme', toplevel_id: 9, toplevel_name: 'UK' },
      { id: 2, name: 'Birch' },
    ];
    gravityZone.companies = [{ id: 'gz-1', name: 'Acme Ltd', createdAt: '2020-01-01T00:00:00Z' }];
  });
  afterEach(async () => {
    await halo.stop();
    await gravityZone.stop();
  });

  const sync = () => syncSystems(database, systems, silent);
  const refused = (call: Promise<unknown>, code: MappingErrorCode) =>
    assert.rejects(call, reason => isMappingError(reason, code), code);

  it('reads all clients by the rows received, and all companies', async () => {
    halo.clients = Array.from({ length: 250 }, (_, index) => ({ id: index + 1, name: `Client ${index + 1}` }));
    assert.deepEqual(await sync(), { client: true, company: true });
    assert.equal((await world.provider.summarize({}, { signal })).total, 250);
    assert.equal((await world.provider.listCompanies({ offset: 0, limit: 9 }, { signal })).total, 1);
    assert.equal(halo.calls.filter(call => call.endsWith('/api/Client')).length, 3);
    const { feed_seq: before } =
      (await database.find<{ feed_seq: string }>('SELECT feed_seq::text FROM integration WHERE id = $1', [world.id])) ??
      {};
    await sync();
    const { feed_seq: now } =
      (await database.find<{ feed_seq: string }>('SELECT feed_seq::text FROM integration WHERE id = $1', [world.id])) ??
      {};
    assert.equal(now, before, 'what has not changed is not told');
  });

  it('takes nothing for missing before two whole crawls and the system itself say so', async () => {
    await sync();
    await world.provider.saveMapping('1', existing('gz-1'), { signal });
    const [company] = gravityZone.companies;
    assert.ok(company);
    gravityZone.companies = [];
    await sync();
    const missing = async () =>
      (await world.provider.listClientMappings({ client: 'acme', offset: 0, limit: 1 }, { signal })).items[0]?.mapping
        ?.missing;
    assert.equal(await missing(), undefined);
    // An outage, a lost right and a throttle are no proof.
    for (const status of [500, 401, 429]) {
      gravityZone.trouble = (_request, response) => {
        response.writeHead(status, { 'Retry-After': '0' }).end('{}');
        return true;
      };
      assert.equal((await sync()).company, false);
    }
    gravityZone.trouble = () => false;
    assert.equal(await missing(), undefined);
    await sync();
    assert.deepEqual(await missing(), ['company']);

    const [event] = (await world.provider.listEvents({}, { signal })).items;
    assert.ok(event);
    gravityZone.companies = [company];
    assert.equal((await world.provider.actOnEvent(event.id, 'recheck', { signal })).open, false);
    assert.equal(await missing(), undefined);
  });

  it('renews a token once, and tells a refused application from a missing client', async () => {
    await systems.halo.crawlClients();
    halo.token = 'token-2';
    assert.equal((await systems.halo.getClient('1'))?.name, 'Acme');
    assert.equal(await systems.halo.getClient('77'), undefined);
    const wrong = new HaloPsa({ base: halo.base, clientId: 'app', clientSecret: 'wrong', ...fast });
    await assert.rejects(wrong.crawlClients(), reason => reason instanceof UpstreamError && reason.failure === 'auth');
    halo.scope = undefined;
    const scopeless = new HaloPsa({ base: halo.base, clientId: 'app', clientSecret: 'right', ...fast });
    await assert.rejects(
      scopeless.crawlClients(),
      reason => reason instanceof UpstreamError && reason.failure === 'auth',
    );
  });

  it('waits when it is told to, and gives up after a while', async () => {
    let refusals = 1;
    halo.trouble = (request, response) => {
      if (!request.url?.startsWith('/api') || refusals-- <= 0) return false;
      response
        .writeHead(429, { 'Retry-After': '0' })
        .end('Rate Limit Reached - 300 Requests per rolling 5 minute window');
      return true;
    };
    assert.equal((await systems.halo.crawlClients()).items.length, 2);
    refusals = 99;
    await assert.rejects(
      systems.halo.crawlClients(),
      reason => reason instanceof UpstreamError && reason.failure === 'throttled',
    );
  });

  it('makes a company there, once for each name', async () => {
    await sync();
    const row = await world.provider.saveMapping('2', fresh('Birch'), { signal, revision: null });
    assert.equal(row.mapping?.company.id, 'gz-2');
    assert.deepEqual(
      gravityZone.companies.map(({ name }) => name),
      ['Acme Ltd', 'Birch'],
    );
    await refused(world.provider.saveMapping('1', fresh('birch'), { signal }), 'name-taken');
    assert.equal(gravityZone.calls.filter(call => call === 'createCompany').length, 1);
  });

  it('adopts the company whose making was not answered, and no older one of that name', async () => {
    await sync();
    gravityZone.losesAnswer = true;
    const row = await world.provider.saveMapping('2', fresh('Birch'), { signal, idempotencyKey: 'lost' });
    assert.equal(row.mapping?.company.name, 'Birch');
    assert.equal(gravityZone.companies.length, 2);
    assert.deepEqual(await world.provider.saveMapping('2', fresh('Birch'), { signal, idempotencyKey: 'lost' }), row);
    assert.equal(gravityZone.calls.filter(call => call === 'createCompany').length, 1);

    gravityZone.companies.push({ id: 'gz-old', name: 'Old One', createdAt: '2019-01-01T00:00:00Z' });
    await refused(world.provider.saveMapping('1', fresh('Old One'), { signal }), 'name-taken');
    assert.equal(gravityZone.companies.length, 3);
  });

  it('tells what it cannot do in its own words, and never that the person has to sign in', async () => {
    await sync();
    gravityZone.trouble = (_request, response) => {
      response.writeHead(401, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify({
          error: { code: -32000, message: 'Server error', data: { details: 'Invalid API key abc123' } },
        }),
      );
      return true;
    };
    const failed = await world.provider.saveMapping('2', fresh('Birch'), { signal }).catch((reason: unknown) => reason);
    assert.ok(isMappingError(failed, 'unavailable'), String(failed));
    assert.doesNotMatch(failed.message, /abc123|sign in/i);
    gravityZone.trouble = () => false;
    assert.ok((await world.provider.saveMapping('2', fresh('Birch'), { signal })).mapping);
  });

  it('lets people pass before crawls', async () => {
    const bucket = new TokenBucket(200, 1);
    const order: string[] = [];
    const turn = async (urgency: 'interactive' | 'crawl') => {
      await bucket.take(urgency);
      order.push(urgency);
    };
    await Promise.all([turn('crawl'), turn('crawl'), turn('crawl'), turn('interactive')]);
    assert.ok(order.indexOf('interactive') < 2, order.join());
  });
});
