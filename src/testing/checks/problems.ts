import { mappingStatus, type ClientMapping } from '../../model/client-mapping.js';
import type { MappingEvent, ProviderEventAction } from '../../model/mapping-event.js';
import type { Check } from '../check.js';
import { hasMethod } from '../methods.js';
import type { Stage } from '../stage.js';
import { ensure, refused, same, shown } from '../verify.js';

/** Problems that are raised for mappings, and what can be done about them. */
export const problemChecks: readonly Check[] = [
  {
    id: 'E1',
    title: 'A company or a client that was deleted is missing in its row, with its last known name and an event',
    level: 'full',
    needs: { seed: ['removeCompany', 'removeClient'] },
    mend: 'Keep the mapping and the names, say `missing`, raise an event of the family `mapping`, and count it.',
    run: async stage => {
      for (const side of ['company', 'client'] as const) {
        const { client, mapping } = await stage.mapped();
        if (side === 'company') await stage.seed.removeCompany?.(mapping.company.id);
        else await stage.seed.removeClient?.(client.id);
        const row = await stage.row(client.id);
        same(row.mapping?.missing, [side], `missing after the ${side} was deleted`);
        same(
          [row.client.name, row.mapping?.company.name],
          [client.name, mapping.company.name],
          'the names of both sides',
        );
        const status = mappingStatus(row);
        same(status, 'has-events', 'the status');
        const found = await stage.rows({ status });
        ensure(
          found.some(other => other.client.id === client.id),
          'the filter has-events finds the row',
          'it does not',
        );
        const events = await eventsOf(stage, client.id);
        if (!events) continue;
        same(events.length, row.mapping?.eventCount, 'the number of events');
        ensure(
          events.some(({ family }) => family === 'mapping'),
          'an event of the family mapping',
          () => shown(events),
        );
      }
    },
  },
  {
    id: 'E2',
    title: 'A recheck after the repair closes the event, one by one and all together',
    level: 'full',
    needs: { seed: ['removeCompany', 'upsertCompany'], methods: ['listEvents', 'actOnEvent'] },
    mend: 'Look again at what the event says, close it if it is no longer so, and answer `open: false` and the row.',
    run: async stage => {
      const act = async (row: ClientMapping) => {
        const event = await missingEvent(stage, row);
        const early = await acted(stage, event, 'recheck');
        same(early?.open, true, '`open` while the company is still missing');
        await repair(stage, row);
        const outcome = await acted(stage, event, 'recheck');
        same(outcome?.open, false, '`open` after the repair');
      };
      await repairedBy(stage, act);
      if (!hasMethod(stage.provider, 'recheckEvents')) return;
      await repairedBy(stage, async row => {
        await repair(stage, row);
        await stage.provider.recheckEvents?.(stage.read);
      });
    },
  },
  {
    id: 'E3',
    title: 'Resolving the event of two missing sides removes the mapping',
    level: 'full',
    needs: { seed: ['removeCompany', 'removeClient'], methods: ['listEvents', 'actOnEvent'] },
    mend: 'Offer `resolve` when both sides are gone; it removes the mapping, and with it the row.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      await stage.seed.removeCompany?.(mapping.company.id);
      await stage.seed.removeClient?.(client.id);
      const events = (await eventsOf(stage, client.id)) ?? [];
      const event = events.find(({ actions }) => actions.includes('resolve'));
      ensure(event !== undefined, 'an event that offers resolve', () => shown(events));
      same((await acted(stage, event, 'resolve'))?.open, false, '`open` after resolving');
      const left = (await stage.rows()).find(row => row.client.id === client.id);
      same(left?.mapping ?? null, null, 'the mapping after resolving');
    },
  },
  {
    id: 'E4',
    title: 'The actions that an event offers work, others are `unsupported`, and an unknown event is `not-found`',
    level: 'full',
    needs: { seed: ['raiseEvent'], methods: ['listEvents', 'actOnEvent'] },
    mend: 'Look the event up first, then see whether it offers the action.',
    run: async stage => {
      const { client } = await stage.mapped();
      for (const action of ['ignore', 'recheck'] as const) {
        const event = await raised(stage, client.id, [action]);
        await refused(actOn(stage, event.id, 'resolve'), 'an action that is not offered', 'unsupported');
        ensure(
          ((await eventsOf(stage, client.id)) ?? []).some(({ id }) => id === event.id),
          'the event is still open',
          'it is closed',
        );
        same((await acted(stage, event, action))?.open, false, `\`open\` after ${action}`);
        same(await eventsOf(stage, client.id), [], `the events after ${action}`);
      }
      await refused(actOn(stage, stage.tag, 'recheck'), 'a recheck of an unknown event', 'not-found');
    },
  },
  {
    id: 'E5',
    title: 'A suspended company or an inactive client is not missing',
    level: 'full',
    needs: { seed: ['upsertClient', 'upsertCompany'] },
    mend: 'Take for missing only what is proved to be gone.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      await stage.seed.upsertCompany?.({ id: mapping.company.id, name: mapping.company.name, suspended: true });
      await stage.seed.upsertClient?.({ ...client, inactive: true });
      const row = await stage.row(client.id);
      same(row.mapping?.missing ?? [], [], 'the missing sides');
      same(row.mapping?.eventCount, 0, 'the number of events');
    },
  },
  {
    id: 'E6',
    title: 'Events are those of the client that is asked for, newest first, and counted in its row',
    level: 'full',
    needs: { seed: ['raiseEvent'], methods: ['listEvents'] },
    mend: 'Filter by clientId, sort by raisedAt, newest first, and take eventCount from the same events.',
    run: async stage => {
      const [{ client }, other] = [await stage.mapped(), await stage.mapped()];
      const first = await raised(stage, client.id, ['ignore'], '2024-01-01T00:00:00.000Z');
      const second = await raised(stage, client.id, ['ignore'], '2024-03-01T00:00:00.000Z');
      await raised(stage, other.client.id, ['ignore'], '2024-02-01T00:00:00.000Z');
      const ids = ((await eventsOf(stage, client.id)) ?? []).map(({ id }) => id);
      same(ids, [second.id, first.id], 'the events of one client');
      same((await stage.row(client.id)).mapping?.eventCount, 2, 'its eventCount');
      same((await stage.row(other.client.id)).mapping?.eventCount, 1, 'the eventCount of another client');
      const page = await stage.provider.listEvents?.({ clientId: client.id, offset: 1, limit: 1 }, stage.read);
      same([page?.total, page?.items.map(({ id }) => id)], [2, [first.id]], 'the second page of one: total and events');
    },
  },
];

