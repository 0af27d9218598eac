import { expect } from '@open-wc/testing';
import {
  anEvent,
  aShop,
  clientsNamed,
  companiesNamed,
  idsOf,
  onto,
  refusal,
  rowOf,
  rowsOf,
  signal,
} from '../../test/a-memory-provider.js';
import { isMappingError } from '../model/errors.js';
import { MemoryMappingProvider } from './memory-mapping-provider.js';

const page = { offset: 0, limit: 10 };

describe('MemoryMappingProvider', () => {
  describe('listing clients', () => {
    it('is empty without data', async () => {
      const provider = new MemoryMappingProvider();
      expect((await provider.listClientMappings(page, { signal })).total).to.equal(0);
      expect(await provider.summarize({}, { signal })).to.deep.equal({
        total: 0,
        mapped: 0,
        notMapped: 0,
        hasEvents: 0,
      });
    });

    it('shows mapped and unmapped clients in the order given', async () => {
      const [acme, beta, celik] = await rowsOf(aShop());
      expect(acme).to.deep.equal({
        client: { id: 'c1', name: 'Acme' },
        mapping: {
          company: { id: 'v1', name: 'Acme Inc.' },
          services: { billing: true, ticketing: false },
          eventCount: 0,
          revision: '7',
        },
      });
      expect([beta.mapping, celik.mapping]).to.deep.equal([null, null]);
    });

    it('pages without losing or doubling a client, past the end with nothing', async () => {
      const provider = aShop({ clients: clientsNamed('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h') });
      const ids: string[] = [];
      for (let offset = 0; offset < 10; offset += 3) {
        const { items, total } = await provider.listClientMappings({ offset, limit: 3 }, { signal });
        expect(total).to.equal(8);
        ids.push(...items.map(({ client }) => client.id));
      }
      expect(ids).to.deep.equal(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']);
    });

    it('parts the clients into mapped and not mapped, and counts the same', async () => {
      const provider = aShop({ events: [anEvent('e1', 'c1')] });
      expect(await idsOf(provider, { mapped: 'yes' })).to.deep.equal(['c1']);
      expect(await idsOf(provider, { mapped: 'no' })).to.deep.equal(['c2', 'c3']);
      expect(await idsOf(provider, { mapped: 'all' })).to.have.length(3);
      expect(await idsOf(provider, { status: 'has-events' })).to.deep.equal(['c1']);
      expect(await idsOf(provider, { status: 'ok' })).to.deep.equal([]);
      expect(await provider.summarize({}, { signal })).to.deep.equal({
        total: 3,
        mapped: 1,
        notMapped: 2,
        hasEvents: 1,
      });
      expect((await provider.summarize({ mapped: 'no' }, { signal })).total).to.equal(2);
    });

    it('filters by top level', async () => {
      const [acme, beta] = clientsNamed('Acme', 'Beta');
      const provider = aShop({ clients: [{ ...acme, topLevel: { id: 't1', name: 'North' } }, beta] });
      expect(await idsOf(provider, { topLevelId: 't1' })).to.deep.equal(['c1']);
      expect(await idsOf(provider, { topLevelId: 'unheard' })).to.deep.equal([]);
      expect(await provider.listTopLevels({ signal })).to.deep.equal([{ id: 't1', name: 'North' }]);
    });

    it('hides inactive clients unless they are mapped', async () => {
      const [acme, beta] = clientsNamed('Acme', 'Beta');
      const provider = aShop({
        clients: [
          { ...acme, inactive: true },
          { ...beta, inactive: true },
        ],
      });
      expect(await idsOf(provider)).to.deep.equal(['c1']);
      await provider.saveMapping('c2', onto('v2'), { signal });
      expect(await idsOf(provider)).to.deep.equal(['c1', 'c2']);
      await provider.removeMapping('c1', { signal });
      expect(await idsOf(provider, { sort: { by: 'client', direction: 'ascending' } })).to.deep.equal(['c2']);
    });

    it('keeps a row that somebody holds as it was', async () => {
      const provider = aShop();
      const held = await rowOf(provider, 'c1');
      const before = structuredClone(held);
      await provider.saveMapping('c1', onto('v2'), { signal });
      provider.upsertClient({ id: 'c1', name: 'Renamed' });
      expect(held).to.deep.equal(before);
      expect(held).to.be.frozen;
      expect(held.mapping?.services).to.be.frozen;
    });

    it('leaves the data that it was given as it was, and shares it with no other provider', async () => {
      const data = { clients: clientsNamed('Acme', 'Beta'), companies: companiesNamed('One', 'Two') };
      const before = structuredClone(data);
      const [one, two] = [new MemoryMappingProvider(data), new MemoryMappingProvider(data)];
      await one.saveMapping('c1', onto('v1'), { signal });
      one.removeClient('c2');
      one.upsertCompany({ id: 'v3', name: 'Three' });
      expect(data).to.deep.equal(before);
      expect(await idsOf(two, { mapped: 'no' })).to.deep.equal(['c1', 'c2']);
    });

    it('has another list revision after a change, and the same without one', async () => {
      const provider = aShop();
      const revision = async () => (await provider.listClientMappings(page, { signal })).revision;
      const first = await revision();
      expect(await revision()).to.equal(first);
      await provider.saveMapping('c2', onto('v2'), { signal });
      const second = await revision();
      expect(second).not.to.equal(first);
      provider.upsertCompany({ id: 'v2', name: 'Beta AG' });
      expect(await revision()).not.to.equal(second);
    });

    it('refuses what it does not understand, and names it', async () => {
      const provider = aShop();
      const ask = async (query: object) =>
        (await refusal(provider.listClientMappings({ ...page, ...query }, { signal }))).field;
      expect(await ask({ mapped: 'maybe' })).to.equal('mapped');
      expect(await ask({ status: 'fine' })).to.equal('status');
      expect(await ask({ sort: { by: 'colour', direction: 'ascending' } })).to.equal('sort');
      expect(await ask({ client: 5 })).to.equal('client');
      for (const limit of [0, -1, 1.5, Number.NaN]) expect(await ask({ limit })).to.equal('limit');
      for (const offset of [-1, 0.5]) expect(await ask({ offset })).to.equal('offset');
    });
  });

  describe('cancelling', () => {
    it('rejects with the reason of an aborted signal and does nothing', async () => {
      const provider = aShop();
      const reason = new Error('changed my mind');
      const aborted = AbortSignal.abort(reason);
      const calls = [
        provider.listClientMappings(page, { signal: aborted }),
        provider.listCompanies(page, { signal: aborted }),
        provider.saveMapping('c2', onto('v2'), { signal: aborted }),
        provider.removeMapping('c1', { signal: aborted }),
        provider.describe({ signal: aborted }),
        provider.listTopLevels({ signal: aborted }),
        provider.summarize({}, { signal: aborted }),
        provider.checkCompanyName({ name: 'x' }, { signal: aborted }),
        provider.listEvents({}, { signal: aborted }),
        provider.actOnEvent('e1', 'recheck', { signal: aborted }),
        provider.recheckEvents({ signal: aborted }),
      ];
      const settled = await Promise.allSettled<unknown>(calls);
      expect(settled.map(result => result.status === 'rejected' && result.reason === reason)).not.to.include(false);
      expect(await idsOf(provider, { mapped: 'yes' })).to.deep.equal(['c1']);
    });

    it('changes nothing when aborted right after the call', async () => {
      const provider = aShop();
      const controller = new AbortController();
      const saving = provider.saveMapping('c2', onto('v2'), { signal: controller.signal });
      controller.abort();
      const reason: unknown = await saving.catch((error: unknown) => error);
      expect(reason).to.equal(controller.signal.reason);
      expect(isMappingError(reason)).to.equal(false);
      expect((await rowOf(provider, 'c2')).mapping).to.equal(null);
    });
  });

  describe('snapshot', () => {
    it('makes an equal provider', async () => {
      const provider = aShop({ events: [anEvent('e1', 'c1')], description: { target: { name: 'Vendor' } } });
      await provider.saveMapping('c2', onto('v2'), { signal });
      await provider.saveMapping('c3', onto('v3'), { signal });
      provider.upsertClient({ id: 'c9', name: 'Last' });
      provider.removeClient('c1');
      provider.removeCompany('v1');
      provider.removeCompany('v3');
      const data = provider.snapshot();
      const copy = new MemoryMappingProvider(JSON.parse(JSON.stringify(data)) as typeof data);
      expect(await rowsOf(copy)).to.deep.equal(await rowsOf(provider));
      expect(await copy.listEvents({}, { signal })).to.deep.include({
        items: (await provider.listEvents({}, { signal })).items,
      });
      expect(await copy.describe({ signal })).to.deep.equal(await provider.describe({ signal }));
      expect(copy.snapshot()).to.deep.equal(data);
    });

    it('never gives a revision again that the data holds', async () => {
      const provider = aShop();
      await provider.saveMapping('c2', onto('v2'), { signal });
      const copy = new MemoryMappingProvider(provider.snapshot());
      const held = await rowsOf(copy, { mapped: 'yes' });
      const changed = await copy.saveMapping('c1', onto('v3'), { signal });
      expect(held.map(({ mapping }) => mapping?.revision)).not.to.include(changed.mapping?.revision);
    });

    it('refuses data in which a company or a client is mapped twice', () => {
      const load = (clientId: string, companyId: string) => () =>
        aShop({
          mappings: [
            { clientId: 'c1', companyId: 'v1' },
            { clientId, companyId },
          ],
        });
      expect(load('c2', 'v1')).to.throw('Company v1 is mapped twice');
      expect(load('c1', 'v2')).to.throw('Client c1 is mapped twice');
    });
  });
});
