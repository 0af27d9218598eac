import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mappingStatuses, mappingStatus } from '../../model/client-mapping.js';
import { mappedFilters } from '../../model/query.js';
import { aRow } from '../../../test/fake-provider.js';
import { choiceOf, withChoice, withMapped, withStatus } from './filter-rules.js';

const rows = [aRow('1', 'Ok', 'Co'), aRow('2', 'Events', 'Co', { eventCount: 1 }), aRow('3', 'Free')];

/** Whether any client could be found by this mapped and status. */
const isPossible = ({ mapped = 'all', status }: ReturnType<typeof withStatus>) =>
  rows.some(
    row =>
      (mapped === 'all' || (mapped === 'yes') === (row.mapping !== null)) && (!status || mappingStatus(row) === status),
  );

const filters = fc.record({
  client: fc.string(),
  mapped: fc.constantFrom(...mappedFilters),
  status: fc.option(fc.constantFrom(...mappingStatuses), { nil: undefined }),
});

describe('filter rules', () => {
  it('keep what was chosen last, and never ask for what cannot be', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...mappedFilters), (filter, mapped) => {
        const next = withMapped(filter, mapped);
        return next.mapped === mapped && next.client === filter.client && isPossible(next);
      }),
    );
    fc.assert(
      fc.property(filters, fc.constantFrom(...mappingStatuses), (filter, status) => {
        const next = withStatus(filter, status);
        return next.status === status && next.client === filter.client && isPossible(next);
      }),
    );
  });

  it('ask for one thing at a time where there is room for one choice', () => {
    const choices = [...mappedFilters, ...mappingStatuses];
    fc.assert(
      fc.property(filters, fc.constantFrom(...choices), (filter, choice) => {
        const next = withChoice(filter, choice);
        return choiceOf(next) === choice && next.client === filter.client && isPossible(next);
      }),
    );
    expect(choiceOf({ mapped: 'yes', status: 'has-events' })).to.equal('has-events');
    expect(choiceOf({})).to.equal('all');
    expect(withChoice({ mapped: 'yes', status: 'has-events' }, 'all')).to.deep.equal({ mapped: 'all' });
  });

  it('keep the status where it can be', () => {
    expect(withMapped({ status: 'has-events' }, 'yes')).to.deep.equal({ status: 'has-events', mapped: 'yes' });
    expect(withMapped({ status: 'has-events' }, 'no')).to.deep.equal({ mapped: 'no' });
    expect(withStatus({ mapped: 'no' }, 'has-events')).to.deep.equal({ mapped: 'all', status: 'has-events' });
    expect(withStatus({ mapped: 'yes', status: 'ok' }, undefined)).to.deep.equal({ mapped: 'yes' });
  });
});
