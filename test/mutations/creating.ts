import { isMappingError, MappingError } from '../../src/model/errors.js';
import { companyName } from '../../src/model/search-text.js';
import type { Mutant } from './mutant.js';
import { bare, optionsAs, savingAs } from './saves.js';

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
