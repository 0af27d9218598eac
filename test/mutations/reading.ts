import { MappingError } from '../../src/model/errors.js';
import { foldText } from '../../src/model/search-text.js';
import type { ClientMapping } from '../../src/model/client-mapping.js';
import type { ClientMappingQuery } from '../../src/model/query.js';
import type { MappingProvider } from '../../src/provider/mapping-provider.js';
import { allRows, asks, companiesAs, type Mutant, rowsAs, signal, windowOf } from './mutant.js';

/** A search box that finds by a rule of its own. */
function searching(isFound: (name: string, search: string) => boolean): Mutant['methods'] {
  return real => ({
    listClientMappings: async ({ client, ...query }, options) => {
      if (client === undefined) return real.listClientMappings(query, options);
      return windowOf(
        (await allRows(real, query)).filter(row => isFound(row.client.name, client)),
        query,
      );
    },
  });
}

/** Rows that are sorted by a rule of their own. */
function sorting(order: (rows: ClientMapping[], query: ClientMappingQuery) => ClientMapping[]): Mutant['methods'] {
  return real => ({
    listClientMappings: async (query, options) => {
      if (!query.sort) return real.listClientMappings(query, options);
      return windowOf(order(await allRows(real, query), query), query);
    },
  });
}

const like = (search: string) =>
  new RegExp(
    search
      .toLowerCase()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.'),
  );

const dropWhere =
  (isDropped: (query: ClientMappingQuery) => boolean, member: keyof ClientMappingQuery) =>
  (query: ClientMappingQuery): ClientMappingQuery =>
    isDropped(query) ? { ...query, [member]: undefined } : query;

