import Postgrator from 'postgrator';
import type { Database } from './database.js';

/** Brings a database to the newest version of the tables. Every step is done once, and is checked to be the same as then. */
export async function migrate(database: Database, folder: string): Promise<void> {
  const postgrator = new Postgrator({
    driver: 'pg',
    migrationPattern: `${folder}/*.sql`,
    schemaTable: 'schema_version',
    validateChecksums: true,
    newline: 'LF',
    execQuery: async query => ({ rows: [...(await database.query<Record<string, unknown>>(query))] }),
    execSqlScript: script => database.script(script),
  });
  await postgrator.migrate();
}
