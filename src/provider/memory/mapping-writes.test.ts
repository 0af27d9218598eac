import { expect } from '@open-wc/testing';
import {
  anEvent,
  aShop,
  clientsNamed,
  companiesNamed,
  idsOf,
  off,
  onto,
  ontoNew,
  refusal,
  rowOf,
  signal,
} from '../../../test/a-memory-provider.js';
import { MemoryMappingProvider } from '../memory-mapping-provider.js';
import type { MappingDraft } from '../mapping-provider.js';

const namesOf = async (provider: MemoryMappingProvider, query = {}) =>
  (await provider.listCompanies({ offset: 0, limit: 100, ...query }, { signal })).items.map(({ name }) => name);

describe('saving to a MemoryMappingProvider', () => {
  it('answers with the row that is then listed, dated and signed', async () => {
    const provider = aShop();
    const saved = await provider.saveMapping('c2', onto('v2', { billing: false, ticketing: true }), { signal });
    expect(saved).to.deep.equal(await rowOf(provider, 'c2'));
    expect(saved.mapping).to.deep.include({
      company: { id: 'v2', name: 'Beta GmbH' },
      services: { billing: false, ticketing: true },
      updatedAt: '2026-03-04T05:06:07.000Z',
      updatedBy: 'Ana',
    });
    expect((await provider.summarize({}, { signal })).mapped).to.equal(2);
  });

  it('replaces all services, and takes both off as an answer', async () => {
    const provider = aShop();
    const draft = { ...onto('v1'), services: {} } as unknown as MappingDraft;
    expect((await provider.saveMapping('c1', draft, { signal })).mapping?.services).to.deep.equal(off);
  });

  it('keeps revision and date when nothing is changed', async () => {
    const provider = aShop();
    const saved = await provider.saveMapping('c1', onto('v1', { billing: true, ticketing: false }), { signal });
    expect(saved.mapping?.revision).to.equal('7');
    expect(saved.mapping?.updatedAt).to.equal(undefined);
  });

  it('closes the events of the client, so that its status is OK', async () => {
    const provider = aShop({ events: [anEvent('e1', 'c1')] });
    const saved = await provider.saveMapping('c1', onto('v1', { billing: true, ticketing: false }), { signal });
    expect(saved.mapping?.eventCount).to.equal(0);
    expect(saved.mapping?.revision).not.to.equal('7');
    expect((await provider.listEvents({}, { signal })).total).to.equal(0);
  });

  it('refuses a company that is taken, and says by whom', async () => {
    const provider = aShop();
    const error = await refusal(provider.saveMapping('c2', onto('v1'), { signal }));
    expect(error).to.include({ code: 'company-taken', outcome: 'not-applied' });
    expect(error.holder).to.deep.equal({ clientId: 'c1', clientName: 'Acme' });
    expect((await rowOf(provider, 'c2')).mapping).to.equal(null);
  });

  it('frees the old company when a client moves to another', async () => {
    const provider = aShop();
    await provider.saveMapping('c1', onto('v2'), { signal });
    expect(await namesOf(provider)).to.deep.equal(['Acme Inc.', 'Celik A.Ş.']);
    await provider.saveMapping('c2', onto('v1'), { signal });
    expect(await namesOf(provider)).to.deep.equal(['Celik A.Ş.']);
  });

  it('tells what does not exist', async () => {
    const provider = aShop();
    for (const call of [
      provider.saveMapping('nobody', onto('v2'), { signal }),
      provider.saveMapping('c2', onto('nothing'), { signal }),
      provider.removeMapping('nobody', { signal }),
      provider.actOnEvent('nothing', 'recheck', { signal }),
    ]) {
      expect((await refusal(call)).code).to.equal('not-found');
    }
  });

  it('does not sign with the name of whoever saved before', async () => {
    const provider = aShop({ user: undefined, mappings: [{ clientId: 'c1', companyId: 'v1', updatedBy: 'Bo' }] });
    const saved = await provider.saveMapping('c1', onto('v2'), { signal });
    expect(saved.mapping).not.to.have.property('updatedBy');
  });

  it('refuses services that nobody declared, and drafts that are none', async () => {
    const provider = aShop();
    const field = async (draft: unknown) =>
      (await refusal(provider.saveMapping('c2', draft as MappingDraft, { signal }))).field;
    expect(await field({ ...onto('v2'), services: { backup: true } })).to.equal('services.backup');
    expect(await field({ ...onto('v2'), services: { billing: 'yes' } })).to.equal('services.billing');
    expect(await field({ ...onto('v2'), services: null })).to.equal('services');
    expect(await field({ services: off })).to.equal('target');
    expect(await field({ target: { kind: 'existing' }, services: off })).to.equal('target');
    expect(await field({ target: { kind: 'new' }, services: off })).to.equal('name');
    expect(await field(undefined)).to.equal('target');
  });

  it("has a host's own services", async () => {
    const provider = aShop({ description: { services: [{ id: 'backup', label: 'Backup' }] } });
    const draft = { ...onto('v2'), services: { backup: true } } as unknown as MappingDraft;
    expect((await provider.saveMapping('c2', draft, { signal })).mapping?.services).to.deep.equal({ backup: true });
  });

  it('refuses what is not permitted', async () => {
    const provider = aShop({ description: { permissions: { save: false, remove: false, createCompany: false } } });
    expect((await refusal(provider.saveMapping('c2', onto('v2'), { signal }))).code).to.equal('forbidden');
    expect((await refusal(provider.removeMapping('c1', { signal }))).code).to.equal('forbidden');
    const saving = aShop({ description: { permissions: { save: true, remove: true, createCompany: false } } });
    expect((await refusal(saving.saveMapping('c2', ontoNew('New'), { signal }))).code).to.equal('forbidden');
  });

  describe('revisions', () => {
    it('refuses a stale one with the row as it is, whose revision then works', async () => {
      const provider = aShop();
      const error = await refusal(provider.saveMapping('c1', onto('v2'), { signal, revision: 'old' }));
      expect(error.code).to.equal('conflict');
      expect(error.current).to.deep.equal(await rowOf(provider, 'c1'));
      const saved = await provider.saveMapping('c1', onto('v2'), {
        signal,
        revision: error.current?.mapping?.revision,
      });
      expect(saved.mapping?.company.id).to.equal('v2');
    });

    it('refuses null when the client is mapped, and a revision when it is not', async () => {
      const provider = aShop();
      expect((await refusal(provider.saveMapping('c1', onto('v1'), { signal, revision: null }))).code).to.equal(
        'conflict',
      );
      expect((await refusal(provider.saveMapping('c2', onto('v2'), { signal, revision: '7' }))).code).to.equal(
        'conflict',
      );
      expect((await refusal(provider.removeMapping('c1', { signal, revision: '6' }))).code).to.equal('conflict');
      await provider.saveMapping('c2', onto('v2'), { signal, revision: null });
      expect((await rowOf(provider, 'c2')).mapping?.company.id).to.equal('v2');
    });

    it('lets one of two saves win that saw the same', async () => {
      const provider = aShop();
      const results = await Promise.allSettled([
        provider.saveMapping('c1', onto('v2'), { signal, revision: '7' }),
        provider.saveMapping('c1', onto('v3'), { signal, revision: '7' }),
      ]);
      expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected']);
    });

    it('gives one company to exactly one of fifty clients that ask at once', async () => {
      const provider = new MemoryMappingProvider({
        clients: clientsNamed(...Array.from({ length: 50 }, (_, index) => `Client ${index}`)),
        companies: companiesNamed('Wanted'),
      });
      const ids = await idsOf(provider);
      const results = await Promise.allSettled(ids.map(id => provider.saveMapping(id, onto('v1'), { signal })));
      expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
      expect(await idsOf(provider, { mapped: 'yes' })).to.have.length(1);
    });
  });

  describe('new companies', () => {
    const limited = () => aShop({ description: { companyName: { maxLength: 10 } } });

    it('are named by prefix and name, trimmed and composed', async () => {
      const provider = aShop();
      const saved = await provider.saveMapping('c2', ontoNew('Cafe\u0301 ', ' SanFrancisco_'), { signal });
      expect(saved.mapping?.company.name).to.equal('SanFrancisco_Caf\u00e9');
      expect(await namesOf(provider, { available: false })).to.include('SanFrancisco_Café');
      expect(await namesOf(provider)).not.to.include('SanFrancisco_Café');
    });

    it('get an id that nothing else has', async () => {
      const provider = aShop({ companies: [{ id: 'company-2', name: 'One' }], mappings: [] });
      const ids = new Set(['company-2']);
      for (const clientId of ['c1', 'c2', 'c3']) {
        const saved = await provider.saveMapping(clientId, ontoNew(`New ${clientId}`), { signal });
        ids.add(saved.mapping?.company.id ?? '');
      }
      expect(ids).to.have.property('size', 4);
    });

    it('free the company that the client had', async () => {
      const provider = aShop();
      await provider.saveMapping('c1', ontoNew('Acme new'), { signal });
      expect(await namesOf(provider)).to.include('Acme Inc.');
    });

    it('are refused under a taken name, which says whose it is', async () => {
      const provider = aShop();
      for (const name of [' ACME INC. ', 'acme inc.']) {
        const error = await refusal(provider.saveMapping('c2', ontoNew(name), { signal }));
        expect(error.code).to.equal('name-taken');
        expect(error.takenBy?.mappedTo).to.deep.equal({ clientId: 'c1', clientName: 'Acme' });
        expect(await provider.checkCompanyName({ name }, { signal })).to.deep.equal({
          name: name.trim(),
          available: false,
          takenBy: error.takenBy,
        });
      }
      expect(await namesOf(provider, { available: false })).to.have.length(3);
      expect((await rowOf(provider, 'c2')).mapping).to.equal(null);
    });

    it('see a decomposed name as the same', async () => {
      const provider = aShop({ companies: companiesNamed('Café'), mappings: [] });
      expect((await refusal(provider.saveMapping('c2', ontoNew('CAFE\u0301'), { signal }))).code).to.equal(
        'name-taken',
      );
    });

    it('may be as long as the limit, and no longer', async () => {
      const provider = limited();
      const error = await refusal(provider.saveMapping('c2', ontoNew('x'.repeat(11)), { signal }));
      expect(error).to.include({ code: 'invalid', field: 'name' });
      expect((await refusal(provider.saveMapping('c2', ontoNew('🚀'.repeat(5), '_'), { signal }))).field).to.equal(
        'name',
      );
      expect((await refusal(provider.saveMapping('c2', ontoNew(' '), { signal }))).field).to.equal('name');
      expect((await provider.checkCompanyName({ name: 'x'.repeat(11) }, { signal })).problem).to.be.a('string');
      await provider.saveMapping('c2', ontoNew('🚀'.repeat(5)), { signal });
    });

    it('may take a name again that has become free', async () => {
      const provider = aShop();
      const isFree = async (name: string) => (await provider.checkCompanyName({ name }, { signal })).available;
      expect(await isFree('Beta GmbH')).to.equal(false);
      provider.upsertCompany({ id: 'v2', name: 'Gamma' });
      expect([await isFree('Beta GmbH'), await isFree('gamma')]).to.deep.equal([true, false]);
      provider.removeCompany('v2');
      expect(await isFree('gamma')).to.equal(true);
    });
  });

  describe('idempotency keys', () => {
    it('give the same answer again, and one company', async () => {
      const provider = aShop();
      const save = () => provider.saveMapping('c2', ontoNew('New'), { signal, revision: null, idempotencyKey: 'k' });
      const [first, second] = await Promise.all([save(), save()]);
      expect(second).to.deep.equal(first);
      expect(await save()).to.deep.equal(first);
      expect(await namesOf(provider, { search: 'new', available: false })).to.deep.equal(['New']);
    });

    it('belong to one call', async () => {
      const provider = aShop();
      await provider.saveMapping('c2', onto('v2'), { signal, idempotencyKey: 'k' });
      const error = await refusal(provider.saveMapping('c2', onto('v3'), { signal, idempotencyKey: 'k' }));
      expect(error).to.include({ code: 'invalid', field: 'idempotencyKey' });
      expect((await refusal(provider.removeMapping('c2', { signal, idempotencyKey: 'k' }))).field).to.equal(
        'idempotencyKey',
      );
    });

    it('may be used again after a refusal', async () => {
      const provider = aShop();
      await refusal(provider.saveMapping('c2', ontoNew('Acme Inc.'), { signal, idempotencyKey: 'k' }));
      const saved = await provider.saveMapping('c2', ontoNew('Acme Inc. 2'), { signal, idempotencyKey: 'k' });
      expect(saved.mapping?.company.name).to.equal('Acme Inc. 2');
    });
  });

  describe('removing', () => {
    it('twice succeeds, and leaves the company free', async () => {
      const provider = aShop({ events: [anEvent('e1', 'c1')] });
      expect((await provider.removeMapping('c1', { signal, revision: '7' })).mapping).to.equal(null);
      expect((await provider.removeMapping('c1', { signal })).mapping).to.equal(null);
      expect(await namesOf(provider)).to.include('Acme Inc.');
      expect((await provider.listEvents({}, { signal })).total).to.equal(0);
    });

    it('succeeds again after its answer was lost, whatever revision was seen', async () => {
      const provider = aShop();
      await provider.removeMapping('c1', { signal, revision: '7' });
      const again = await provider.removeMapping('c1', { signal, revision: '7' });
      expect(again).to.deep.equal({ client: { id: 'c1', name: 'Acme' }, mapping: null });
    });

    it('is still refused on an old revision while the client is mapped', async () => {
      const provider = aShop();
      const refused = await refusal(provider.removeMapping('c1', { signal, revision: null }));
      expect(refused).to.include({ code: 'conflict', outcome: 'not-applied' });
      expect((await rowOf(provider, 'c1')).mapping?.company.id).to.equal('v1');
    });
  });
});
