import {
  type EventOutcome,
  type Id,
  type MappingEvent,
  MappingError,
  type MappingEventQuery,
  type Page,
  type ProviderEventAction,
} from 'client-mapping-elements';
import type { Database, Queries, SqlValue } from '../database/database.js';
import type { Caller } from './caller.js';
import { type Cause, concludeChanges } from './changes.js';
import { readIntegration } from './integrations.js';
import { endMapping, serviceIds } from './mappings.js';
import { missingEventText } from './missing-events.js';
import { notFound, readRow } from './rows.js';

interface EventRecord {
  readonly id: string;
  readonly client_id: string;
  readonly family: string;
  readonly code: string;
  readonly severity: MappingEvent['severity'];
  readonly title: string;
  readonly detail: string | null;
  readonly recommendation: string | null;
  readonly actions: MappingEvent['actions'];
  readonly raised_at: Date;
  readonly closed_at: Date | null;
}

const eventColumns =
  'id, client_id, family, code, severity, title, detail, recommendation, actions, raised_at, closed_at';

/** Open events, of one client or of all, newest first. */
export async function listEvents(
  queries: Queries,
  integrationId: Id,
  { clientId, offset = 0, limit = 1_000 }: MappingEventQuery,
): Promise<Page<MappingEvent>> {
  const { feedSeq } = await readIntegration(queries, integrationId);
  const values: SqlValue[] = clientId === undefined ? [integrationId] : [integrationId, clientId];
  const open = `FROM event WHERE integration_id = $1 AND closed_at IS NULL ${clientId === undefined ? '' : 'AND client_id = $2'}`;
  const counted = await queries.find<{ total: number }>(`SELECT count(*)::integer AS total ${open}`, values);
  const found = await queries.query<EventRecord>(
    `SELECT ${eventColumns} ${open} ORDER BY raised_at DESC, id OFFSET $${values.length + 1} LIMIT $${values.length + 2}`,
    [...values, offset, limit],
  );
  return { items: found.map(eventOf), total: counted?.total ?? 0, revision: String(feedSeq) };
}

/**
 * Problems that lie in a configuration elsewhere: looking again does not make them go away. Whether any other problem
 * of a service is over is for the service to say; what runs on seeded data takes it to be.
 */
const stubborn: ReadonlySet<string> = new Set([
  'billing-item-missing',
  'invoice-item-mismatch',
  'ticket-setting-missing',
  'tax-region-unsupported',
]);

/** Looks again at one event, resolves it or ignores it. */
export async function actOnEvent(
  database: Database,
  caller: Caller,
  eventId: Id,
  action: ProviderEventAction,
  requestId?: string,
): Promise<EventOutcome> {
  const { integrationId } = caller;
  if (!caller.permissions.save) throw new MappingError('forbidden', { message: 'Events cannot be acted on.' });
  return database.transaction(async queries => {
    const event = await findEvent(queries, integrationId, eventId);
    if (!event.actions.includes(action)) {
      throw new MappingError('unsupported', { message: `This event does not offer "${action}".` });
    }
    const isDone = event.closed_at === null && (await act(queries, { ...caller, requestId }, event, action));
    if (!isDone) return { open: event.closed_at === null, event: eventOf(event) };
    const after = await findEvent(queries, integrationId, eventId);
    const { description } = await readIntegration(queries, integrationId);
    const row = await readRow(queries, integrationId, event.client_id, serviceIds(description));
    return { open: after.closed_at === null, event: eventOf(after), ...(row && { row }) };
  });
}

/** Looks again at every event that offers it, a client at a time. */
export async function recheckEvents(database: Database, caller: Caller, requestId?: string): Promise<void> {
  const { integrationId } = caller;
  if (!caller.permissions.save) throw new MappingError('forbidden', { message: 'Events cannot be acted on.' });
  const open = await database.query<{ id: string }>(
    `SELECT id FROM event WHERE integration_id = $1 AND closed_at IS NULL AND actions ? 'recheck' ORDER BY client_id, id`,
    [integrationId],
  );
  for (const { id } of open) {
    await database.transaction(async queries => {
      const event = await findEvent(queries, integrationId, id);
      if (event.closed_at === null) await act(queries, { ...caller, requestId }, event, 'recheck');
    });
  }
}

