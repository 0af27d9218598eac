import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isMappingError } from '../../model/errors.js';
import * as combinators from './shape.js';
import * as wire from './wire-shapes.js';

const { parse } = combinators;

const row = {
  client: { id: '7', name: 'مكتبة <b>"Ω"</b> 🏔️', topLevel: { id: 't1', name: 'EMEA' }, inactive: true },
  mapping: {
    company: { id: 'c1', name: 'Søndergård A/S', suspended: false, mappedTo: { clientId: '7', clientName: 'Ω' } },
    services: { billing: true, ticketing: false, backup: true },
    eventCount: 2,
    missing: ['company'],
    revision: '3',
    updatedAt: '2026-02-03T04:05:06Z',
    updatedBy: 'Ana',
  },
};
const rows = { items: [row, { client: { id: '8', name: '' }, mapping: null }], total: 2, revision: 'r9' };
const rowPage = wire.page(wire.clientMapping);

const shapes: Readonly<Record<string, combinators.Shape<unknown>>> = {
  rowPage,
  topLevels: wire.list(wire.topLevel),
  companies: wire.page(wire.company),
  events: wire.page(wire.mappingEvent),
  outcome: wire.eventOutcome,
  description: wire.description,
  summary: wire.summary,
  nameCheck: wire.nameCheck,
  notice: wire.mappingNotice,
};

function refusal(shape: combinators.Shape<unknown>, value: unknown) {
  try {
    parse(shape, value, 'req-1');
  } catch (error) {
    if (isMappingError(error)) return error;
    throw error;
  }
  throw new Error('the value was accepted');
}

/** The same answer with one member changed. */
function rowsWith(change: (mapping: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(rows) as { items: { mapping: Record<string, unknown> }[] };
  change(copy.items[0].mapping);
  return copy;
}

describe('rest/shape', () => {
  it('gives back an answer of the right shape unchanged', () => {
    expect(parse(rowPage, rows)).to.deep.equal(rows);
  });

  it('names the member that is wrong, what was expected and what came', () => {
    const error = refusal(
      rowPage,
      rowsWith(mapping => (mapping.revision = 4)),
    );
    expect(error.code).to.equal('protocol');
    expect(error.outcome).to.equal('unknown');
    expect(error.field).to.equal('items[0].mapping.revision');
    expect(error.message).to.equal('items[0].mapping.revision: a string was expected, number came');
    expect(error.requestId).to.equal('req-1');
  });

  it('says so when the whole answer is wrong', () => {
    const error = refusal(rowPage, []);
    expect(error.message).to.equal('the answer: an object was expected, array came');
    expect(error.field).to.be.undefined;
  });

  it('never repeats what came, for it may be a secret', () => {
    expect(refusal(wire.mappingNotice, { type: 'hunter2' }).message).to.not.contain('hunter2');
  });

  it('refuses ids that are numbers or empty', () => {
    expect(refusal(wire.list(wire.topLevel), { items: [{ id: 7, name: 'x' }] }).field).to.equal('items[0].id');
    expect(refusal(wire.company, { id: '', name: 'x' }).message).to.contain('an empty string came');
  });

  for (const total of [-1, 1.5, '2', null, Infinity, undefined]) {
    it(`refuses ${String(total)} as a total`, () => {
      expect(refusal(rowPage, { ...rows, total }).field).to.equal('total');
    });
  }

  it('refuses a row that does not say whether it is mapped', () => {
    expect(refusal(wire.clientMapping, { client: row.client }).message).to.contain(
      'mapping: an object was expected, nothing',
    );
  });

  it('refuses a service that is neither on nor off, and names it', () => {
    const error = refusal(
      rowPage,
      rowsWith(mapping => (mapping.services = { billing: 'yes' })),
    );
    expect(error.field).to.equal('items[0].mapping.services.billing');
  });

  it('refuses a date that no clock can read', () => {
    expect(
      refusal(
        rowPage,
        rowsWith(mapping => (mapping.updatedAt = 'yesterday')),
      ).field,
    ).to.equal('items[0].mapping.updatedAt');
  });

  it('takes null for an optional member as absent', () => {
    const copy = structuredClone(row) as { client: object };
    copy.client = { ...row.client, topLevel: null, inactive: null };
    expect(parse(wire.clientMapping, copy).client).to.deep.equal({ id: row.client.id, name: row.client.name });
  });

  it('drops members that it does not know', () => {
    expect(parse(wire.topLevel, { id: 't', name: 'T', color: 'red' })).to.deep.equal({ id: 't', name: 'T' });
  });

  it('keeps a service named __proto__ as a plain member', () => {
    const services = parse(combinators.record(combinators.boolean), JSON.parse('{"__proto__": true}'));
    expect(Object.keys(services)).to.deep.equal(['__proto__']);
    expect(Object.getPrototypeOf(services)).to.equal(Object.prototype);
  });

  it('refuses infinity, which JSON can spell', () => {
    expect(refusal(combinators.number, JSON.parse('1e999')).code).to.equal('protocol');
  });

  const event = {
    id: 'e1',
    clientId: '7',
    family: 'backup',
    code: 'from-next-year',
    severity: 'warning',
    title: 'Something new',
    raisedAt: '2026-02-03T04:05:06Z',
    actions: ['escalate', 'resolve', 'recheck'],
  };

  it('takes events of codes and families that it does not know, without the actions that it does not know', () => {
    expect(parse(wire.mappingEvent, event)).to.deep.equal({ ...event, actions: ['resolve', 'recheck'] });
  });

  it('refuses a severity that it does not know', () => {
    expect(refusal(wire.mappingEvent, { ...event, severity: 'fatal' }).message).to.equal(
      'severity: one of error, warning was expected, string came',
    );
  });

  it('reads the three notices', () => {
    for (const notice of [{ type: 'row', row }, { type: 'gone', clientId: '7' }, { type: 'reset' }])
      expect(parse(wire.mappingNotice, { ...notice, extra: 1 })).to.deep.equal(notice);
  });

  it('meets any JSON with the answer or with protocol, and with nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(shapes)), fc.jsonValue(), (shape, value) => {
        try {
          parse(shape, value);
        } catch (error) {
          expect(isMappingError(error, 'protocol')).to.be.true;
        }
      }),
    );
  });

  it('never takes a right answer with one member lost for a right answer', () => {
    const needed = [
      'client',
      'mapping',
      'id',
      'name',
      'company',
      'services',
      'eventCount',
      'revision',
      'items',
      'total',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...needed), fc.jsonValue(), (lost, other) => {
        const holed: unknown = JSON.parse(JSON.stringify({ ...rows, revision: undefined }), (key, value: unknown) =>
          key === lost ? undefined : value,
        );
        expect(refusal(rowPage, holed).code).to.equal('protocol');
        expect(refusal(rowPage, { ...rows, items: { [lost]: other } }).code).to.equal('protocol');
      }),
    );
  });
});
