import type { Database } from '../database/database.js';
import { failureFacts, type Log } from '../log.js';
import { forgetOldKeys } from './idempotency.js';
import { shortenFeeds } from './outbox.js';

const everyMs = 10 * 60_000;

/** Forgets from time to time what nobody will ask for again. Answers what ends it. */
export function keepHouse(database: Database, log: Log): () => void {
  const timer = setInterval(() => {
    Promise.all([forgetOldKeys(database), shortenFeeds(database)]).catch((reason: unknown) =>
      log('warn', 'housekeeping-failed', failureFacts(reason)),
    );
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
