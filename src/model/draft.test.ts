import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ClientMapping } from './client-mapping.js';
import { beginEdits, isEdited, isSaved, sameMapping, switchService, toDraft, validateEdits } from './draft.js';
import { companyName } from './search-text.js';

const unmapped: ClientMapping = { client: { id: 'c1', name: 'Acme Ltd' }, mapping: null };
const mapped: ClientMapping = {
  client: unmapped.client,
  mapping: {
    company: { id: 'k1', name: 'ACME' },
    services: { billing: true, ticketing: false },
    eventCount: 0,
    revision: '1',
  },
};
const other = { id: 'k2', name: 'Other' };

const rows = fc.record({
  client: fc.record({ id: fc.string({ minLength: 1 }), name: fc.string({ minLength: 1 }) }),
  mapping: fc.option(
    fc.record({
      company: fc.record({ id: fc.string({ minLength: 1 }), name: fc.string() }),
      services: fc.dictionary(fc.constantFrom('billing', 'ticketing', 'backup'), fc.boolean()),
      eventCount: fc.nat(),
      revision: fc.string(),
    }),
  ),
});

describe('draft', () => {
  it('begins without a change, whatever the row is', () => {
    fc.assert(fc.property(rows, row => !isEdited(beginEdits(row), row)));
  });

  it('begins a new company with the name of the client', () => {
    expect(beginEdits(unmapped)).to.deep.include({ isNew: false, company: null, name: 'Acme Ltd', prefix: '' });
  });

  it('is no change any more once it was switched and switched back', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('billing', 'ticketing', 'archive'), (row, service) => {
        const isOn = row.mapping?.services[service] ?? false;
        const edits = switchService(beginEdits(row), service, !isOn);
        expect(isEdited(edits, row)).to.be.true;
        expect(isEdited(switchService(edits, service, isOn), row)).to.be.false;
      }),
    );
  });

  it('counts another company, no company and a new company as changes', () => {
    const edits = beginEdits(mapped);
    expect(isEdited({ ...edits, company: other }, mapped)).to.be.true;
    expect(isEdited({ ...edits, company: null }, mapped)).to.be.true;
    expect(isEdited({ ...edits, isNew: true }, mapped)).to.be.true;
    expect(isEdited({ ...edits, company: { id: 'k1', name: 'renamed' } }, mapped)).to.be.false;
  });

  it('tells rows apart by company and services, not by events, revision or names', () => {
    const mapping = mapped.mapping!;
    const later = { mapping: { ...mapping, eventCount: 3, revision: '2', company: { id: 'k1', name: 'Acme Inc' } } };
    expect(sameMapping(mapped, later)).to.be.true;
    expect(sameMapping(mapped, { mapping: { ...mapping, company: other } })).to.be.false;
    expect(sameMapping(mapped, { mapping: { ...mapping, services: { billing: true, ticketing: true } } })).to.be.false;
    expect(sameMapping(mapped, unmapped)).to.be.false;
    expect(sameMapping(unmapped, unmapped)).to.be.true;
  });

  it('is saved once the row has its company and services; a new company is known by its name', () => {
    const asItIs = beginEdits(mapped);
    expect(isSaved(asItIs, mapped)).to.be.true;
    expect(isSaved({ ...asItIs, company: other }, mapped)).to.be.false;
    const asNew = { ...asItIs, isNew: true, name: 'CME', prefix: 'A' };
    expect(isSaved(asNew, mapped)).to.be.true;
    expect(isSaved({ ...asNew, prefix: '' }, mapped)).to.be.false;
    expect(isSaved(switchService(asNew, 'ticketing', true), mapped)).to.be.false;
    expect(isSaved(asNew, unmapped)).to.be.false;
  });

  it('says every declared service, and keeps those that are not declared', () => {
    expect(toDraft({ ...beginEdits(unmapped), company: other }, ['billing', 'ticketing'])).to.deep.equal({
      target: { kind: 'existing', companyId: 'k2' },
      services: { billing: false, ticketing: false },
    });
    const edits = switchService(beginEdits(mapped), 'backup', true);
    expect(toDraft(edits, ['billing', 'ticketing']).services).to.deep.equal({
      billing: true,
      ticketing: false,
      backup: true,
    });
  });

  it('sends a prefix only when there is one', () => {
    const edits = { ...beginEdits(unmapped), isNew: true };
    expect(toDraft(edits).target).to.deep.equal({ kind: 'new', name: 'Acme Ltd' });
    expect(toDraft({ ...edits, prefix: 'SanFrancisco_' }).target).to.deep.equal({
      kind: 'new',
      name: 'Acme Ltd',
      prefix: 'SanFrancisco_',
    });
  });

  it('wants a company, or a name for a new one', () => {
    const edits = beginEdits(unmapped);
    expect(validateEdits(edits)).to.deep.equal({ field: 'company', code: 'missing' });
    expect(validateEdits({ ...edits, company: other })).to.be.undefined;
    expect(validateEdits({ ...edits, isNew: true, name: ' ', prefix: 'x' })).to.deep.equal({
      field: 'name',
      code: 'missing',
    });
    expect(validateEdits({ ...edits, isNew: true })).to.be.undefined;
  });

  it('lets exactly those names pass that are not longer than the limit', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat({ max: 20 }), (prefix, name, limit) => {
        const edits = { ...beginEdits(unmapped), isNew: true, name, prefix };
        const isValid = name.trim() !== '' && companyName(edits).length <= limit;
        expect(validateEdits(edits, limit) === undefined).to.equal(isValid);
      }),
    );
  });
});
