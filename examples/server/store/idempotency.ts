import { createHash } from 'node:crypto';
import { type Id, MappingError } from 'client-mapping-elements';
import type { Queries } from '../database/database.js';

/**
 * Claims a key for a call, in the transaction that does the work: a second call with the key waits here until the first
 * one is done or has failed. Answers what was answered before; nothing if the key is new and the work is to be done.
 *
 * @throws MappingError `invalid` on `idempotencyKey`: the key belongs to another call.
 */
export async function claimKey<T>(
  queries: Queries,
  integrationId: Id,
  key: string,
  ask: unknown,
): Promise<T | undefined> {
  const fingerprint = fingerprintOf(ask);
  const claimed = await queries.query(
    'INSERT INTO idempotency (integration_id, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
    [integrationId, key, fingerprint],
  );
  if (claimed.length > 0) return undefined;
  const known = await queries.find<{ fingerprint: string; answer: T | null }>(
    'SELECT fingerprint, answer FROM idempotency WHERE integration_id = $1 AND key = $2',
    [integrationId, key],
  );
  if (known?.fingerprint !== fingerprint) {
    throw new MappingError('invalid', {
      field: 'idempotencyKey',
      message: 'This idempotency key was used for another call.',
    });
  }
  return known.answer ?? undefined;
}

/** Stores what is answered under a key, in the same transaction. */
export async function keepAnswer(queries: Queries, integrationId: Id, key: string, answer: unknown): Promise<void> {
  await queries.query('UPDATE idempotency SET answer = $3 WHERE integration_id = $1 AND key = $2', [
    integrationId,
    key,
    JSON.stringify(answer),
  ]);
}

/** Forgets keys of which nobody will ask again. */
export async function forgetOldKeys(queries: Queries, olderThanHours = 48): Promise<void> {
  await queries.query(`DELETE FROM idempotency WHERE made_at < now() - make_interval(hours => $1)`, [olderThanHours]);
}

/** The same for calls that ask the same, whatever the order in which members were written. */
function fingerprintOf(ask: unknown): string {
  const text = JSON.stringify(ask, (_key, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return createHash('sha256').update(text).digest('base64url');
}