/** Wrong lists: what is in them, and in what order. */
export const readingMutants: readonly Mutant[] = [
  {
    rule: 'D2',
    defect: 'offers a method that is not implemented',
    methods: () => ({ summarize: () => Promise.reject(new Error('not implemented')) }),
  },
  {
    rule: 'D2',
    defect: 'has a core method that is not supported',
    methods: () => ({ listCompanies: () => Promise.reject(new MappingError('unsupported')) }),
  },
  {
    rule: 'D3',
    defect: 'refuses a sort key',
    methods: real => ({
      listClientMappings: (query, options) =>
        query.sort?.by === 'updatedAt'
          ? Promise.reject(new MappingError('invalid'))
          : real.listClientMappings(query, options),
    }),
  },
  {
    rule: 'D4',
    defect: 'has no order of its own',
    methods: real => {
      let calls = 0;
      return {
        listClientMappings: async (query, options) => {
          const page = await real.listClientMappings(query, options);
          return calls++ % 2 ? { ...page, items: page.items.toReversed(), revision: String(calls) } : page;
        },
      };
    },
  },
  {
    rule: 'R1',
    defect: 'counts events in words',
    methods: rowsAs(row => ({ ...row, mapping: row.mapping && { ...row.mapping, eventCount: 'none' } })),
  },
  {
    rule: 'R1',
    defect: 'leaves the mapping out instead of saying null',
    methods: rowsAs(({ client, mapping }) => (mapping ? { client, mapping } : { client })),
  },
  {
    rule: 'R2',
    defect: 'has ids as numbers',
    methods: rowsAs(({ client, mapping }) => ({
      client: { ...client, id: Number(client.id.replace(/\D/g, '')) },
      mapping,
    })),
  },
  {
    rule: 'R2',
    defect: 'joins badly and lists a mapped client once for each service',
    methods: real => ({
      listClientMappings: async (query, options) => {
        options.signal.throwIfAborted();
        return windowOf(
          (await allRows(real, query)).flatMap(row => (row.mapping ? [row, row] : [row])),
          query,
        );
      },
    }),
  },
  {
    rule: 'R3',
    defect: 'lists everything for mapped: no',
    methods: asks(dropWhere(({ mapped }) => mapped === 'no', 'mapped')),
  },
  { rule: 'R4', defect: 'drops the filter of the top level', methods: asks(dropWhere(() => true, 'topLevelId')) },
  { rule: 'R4', defect: 'drops the status', methods: asks(dropWhere(() => true, 'status')) },
  {
    rule: 'R4',
    defect: 'forgets the search when another filter is set',
    methods: asks(dropWhere(({ mapped }) => mapped !== undefined, 'client')),
  },
  {
    rule: 'R4',
    defect: 'searches companies in the names of clients',
    methods: asks(({ company, ...query }) => (company === undefined ? query : { ...query, client: company })),
  },
  {
    rule: 'R4',
    defect: 'finds only the beginning of a name',
    methods: searching((name, search) => foldText(name).startsWith(foldText(search))),
  },
  {
    rule: 'R4',
    defect: 'filters the page instead of the list',
    methods: real => ({
      listClientMappings: async ({ client, ...query }, options) => {
        const page = await real.listClientMappings({ ...query, limit: Math.min(query.limit, 5) }, options);
        if (client === undefined) return page;
        const items = page.items.filter(row => foldText(row.client.name).includes(foldText(client)));
        return { ...page, items, total: items.length };
      },
    }),
  },
  {
    rule: 'R5',
    defect: 'takes % and _ for wildcards',
    methods: searching((name, search) => like(foldText(search) ? search : `\\${search}`).test(name.toLowerCase())),
  },
  {
    rule: 'R5',
    defect: 'takes the search for a regular expression',
    methods: searching((name, search) => new RegExp(search, 'i').test(name)),
  },
  {
    rule: 'R5',
    defect: 'tells accents apart',
    methods: searching((name, search) => name.toLowerCase().includes(search.trim().toLowerCase())),
  },
  {
    rule: 'R5',
    defect: 'tells capitals apart',
    methods: searching((name, search) => name.normalize('NFD').includes(search.trim().normalize('NFD'))),
  },
  {
    rule: 'R5',
    defect: 'lists everything when only punctuation is searched for',
    methods: asks(query => (query.client && !foldText(query.client) ? { ...query, client: '' } : query)),
  },
  {
    rule: 'R6',
    defect: 'leaves rows with equal names in any order',
    methods: sorting((rows, { sort }) => {
      const name = ({ client }: ClientMapping) => foldText(client.name);
      const sorted = rows.sort((a, b) => b.client.id.localeCompare(a.client.id));
      if (sort?.by !== 'client') return rows;
      sorted.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
      return sort.direction === 'descending' ? sorted.reverse() : sorted;
    }),
  },
  {
    rule: 'R6',
    defect: 'turns only the page round',
    methods: real => ({
      listClientMappings: async (query, options) => {
        if (query.sort?.direction !== 'descending') return real.listClientMappings(query, options);
        const sort = { ...query.sort, direction: 'ascending' } as const;
        const page = await real.listClientMappings({ ...query, sort }, options);
        return { ...page, items: page.items.toReversed() };
      },
    }),
  },
  {
    rule: 'R6',
    defect: 'sorts small letters after capitals',
    methods: sorting((rows, { sort }) => {
      if (sort?.by !== 'client') return rows;
      rows.sort((a, b) => (a.client.name < b.client.name ? -1 : a.client.name > b.client.name ? 1 : 0));
      return sort.direction === 'descending' ? rows.reverse() : rows;
    }),
  },
  {
    rule: 'R6',
    defect: 'takes no notice of the order that is asked for',
    methods: asks(dropWhere(({ sort }) => sort?.by === 'company', 'sort')),
  },
  {
    rule: 'R7',
    defect: 'offers companies that are in use',
    methods: real => ({
      listCompanies: (query, options) => real.listCompanies({ ...query, available: false }, options),
    }),
  },
  {
    rule: 'R7',
    defect: 'does not offer the own company',
    methods: real => ({
      listCompanies: ({ forClientId: _, ...query }, options) => real.listCompanies(query, options),
    }),
  },
  {
    rule: 'R7',
    defect: 'does not say who holds a company',
    methods: companiesAs(({ mappedTo: _, ...company }) => company),
  },
  {
    rule: 'R8',
    defect: 'hides inactive clients that are mapped',
    methods: real => ({
      listClientMappings: async (query, options) => {
        options.signal.throwIfAborted();
        return windowOf(
          (await allRows(real, query)).filter(({ client }) => !client.inactive),
          query,
        );
      },
    }),
  },
  {
    rule: 'R9',
    defect: 'counts everything, whatever is asked for',
    methods: real => ({ summarize: (_, options) => counted(real, options) }),
  },
  {
    rule: 'R9',
    defect: 'does not count a client with events among the mapped',
    methods: real => ({
      summarize: async (filter, options) => {
        const summary = await real.summarize!(filter, options);
        return { ...summary, mapped: summary.mapped - summary.hasEvents };
      },
    }),
  },
  {
    rule: 'R9',
    defect: 'counts events in the row that the list of events does not have',
    methods: rowsAs(row => ({
      ...row,
      mapping: row.mapping?.eventCount ? { ...row.mapping, eventCount: row.mapping.eventCount + 1 } : row.mapping,
    })),
  },
  {
    rule: 'R10',
    defect: 'lists everything for a top level that is not there',
    methods: real => ({
      listClientMappings: async (query, options) => {
        const page = await real.listClientMappings(query, options);
        return page.total === 0 ? real.listClientMappings({ ...query, topLevelId: '' }, options) : page;
      },
      summarize: (filter, options) => real.summarize!(filter, options),
    }),
  },
];

function counted(real: MappingProvider, options: { signal: AbortSignal }) {
  return real.summarize!({}, { ...options, signal: options.signal.aborted ? options.signal : signal });
}
