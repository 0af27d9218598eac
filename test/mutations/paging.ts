import { pause } from '../../mocks/decorators.js';
import { MappingError } from '../../src/model/errors.js';
import { mappedFilters } from '../../src/model/query.js';
import { asks, type Mutant, signal } from './mutant.js';

/** A list that answers windows which are none as if they were. */
const forgiving: Mutant['methods'] = real => ({
  listClientMappings: (query, options) => {
    const { offset, limit } = query;
    const isWindow = offset >= 0 && limit >= 1 && Number.isInteger(limit);
    return real.listClientMappings(isWindow ? query : { ...query, offset: 0, limit: 10 }, options);
  },
});

/** Wrong windows. */
export const pagingMutants: readonly Mutant[] = [
  {
    rule: 'P1',
    defect: 'leaves one row out between two pages',
    methods: asks(query => (query.offset > 0 ? { ...query, offset: query.offset + 1 } : query)),
  },
  {
    rule: 'P1',
    defect: 'repeats the last row of a page on the next',
    methods: asks(query => (query.offset > 0 ? { ...query, offset: query.offset - 1 } : query)),
  },
  {
    rule: 'P1',
    defect: 'computes pages, and rounds the offset',
    methods: asks(query => ({ ...query, offset: Math.floor(query.offset / 5) * 5 })),
  },
  {
    rule: 'P2',
    defect: 'answers a page of one less than was asked for, even if that is none',
    methods: real => ({
      listClientMappings: async (query, options) => {
        const page = await real.listClientMappings(query, options);
        return { ...page, items: query.offset === page.total - 1 ? [] : page.items };
      },
    }),
  },
  {
    rule: 'P2',
    defect: 'answers the last page again after the end',
    methods: real => ({
      listClientMappings: async (query, options) => {
        const page = await real.listClientMappings(query, options);
        const offset = Math.max(0, page.total - query.limit);
        return query.offset < page.total ? page : real.listClientMappings({ ...query, offset }, options);
      },
    }),
  },
  { rule: 'P3', defect: 'takes windows that are none', methods: forgiving },
  {
    rule: 'P3',
    defect: 'refuses a limit that is too high',
    methods: real => ({
      listClientMappings: (query, options) =>
        query.limit > 1_000
          ? Promise.reject(new MappingError('invalid', { field: 'limit' }))
          : real.listClientMappings(query, options),
    }),
  },
  {
    rule: 'P5',
    defect: 'gives a list that changed the same revision',
    methods: real => ({
      listClientMappings: async (query, options) => ({
        ...(await real.listClientMappings(query, options)),
        revision: '1',
      }),
    }),
  },
  {
    rule: 'P6',
    defect: 'says as total how many the page holds',
    methods: real => ({
      listClientMappings: async (query, options) => {
        const page = await real.listClientMappings(query, options);
        return { ...page, total: query.limit === 2 ? page.items.length : page.total };
      },
    }),
  },
  {
    rule: 'P6',
    defect: 'counts the whole list where it is filtered',
    methods: real => ({
      listClientMappings: async (query, options) => {
        const page = await real.listClientMappings(query, options);
        if (query.limit > 2) return page;
        return { ...page, total: (await real.listClientMappings({ offset: 0, limit: 1 }, { signal })).total };
      },
    }),
  },
  {
    rule: 'P8',
    defect: 'reads the whole list for every page',
    methods: real => ({
      listClientMappings: async (query, options) => {
        if (query.sort) await pause(110, options.signal);
        return real.listClientMappings(query, options);
      },
    }),
  },
  {
    rule: 'H7',
    defect: 'lists everything for a filter that it does not know',
    methods: asks(({ mapped = 'all', ...query }) => (mappedFilters.includes(mapped) ? { mapped, ...query } : query)),
  },
];
