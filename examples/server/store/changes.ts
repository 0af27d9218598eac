import type { ClientMapping, Id, MappingNotice, ServiceId } from 'client-mapping-elements';
import type { Queries } from '../database/database.js';
import { tell } from './outbox.js';
import { readRows } from './rows.js';

/** Who made a change, by which call. */
export interface Cause {
  readonly integrationId: Id;
  readonly user?: string | undefined;
  readonly requestId?: string | undefined;
}

/** A change of one client, for its history. */
export interface Change {
  readonly clientId: Id;
  readonly action: string;
  readonly before: ClientMapping | undefined;
}

/** Locks the list of an integration until the transaction ends: what follows is done by one writer at a time. */
export async function lockList(queries: Queries, integrationId: Id): Promise<void> {
  await queries.query('SELECT FROM integration WHERE id = $1 FOR NO KEY UPDATE', [integrationId]);
}

/**
 * The end of every change: puts the list in step, gives new revisions where a mapping shows something else, writes the
 * history and tells the watchers. Answers the rows as they are now.
 */
export async function concludeChanges(
  queries: Queries,
  cause: Cause,
  changes: readonly Change[],
  services: readonly ServiceId[],
): Promise<readonly ClientMapping[]> {
  const { integrationId } = cause;
  const clientIds = changes.map(({ clientId }) => clientId);
  await lockList(queries, integrationId);
  const listed = await queries.query<{ id: string; was: boolean; is_now: boolean }>(
    'SELECT id, was, is_now FROM refresh_listing($1, $2)',
    [integrationId, clientIds],
  );
  const rows = await readRows(queries, integrationId, clientIds, services);
  await queries.query(
    `INSERT INTO mapping_history (integration_id, client_id, action, mapping_before, mapping_after, made_by, request_id)
     SELECT $1, entry.client_id, entry.action, entry.before::jsonb, entry.after::jsonb, $6, $7
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS entry (client_id, action, before, after)`,
    [
      integrationId,
      clientIds,
      changes.map(({ action }) => action),
      changes.map(({ before }) => jsonOf(before?.mapping)),
      clientIds.map(id => jsonOf(rows.find(({ client }) => client.id === id)?.mapping)),
      cause.user ?? null,
      cause.requestId ?? null,
    ],
  );
  const notices = listed.flatMap(({ id, was, is_now }): MappingNotice[] => {
    const row = rows.find(({ client }) => client.id === id);
    if (is_now && row) return [{ type: 'row', row }];
    return was ? [{ type: 'gone', clientId: id }] : [];
  });
  // Something has changed all the same, such as a company that nobody holds.
  await tell(queries, integrationId, notices.length > 0 ? notices : [{ type: 'reset' }]);
  return rows;
}

function jsonOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
