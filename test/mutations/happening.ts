import type { ClientMapping } from '../../src/model/client-mapping.js';
import { MappingError } from '../../src/model/errors.js';
import type { ChangeResult, MappingNotice, MappingProvider } from '../../src/provider/mapping-provider.js';
import { type Mutant, rowsAs, signal } from './mutant.js';

type Act = NonNullable<MappingProvider['actOnEvent']>;

/** A bulk whose results are made into something else. */
function resultsAs(change: (results: AsyncIterable<ChangeResult>) => AsyncIterable<ChangeResult>): Mutant['methods'] {
  return real => ({ applyChanges: (changes, options) => change(real.applyChanges!(changes, options)) });
}

/** A watcher who is told only some of what happens. */
function tells(isTold: (notice: MappingNotice) => boolean): Mutant['methods'] {
  return real => ({
    async *watch(options) {
      for await (const notice of real.watch!(options)) if (isTold(notice)) yield notice;
    },
  });
}

/** An action on an event that goes wrong in a way of its own. */
function actingAs(act: (real: Act, ...args: Parameters<Act>) => ReturnType<Act>): Mutant['methods'] {
  return real => ({ actOnEvent: (...args) => act((...given) => real.actOnEvent!(...given), ...args) });
}

const isMissing = ({ mapping }: ClientMapping) => (mapping?.missing?.length ?? 0) > 0;