/** Does what was asked; false if that changes nothing. */
async function act(queries: Queries, cause: Cause, event: EventRecord, action: ProviderEventAction): Promise<boolean> {
  const { description } = await readIntegration(queries, cause.integrationId);
  const before = await readRow(queries, cause.integrationId, event.client_id, serviceIds(description));
  if (!before) throw notFound(`There is no event ${event.id}.`);
  const missing = before.mapping?.missing ?? [];
  if (action === 'resolve' && missing.length > 1) {
    await endMapping(queries, cause, before, description);
    return true;
  }
  if (action === 'recheck') {
    const text = event.family === 'mapping' ? missingEventText(missing) : undefined;
    if (text && text.code === event.code) return false;
    if (event.family !== 'mapping' && stubborn.has(event.code)) return false;
    if (text) await rewriteEvent(queries, cause.integrationId, event.id, text);
    else await closeEvent(queries, cause.integrationId, event.id);
  } else await closeEvent(queries, cause.integrationId, event.id);
  await reviseMappings(queries, cause.integrationId, [event.client_id]);
  await concludeChanges(
    queries,
    cause,
    [{ clientId: event.client_id, action: `event-${action}`, before }],
    serviceIds(description),
  );
  return true;
}

/** Finds an event and locks its client, whose writes come one after the other. */
async function findEvent(queries: Queries, integrationId: Id, eventId: Id): Promise<EventRecord> {
  await queries.query(
    `SELECT FROM client WHERE integration_id = $1
       AND id = (SELECT client_id FROM event WHERE integration_id = $1 AND id = $2) FOR NO KEY UPDATE`,
    [integrationId, eventId],
  );
  const event = await queries.find<EventRecord>(
    `SELECT ${eventColumns} FROM event WHERE integration_id = $1 AND id = $2`,
    [integrationId, eventId],
  );
  if (!event) throw notFound(`There is no event ${eventId}.`);
  return event;
}

async function closeEvent(queries: Queries, integrationId: Id, eventId: Id): Promise<void> {
  await queries.query('UPDATE event SET closed_at = now() WHERE integration_id = $1 AND id = $2', [
    integrationId,
    eventId,
  ]);
}

/** Opens an event; one with the same id is replaced. Part of a change that is under way. */
export async function raiseEvent(queries: Queries, integrationId: Id, event: MappingEvent): Promise<void> {
  await queries.query(
    `INSERT INTO event (integration_id, id, client_id, family, code, severity, title, detail, recommendation, actions, raised_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (integration_id, id) DO UPDATE SET client_id = excluded.client_id, family = excluded.family,
       code = excluded.code, severity = excluded.severity, title = excluded.title, detail = excluded.detail,
       recommendation = excluded.recommendation, actions = excluded.actions, raised_at = excluded.raised_at,
       closed_at = NULL`,
    [
      integrationId,
      event.id,
      event.clientId,
      event.family,
      event.code,
      event.severity,
      event.title,
      event.detail ?? null,
      event.recommendation ?? null,
      JSON.stringify(event.actions),
      event.raisedAt,
    ],
  );
}

async function rewriteEvent(
  queries: Queries,
  integrationId: Id,
  eventId: Id,
  text: Omit<MappingEvent, 'id' | 'clientId' | 'raisedAt'>,
): Promise<void> {
  await queries.query(
    `UPDATE event SET code = $3, severity = $4, title = $5, detail = $6, recommendation = $7, actions = $8
     WHERE integration_id = $1 AND id = $2`,
    [
      integrationId,
      eventId,
      text.code,
      text.severity,
      text.title,
      text.detail ?? null,
      text.recommendation ?? null,
      JSON.stringify(text.actions),
    ],
  );
}

/** Gives mappings a new revision: what they show has changed, though nobody saved them. */
export async function reviseMappings(queries: Queries, integrationId: Id, clientIds: readonly Id[]): Promise<void> {
  await queries.query(
    `UPDATE mapping SET revision = nextval('mapping_revision')
     WHERE integration_id = $1 AND client_id = ANY ($2::text[]) AND ended_at IS NULL`,
    [integrationId, clientIds],
  );
}

function eventOf(record: EventRecord): MappingEvent {
  const { id, client_id: clientId, family, code, severity, title, detail, recommendation, actions, raised_at } = record;
  return {
    id,
    clientId,
    family,
    code,
    severity,
    title,
    ...(detail !== null && { detail }),
    ...(recommendation !== null && { recommendation }),
    raisedAt: raised_at.toISOString(),
    actions,
  };
}
