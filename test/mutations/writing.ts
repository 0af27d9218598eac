import { isMappingError, MappingError } from '../../src/model/errors.js';
import { companyName } from '../../src/model/search-text.js';
import type { MappingProvider, WriteOptions } from '../../src/provider/mapping-provider.js';
import { allRows, type Mutant, signal } from './mutant.js';

type Save = MappingProvider['saveMapping'];

/** A save that goes wrong in a way of its own. */
function savingAs(save: (real: Save, ...args: Parameters<Save>) => ReturnType<Save>): Mutant['methods'] {
  return real => ({ saveMapping: (...args) => save((...given) => real.saveMapping(...given), ...args) });
}

/** A write whose options are read wrongly. */
function optionsAs(change: (options: WriteOptions) => WriteOptions): Mutant['methods'] {
  return real => ({
    saveMapping: (clientId, draft, options) => real.saveMapping(clientId, draft, change(options)),
    removeMapping: (clientId, options) => real.removeMapping(clientId, change(options)),
  });
}

/** A refusal without what it should carry. */
function bare(code: 'company-taken' | 'name-taken' | 'conflict'): Mutant['methods'] {
  return savingAs(async (save, ...args) => {
    try {
      return await save(...args);
    } catch (reason) {
      throw isMappingError(reason, code) ? new MappingError(code) : reason;
    }
  });
}

/** Saves, and takes the company from whoever has it. */
const taking: Mutant['methods'] = real => ({
  saveMapping: async (clientId, draft, options) => {
    try {
      return await real.saveMapping(clientId, draft, options);
    } catch (reason) {
      if (!isMappingError(reason, 'company-taken') || !reason.holder) throw reason;
      await real.removeMapping(reason.holder.clientId, { signal });
      return real.saveMapping(clientId, draft, options);
    }
  },
});

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

/** Wrong creations of companies. */
export const creatingMutants: readonly Mutant[] = [
  {
    rule: 'N1',
    defect: 'puts a space between prefix and name',
    methods: savingAs((save, clientId, { target, services }, options) => {
      const spaced = target.kind === 'new' && target.prefix ? { ...target, prefix: `${target.prefix} ` } : target;
      return save(clientId, { target: spaced, services }, options);
    }),
  },
  {
    rule: 'N1',
    defect: 'forgets the prefix',
    methods: savingAs((save, clientId, { target, services }, options) =>
      save(clientId, { target: target.kind === 'new' ? { ...target, prefix: '' } : target, services }, options),
    ),
  },
  {
    rule: 'N2',
    defect: 'cuts a name that is too long',
    methods: savingAs((save, clientId, { target, services }, options) => {
      const cut = target.kind === 'new' ? { kind: 'new' as const, name: companyName(target).slice(0, 64) } : target;
      return save(clientId, { target: cut, services }, options);
    }),
  },
  {
    rule: 'N2',
    defect: 'refuses a name of exactly the longest length',
    methods: savingAs((save, clientId, draft, options) =>
      draft.target.kind === 'new' && companyName(draft.target).length >= 64
        ? Promise.reject(new MappingError('invalid', { field: 'name' }))
        : save(clientId, draft, options),
    ),
  },
  {
    rule: 'N3',
    defect: 'maps to the company that has the name',
    methods: savingAs(async (save, clientId, draft, options) => {
      try {
        return await save(clientId, draft, options);
      } catch (reason) {
        if (!isMappingError(reason, 'name-taken') || !reason.takenBy) throw reason;
        const target = { kind: 'existing', companyId: reason.takenBy.id } as const;
        return save(clientId, { ...draft, target }, options);
      }
    }),
  },
  {
    rule: 'N3',
    defect: 'makes a second company of a taken name',
    methods: (real, memory) => ({
      saveMapping: async (clientId, draft, options) => {
        try {
          return await real.saveMapping(clientId, draft, options);
        } catch (reason) {
          if (!isMappingError(reason, 'name-taken') || draft.target.kind !== 'new') throw reason;
          memory.upsertCompany({ id: 'second', name: draft.target.name });
          const target = { kind: 'existing', companyId: 'second' } as const;
          return real.saveMapping(clientId, { ...draft, target }, options);
        }
      },
    }),
  },
  { rule: 'N3', defect: 'does not say who has the name', methods: bare('name-taken') },
  {
    rule: 'N4',
    defect: 'says of every name that it is available',
    methods: real => ({
      checkCompanyName: async (name, options) => ({
        name: (await real.checkCompanyName!(name, options)).name,
        available: true,
      }),
    }),
  },
  {
    rule: 'N4',
    defect: 'checks the name without its prefix',
    methods: real => ({ checkCompanyName: ({ name }, options) => real.checkCompanyName!({ name }, options) }),
  },
  {
    rule: 'N5',
    defect: 'forgets what it made when the answer is lost',
    methods: optionsAs(({ idempotencyKey: _, ...options }) => options),
  },
  {
    rule: 'N6',
    defect: 'stores a name as it was typed',
    methods: (real, memory) => ({
      saveMapping: async (clientId, draft, options) => {
        const { client, mapping } = await real.saveMapping(clientId, draft, options);
        if (!mapping || draft.target.kind !== 'new') return { client, mapping };
        const company = { ...mapping.company, name: draft.target.name };
        memory.upsertCompany(company);
        return { client, mapping: { ...mapping, company } };
      },
    }),
  },
  {
    rule: 'N6',
    defect: 'takes two Unicode forms of a name for two names',
    methods: (real, memory) => ({
      saveMapping: async (clientId, draft, options) => {
        try {
          return await real.saveMapping(clientId, draft, options);
        } catch (reason) {
          const { target } = draft;
          if (!isMappingError(reason, 'name-taken') || target.kind !== 'new') throw reason;
          if (target.name.normalize('NFC') === target.name) throw reason;
          memory.upsertCompany({ id: 'twin', name: target.name });
          return real.saveMapping(clientId, { ...draft, target: { kind: 'existing', companyId: 'twin' } }, options);
        }
      },
    }),
  },
];
