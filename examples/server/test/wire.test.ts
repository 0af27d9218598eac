import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { isMappingError } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import { openTestPglite } from './databases.js';
import { existing, signal, smallWorld, startTestServer, type TestIntegration, type TestServer } from './harness.js';

describe('On the wire', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let server: TestServer;
  let world: TestIntegration;
  const logged: string[] = [];

  before(async () => {
    ({ database, drop } = await openTestPglite());
    const log = (...line: unknown[]) => void logged.push(JSON.stringify(line));
    server = await startTestServer(database, { log });
    world = await server.addIntegration(smallWorld());
  });
  after(async () => {
    await server.close();
    await drop();
  });

  /** A refusal as it must be: a problem document with the id of the request, and nothing of the inside. */
  async function isProblem(response: Response, status: number): Promise<Record<string, unknown>> {
    const text = await response.text();
    assert.equal(response.status, status, text);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const problem = JSON.parse(text) as Record<string, unknown>;
    assert.equal(problem.status, status);
    assert.equal(problem.requestId, response.headers.get('x-request-id'));
    assert.doesNotMatch(text, /node_modules|\.ts:|SELECT |syntax error|at \w+ \(/);
    return problem;
  }

  const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

  it('refuses query parameters that it does not know or understand', async () => {
    for (const path of [
      '/?x=1',
      '/client-mappings?clinet=acme',
      '/client-mappings?mapped=maybe',
      '/client-mappings?sort=height',
      '/client-mappings?limit=0',
      '/client-mappings?limit=-1',
      '/client-mappings?offset=1.5',
      '/client-mappings?client=a&client=b',
      '/client-mappings?client=%00',
      '/client-mappings:summary?sort=client',
      '/companies?available=perhaps',
      '/events?clientid=1',
      '/top-levels?limit=1',
      '/changes?from=1',
    ])
      assert.equal((await isProblem(await world.fetch(path), 400)).code, 'invalid', path);
  });

  it('refuses bodies that are not what they must be, and names the field', async () => {
    const draft = existing('company-001');
    const wrong: readonly [unknown, string][] = [
      ['{"target":', 'body'],
      ['[]', 'body'],
      ['null', 'body'],
      [{ ...draft, colour: 'red' }, 'colour'],
      [{ services: draft.services }, 'target'],
      [{ ...draft, target: { kind: 'other' } }, 'target.kind'],
      [{ ...draft, target: { kind: 'existing' } }, 'target.companyId'],
      [{ ...draft, target: { kind: 'existing', companyId: 7 } }, 'target.companyId'],
      [{ ...draft, target: { kind: 'new', name: 'A', companyId: '1' } }, 'target.companyId'],
      [{ ...draft, target: { kind: 'new', name: 'nul\0' } }, 'target.name'],
      [{ target: draft.target }, 'services'],
      [{ ...draft, services: { billing: 'yes' } }, 'services.billing'],
    ];
    for (const [body, field] of wrong) {
      const problem = await isProblem(await world.fetch('/client-mappings/client-001', json('PUT', body)), 400);
      assert.equal(problem.field, field, JSON.stringify(body));
    }
  });

  it('answers 404, 405, 406, 413, 414, 415 and 421 with problems, too', async () => {
    await isProblem(await world.fetch('/nothing'), 404);
    await isProblem(await fetch(`${server.url}/elsewhere`), 404);
    const notAllowed = await world.fetch('/client-mappings', { method: 'DELETE' });
    assert.equal(notAllowed.headers.get('allow'), 'GET');
    await isProblem(notAllowed, 405);
    await isProblem(await world.fetch('/client-mappings/client-001', { method: 'PATCH' }), 405);
    await isProblem(await world.fetch('/', { headers: { Accept: 'text/html' } }), 406);
    await isProblem(await world.fetch(`/client-mappings?client=${'x'.repeat(9_000)}`), 414);
    const put = '/client-mappings/client-001';
    await isProblem(
      await world.fetch(put, { method: 'PUT', body: 'x', headers: { 'Content-Type': 'text/plain' } }),
      415,
    );
    await isProblem(await world.fetch(put, { method: 'PUT', body: new URLSearchParams({ a: 'b' }) }), 415);
    const huge = `{"target":"${'x'.repeat(70_000)}"}`;
    await isProblem(await world.fetch(put, json('PUT', huge)), 413);
    await isProblem(
      await world.fetch(put, { ...json('PUT', ''), body: new Blob([huge]).stream(), duplex: 'half' } as RequestInit),
      413,
    );
    await isProblem(await world.fetch('/suggestions:query', json('POST', {})), 501);
    assert.equal(await statusOf({ Host: 'evil.example' }), 421);
  });

  /** The status of a call with headers that fetch does not let anybody set. */
  function statusOf(headers: Record<string, string>): Promise<number | undefined> {
    const all = { Authorization: `Bearer ${world.token}`, ...headers };
    return new Promise((resolve, reject) => {
      request(`${server.base}/events:recheck`, { method: 'POST', headers: all }, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  it('lets no page of another site change anything', async () => {
    assert.equal(await statusOf({ Origin: 'https://evil.example' }), 403);
    assert.equal(await statusOf({ 'Sec-Fetch-Site': 'cross-site' }), 403);
    assert.equal(await statusOf({ Origin: server.url, 'Sec-Fetch-Site': 'same-origin' }), 202);
  });

  it('takes ids, keys and searches for what they are, never for statements or headers', async () => {
    const evil = [
      "' OR '1'='1",
      "'; DROP TABLE mapping; --",
      '$1',
      '%',
      '../../etc/passwd',
      'a\r\nX-Evil: 1',
      '漢🚀',
      '{"$ne":1}',
    ];
    for (const text of evil) {
      const path = encodeURIComponent(text);
      await isProblem(await world.fetch(`/client-mappings/${path}`, json('PUT', existing('company-001'))), 404);
      await isProblem(await world.fetch('/client-mappings/client-001', json('PUT', existing(text))), 404);
      await isProblem(await world.fetch(`/events/${path}:recheck`, { method: 'POST' }), 404);
      const found = await world.provider.listClientMappings(
        { client: text, company: text, topLevelId: text, offset: 0, limit: 9 },
        { signal },
      );
      assert.equal(found.total, 0, text);
      const answer = await world.fetch('/client-mappings?limit=1', { headers: { 'Last-Event-ID': 'x' } });
      assert.equal(answer.headers.get('x-evil'), null);
    }
    assert.equal((await world.provider.summarize({}, { signal })).total, 5);
    await isProblem(await world.fetch('/client-mappings/%E0%A4%A', { method: 'DELETE' }), 400);
    await isProblem(await world.fetch('/client-mappings/a%00b', { method: 'DELETE' }), 400);
    const oddHeaders: Record<string, string>[] = [
      { 'If-Match': 'W/"1"' },
      { 'If-Match': '1' },
      { 'If-None-Match': '"1"' },
      { 'If-Match': '"1"', 'If-None-Match': '*' },
      { 'Idempotency-Key': 'k'.repeat(201) },
    ];
    for (const headers of oddHeaders)
      await isProblem(
        await world.fetch('/client-mappings/client-001', json('PUT', existing('company-001'), headers)),
        400,
      );
    await isProblem(
      await world.fetch(
        '/client-mappings/client-001',
        json('PUT', existing('company-001'), { 'If-Match': `"'); DROP TABLE x"` }),
      ),
      412,
    );
  });

  it('keeps integrations apart: what another one has does not exist', async () => {
    const other = await server.addIntegration({
      clients: [{ id: 'theirs', name: 'Theirs' }],
      companies: [{ id: 'their-company', name: 'Their company' }],
    });
    await other.provider.saveMapping('theirs', existing('their-company'), { signal, idempotencyKey: 'shared-key' });
    await isProblem(await world.fetch('/client-mappings/theirs', json('PUT', existing('company-001'))), 404);
    await isProblem(await world.fetch('/client-mappings/theirs', { method: 'DELETE' }), 404);
    await isProblem(await world.fetch('/client-mappings/client-001', json('PUT', existing('their-company'))), 404);
    const mine = await world.provider.saveMapping('client-001', existing('company-001'), {
      signal,
      idempotencyKey: 'shared-key',
    });
    assert.equal(mine.client.id, 'client-001');
    assert.equal(
      (await world.provider.listClientMappings({ client: 'theirs', offset: 0, limit: 1 }, { signal })).total,
      0,
    );
    assert.equal((await other.provider.checkCompanyName({ name: 'Company 001' }, { signal })).available, true);
  });

  it('lets nobody in without a token, and lets a reader only read', async () => {
    const answer = await fetch(`${server.base}/`);
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    await isProblem(answer, 401);
    await isProblem(await fetch(`${server.base}/`, { headers: { Authorization: 'Bearer wrong' } }), 401);
    const reader = await server.addIntegration(smallWorld(), { readonly: true });
    assert.deepEqual((await reader.provider.describe({ signal })).permissions, {
      save: false,
      remove: false,
      createCompany: false,
    });
    await assert.rejects(reader.provider.saveMapping('client-001', existing('company-001'), { signal }), reason =>
      isMappingError(reason, 'forbidden'),
    );
    await assert.rejects(reader.provider.removeMapping('client-001', { signal }), reason =>
      isMappingError(reason, 'forbidden'),
    );
    await assert.rejects(reader.provider.recheckEvents({ signal }), reason => isMappingError(reason, 'forbidden'));
  });

  it('tells who calls too often when to come back', async () => {
    const strict = await startTestServer(database, { rateLimit: { perSecond: 1, burst: 3 } });
    const strictWorld = await strict.addIntegration(smallWorld());
    const call = (path: string) => strictWorld.fetch(path);
    for (let time = 0; time < 3; time++) assert.equal((await call('/')).status, 200);
    const late = await call('/');
    assert.match(late.headers.get('retry-after') ?? '', /^1$/);
    assert.equal((await isProblem(late, 429)).code, 'rate-limited');
    await strict.close();
  });

  it('answers reads with entity tags of mappings, no caching, and headers that keep browsers careful', async () => {
    const saved = await world.fetch(
      '/client-mappings/client-002',
      json('PUT', existing('company-002'), { 'If-None-Match': '*' }),
    );
    assert.equal(saved.status, 201);
    const row = (await saved.json()) as { mapping: { revision: string } };
    assert.equal(saved.headers.get('etag'), `"${row.mapping.revision}"`);
    assert.equal(saved.headers.get('cache-control'), 'no-store');
    assert.equal(saved.headers.get('x-content-type-options'), 'nosniff');
    assert.equal((await world.fetch('/', { method: 'HEAD' })).status, 200);
    const capped = await world.fetch('/client-mappings?limit=100000');
    assert.equal(capped.status, 200);
  });

  it('logs no customer, no token and no search', async () => {
    await world.fetch('/client-mappings?client=secret-customer');
    await world.fetch('/client-mappings/secret-id', { method: 'DELETE' });
    const text = logged.join('\n');
    assert.match(text, /"place"/);
    for (const secret of ['secret-customer', 'secret-id', world.token, 'Client 001', 'Company 001'])
      assert.ok(!text.includes(secret), secret);
  });
});