async function eventsOf({ provider, read }: Stage, clientId: string): Promise<readonly MappingEvent[] | undefined> {
  return (await provider.listEvents?.({ clientId, offset: 0, limit: 100 }, read))?.items;
}

async function missingEvent(stage: Stage, { client }: ClientMapping): Promise<MappingEvent> {
  const events = (await eventsOf(stage, client.id)) ?? [];
  const event = events.find(({ family, actions }) => family === 'mapping' && actions.includes('recheck'));
  ensure(event !== undefined, 'an event about the missing company that offers recheck', () => shown(events));
  return event;
}

/** A mapping loses its company; `act` repairs that; then nothing is left of it. */
async function repairedBy(stage: Stage, act: (row: ClientMapping) => Promise<void>): Promise<void> {
  const row = await stage.mapped();
  await stage.seed.removeCompany?.(row.mapping.company.id);
  await act(row);
  same(await eventsOf(stage, row.client.id), [], 'the events after the recheck');
  const after = await stage.row(row.client.id);
  same(
    [after.mapping?.missing ?? [], after.mapping?.eventCount],
    [[], 0],
    'the missing sides and the eventCount after it',
  );
}

async function repair(stage: Stage, { mapping }: ClientMapping): Promise<void> {
  if (mapping) await stage.seed.upsertCompany?.(mapping.company);
}

async function raised(
  stage: Stage,
  clientId: string,
  actions: MappingEvent['actions'],
  raisedAt = '2024-01-01T00:00:00.000Z',
): Promise<MappingEvent> {
  const family = stage.description.services[0]?.id ?? 'mapping';
  const text = { family, code: 'usage-push-failed', severity: 'error', title: 'Usage push failed' } as const;
  const event = await stage.seed.raiseEvent?.({ ...text, clientId, actions, raisedAt });
  ensure(event !== undefined, 'the seed answers the event that it raised', 'it did not');
  return event;
}

function acted(stage: Stage, { id }: MappingEvent, action: ProviderEventAction) {
  return stage.provider.actOnEvent?.(id, action, stage.read);
}

function actOn(stage: Stage, id: string, action: ProviderEventAction): Promise<unknown> {
  return stage.provider.actOnEvent?.(id, action, stage.read) ?? Promise.resolve();
}
