import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isMappingError, isMappingErrorCode, MappingError, type MappingErrorCode, toMappingError } from './errors.js';

const unknownOutcome: readonly MappingErrorCode[] = ['unavailable', 'network', 'protocol'];
const knownOutcome: readonly MappingErrorCode[] = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'company-taken',
  'name-taken',
  'conflict',
  'rate-limited',
  'unsupported',
];

describe('MappingError', () => {
  it('has the outcome of its code unless it says otherwise', () => {
    for (const code of unknownOutcome) expect(new MappingError(code).outcome, code).to.equal('unknown');
    for (const code of knownOutcome) expect(new MappingError(code).outcome, code).to.equal('not-applied');
    expect(new MappingError('name-taken', { outcome: 'applied' }).outcome).to.equal('applied');
  });

  it('says its code where nobody gave a message, and keeps its cause', () => {
    const cause = new TypeError('fetch failed');
    const error = new MappingError('network', { cause });
    expect([error.name, error.message, error.cause]).to.deep.equal(['MappingError', 'network', cause]);
    expect('cause' in new MappingError('network')).to.be.false;
  });

  it('is told apart by its code, also when it comes from another copy of the library', () => {
    const foreign: unknown = { code: 'conflict', outcome: 'not-applied', current: { client: { id: '1' } } };
    expect(isMappingError(foreign)).to.be.true;
    expect(isMappingError(foreign, 'conflict')).to.be.true;
    expect(isMappingError(foreign, 'network')).to.be.false;
    expect(toMappingError(foreign)).to.equal(foreign);
  });

  it('is not what merely looks like one', () => {
    for (const other of [
      null,
      undefined,
      'network',
      new Error('x'),
      new DOMException('gone', 'AbortError'),
      { code: 'ECONNRESET', outcome: 'unknown' },
      { code: 'network' },
      { code: 'toString', outcome: 'unknown' },
    ])
      expect(isMappingError(other), JSON.stringify(other)).to.be.false;
    expect(isMappingErrorCode('constructor')).to.be.false;
    expect(isMappingErrorCode('forbidden')).to.be.true;
  });

  it('is made of any rejection, with the original as its cause', () => {
    const reason = new RangeError('out');
    const error = toMappingError(reason);
    expect([error.code, error.message, error.cause]).to.deep.equal(['unavailable', 'out', reason]);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), reason => {
        const error = toMappingError(reason);
        expect(isMappingError(error)).to.be.true;
        expect(error.message).to.be.a('string');
        expect(toMappingError(error)).to.equal(error);
      }),
    );
  });
});
