import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import {
  type ClientMappingFilter,
  mappedFilters,
  mappingStatuses,
  MemoryMappingProvider,
  sortKeys,
} from 'client-mapping-elements';
import { describeOnEach } from './databases.js';
import { seededData, signal, startTestServer, type TestIntegration, type TestServer } from './harness.js';

/** The provider in memory obeys the contract: what it lists of the same data is what the server must list. */
describeOnEach('Lists', database => {
  const data = seededData(1_000);
  const memory = new MemoryMappingProvider(data);
  let server: TestServer;
  let integration: TestIntegration;

  before(async () => {
    server = await startTestServer(database());
    integration = await server.addIntegration(data);
  });
  after(() => server.close());

  /** Every row that a filter asks for, page by page, by the rows received. */
  async function rowsOf(
    from: Pick<MemoryMappingProvider, 'listClientMappings'>,
    filter: ClientMappingFilter,
    limit = 333,
  ) {
    const items = [];
    for (;;) {
      const page = await from.listClientMappings({ ...filter, offset: items.length, limit }, { signal });
      items.push(...page.items);
      if (page.items.length === 0 || items.length >= page.total) return { items, total: page.total };
    }
  }

  async function hasTheSame(filter: ClientMappingFilter) {
    const [expected, found] = await Promise.all([rowsOf(memory, filter), rowsOf(integration.provider, filter)]);
    const plain = (rows: typeof found.items) =>
      rows
        .map(row => JSON.stringify({ ...row, mapping: row.mapping && { ...row.mapping, revision: '' } }))
        .map(text => JSON.parse(text) as unknown);
    assert.equal(found.total, expected.total, JSON.stringify(filter));
    const byId = (a: { client: { id: string } }, b: { client: { id: string } }) => (a.client.id < b.client.id ? -1 : 1);
    assert.deepEqual(plain(found.items.sort(byId)), plain([...expected.items].sort(byId)), JSON.stringify(filter));
    assert.deepEqual(
      await integration.provider.summarize(filter, { signal }),
      await memory.summarize(filter, { signal }),
      JSON.stringify(filter),
    );
  }

  it('hold every row that a filter asks for, and counts that agree', async () => {
    const topLevelId = data.clients.find(({ topLevel }) => topLevel)?.topLevel?.id ?? '';
    const filters: ClientMappingFilter[] = [
      {},
      ...mappedFilters.map(mapped => ({ mapped })),
      ...mappingStatuses.map(status => ({ status })),
      { mapped: 'no', status: 'ok' },
      { topLevelId },
      { topLevelId, mapped: 'yes' },
      { topLevelId: 'none' },
    ];
    for (const filter of filters) await hasTheSame(filter);
  });

  it('find text anywhere in a name, without case, accents and punctuation, and take every character for itself', async () => {
    const texts = [
      'acm',
      'GMBH',
      'é',
      'o’neil',
      's.a.',
      'co. k',
      '漢',
      '%',
      '_',
      '\\',
      "'",
      '"',
      '(',
      '🚀',
      '%%',
      'a%b',
      '  ',
    ];
    for (const text of [
      ...texts,
      ...data.clients.slice(0, 20).map(({ name }) => name.slice(1, 5)),
      'x'.repeat(1_000),
    ]) {
      await hasTheSame({ client: text });
      await hasTheSame({ company: text });
    }
    await hasTheSame({ client: 'a', company: 'e', mapped: 'yes' });
  });

  it('stand in the order of every key, then of the id, and backwards in the reverse of it', async () => {
    for (const by of sortKeys) {
      const ids = async (direction: 'ascending' | 'descending', limit: number) =>
        (await rowsOf(integration.provider, { sort: { by, direction } }, limit)).items.map(({ client }) => client.id);
      const upwards = await ids('ascending', 97);
      const expected = await rowsOf(memory, { sort: { by, direction: 'ascending' } });
      assert.deepEqual(
        upwards,
        expected.items.map(({ client }) => client.id),
        by,
      );
      assert.deepEqual((await ids('descending', 41)).reverse(), upwards, by);
    }
  });

  it('are sorted the same when they are filtered', async () => {
    for (const filter of [{ mapped: 'yes' }, { client: 'a' }, { status: 'has-events' }] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const sort = { by: 'company', direction } as const;
        const [expected, found] = await Promise.all([
          rowsOf(memory, { ...filter, sort }),
          rowsOf(integration.provider, { ...filter, sort }, 50),
        ]);
        assert.deepEqual(
          found.items.map(({ client }) => client.id),
          expected.items.map(({ client }) => client.id),
        );
      }
    }
  });

  it('end where they end', async () => {
    for (const sort of [undefined, { by: 'client', direction: 'descending' }] as const) {
      const page = (offset: number, limit: number) =>
        integration.provider.listClientMappings({ ...(sort && { sort }), offset, limit }, { signal });
      assert.equal((await page(997, 10)).items.length, 3);
      assert.deepEqual((await page(1_000, 10)).items, []);
      assert.deepEqual((await page(5_000, 10)).items, []);
      assert.equal((await page(5_000, 10)).total, 1_000);
    }
  });

  it('of companies are the free ones unless all are asked for, with the own one of a client', async () => {
    const mapped = data.mappings.find(({ companyName, clientName }) => !companyName && !clientName);
    assert.ok(mapped);
    for (const query of [
      {},
      { available: false },
      { search: 'an' },
      { search: 'an', available: false },
      { search: '%' },
      { forClientId: mapped.clientId },
      { forClientId: mapped.clientId, search: 'zzzz' },
      { forClientId: 'nobody' },
    ]) {
      const all = async (from: Pick<MemoryMappingProvider, 'listCompanies'>) => {
        const items = [];
        for (;;) {
          const page = await from.listCompanies({ ...query, offset: items.length, limit: 200 }, { signal });
          items.push(...page.items);
          if (page.items.length === 0 || items.length >= page.total) return { items, total: page.total };
        }
      };
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      assert.deepEqual(plain(await all(integration.provider)), plain(await all(memory)), JSON.stringify(query));
    }
  });

  it('of events are the newest first, of one client or of all', async () => {
    const expected = await memory.listEvents({}, { signal });
    const found = await integration.provider.listEvents({ limit: 500 }, { signal });
    assert.equal(found.total, expected.total);
    assert.deepEqual(
      found.items.map(({ id }) => id),
      expected.items.map(({ id }) => id),
    );
    const clientId = expected.items[0]?.clientId ?? '';
    assert.deepEqual(
      JSON.parse(JSON.stringify((await integration.provider.listEvents({ clientId }, { signal })).items)),
      JSON.parse(JSON.stringify((await memory.listEvents({ clientId }, { signal })).items)),
    );
  });

  it('of top levels and the description are those of the data', async () => {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    assert.deepEqual(
      [...(await integration.provider.listTopLevels({ signal }))].sort(byId),
      [...data.topLevels].sort(byId),
    );
    assert.deepEqual(await integration.provider.describe({ signal }), data.description);
  });
});
