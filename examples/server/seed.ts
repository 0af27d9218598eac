import { seededData, seededDescription as systemsDescription } from 'client-mapping-elements/mocks';
import type { Database } from './database/database.js';
import { loadIntegration } from './store/load.js';

/** Fills an integration that is not there yet with the data of the demo; false if it is there. */
export async function seed(database: Database, integrationId: string, clients: number): Promise<boolean> {
  const known = await database.query('SELECT FROM integration WHERE id = $1', [integrationId]);
  if (known.length > 0) return false;
  return loadIntegration(database, integrationId, seededData(clients));
}

export { systemsDescription };
