import { expect } from '@open-wc/testing';
import { anEvent, aShop, idsOf, onto, refusal, rowOf, signal } from '../../../test/a-memory-provider.js';
import type { MemoryMappingProvider } from '../memory-mapping-provider.js';

const eventsOf = async (provider: MemoryMappingProvider, clientId?: string) =>
  (await provider.listEvents(clientId === undefined ? {} : { clientId }, { signal })).items;

const codesOf = async (provider: MemoryMappingProvider) => (await eventsOf(provider)).map(({ code }) => code);

describe('events of a MemoryMappingProvider', () => {
  it('are listed newest first, of one client or of all, page by page', async () => {
    const provider = aShop({
      events: [
        anEvent('b', 'c1'),
        anEvent('a', 'c1'),
        anEvent('new', 'c2', { raisedAt: '2026-02-01T00:00:00+05:00' }),
        anEvent('odd', 'c2', { raisedAt: 'yesterday' }),
      ],
    });
    expect((await eventsOf(provider)).map(({ id }) => id)).to.deep.equal(['new', 'a', 'b', 'odd']);
    expect((await eventsOf(provider, 'c2')).map(({ id }) => id)).to.deep.equal(['new', 'odd']);
    const { items, total } = await provider.listEvents({ offset: 1, limit: 2 }, { signal });
    expect([items.map(({ id }) => id), total]).to.deep.equal([['a', 'b'], 4]);
    expect((await refusal(provider.listEvents({ limit: 0 }, { signal }))).field).to.equal('limit');
  });

  it('make the status of a row, and a new revision of its mapping', async () => {
    const provider = aShop();
    provider.raiseEvent(anEvent('e1', 'c1'));
    const { mapping } = await rowOf(provider, 'c1');
    expect(mapping?.eventCount).to.equal(1);
    expect(mapping?.revision).not.to.equal('7');
    expect(await idsOf(provider, { status: 'has-events' })).to.deep.equal(['c1']);
  });

  it('of a service close when rechecked, unless the host says that they persist', async () => {
    const closing = aShop({ events: [anEvent('e1', 'c1')] });
    const outcome = await closing.actOnEvent('e1', 'recheck', { signal });
    expect(outcome.open).to.equal(false);
    expect(outcome.row).to.deep.equal(await rowOf(closing, 'c1'));
    expect(outcome.row?.mapping?.eventCount).to.equal(0);

    const persisting = aShop({
      events: [anEvent('e1', 'c1')],
      isStillOpen: (event, row) => event.family === 'billing' && row.mapping?.services.billing === true,
    });
    expect(await persisting.actOnEvent('e1', 'recheck', { signal })).to.deep.equal({
      open: true,
      event: anEvent('e1', 'c1'),
    });
  });

  it('stay closed once ignored or resolved, also when asked twice', async () => {
    const provider = aShop({ events: [anEvent('e1', 'c1'), anEvent('e2', 'c1')], isStillOpen: () => true });
    await provider.actOnEvent('e1', 'ignore', { signal });
    await provider.actOnEvent('e2', 'resolve', { signal });
    await provider.recheckEvents({ signal });
    expect((await provider.actOnEvent('e1', 'recheck', { signal })).open).to.equal(false);
    expect(await eventsOf(provider)).to.deep.equal([]);
    expect((await rowOf(provider, 'c1')).mapping?.eventCount).to.equal(0);
  });

  it('refuse what they do not offer', async () => {
    const provider = aShop({ events: [anEvent('e1', 'c1', { actions: ['recheck', 'edit'] })] });
    expect((await refusal(provider.actOnEvent('e1', 'resolve', { signal }))).code).to.equal('unsupported');
  });

  it('are left alone by whoever may not write, who is not told whether they exist', async () => {
    const permissions = { save: false, remove: false, createCompany: false };
    const provider = aShop({ events: [anEvent('e1', 'c1')], description: { permissions } });
    for (const action of ['recheck', 'resolve', 'ignore'] as const) {
      expect((await refusal(provider.actOnEvent('e1', action, { signal }))).code).to.equal('forbidden');
      expect((await refusal(provider.actOnEvent('none', action, { signal }))).code).to.equal('forbidden');
    }
    expect((await refusal(provider.recheckEvents({ signal }))).code).to.equal('forbidden');
    expect((await eventsOf(provider)).map(({ id }) => id)).to.deep.equal(['e1']);
  });

  it('are not resolved by a removal where nobody may remove', async () => {
    const permissions = { save: true, remove: false, createCompany: true };
    const provider = aShop({ description: { permissions } });
    provider.removeClient('c1');
    provider.removeCompany('v1');
    const [{ id }] = await eventsOf(provider);
    expect((await refusal(provider.actOnEvent(id, 'resolve', { signal }))).code).to.equal('forbidden');
    expect((await rowOf(provider, 'c1')).mapping?.missing).to.deep.equal(['client', 'company']);
  });

  it('are all rechecked that offer it', async () => {
    const provider = aShop({ events: [anEvent('e1', 'c1'), anEvent('e2', 'c1', { actions: ['resolve'] })] });
    await provider.recheckEvents({ signal });
    expect((await eventsOf(provider)).map(({ id }) => id)).to.deep.equal(['e2']);
  });

  it('are replaced under the same id, also when they move to another client', async () => {
    const provider = aShop({ events: [anEvent('e1', 'c1')] });
    provider.raiseEvent(anEvent('e1', 'c2', { title: 'Moved' }));
    expect((await eventsOf(provider)).map(({ title }) => title)).to.deep.equal(['Moved']);
    expect((await rowOf(provider, 'c1')).mapping?.eventCount).to.equal(0);
  });

  describe('about missing sides', () => {
    it('tell of a company that is gone, whose last name stays', async () => {
      const provider = aShop();
      provider.removeCompany('v1');
      const { mapping } = await rowOf(provider, 'c1');
      expect(mapping).to.deep.include({
        company: { id: 'v1', name: 'Acme Inc.' },
        missing: ['company'],
        eventCount: 1,
      });
      expect(await codesOf(provider)).to.deep.equal(['company-not-found']);
      expect(await idsOf(provider, { company: 'acme', status: 'has-events' })).to.deep.equal(['c1']);
      const all = await provider.listCompanies({ available: false, offset: 0, limit: 9 }, { signal });
      expect(all.items.map(({ id }) => id)).to.deep.equal(['v2', 'v3']);
    });

    it('close when the company is back and they are rechecked, not before', async () => {
      const provider = aShop();
      provider.removeCompany('v1');
      const [{ id }] = await eventsOf(provider);
      expect((await provider.actOnEvent(id, 'recheck', { signal })).open).to.equal(true);
      provider.upsertCompany({ id: 'v1', name: 'Acme Inc.' });
      expect((await rowOf(provider, 'c1')).mapping?.missing).to.equal(undefined);
      await provider.recheckEvents({ signal });
      expect(await eventsOf(provider)).to.deep.equal([]);
    });

    it('close when the mapping gets another company, and nothing of the old one is left', async () => {
      const provider = aShop();
      provider.removeCompany('v1');
      expect((await refusal(provider.saveMapping('c1', onto('v1'), { signal }))).code).to.equal('not-found');
      const saved = await provider.saveMapping('c1', onto('v2'), { signal });
      expect(saved.mapping).to.deep.include({ company: { id: 'v2', name: 'Beta GmbH' }, eventCount: 0 });
      expect(saved.mapping).not.to.have.property('missing');
    });

    it('tell of a client that is gone, whose row stays until the mapping is removed', async () => {
      const provider = aShop();
      provider.removeClient('c1');
      expect((await rowOf(provider, 'c1')).client).to.deep.equal({ id: 'c1', name: 'Acme' });
      expect(await idsOf(provider, { client: 'acme' })).to.deep.equal(['c1']);
      expect(await idsOf(provider)).to.deep.equal(['c2', 'c3', 'c1']);
      expect(await codesOf(provider)).to.deep.equal(['client-not-found']);
      expect((await refusal(provider.saveMapping('c1', onto('v2'), { signal }))).code).to.equal('not-found');
      expect(await provider.removeMapping('c1', { signal })).to.deep.equal({
        client: { id: 'c1', name: 'Acme' },
        mapping: null,
      });
      expect(await idsOf(provider)).to.deep.equal(['c2', 'c3']);
      expect((await refusal(provider.removeMapping('c1', { signal }))).code).to.equal('not-found');
    });

    for (const [first, second] of [
      ['removeClient', 'removeCompany'],
      ['removeCompany', 'removeClient'],
    ] as const) {
      it(`become one when both are gone (${first} first), which resolving ends`, async () => {
        const provider = aShop();
        const idOf = { removeClient: 'c1', removeCompany: 'v1' };
        provider[first](idOf[first]);
        provider[second](idOf[second]);
        const [event, ...others] = await eventsOf(provider);
        expect(others).to.deep.equal([]);
        expect(event).to.deep.include({ code: 'both-not-found', actions: ['resolve'] });
        expect((await rowOf(provider, 'c1')).mapping?.missing).to.deep.equal(['client', 'company']);
        const outcome = await provider.actOnEvent(event.id, 'resolve', { signal });
        expect(outcome).to.deep.include({ open: false, row: { client: { id: 'c1', name: 'Acme' }, mapping: null } });
        expect(await idsOf(provider)).to.deep.equal(['c2', 'c3']);
      });
    }

    it('change what they tell when a recheck finds another side missing', async () => {
      const provider = aShop();
      provider.removeCompany('v1');
      const [{ id }] = await eventsOf(provider);
      provider.raiseEvent(anEvent(id, 'c1', { family: 'mapping', code: 'client-not-found' }));
      const { open, event } = await provider.actOnEvent(id, 'recheck', { signal });
      expect([open, event.id, event.code]).to.deep.equal([true, id, 'company-not-found']);
    });

    it('are not raised for what is not mapped, suspended or inactive', async () => {
      const provider = aShop();
      provider.removeCompany('v2');
      provider.removeClient('c2');
      provider.upsertCompany({ id: 'v1', name: 'Acme Inc.', suspended: true });
      provider.upsertClient({ id: 'c1', name: 'Acme', inactive: true });
      expect(await eventsOf(provider)).to.deep.equal([]);
      expect((await rowOf(provider, 'c1')).mapping).not.to.have.property('missing');
    });

    it('need not exist for an orphan that was given, whose ids stand in for unknown names', async () => {
      const provider = aShop({
        mappings: [
          { clientId: 'x', companyId: 'y' },
          { clientId: 'c1', companyId: 'z', companyName: 'Zed' },
        ],
      });
      expect((await rowOf(provider, 'x')).client.name).to.equal('x');
      expect((await rowOf(provider, 'c1')).mapping?.company).to.deep.equal({ id: 'z', name: 'Zed' });
      expect(await idsOf(provider, { status: 'has-events' })).to.deep.equal(['c1', 'x']);
      expect((await rowOf(provider, 'x')).mapping?.eventCount).to.equal(0);
    });
  });
});
