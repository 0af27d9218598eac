import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { type ClientMapping, isMappingError, type MappingError, type MappingErrorCode } from 'client-mapping-elements';
import { describeOnEach } from './databases.js';
import { existing, fresh, seededData, signal, smallWorld, startTestServer, type TestServer } from './harness.js';

/** The error that a call is refused with. */
async function refusal(call: Promise<unknown>, code: MappingErrorCode): Promise<MappingError> {
  const reason: unknown = await call.then(
    () => 'it was done',
    (error: unknown) => error,
  );
  assert.ok(isMappingError(reason), String(reason));
  assert.equal(reason.code, code, reason.message);
  return reason;
}

describeOnEach('Writing', database => {
  let server: TestServer;
  before(async () => void (server = await startTestServer(database())));
  after(() => server.close());

  /** What a list says of a client. */
  async function rowOf(from: Awaited<ReturnType<TestServer['addIntegration']>>, clientId: string) {
    const { items } = await from.provider.listClientMappings({ offset: 0, limit: 500 }, { signal });
    return items.find(({ client }) => client.id === clientId);
  }

  /** Whether the counted stretches of the list are what there is to count. */
  async function isCountedRight(id: string) {
    for (const sort of ['by_client', 'by_company', 'by_top_level', 'by_status', 'by_updated_at']) {
      const stretches = await database().query<{ counted: string; there: string }>(
        `SELECT concat_ws(' ', b.has_events, b.not_mapped, b.ok) AS counted, (
           SELECT concat_ws(' ', count(*) FILTER (WHERE l.status = 0), count(*) FILTER (WHERE l.status = 1),
             count(*) FILTER (WHERE l.status = 2))
           FROM listing l WHERE l.integration_id = $1 AND (l.${sort}, l.client_id) >= (b.low_key, b.low_id)
             AND (b.next_key IS NULL OR (l.${sort}, l.client_id) < (b.next_key, b.next_id))) AS there
         FROM (SELECT *, lead(low_key) OVER places AS next_key, lead(low_id) OVER places AS next_id
               FROM listing_block WHERE integration_id = $1 AND sort = $2
               WINDOW places AS (ORDER BY low_key, low_id)) b`,
        [id, sort],
      );
      assert.ok(stretches.length > 0);
      for (const { counted, there } of stretches) assert.equal(counted, there, sort);
    }
    const wrong = await database().find<{ wrong: number }>(
      `SELECT count(*)::integer AS wrong FROM (
         (SELECT * FROM listing WHERE integration_id = $1 EXCEPT SELECT * FROM listing_now WHERE integration_id = $1)
         UNION ALL
         (SELECT * FROM listing_now WHERE integration_id = $1 EXCEPT SELECT * FROM listing WHERE integration_id = $1)
       ) differing`,
      [id],
    );
    assert.equal(wrong?.wrong, 0, 'the list is what it must be');
  }

  it('maps, changes and removes, and tells who did', async () => {
    const world = await server.addIntegration(smallWorld(), { user: 'Ann' });
    const { provider } = world;
    const row = await provider.saveMapping('client-001', existing('company-001'), { signal, revision: null });
    assert.equal(row.mapping?.company.name, 'Company 001');
    assert.equal(row.mapping.updatedBy, 'Ann');
    assert.deepEqual(row.mapping.services, { billing: true, ticketing: false });
    assert.deepEqual(await rowOf(world, 'client-001'), row);

    const { revision } = row.mapping;
    const moved = await provider.saveMapping('client-001', existing('company-002'), { signal, revision });
    assert.notEqual(moved.mapping?.revision, revision);
    const free = await provider.listCompanies({ offset: 0, limit: 10 }, { signal });
    assert.ok(free.items.some(({ id }) => id === 'company-001'));
    assert.ok(!free.items.some(({ id }) => id === 'company-002'));

    for (let time = 0; time < 2; time++)
      assert.equal(
        (await provider.removeMapping('client-001', { signal, revision: moved.mapping?.revision ?? '' })).mapping,
        null,
      );
    assert.equal((await provider.listCompanies({ offset: 0, limit: 10 }, { signal })).total, 5);
    const history = await database().query<{ action: string; made_by: string }>(
      'SELECT action, made_by FROM mapping_history WHERE integration_id = $1 ORDER BY id',
      [world.id],
    );
    assert.deepEqual(
      history,
      ['save', 'save', 'remove'].map(action => ({ action, made_by: 'Ann' })),
    );
    await isCountedRight(world.id);
  });

  it('gives no new revision for a save that changes nothing', async () => {
    const { provider } = await server.addIntegration(smallWorld());
    const first = await provider.saveMapping('client-001', existing('company-001'), { signal });
    assert.deepEqual(await provider.saveMapping('client-001', existing('company-001'), { signal }), first);
  });

  it('refuses a stale revision with the row as it is', async () => {
    const { provider } = await server.addIntegration(smallWorld());
    const first = await provider.saveMapping('client-001', existing('company-001'), { signal });
    const second = await provider.saveMapping('client-001', existing('company-002'), { signal });
    const revision = first.mapping?.revision ?? '';
    for (const call of [
      () => provider.saveMapping('client-001', existing('company-003'), { signal, revision }),
      () => provider.saveMapping('client-001', existing('company-003'), { signal, revision: null }),
      () => provider.removeMapping('client-001', { signal, revision }),
    ])
      assert.deepEqual((await refusal(call(), 'conflict')).current, second);
  });

  it('refuses what is unknown, taken or not offered', async () => {
    const { provider } = await server.addIntegration(smallWorld());
    await provider.saveMapping('client-001', existing('company-001'), { signal });
    await refusal(provider.saveMapping('nobody', existing('company-002'), { signal }), 'not-found');
    await refusal(provider.removeMapping('nobody', { signal }), 'not-found');
    await refusal(provider.saveMapping('client-002', existing('nothing'), { signal }), 'not-found');
    const taken = await refusal(
      provider.saveMapping('client-002', existing('company-001'), { signal }),
      'company-taken',
    );
    assert.deepEqual(taken.holder, { clientId: 'client-001', clientName: 'Client 001' });
    const services = { billing: true, ticketing: true, catering: true };
    const odd = await refusal(
      provider.saveMapping('client-002', existing('company-002', services), { signal }),
      'invalid',
    );
    assert.equal(odd.field, 'services.catering');
  });

  it('makes a company with the joined, trimmed name, once for each name', async () => {
    const { provider } = await server.addIntegration(smallWorld());
    const row = await provider.saveMapping('client-001', fresh(' Cafe\u0301 ', 'SF_'), { signal });
    assert.equal(row.mapping?.company.name, 'SF_ Café');
    const check = await provider.checkCompanyName({ name: 'sf_ café' }, { signal });
    assert.equal(check.available, false);
    assert.equal(check.takenBy?.id, row.mapping.company.id);
    const taken = await refusal(provider.saveMapping('client-002', fresh('COMPANY 003'), { signal }), 'name-taken');
    assert.equal(taken.takenBy?.id, 'company-003');
    assert.equal(
      (await refusal(provider.saveMapping('client-002', fresh('x'.repeat(65)), { signal }), 'invalid')).field,
      'name',
    );
    await refusal(provider.saveMapping('client-002', fresh('   '), { signal }), 'invalid');
    assert.equal((await provider.listCompanies({ available: false, offset: 0, limit: 1 }, { signal })).total, 6);
  });

  it('lets exactly one of 50 clients have a company that all want at once', async () => {
    const world = await server.addIntegration(smallWorld(50));
    const { provider } = world;
    const ends = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        provider.saveMapping(`client-${String(index + 1).padStart(3, '0')}`, existing('company-007'), { signal }),
      ),
    );
    const done = ends.filter(end => end.status === 'fulfilled');
    assert.equal(done.length, 1);
    const holder = done[0]?.value.client;
    for (const end of ends) {
      if (end.status === 'fulfilled') continue;
      assert.ok(isMappingError(end.reason, 'company-taken'), String(end.reason));
      assert.equal(end.reason.holder?.clientId, holder.id);
    }
    const summary = await provider.summarize({}, { signal });
    assert.equal(summary.mapped, 1);
    await isCountedRight(world.id);
  });

  it('lets exactly one of 50 clients make a company of one name', async () => {
    const { provider } = await server.addIntegration(smallWorld(50));
    const ends = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        provider.saveMapping(`client-${String(index + 1).padStart(3, '0')}`, fresh('Only One'), { signal }),
      ),
    );
    assert.equal(ends.filter(end => end.status === 'fulfilled').length, 1);
    assert.equal(
      (await provider.listCompanies({ search: 'only one', available: false, offset: 0, limit: 9 }, { signal })).total,
      1,
    );
  });

  it('lets one of 20 saves of one client win, and keeps the list right when clients swap companies', async () => {
    const world = await server.addIntegration(smallWorld(20));
    const { provider } = world;
    const first = await provider.saveMapping('client-001', existing('company-001'), { signal });
    const revision = first.mapping?.revision ?? '';
    const ends = await Promise.allSettled(
      Array.from({ length: 19 }, (_, index) =>
        provider.saveMapping('client-001', existing(`company-${String(index + 2).padStart(3, '0')}`), {
          signal,
          revision,
        }),
      ),
    );
    assert.equal(ends.filter(end => end.status === 'fulfilled').length, 1);
    await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => {
        const number = (by: number) => String(((index * by) % 5) + 1).padStart(3, '0');
        return provider.saveMapping(`client-${number(1)}`, existing(`company-${number(3)}`), { signal });
      }),
    );
    await isCountedRight(world.id);
  });

  it('answers a repeated call as the first time, and does nothing again', async () => {
    const { provider } = await server.addIntegration(smallWorld());
    const idempotencyKey = randomUUID();
    const write = { signal, idempotencyKey };
    const row = await provider.saveMapping('client-001', fresh('Once'), write);
    await provider.saveMapping('client-001', existing('company-002'), { signal });
    assert.deepEqual(await provider.saveMapping('client-001', fresh('Once'), write), row);
    assert.equal(
      (await provider.listClientMappings({ mapped: 'yes', offset: 0, limit: 5 }, { signal })).items[0]?.mapping?.company
        .id,
      'company-002',
    );
    const other = await refusal(provider.saveMapping('client-001', fresh('Twice'), write), 'invalid');
    assert.equal(other.field, 'idempotencyKey');

    const together = { signal, idempotencyKey: randomUUID() };
    const rows = await Promise.all(
      Array.from({ length: 10 }, () => provider.saveMapping('client-003', fresh('Together'), together)),
    );
    for (const each of rows) assert.deepEqual(each, rows[0]);

    const mended = { signal, idempotencyKey: randomUUID() };
    await refusal(provider.saveMapping('client-004', existing('nothing'), mended), 'not-found');
    assert.ok((await provider.saveMapping('client-004', existing('company-004'), mended)).mapping);
  });

  it('keeps both sides of what is lost, and closes events when all is well again', async () => {
    const world = await server.addIntegration(smallWorld());
    const { provider, directory } = world;
    const saved = await provider.saveMapping('client-001', existing('company-001'), { signal });
    await directory.removeCompany('company-001');
    const orphan = await rowOf(world, 'client-001');
    assert.deepEqual(orphan?.mapping?.missing, ['company']);
    assert.equal(orphan.mapping.company.name, 'Company 001');
    assert.notEqual(orphan.mapping.revision, saved.mapping?.revision);
    const { items } = await provider.listEvents({ clientId: 'client-001' }, { signal });
    assert.deepEqual(
      items.map(({ code }) => code),
      ['company-not-found'],
    );
    const [event] = items;
    assert.ok(event);
    assert.equal((await provider.actOnEvent(event.id, 'recheck', { signal })).open, true);
    await refusal(provider.actOnEvent(event.id, 'ignore', { signal }), 'unsupported');

    await directory.upsertCompanies([{ id: 'company-001', name: 'Company 001 again' }]);
    const outcome = await provider.actOnEvent(event.id, 'recheck', { signal });
    assert.equal(outcome.open, false);
    assert.equal(outcome.row?.mapping?.company.name, 'Company 001 again');
    assert.equal(outcome.row.mapping.eventCount, 0);
    assert.equal((await provider.actOnEvent(event.id, 'recheck', { signal })).open, false);

    await directory.removeClient('client-001');
    await directory.removeCompany('company-001');
    const [both] = (await provider.listEvents({ clientId: 'client-001' }, { signal })).items;
    assert.equal(both.code, 'both-not-found');
    const resolved = await provider.actOnEvent(both.id, 'resolve', { signal });
    assert.equal(resolved.row?.mapping, null);
    assert.equal(await rowOf(world, 'client-001'), undefined);
    await isCountedRight(world.id);
  });

  it('rechecks all events, and keeps those whose problem lies elsewhere', async () => {
    const data = seededData(246);
    const world = await server.addIntegration(data);
    const lasting = [
      'billing-item-missing',
      'invoice-item-mismatch',
      'ticket-setting-missing',
      'tax-region-unsupported',
    ];
    const missing = ['company-not-found', 'client-not-found'];
    const stays = data.events.filter(
      ({ code, actions }) => !actions.includes('recheck') || [...lasting, ...missing].includes(code),
    );
    await world.provider.recheckEvents({ signal });
    const left = await world.provider.listEvents({ limit: 500 }, { signal });
    assert.deepEqual(left.items.map(({ id }) => id).sort(), stays.map(({ id }) => id).sort());
    await isCountedRight(world.id);
  });

  it('answers bulk changes one by one, each on its own', async () => {
    const world = await server.addIntegration(smallWorld());
    await world.provider.saveMapping('client-005', existing('company-005'), { signal });
    const answer = await world.fetch('/client-mappings:batch', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'bulk-1' },
      body: JSON.stringify({
        changes: [
          { clientId: 'client-001', action: 'save', draft: existing('company-001') },
          { clientId: 'client-002', action: 'save', draft: existing('company-001') },
          { clientId: 'client-005', action: 'remove', revision: null },
          { clientId: 'client-003', action: 'save', draft: fresh('Bulky') },
        ],
      }),
    });
    assert.equal(answer.headers.get('content-type'), 'application/x-ndjson');
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { ok: boolean; row?: ClientMapping; error?: { code: string } });
    assert.deepEqual(
      lines.map(({ ok }) => ok),
      [true, false, false, true],
    );
    assert.deepEqual([lines[1]?.error?.code, lines[2]?.error?.code], ['company-taken', 'conflict']);
    assert.equal(lines[3]?.row?.mapping?.company.name, 'Bulky');
  });

  it('keeps every list exact while its stretches grow and part', async () => {
    const world = await server.addIntegration({});
    const count = 2_600;
    const clients = Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      name: `Firm ${(index * 7919) % count}`,
    }));
    for (let start = 0; start < count; start += 650)
      await world.directory.upsertClients(clients.slice(start, start + 650));
    const blocks = await database().find<{ blocks: number }>(
      `SELECT count(*)::integer AS blocks FROM listing_block WHERE integration_id = $1 AND sort = 'by_client'`,
      [world.id],
    );
    assert.ok((blocks?.blocks ?? 0) > 1, 'the list lies in several stretches');
    const seen: string[] = [];
    while (seen.length < count) {
      const page = await world.provider.listClientMappings({ offset: seen.length, limit: 500 }, { signal });
      assert.equal(page.total, count);
      assert.ok(page.items.length > 0, `there are rows at ${seen.length}`);
      seen.push(...page.items.map(({ client }) => client.id));
    }
    assert.equal(new Set(seen).size, count);
    await isCountedRight(world.id);
  });
});
