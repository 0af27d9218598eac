import { expect } from '@open-wc/testing';
import { MemoryMappingProvider } from 'client-mapping-elements';
import { awkwardNames } from './data/awkward-names.js';
import { eventKinds } from './data/event-catalogue.js';
import { pictureFirms } from './data/picture-firms.js';
import { referenceTime, seededData, type SeededData, seededSizes } from './seeded-data.js';

const { signal } = new AbortController();
const firstRow = { offset: 0, limit: 1 };

const sizes = new Map<number, SeededData>();

/** The data of a size, made once for all tests: nobody changes it. */
function dataOf(size: number): SeededData {
  let data = sizes.get(size);
  if (!data) sizes.set(size, (data = seededData(size)));
  return data;
}

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}

function orphansOf({ clients, companies, mappings }: SeededData) {
  const clientIds = new Set(clients.map(({ id }) => id));
  const companyIds = new Set(companies.map(({ id }) => id));
  const isGone = { client: (id: string) => !clientIds.has(id), company: (id: string) => !companyIds.has(id) };
  return mappings.filter(({ clientId, companyId }) => isGone.client(clientId) || isGone.company(companyId));
}

describe('seededData', () => {
  it('gives the same data for the same seed, and other data for another', () => {
    expect(JSON.stringify(seededData(246))).to.equal(JSON.stringify(seededData(246)));
    expect(JSON.stringify(seededData(246, 2))).not.to.equal(JSON.stringify(seededData(246)));
  });

  it('has the counts of the design pictures at 246', async () => {
    const summary = await new MemoryMappingProvider(dataOf(246)).summarize({}, { signal });
    expect(summary).to.deep.equal({ total: 246, mapped: 184, notMapped: 62, hasEvents: 8 });
  });

  it('begins with the firms of the design pictures, all in the top level UK', async () => {
    const provider = new MemoryMappingProvider(dataOf(246));
    const sort = { by: 'client', direction: 'ascending' } as const;
    const { items } = await provider.listClientMappings({ sort, offset: 0, limit: 10 }, { signal });
    expect(items.map(({ client }) => client.name)).to.deep.equal(pictureFirms.map(({ name }) => name));
    expect(items.map(({ client }) => client.topLevel?.name)).to.deep.equal(Array(10).fill('UK'));
    expect(items.map(({ mapping }) => mapping?.company.name)).to.deep.equal([
      'ACME Limited',
      undefined,
      'Blue Yonder',
      'Coho Winery',
      'Contoso',
      'SanFrancisco_Fabrikam',
      undefined,
      'Litware',
      undefined,
      undefined,
    ]);
    expect(items[2].mapping?.eventCount).to.equal(3);
    expect(items[7].mapping?.missing).to.deep.equal(['company']);
  });

  it('offers the free companies that the design pictures offer for "muel"', async () => {
    const provider = new MemoryMappingProvider(dataOf(246));
    const { items } = await provider.listCompanies({ search: 'muel', offset: 0, limit: 20 }, { signal });
    expect(items.map(({ name }) => name)).to.have.members([
      'Mueller und Soehne GmbH & Co. KG',
      'Mueller Logistics',
      'Muelheim Clinic',
    ]);
  });

  for (const size of [0, 1, 3, ...seededSizes]) {
    describe(`of ${size} clients`, () => {
      it('has as many rows, and a tenth more companies', async () => {
        const data = dataOf(size);
        const provider = new MemoryMappingProvider(data);
        const { total } = await provider.listClientMappings(firstRow, { signal });
        expect(total).to.equal(size);
        const lostCompanies = orphansOf(data).filter(({ companyName }) => companyName !== undefined).length;
        if (size >= 40) expect(data.companies.length).to.equal(Math.round(size * 1.1) - lostCompanies);
      });

      it('has unique ids, unique company names within the limit, and every client and company mapped at most once', () => {
        const { clients, companies, mappings, events, topLevels, description } = dataOf(size);
        for (const list of [clients, companies, events, topLevels]) {
          expect(distinct(list.map(({ id }) => id))).to.equal(list.length);
        }
        expect(distinct(mappings.map(({ clientId }) => clientId))).to.equal(mappings.length);
        expect(distinct(mappings.map(({ companyId }) => companyId))).to.equal(mappings.length);
        expect(distinct(companies.map(({ name }) => name.toLowerCase()))).to.equal(companies.length);
        const longest = Math.max(0, ...companies.map(({ name }) => name.length));
        expect(longest).to.be.at.most(description.companyName!.maxLength);
      });

      it('writes ids as the two systems do', () => {
        const { clients, companies } = dataOf(size);
        expect(clients.filter(({ id }) => !/^[1-9]\d*$/.test(id))).to.deep.equal([]);
        expect(companies.filter(({ id }) => !/^[\da-f]{24}$/.test(id))).to.deep.equal([]);
      });

      it('raises events only for mapped clients, after their last change and before now', () => {
        const { mappings, events } = dataOf(size);
        const changed = new Map(mappings.map(({ clientId, updatedAt }) => [clientId, updatedAt!]));
        for (const { clientId, raisedAt } of events) {
          expect(changed.has(clientId)).to.be.true;
          expect(Date.parse(raisedAt)).to.be.within(Date.parse(changed.get(clientId)!), Date.parse(referenceTime));
        }
      });
    });
  }

  for (const size of seededSizes.filter(size => size >= 246)) {
    it(`has every kind of event among ${size} clients, one of them unknown to the elements`, () => {
      const codes = new Set(dataOf(size).events.map(({ code }) => code));
      expect([...codes]).to.have.members(eventKinds.map(({ code }) => code));
      expect(codes).to.include('tax-region-unsupported');
    });

    it(`has lost a side of 3 % of the mappings among ${size} clients, and says so in an event`, async () => {
      const data = dataOf(size);
      const orphans = orphansOf(data);
      expect(orphans.length / data.mappings.length).to.be.within(0.027, 0.03);
      const codes = new Map(data.events.map(({ clientId, code }) => [clientId, code]));
      const told = orphans.map(({ clientId, clientName, companyName }) => [
        codes.get(clientId),
        clientName !== undefined,
        companyName !== undefined,
      ]);
      expect(told).to.deep.include(['company-not-found', false, true]);
      expect(told).to.deep.include(['client-not-found', true, false]);
      expect(told).to.deep.include(['both-not-found', true, true]);
      expect(new Set(told.map(String)).size).to.equal(3);
    });
  }

  it('holds every awkward name from 1,000 clients on, some of them 120 characters long', () => {
    for (const size of [1_000, 5_000, 20_000]) {
      const names = new Set(dataOf(size).clients.map(({ name }) => name));
      // A client that is gone is known by its mapping only.
      for (const { clientName } of dataOf(size).mappings) if (clientName) names.add(clientName);
      expect(awkwardNames.filter(name => !names.has(name))).to.deep.equal([]);
      expect([...names].filter(name => name.length === 120)).to.have.length.at.least(3);
    }
  });

  it('has clients of the same name in different top levels', () => {
    const levels = new Map<string, Set<string | undefined>>();
    for (const { name, topLevel } of dataOf(5_000).clients) {
      levels.set(name, (levels.get(name) ?? new Set()).add(topLevel?.id));
    }
    const shared = [...levels.values()].filter(ids => ids.size > 1).length;
    expect(shared).to.be.at.least(50);
  });

  it('has dozens of top levels, hundreds in the large sets, and some clients without one', () => {
    expect(dataOf(246).topLevels).to.have.length(24);
    expect(dataOf(5_000).topLevels).to.have.length.at.least(200);
    expect(distinct(dataOf(5_000).topLevels.map(({ name }) => name))).to.equal(dataOf(5_000).topLevels.length);
    const without = dataOf(5_000).clients.filter(({ topLevel }) => !topLevel).length;
    expect(without / 5_000).to.be.within(0.02, 0.06);
  });

  it('has former clients, inactive clients that are still mapped, and suspended companies', () => {
    const { clients, companies, mappings } = dataOf(1_000);
    const mapped = new Set(mappings.map(({ clientId }) => clientId));
    const inactive = clients.filter(client => client.inactive);
    expect(inactive.some(({ id }) => mapped.has(id))).to.be.true;
    expect(inactive.some(({ id }) => !mapped.has(id))).to.be.true;
    expect(companies.some(({ suspended }) => suspended)).to.be.true;
  });
});
