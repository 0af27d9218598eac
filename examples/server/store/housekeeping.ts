import type { Database } from '../database/database.js';
import { failureFacts, type Log } from '../log.js';
import { forgetOldKeys } from './idempotency.js';
import { shortenFeeds } from './outbox.js';

const everyMs = 10 * 60_000;

/** Forgets from time to time what nobody will ask for again. Answers what ends it. */
export function keepHouse(database: Database, log: Log): () => void {
  const timer = setInterval(() => {
    tidy(database).catch((reason: unknown) => log('warn', 'housekeeping-failed', failureFacts(reason)));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** What PostgreSQL does by itself in the background is done here for PGlite, which has none. */
const busyTables = ['listing', 'listing_block', 'mapping', 'event', 'company', 'client', 'idempotency', 'change_feed'];

async function tidy(database: Database): Promise<void> {
  await forgetOldKeys(database);
  await shortenFeeds(database);
  if (database.kind !== 'pglite') return;
  for (const table of busyTables) await database.script(`VACUUM (ANALYZE) ${table}`);
}
