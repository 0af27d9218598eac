import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mappingStatuses } from './client-mapping.js';
import {
  type ClientMappingFilter,
  filterKey,
  fromSearchParams,
  isFiltering,
  mappedFilters,
  normalizeFilter,
  sameFilter,
  sortKeys,
  toSearchParams,
} from './query.js';

const text = fc.string({ unit: 'binary' });
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const filters: fc.Arbitrary<ClientMappingFilter> = fc.record({
  client: maybe(text),
  company: maybe(text),
  mapped: maybe(fc.constantFrom(...mappedFilters)),
  topLevelId: maybe(text),
  status: maybe(fc.constantFrom(...mappingStatuses)),
  sort: maybe(
    fc.record({
      by: fc.constantFrom(...sortKeys),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
  ),
});
const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0') });

/** What a URL gives back of a filter. */
const roundTrip = (filter: ClientMappingFilter) =>
  fromSearchParams(new URLSearchParams(toSearchParams(filter).toString()));

describe('query', () => {
  it('comes back from its URL form as it was, whatever it holds', () => {
    fc.assert(
      fc.property(filters, filter => {
        const { filter: back, problems } = roundTrip(filter);
        expect(problems).to.deep.equal([]);
        expect(back).to.deep.equal(normalizeFilter(filter));
      }),
    );
  });

  it('keeps its window in the URL form', () => {
    const query = { client: 'a&b=c', offset: 0, limit: 50 };
    expect(toSearchParams(query).toString()).to.equal('client=a%26b%3Dc&offset=0&limit=50');
    expect(roundTrip(query).filter).to.deep.equal(query);
  });

  it('writes a descending order with a minus', () => {
    expect(toSearchParams({ sort: { by: 'client', direction: 'descending' } }).get('sort')).to.equal('-client');
    expect(toSearchParams({ sort: { by: 'client', direction: 'ascending' } }).get('sort')).to.equal('client');
  });

  it('is written in one way only', () => {
    fc.assert(
      fc.property(filters, filter => {
        const once = normalizeFilter(filter);
        expect(normalizeFilter(once)).to.deep.equal(once);
      }),
    );
    expect(normalizeFilter({ client: ' ', company: '', mapped: 'all', topLevelId: '' })).to.deep.equal({});
  });

  it('is the same with other space around a text, and with defaults written out', () => {
    fc.assert(
      fc.property(filters, space, space, (filter, before, after) => {
        const other = {
          ...filter,
          client: `${before}${filter.client ?? ''}${after}`,
          mapped: filter.mapped ?? 'all',
          status: filter.status,
        };
        expect(sameFilter(filter, other)).to.be.true;
        expect(filterKey(filter)).to.equal(filterKey(other));
      }),
    );
  });

  it('is another one with another text, another filter or another order', () => {
    const base = { client: 'a' } as const;
    for (const other of [
      {},
      { client: 'b' },
      { company: 'a' },
      { client: 'a', mapped: 'no' },
      { client: 'a', status: 'ok' },
      { client: 'a', topLevelId: '1' },
      { client: 'a', sort: { by: 'client', direction: 'ascending' } },
    ] as const)
      expect(sameFilter(base, other), JSON.stringify(other)).to.be.false;
  });

  it('asks for less than everything unless only the order is said', () => {
    expect(isFiltering({})).to.be.false;
    expect(isFiltering({ client: '  ', mapped: 'all', sort: { by: 'client', direction: 'descending' } })).to.be.false;
    expect(isFiltering({ mapped: 'no' })).to.be.true;
    expect(isFiltering({ status: 'ok' })).to.be.true;
  });

  it('names what it does not understand, and goes on with the rest', () => {
    const params = new URLSearchParams('client=a&mapped=maybe&sort=-size&offset=-1&limit=1e3&claint=x&status=OK');
    const { filter, problems } = fromSearchParams(params);
    expect(filter).to.deep.equal({ client: 'a' });
    expect(problems.map(({ param }) => param)).to.deep.equal(['mapped', 'sort', 'offset', 'limit', 'claint', 'status']);
  });

  it('does not take the names of what every object has for parameters', () => {
    for (const param of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
      const { filter, problems } = fromSearchParams(new URLSearchParams([[param, 'x']]));
      expect(problems, param).to.deep.equal([{ param, value: 'x' }]);
      expect(Object.keys(filter), param).to.be.empty;
    }
  });

  it('refuses or reads any parameter, and never breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), pairs => {
        const { filter, problems } = fromSearchParams(new URLSearchParams(pairs));
        return Object.keys(filter).length + problems.length <= pairs.length;
      }),
    );
  });
});
