import { expect } from '@open-wc/testing';
import { aRow } from '../../test/fake-provider.js';
import { mappingStatus } from './client-mapping.js';

describe('mappingStatus', () => {
  it('is N/A without a mapping, and OK for one without events', () => {
    expect(mappingStatus(aRow('1', 'Acme'))).to.equal('not-mapped');
    expect(mappingStatus(aRow('1', 'Acme', 'Acme Inc.'))).to.equal('ok');
    expect(mappingStatus(aRow('1', 'Acme', 'Acme Inc.', { missing: [] }))).to.equal('ok');
  });

  it('has events when there are some, and when a side is missing before one was raised', () => {
    expect(mappingStatus(aRow('1', 'Acme', 'Acme Inc.', { eventCount: 2 }))).to.equal('has-events');
    expect(mappingStatus(aRow('1', 'Acme', 'Acme Inc.', { missing: ['company'] }))).to.equal('has-events');
  });
});