/** Wrong bulks, events and streams. */
export const happeningMutants: readonly Mutant[] = [
  {
    rule: 'B2',
    defect: 'says of every change that it succeeded',
    methods: real => ({
      async *applyChanges(changes, options) {
        const [row] = (await real.listClientMappings({ offset: 0, limit: 1 }, { signal })).items;
        for await (const { clientId } of real.applyChanges!(changes, options)) yield { clientId, ok: true, row };
      },
    }),
  },
  {
    rule: 'B3',
    defect: 'forgets the last result',
    methods: resultsAs(async function* (results) {
      let last: ChangeResult | undefined;
      for await (const result of results) {
        if (last) yield last;
        last = result;
      }
    }),
  },
  {
    rule: 'B4',
    defect: 'stops at the first failure',
    methods: resultsAs(async function* (results) {
      for await (const result of results) {
        yield result;
        if (!result.ok) return;
      }
    }),
  },
  {
    rule: 'B4',
    defect: 'throws the failure of one change',
    methods: resultsAs(async function* (results) {
      for await (const result of results) {
        if (!result.ok) throw result.error;
        yield result;
      }
    }),
  },
  {
    rule: 'B5',
    defect: 'goes on after it was cancelled',
    methods: real => ({ applyChanges: changes => real.applyChanges!(changes, { signal }) }),
  },
  {
    rule: 'B8',
    defect: 'tells results before anything is done',
    methods: real => ({
      async *applyChanges(changes, options) {
        for (const { clientId, ...change } of changes) {
          if (change.action !== 'save' || change.draft.target.kind !== 'existing') continue;
          const company = { id: change.draft.target.companyId, name: 'Soon' };
          const mapping = { company, services: change.draft.services, eventCount: 0, revision: 'soon' };
          yield { clientId, ok: true, row: { client: { id: clientId, name: 'Soon' }, mapping } };
        }
        for await (const _ of real.applyChanges!(changes, options));
      },
    }),
  },
  {
    rule: 'E1',
    defect: 'drops a mapping whose company is gone',
    methods: rowsAs(row => (isMissing(row) ? { ...row, mapping: null } : row)),
  },
  {
    rule: 'E1',
    defect: 'raises no event for a side that is gone',
    methods: real => ({
      listEvents: async (query, options) => {
        const items = (await real.listEvents!(query, options)).items.filter(({ family }) => family !== 'mapping');
        return { items, total: items.length };
      },
    }),
  },
  {
    rule: 'E1',
    defect: 'shows the id of a company that is gone',
    methods: rowsAs(({ client, mapping }) => ({
      client,
      mapping: mapping?.missing ? { ...mapping, company: { ...mapping.company, name: mapping.company.id } } : mapping,
    })),
  },
  {
    rule: 'E2',
    defect: 'does not close what a recheck finds repaired',
    methods: actingAs(async (act, id, action, options) =>
      action === 'recheck' ? { ...(await act(id, action, options)), open: true } : act(id, action, options),
    ),
  },
  {
    rule: 'E2',
    defect: 'closes on a recheck what is not repaired',
    methods: actingAs(async (act, ...args) => ({ ...(await act(...args)), open: false })),
  },
  {
    rule: 'E2',
    defect: 'rechecks nothing when everything is to be rechecked',
    methods: () => ({ recheckEvents: () => Promise.resolve() }),
  },
  {
    rule: 'E3',
    defect: 'closes the event of two missing sides and keeps the mapping',
    methods: real => ({
      actOnEvent: async (id, _action, options) => {
        const event = (await real.listEvents!({}, options)).items.find(other => other.id === id);
        if (!event) throw new MappingError('not-found');
        return { open: false, event };
      },
    }),
  },
  {
    rule: 'E4',
    defect: 'carries out actions that are not offered',
    methods: real => ({
      actOnEvent: async (id, action, options) => {
        const event = (await real.listEvents!({}, options)).items.find(other => other.id === id);
        const offered = event?.actions.find(other => other !== 'edit');
        return real.actOnEvent!(id, offered ?? action, options);
      },
    }),
  },
  {
    rule: 'E4',
    defect: 'breaks on an event that is not there',
    methods: actingAs(async (act, ...args) => {
      try {
        return await act(...args);
      } catch (reason) {
        throw reason instanceof MappingError && reason.code === 'not-found' ? new MappingError('unavailable') : reason;
      }
    }),
  },
  {
    rule: 'E5',
    defect: 'takes a suspended company for a missing one',
    methods: rowsAs(({ client, mapping }) => ({
      client,
      mapping: mapping?.company.suspended ? { ...mapping, missing: ['company'] } : mapping,
    })),
  },
  {
    rule: 'E6',
    defect: 'lists the oldest event first',
    methods: real => ({
      listEvents: async (query, options) => {
        const page = await real.listEvents!(query, options);
        return { ...page, items: page.items.toReversed() };
      },
    }),
  },
  {
    rule: 'E6',
    defect: 'lists the events of everybody',
    methods: real => ({ listEvents: ({ clientId: _, ...query }, options) => real.listEvents!(query, options) }),
  },
  {
    rule: 'F1',
    defect: 'does not tell its own writes',
    methods: tells(notice => notice.type === 'row' && isMissing(notice.row)),
  },
  {
    rule: 'F1',
    defect: 'tells rows as they were before',
    methods: real => ({
      async *watch(options) {
        for await (const notice of real.watch!(options)) {
          if (notice.type !== 'row') yield notice;
          else yield { ...notice, row: { ...notice.row, mapping: null } };
        }
      },
    }),
  },
  {
    rule: 'F2',
    defect: 'tells only its own writes',
    methods: real => {
      const own = new Set<string | undefined>();
      return {
        saveMapping: async (...args) => {
          const row = await real.saveMapping(...args);
          own.add(row.mapping?.revision);
          return row;
        },
        async *watch(options) {
          for await (const notice of real.watch!(options))
            if (notice.type === 'row' && own.has(notice.row.mapping?.revision)) yield notice;
        },
      };
    },
  },
  {
    rule: 'F5',
    defect: 'throws the abort at those who watch',
    methods: real => ({
      async *watch(options) {
        yield* real.watch!(options);
        options.signal.throwIfAborted();
      },
    }),
  },
  {
    rule: 'F5',
    defect: 'never ends',
    methods: real => ({ watch: () => real.watch!({ signal }) }),
  },
];
