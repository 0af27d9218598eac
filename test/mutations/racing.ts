import { MappingError } from '../../src/model/errors.js';
import { companyName } from '../../src/model/search-text.js';
import { allRows, type Mutant } from './mutant.js';
import { bare, optionsAs, type Save, savingAs, taking } from './saves.js';

/** Wrong revisions and wrong keys. */
export const racingMutants: readonly Mutant[] = [
  { rule: 'O1', defect: 'accepts a stale revision', methods: optionsAs(({ revision: _, ...options }) => options) },
  {
    rule: 'O1',
    defect: 'removes on a stale revision',
    methods: real => ({
      removeMapping: (clientId, { revision: _, ...options }) => real.removeMapping(clientId, options),
    }),
  },
  { rule: 'O1', defect: 'does not say what the row is now', methods: bare('conflict') },
  {
    rule: 'O2',
    defect: 'takes null for no revision at all',
    methods: optionsAs(({ revision, ...options }) => (revision ? { ...options, revision } : options)),
  },
  {
    rule: 'O3',
    defect: 'looks at the revision first and writes a moment later',
    methods: real => ({
      saveMapping: async (clientId, draft, { revision, ...options }) => {
        const current = (await allRows(real)).find(({ client }) => client.id === clientId);
        if (revision !== undefined && current && (current.mapping?.revision ?? null) !== revision)
          throw new MappingError('conflict', { current });
        return real.saveMapping(clientId, draft, options);
      },
    }),
  },
  {
    rule: 'O4',
    defect: 'looks whether the company is free first and writes a moment later',
    methods: (real, memory) => ({
      saveMapping: async (clientId, draft, options) => {
        const { target } = draft;
        const holder = (await allRows(real)).find(
          ({ mapping }) => target.kind === 'existing' && mapping?.company.id === target.companyId,
        );
        if (holder && holder.client.id !== clientId) return real.saveMapping(clientId, draft, options);
        return taking(memory, memory).saveMapping!(clientId, draft, options);
      },
    }),
  },
  {
    rule: 'O5',
    defect: 'asks for a revision where none is needed',
    methods: savingAs((save, clientId, draft, options) =>
      options.revision === undefined
        ? Promise.reject(new MappingError('invalid', { field: 'revision' }))
        : save(clientId, draft, options),
    ),
  },
  {
    rule: 'O6',
    defect: 'never gives another revision',
    methods: real => ({
      listClientMappings: async (query, options) => {
        const page = await real.listClientMappings(query, options);
        const items = page.items.map(({ client, mapping }) => ({
          client,
          mapping: mapping && { ...mapping, revision: client.id },
        }));
        return { ...page, items };
      },
      saveMapping: async (clientId, draft, { revision: _, ...options }) => {
        const row = await real.saveMapping(clientId, draft, options);
        return { ...row, mapping: row.mapping && { ...row.mapping, revision: clientId } };
      },
    }),
  },
  {
    rule: 'O6',
    defect: 'gives another revision with every read',
    methods: real => {
      let reads = 0;
      return {
        listClientMappings: async (query, options) => {
          const page = await real.listClientMappings(query, options);
          reads++;
          const items = page.items.map(({ client, mapping }) => ({
            client,
            mapping: mapping && { ...mapping, revision: `${mapping.revision}.${reads}` },
          }));
          return { ...page, items };
        },
      };
    },
  },
  {
    rule: 'I1',
    defect: 'takes no notice of keys',
    methods: optionsAs(({ idempotencyKey: _, ...options }) => options),
  },
  {
    rule: 'I2',
    defect: 'answers whatever comes under a key with what came first',
    methods: real => {
      const rows = new Map<string, ReturnType<Save>>();
      return {
        saveMapping: (clientId, draft, { idempotencyKey = '', ...options }) => {
          const row = rows.get(idempotencyKey) ?? real.saveMapping(clientId, draft, options);
          if (idempotencyKey) rows.set(idempotencyKey, row);
          return row;
        },
      };
    },
  },
  {
    rule: 'I3',
    defect: 'remembers a key only when the work is done',
    methods: (real, memory) => {
      let made = 0;
      return {
        saveMapping: async (clientId, draft, { signal: given }) => {
          const { target, services } = draft;
          if (target.kind === 'existing') return real.saveMapping(clientId, draft, { signal: given });
          const companyId = `made-${++made}`;
          memory.upsertCompany({ id: companyId, name: companyName(target) });
          return real.saveMapping(clientId, { target: { kind: 'existing', companyId }, services }, { signal: given });
        },
      };
    },
  },
  {
    rule: 'I4',
    defect: 'remembers refusals, too',
    methods: real => {
      const ends = new Map<string, ReturnType<Save>>();
      return {
        saveMapping: (clientId, draft, options) => {
          const { idempotencyKey = '' } = options;
          const end = ends.get(idempotencyKey) ?? real.saveMapping(clientId, draft, options);
          if (idempotencyKey) ends.set(idempotencyKey, end);
          return end;
        },
      };
    },
  },
];
