import type { Id } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import { failureFacts, type Log } from '../log.js';
import { Directory } from '../store/directory.js';
import type { GravityZone } from './gravityzone.js';
import type { Crawl, HaloPsa } from './halopsa.js';

/** The two systems, and the integration that their clients and companies are kept in. */
export interface Systems {
  readonly integrationId: Id;
  readonly halo: HaloPsa;
  readonly gravityZone: GravityZone;
}

/** One side as a crawl sees it. */
interface Side<T> {
  readonly table: 'client' | 'company';
  readonly crawl: () => Promise<Crawl<T>>;
  readonly get: (id: Id) => Promise<T | undefined>;
  readonly upsert: (items: readonly T[]) => Promise<void>;
  readonly remove: (id: Id) => Promise<void>;
}

const batch = 500;
/** Complete crawls that must have missed a record before it is asked for by its id. */
const crawlsToMiss = 2;

/**
 * Reads both systems and puts the snapshots in step. A side that fails is left as it is: nothing is taken for missing
 * because of an outage. Answers which sides were read.
 */
export async function syncSystems(
  database: Database,
  { integrationId, halo, gravityZone }: Systems,
  log: Log,
): Promise<{ readonly client: boolean; readonly company: boolean }> {
  const directory = new Directory(database, integrationId);
  const clients = await syncSide(database, integrationId, log, {
    table: 'client',
    crawl: () => halo.crawlClients(),
    get: id => halo.getClient(id),
    upsert: items => directory.upsertClients(items),
    remove: id => directory.removeClient(id),
  });
  const companies = await syncSide(database, integrationId, log, {
    table: 'company',
    crawl: () => gravityZone.crawlCompanies(),
    get: id => gravityZone.getCompany(id),
    upsert: items => directory.upsertCompanies(items),
    remove: id => directory.removeCompany(id),
  });
  // A first crawl has filled empty tables, of which the planner knows nothing yet.
  await database.query('ANALYZE top_level, client, company, mapping, listing, listing_block');
  return { client: clients, company: companies };
}

async function syncSide<T extends { readonly id: Id }>(
  database: Database,
  integrationId: Id,
  log: Log,
  side: Side<T>,
): Promise<boolean> {
  try {
    const { items, isComplete } = await side.crawl();
    for (let start = 0; start < items.length; start += batch) await side.upsert(items.slice(start, start + batch));
    if (isComplete) await proveMissing(database, integrationId, side, new Set(items.map(({ id }) => id)));
    log('info', 'synced', { side: side.table, count: items.length, isComplete });
    return true;
  } catch (reason) {
    log('warn', 'sync-failed', { side: side.table, ...failureFacts(reason) });
    return false;
  }
}

/** What two complete crawls have missed is asked for by its id: only if that is denied, too, is it gone. */
async function proveMissing<T extends { readonly id: Id }>(
  database: Database,
  integrationId: Id,
  side: Side<T>,
  seen: ReadonlySet<Id>,
): Promise<void> {
  const known = await database.query<{ id: string }>(
    `SELECT id FROM ${side.table} WHERE integration_id = $1 AND gone_at IS NULL`,
    [integrationId],
  );
  const unseen = known.map(({ id }) => id).filter(id => !seen.has(id));
  const suspects = await database.query<{ id: string; missed_crawls: number }>(
    `UPDATE ${side.table} SET missed_crawls = missed_crawls + 1
     WHERE integration_id = $1 AND id = ANY ($2::text[]) RETURNING id, missed_crawls`,
    [integrationId, unseen],
  );
  for (const { id, missed_crawls } of suspects) {
    if (missed_crawls < crawlsToMiss) continue;
    const found = await side.get(id);
    if (found) await side.upsert([found]);
    else await side.remove(id);
  }
}
