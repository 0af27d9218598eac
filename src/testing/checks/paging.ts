import type { Id } from '../../model/client-mapping.js';
import type { Check } from '../check.js';
import { NotChecked } from '../check.js';
import { openShop } from '../shop.js';
import type { Stage } from '../stage.js';
import { ensure, refused, same } from '../verify.js';

/** The most rows that are walked one by one. */
const mostSteps = 40;
const manyRows = 10_000;

/** Windows of lists. */
export const pagingChecks: readonly Check[] = [
  {
    id: 'P1',
    title: 'A walk by the items received meets every item once, whatever the limit',
    level: 'read',
    mend: 'Skip exactly `offset` items of an order that does not change, and answer the items from there on.',
    run: async stage => {
      await openShop(stage);
      const ids = (await stage.someRows()).map(({ client }) => client.id);
      ensure(
        new Set(ids).size === ids.length,
        'each client is met once',
        `${ids.length} rows, ${new Set(ids).size} clients`,
      );
      same(
        (await stage.rows({}, 7)).map(({ client }) => client.id),
        ids,
        'the walk in steps of 7',
      );
      same(await oneByOne(stage, ids.length), ids.slice(0, mostSteps), 'the walk in steps of 1');
      const companies = (await stage.companies({ available: false })).map(({ id }) => id);
      ensure(new Set(companies).size === companies.length, 'each company is met once', 'one is met twice');
    },
  },
  {
    id: 'P2',
    title: 'No page is empty before the end, and every page after it is',
    level: 'read',
    mend: 'Answer at least one item for an offset below the total, none from there on, and the same total on both.',
    run: async stage => {
      await openShop(stage);
      const { provider, read } = stage;
      const { total } = await provider.listClientMappings({ offset: 0, limit: 1 }, read);
      if (total === 0) throw new NotChecked('The list of clients is empty.');
      const last = await provider.listClientMappings({ offset: total - 1, limit: 5 }, read);
      same([last.items.length, last.total], [1, total], 'items and total at the last offset');
      for (const offset of [total, total + 1_000]) {
        const page = await provider.listClientMappings({ offset, limit: 5 }, read);
        same([page.items.length, page.total], [0, total], `items and total at offset ${offset}`);
      }
    },
  },
  {
    id: 'P3',
    title: 'A limit that is too high is lowered; windows that are none are refused',
    level: 'read',
    mend: 'Lower the limit to what you can serve; refuse a limit below 1, an offset below 0 and halves with `invalid`.',
    run: async stage => {
      await openShop(stage);
      const { provider, read } = stage;
      const { items, total } = await provider.listClientMappings({ offset: 0, limit: 1_000_000 }, read);
      ensure(items.length <= total, 'a page of a million holds what there is', `${items.length} of ${total}`);
      ensure(total === 0 || items.length > 0, 'a page of a million is not empty', 'it is');
      for (const [offset, limit] of [
        [0, 0],
        [0, -1],
        [-1, 10],
        [0, 1.5],
      ]) {
        const what = `offset ${offset}, limit ${limit}`;
        await refused(provider.listClientMappings({ offset, limit }, read), `${what} of rows`, 'invalid');
        await refused(provider.listCompanies({ offset, limit }, read), `${what} of companies`, 'invalid');
      }
    },
  },
  {
    id: 'P5',
    title: 'A list that changed has another revision, and one that did not has the same',
    level: 'full',
    needs: { seed: ['removeClient'] },
    mend: 'Give `revision` another value with every change of the list, so that a walk that was overtaken starts anew.',
    run: async stage => {
      await openShop(stage);
      const ask = async () => (await stage.provider.listClientMappings({ offset: 0, limit: 3 }, stage.read)).revision;
      const first = await ask();
      if (first === undefined)
        throw new NotChecked('Pages have no revision: walks are not told that the list changed.');
      same(await ask(), first, 'the revision of a list that did not change');
      const [client] = await stage.seed.createClients([{ name: stage.newName() }]);
      const second = await ask();
      ensure(second !== first, 'another revision after a client came', `it is still ${String(second)}`);
      await stage.seed.removeClient?.(client.id);
      ensure((await ask()) !== second, 'another revision after a client went', `it is still ${String(second)}`);
    },
  },
  {
    id: 'P6',
    title: 'The total is the number of items, on every page',
    level: 'read',
    mend: 'Count what the filter finds, not what the page holds and not the whole list.',
    run: async stage => {
      await openShop(stage);
      const rows = await stage.someRows();
      const filters = [{}, { mapped: 'yes' }, { mapped: 'no' }, { status: 'ok' }] as const;
      for (const filter of filters) {
        const found = await stage.rows(filter);
        for (const offset of [0, Math.floor(found.length / 2)]) {
          const { total } = await stage.provider.listClientMappings({ ...filter, offset, limit: 2 }, stage.read);
          same(total, found.length, `the total of ${JSON.stringify(filter)} at offset ${offset}`);
        }
        ensure(
          found.length <= rows.length,
          'a filter finds no more than there is',
          `${found.length} of ${rows.length}`,
        );
      }
    },
  },
  {
    id: 'P8',
    title: 'Pages of 10,000 rows come within the stated time',
    level: 'full',
    needs: { seed: ['createClients'] },
    mend: 'Answer pages from an index; look at what a deep offset or a sort by company costs.',
    run: async stage => {
      const { pageMs } = stage.limits;
      if (pageMs === undefined) throw new NotChecked('It takes limits.pageMs.');
      const names = Array.from({ length: manyRows }, () => ({ name: stage.newName() }));
      await stage.seed.createClients(names);
      const times: number[] = [];
      for (let page = 0; page < 40; page++) {
        const by = page % 2 ? 'client' : 'company';
        const start = performance.now();
        const query = { offset: page * 250, limit: 100, sort: { by, direction: 'ascending' } } as const;
        await stage.provider.listClientMappings(query, stage.read);
        times.push(performance.now() - start);
      }
      const slow = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
      ensure(slow <= pageMs, `95 of 100 pages come within ${pageMs} ms`, `${Math.round(slow)} ms`);
    },
  },
];

async function oneByOne({ provider, read }: Stage, total: number): Promise<Id[]> {
  const ids: Id[] = [];
  for (let offset = 0; offset < Math.min(total, mostSteps); offset++) {
    const { items } = await provider.listClientMappings({ offset, limit: 1 }, read);
    ids.push(...items.map(({ client }) => client.id));
  }
  return ids;
}
