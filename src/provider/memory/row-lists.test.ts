import { expect } from '@open-wc/testing';
import { anEvent, aShop, clientsNamed, companiesNamed, idsOf, onto, signal } from '../../../test/a-memory-provider.js';
import { sortKeys } from '../../model/query.js';
import { MemoryMappingProvider } from '../memory-mapping-provider.js';
import { MappingState } from './mapping-state.js';
import { RowLists } from './row-lists.js';

describe('rows of a MemoryMappingProvider', () => {
  describe('searching', () => {
    const found = (names: string[], client: string) =>
      idsOf(aShop({ clients: clientsNamed(...names), mappings: [] }), { client });

    it('ignores case, accents and punctuation', async () => {
      expect(await idsOf(aShop(), { client: 'CELIK' })).to.deep.equal(['c3']);
      expect(await found(["O'Neil & Sons", 'S.A. Müller'], 'oneil sons')).to.deep.equal(['c1']);
      expect(await found(['S.A. Müller'], 'sa muller')).to.deep.equal(['c1']);
      expect(await found(['株式会社テスト', 'شركة'], 'テスト')).to.deep.equal(['c1']);
    });

    it('takes signs of search languages literally', async () => {
      const names = ['100% Fit', 'a_b', 'Star*', '🚀 Rocket', '<b>Bold</b>', 'Plain'];
      expect(await found(names, '%')).to.deep.equal(['c1']);
      expect(await found(names, '_')).to.deep.equal(['c2']);
      expect(await found(names, '*')).to.deep.equal(['c3']);
      expect(await found(names, ' 🚀 ')).to.deep.equal(['c4']);
      expect(await found(names, '(')).to.deep.equal([]);
      expect(await found(names, 'x'.repeat(1_000))).to.deep.equal([]);
      expect(await found(names, '   ')).to.have.length(6);
    });

    it('looks for companies only among mapped rows', async () => {
      expect(await idsOf(aShop(), { company: 'inc' })).to.deep.equal(['c1']);
      expect(await idsOf(aShop(), { company: 'beta' })).to.deep.equal([]);
    });

    it('answers the same whether a text is typed letter by letter or at once', async () => {
      const provider = aShop({ clients: clientsNamed('Alpha', 'Alpine', 'Beta', 'Al', 'al pine') });
      const typed: string[][] = [];
      for (const client of ['a', 'al', 'al ', 'al p', 'alp', 'alpi', 'al', ''])
        typed.push(await idsOf(provider, { client }));
      expect(typed).to.deep.equal([
        ['c1', 'c2', 'c3', 'c4', 'c5'],
        ['c1', 'c2', 'c4', 'c5'],
        ['c1', 'c2', 'c4', 'c5'],
        ['c5'],
        ['c1', 'c2'],
        ['c2'],
        ['c1', 'c2', 'c4', 'c5'],
        ['c1', 'c2', 'c3', 'c4', 'c5'],
      ]);
    });

    it('finds a client by its new name, and a row by its new company', async () => {
      const provider = aShop();
      expect(await idsOf(provider, { client: 'zeta' })).to.deep.equal([]);
      expect(await idsOf(provider, { company: 'gmbh' })).to.deep.equal([]);
      provider.upsertClient({ id: 'c2', name: 'Zeta' });
      await provider.saveMapping('c2', onto('v2'), { signal });
      expect(await idsOf(provider, { client: 'zeta' })).to.deep.equal(['c2']);
      expect(await idsOf(provider, { company: 'gmbh' })).to.deep.equal(['c2']);
    });
  });

  describe('sorting', () => {
    const shop = () =>
      new MemoryMappingProvider({
        clients: [
          { id: 'b', name: 'élan', topLevel: { id: 't2', name: 'South' } },
          { id: 'a', name: 'Elan', topLevel: { id: 't1', name: 'north' } },
          { id: 'd', name: 'Zoo' },
          { id: 'c', name: 'apple', topLevel: { id: 't1', name: 'north' } },
        ],
        companies: companiesNamed('Zed', 'alpha'),
        mappings: [
          { clientId: 'c', companyId: 'v1', updatedAt: '2026-01-02T00:00:00+02:00' },
          { clientId: 'b', companyId: 'v2', updatedAt: '2026-01-01T23:00:00Z' },
        ],
        events: [anEvent('e1', 'c')],
      });

    const orders = {
      client: ['c', 'a', 'b', 'd'],
      company: ['b', 'c', 'a', 'd'],
      topLevel: ['a', 'c', 'b', 'd'],
      status: ['c', 'a', 'd', 'b'],
      updatedAt: ['c', 'b', 'a', 'd'],
    } as const;

    for (const by of sortKeys) {
      it(`by ${by} ends with what has no value, and turns round exactly`, async () => {
        const provider = shop();
        expect(await idsOf(provider, { sort: { by, direction: 'ascending' } })).to.deep.equal(orders[by]);
        expect(await idsOf(provider, { sort: { by, direction: 'descending' } })).to.deep.equal(
          [...orders[by]].reverse(),
        );
      });
    }

    it('is right after a change that came while the order was made ready', () => {
      for (const stepsBefore of [0, 1, 2, 9]) {
        const state = new MappingState(
          { clients: clientsNamed('B', 'A', 'C'), companies: [], mappings: [], events: [] },
          [],
        );
        const rows = new RowLists(state);
        const steps = rows.sortAhead();
        for (let step = 0; step < stepsBefore; step++) steps.next();
        rows.leave(1);
        state.clients.put(1, { id: 'c2', name: 'D' });
        rows.enter(1);
        while (!steps.next().done);
        expect(rows.view({ sort: { by: 'client', direction: 'ascending' } }).slots).to.deep.equal([0, 2, 1]);
      }
    });

    it('sorts what a filter has found, whatever was asked before', async () => {
      const provider = shop();
      expect(await idsOf(provider, { client: 'a' })).to.deep.equal(['b', 'a', 'c']);
      for (const by of sortKeys) {
        const expected = orders[by].filter(id => id !== 'd');
        expect(await idsOf(provider, { client: 'a', sort: { by, direction: 'ascending' } })).to.deep.equal(expected);
      }
      expect(await idsOf(provider, { client: 'la', sort: { by: 'company', direction: 'descending' } })).to.deep.equal([
        'a',
        'b',
      ]);
    });

    it('pages backwards through a descending list', async () => {
      const provider = shop();
      const sort = { by: 'client', direction: 'descending' } as const;
      const second = await provider.listClientMappings({ sort, offset: 3, limit: 3 }, { signal });
      expect(second.items.map(({ client }) => client.id)).to.deep.equal(['c']);
    });

    it('moves a row to its new place when it changes', async () => {
      const provider = shop();
      const sort = { by: 'company', direction: 'ascending' } as const;
      await idsOf(provider, { sort });
      provider.upsertCompany({ id: 'v1', name: 'Aaa' });
      expect(await idsOf(provider, { sort })).to.deep.equal(['c', 'b', 'a', 'd']);
      await provider.removeMapping('c', { signal });
      expect(await idsOf(provider, { sort })).to.deep.equal(['b', 'a', 'c', 'd']);
    });
  });
});
