import { randomUUID } from 'node:crypto';
import { type Id, MappingError, type ProviderDescription, type TopLevel } from 'client-mapping-elements';
import type { Queries } from '../database/database.js';
import type { Caller } from './caller.js';

/** What an integration is, and how far its change feed has got. */
export interface Integration {
  readonly description: ProviderDescription;
  readonly epoch: string;
  readonly feedSeq: number;
}

export async function readIntegration(queries: Queries, id: Id): Promise<Integration> {
  const found = await queries.find<{ description: ProviderDescription; epoch: string; feed_seq: string }>(
    'SELECT description, epoch, feed_seq::text AS feed_seq FROM integration WHERE id = $1',
    [id],
  );
  if (!found) throw new MappingError('not-found', { message: 'There is no such integration.' });
  return { description: found.description, epoch: found.epoch, feedSeq: Number(found.feed_seq) };
}

/** Makes an integration without anything in it; false if it exists already. */
export async function createIntegration(queries: Queries, id: Id, description: ProviderDescription): Promise<boolean> {
  const made = await queries.query(
    'INSERT INTO integration (id, description, epoch) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id',
    [id, JSON.stringify(description), randomUUID().slice(0, 8)],
  );
  if (made.length === 0) return false;
  await queries.query('SELECT rebuild_blocks($1)', [id]);
  return true;
}

/** What the caller is to be told of the integration: of what it permits, only what the caller may. */
export function describe({ description }: Integration, { permissions }: Caller): ProviderDescription {
  const { save, remove, createCompany } = description.permissions;
  return {
    ...description,
    permissions: {
      save: save && permissions.save,
      remove: remove && permissions.remove,
      createCompany: createCompany && permissions.createCompany,
    },
  };
}

export async function listTopLevels(queries: Queries, integrationId: Id): Promise<readonly TopLevel[]> {
  return queries.query<TopLevel>('SELECT id, name FROM top_level WHERE integration_id = $1 ORDER BY name_key, id', [
    integrationId,
  ]);
}
