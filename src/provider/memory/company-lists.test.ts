import { expect } from '@open-wc/testing';
import { aShop, companiesNamed, refusal, signal } from '../../../test/a-memory-provider.js';
import type { MemoryMappingProvider } from '../memory-mapping-provider.js';

const namesOf = async (provider: MemoryMappingProvider, query = {}) =>
  (await provider.listCompanies({ offset: 0, limit: 100, ...query }, { signal })).items.map(({ name }) => name);

describe('companies of a MemoryMappingProvider', () => {
  it("lists the free ones, and the client's own where it belongs", async () => {
    const provider = aShop({ companies: companiesNamed('bravo', 'Alpha', 'Charlie', 'Delta') });
    expect(await namesOf(provider)).to.deep.equal(['Alpha', 'Charlie', 'Delta']);
    expect(await namesOf(provider, { forClientId: 'c1' })).to.deep.equal(['Alpha', 'bravo', 'Charlie', 'Delta']);
    expect(await namesOf(provider, { forClientId: 'c1', search: 'delta' })).to.deep.equal(['Delta']);
    expect(await namesOf(provider, { forClientId: 'unheard' })).to.have.length(3);
    for (const limit of [1, 2, 3, 4]) {
      const paged: string[] = [];
      for (let offset = 0; offset < 5; offset += limit) {
        paged.push(...(await namesOf(provider, { forClientId: 'c1', offset, limit })));
      }
      expect(paged).to.deep.equal(['Alpha', 'bravo', 'Charlie', 'Delta']);
    }
  });

  it('lists all with their holders when asked, suspended ones marked', async () => {
    const provider = aShop({ companies: [...companiesNamed('One'), { id: 'v2', name: 'Two', suspended: true }] });
    const { items, total } = await provider.listCompanies({ available: false, offset: 0, limit: 9 }, { signal });
    expect(total).to.equal(2);
    expect(items).to.deep.equal([
      { id: 'v1', name: 'One', mappedTo: { clientId: 'c1', clientName: 'Acme' } },
      { id: 'v2', name: 'Two', suspended: true },
    ]);
  });

  it('finds by name, letter by letter, and tells equal names apart by id', async () => {
    const provider = aShop({ companies: companiesNamed('Same', 'same', 'Other'), mappings: [] });
    for (const search of ['s', 'sa', 'same'])
      expect(await namesOf(provider, { search })).to.deep.equal(['Same', 'same']);
    expect(await namesOf(provider, { search: '%' })).to.deep.equal([]);
    const error = await refusal(provider.listCompanies({ offset: 0, limit: 0 }, { signal }));
    expect(error.field).to.equal('limit');
  });
});
