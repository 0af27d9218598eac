import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe } from 'node:test';
import pg from 'pg';
import type { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { openPglite } from '../database/pglite.js';
import { openPostgres } from '../database/postgres.js';

/** The migrations, seen from the built test. */
export const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A database with its tables that is gone after the tests. */
interface TestDatabase {
  readonly database: Database;
  readonly drop: () => Promise<void>;
}

/** An administrator's address of a PostgreSQL server, from `scripts/test-server.mjs`. */
export const postgresUrl = process.env.TEST_DATABASE_URL;

/** Why there is no PostgreSQL server; undefined if there is one. */
export const whyNoPostgres = postgresUrl
  ? undefined
  : (process.env.TEST_DATABASE_SKIPPED ?? 'TEST_DATABASE_URL is not set: run scripts/test-server.mjs');

/** Describes the same once for each kind of database. Without a PostgreSQL server its half is skipped, and says why. */
export function describeOnEach(name: string, body: (database: () => Database) => void): void {
  const kinds = [
    { kind: 'PGlite', open: openTestPglite, skip: false },
    { kind: 'PostgreSQL', open: openNewPostgres, skip: whyNoPostgres ?? false },
  ] as const;
  for (const { kind, open, skip } of kinds) {
    void describe(`${name}, on ${kind}`, { skip }, () => {
      let opened: TestDatabase | undefined;
      before(async () => {
        if (skip !== false) return;
        opened = await open();
      });
      after(() => opened?.drop());
      body(() => {
        if (!opened) throw new Error('The database is not open yet.');
        return opened.database;
      });
    });
  }
}

/** A folder for PGlite, with the tables in it if `scripts/test-server.mjs` has made them. */
export function newPgliteFolder(): { readonly folder: string; readonly drop: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pglite-'));
  const template = process.env.TEST_PGLITE_TEMPLATE;
  if (template) cpSync(template, folder, { recursive: true });
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

/** PGlite with its tables, gone after the test. */
export async function openTestPglite(): Promise<TestDatabase> {
  const { folder, drop } = newPgliteFolder();
  const database = await openPglite(folder);
  await migrate(database, migrations);
  return {
    database,
    drop: async () => {
      await database.close();
      drop();
    },
  };
}

async function openNewPostgres(): Promise<TestDatabase> {
  const { url, drop } = await createPostgresDatabase();
  const database = openPostgres({ connectionString: url, connections: 20 });
  await migrate(database, migrations);
  return {
    database,
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}

/** A new, empty database on the PostgreSQL server. */
export async function createPostgresDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (!postgresUrl) throw new Error('There is no PostgreSQL server.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: postgresUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
