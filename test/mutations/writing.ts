import { isMappingError, MappingError } from '../../src/model/errors.js';
import type { MappingProvider } from '../../src/provider/mapping-provider.js';
import { allRows, type Mutant } from './mutant.js';
import { bare, savingAs, taking } from './saves.js';

/** Wrong saves and removals. */
export const writingMutants: readonly Mutant[] = [
  {
    rule: 'W1',
    defect: 'answers what was asked for and stores something else',
    methods: savingAs(async (save, clientId, draft, options) => {
      const row = await save(clientId, { ...draft, services: { billing: false, ticketing: false } }, options);
      return { ...row, mapping: row.mapping && { ...row.mapping, services: draft.services } };
    }),
  },
  {
    rule: 'W1',
    defect: 'counts once and never again',
    methods: real => {
      let summary: ReturnType<NonNullable<MappingProvider['summarize']>> | undefined;
      return { summarize: (...args) => (summary ??= real.summarize!(...args)) };
    },
  },
  {
    rule: 'W2',
    defect: 'makes a company with every save',
    methods: (real, memory) => {
      let made = 0;
      return {
        saveMapping: (...args) => {
          memory.upsertCompany({ id: `twin-${++made}`, name: `Twin ${made}` });
          return real.saveMapping(...args);
        },
      };
    },
  },
  { rule: 'W3', defect: 'takes the company from its holder', methods: taking },
  { rule: 'W3', defect: 'does not say who holds the company', methods: bare('company-taken') },
  {
    rule: 'W4',
    defect: 'never offers a company again that was once in use',
    methods: real => {
      const used = new Set<string>();
      return {
        saveMapping: (clientId, draft, options) => {
          if (draft.target.kind === 'existing') used.add(draft.target.companyId);
          return real.saveMapping(clientId, draft, options);
        },
        listCompanies: async (query, options) => {
          const page = await real.listCompanies({ ...query, offset: 0, limit: 100_000 }, options);
          const items = page.items.filter(({ id }) => query.available === false || !used.has(id));
          return { items: items.slice(query.offset, query.offset + query.limit), total: items.length };
        },
      };
    },
  },
  {
    rule: 'W5',
    defect: 'merges the services with those of before',
    methods: real => ({
      saveMapping: async (clientId, draft, options) => {
        const before = (await allRows(real)).find(({ client }) => client.id === clientId)?.mapping?.services;
        return real.saveMapping(clientId, { ...draft, services: { ...before, ...draft.services } }, options);
      },
    }),
  },
  {
    rule: 'W5',
    defect: 'takes services that are not declared',
    methods: savingAs((save, clientId, { target, services }, options) => {
      const { billing = false, ticketing = false } = services as Partial<typeof services>;
      return save(clientId, { target, services: { billing, ticketing } }, options);
    }),
  },
  {
    rule: 'W6',
    defect: 'deletes the company with the mapping',
    methods: (real, memory) => ({
      removeMapping: async (clientId, options) => {
        const company = (await allRows(real)).find(({ client }) => client.id === clientId)?.mapping?.company;
        const row = await real.removeMapping(clientId, options);
        if (company) memory.removeCompany(company.id);
        return row;
      },
    }),
  },
  {
    rule: 'W6',
    defect: 'does not find what was removed already',
    methods: real => ({
      removeMapping: async (clientId, options) => {
        const row = (await allRows(real)).find(({ client }) => client.id === clientId);
        if (!row?.mapping) throw new MappingError('not-found');
        return real.removeMapping(clientId, options);
      },
    }),
  },
  {
    rule: 'W6',
    defect: 'asks for the revision of what was removed already',
    methods: real => ({
      removeMapping: async (clientId, options) => {
        const current = (await allRows(real)).find(({ client }) => client.id === clientId);
        if (current && !current.mapping && options.revision) throw new MappingError('conflict', { current });
        return real.removeMapping(clientId, options);
      },
    }),
  },
  {
    rule: 'W7',
    defect: 'breaks when the client is not there',
    methods: savingAs(async (save, ...args) => {
      try {
        return await save(...args);
      } catch (reason) {
        throw isMappingError(reason, 'not-found') ? new MappingError('unavailable') : reason;
      }
    }),
  },
  {
    rule: 'W7',
    defect: 'makes a client that is not there',
    methods: (real, memory) => ({
      saveMapping: async (clientId, draft, options) => {
        const isKnown = (await allRows(real)).some(({ client }) => client.id === clientId);
        if (!isKnown) memory.upsertClient({ id: clientId, name: clientId });
        return real.saveMapping(clientId, draft, options);
      },
    }),
  },
];
