import { mkdir } from 'node:fs/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { type Database, type Queries, queriesOver, retryCollisions } from './database.js';

/**
 * PostgreSQL inside this process, in a folder, or in memory without one. One statement runs at a time. What is
 * confirmed survives the death of the process; against a power cut there is PostgreSQL itself.
 */
export async function openPglite(folder?: string): Promise<Database> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const db = await PGlite.create({ ...(folder !== undefined && { dataDir: folder }), extensions: { pg_trgm } });
  const on = (target: PGlite | Transaction): Queries =>
    queriesOver((statement, values) => target.query<object>(statement, values));
  return {
    ...on(db),
    kind: 'pglite',
    transaction: work => retryCollisions(() => db.transaction(tx => work(on(tx)))),
    script: async statements => {
      await db.exec(statements);
    },
    listen: async (channel, onNotice) => {
      await db.listen(channel, onNotice);
    },
    close: () => db.close(),
  };
}
