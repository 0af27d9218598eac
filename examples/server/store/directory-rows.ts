import { type Client, type Company, foldText, type Id } from 'client-mapping-elements';
import type { Queries } from '../database/database.js';
import { sortKey } from '../database/sort-key.js';
import { nameKey } from './companies.js';

/** Stores the top levels of clients; answers the clients of those whose name has changed. */
export async function putTopLevels(
  queries: Queries,
  integrationId: Id,
  clients: readonly Pick<Client, 'topLevel'>[],
): Promise<readonly Id[]> {
  const levels = new Map(clients.flatMap(({ topLevel }) => (topLevel ? [[topLevel.id, topLevel.name] as const] : [])));
  if (levels.size === 0) return [];
  const renamed = await queries.query<{ id: string }>(
    `INSERT INTO top_level AS t (integration_id, id, name, name_key)
     SELECT $1, given.id, given.name, given.name_key
     FROM unnest($2::text[], $3::text[], $4::text[]) AS given (id, name, name_key)
     ON CONFLICT (integration_id, id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key
     WHERE t.name IS DISTINCT FROM excluded.name RETURNING id`,
    [integrationId, [...levels.keys()], [...levels.values()], [...levels.values()].map(sortKey)],
  );
  const members = await queries.query<{ id: string }>(
    'SELECT id FROM client WHERE integration_id = $1 AND top_level_id = ANY ($2::text[])',
    [integrationId, renamed.map(({ id }) => id)],
  );
  return members.map(({ id }) => id);
}

/** Stores clients as they are now; whether that changed anything. Their top levels must be stored. */
export async function putClients(queries: Queries, integrationId: Id, clients: readonly Client[]): Promise<boolean> {
  const given = lastOfEach(clients);
  const changed = await queries.query(
    `INSERT INTO client AS c (integration_id, id, name, folded, name_key, top_level_id, inactive)
     SELECT $1, given.id, given.name, given.folded, given.name_key, given.top_level_id, given.inactive::boolean
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS given (id, name, folded, name_key, top_level_id, inactive)
     ON CONFLICT (integration_id, id) DO UPDATE SET name = excluded.name, folded = excluded.folded,
       name_key = excluded.name_key, top_level_id = excluded.top_level_id, inactive = excluded.inactive,
       gone_at = NULL, missed_crawls = 0
     WHERE (c.name, c.top_level_id, c.inactive, c.gone_at IS NULL, c.missed_crawls)
       IS DISTINCT FROM (excluded.name, excluded.top_level_id, excluded.inactive, true, 0)
     RETURNING id`,
    [
      integrationId,
      given.map(({ id }) => id),
      given.map(({ name }) => name),
      given.map(({ name }) => foldText(name)),
      given.map(({ name }) => sortKey(name)),
      given.map(({ topLevel }) => topLevel?.id ?? null),
      given.map(({ inactive }) => String(inactive === true)),
    ],
  );
  return changed.length > 0;
}

/** Stores companies as they are now, with their names; whether that changed anything. */
export async function putCompanies(
  queries: Queries,
  integrationId: Id,
  companies: readonly Company[],
): Promise<boolean> {
  const given = lastOfEach(companies);
  const ids = given.map(({ id }) => id);
  const changed = await queries.query<{ id: string }>(
    `INSERT INTO company AS co (integration_id, id, name, folded, name_key, suspended)
     SELECT $1, given.id, given.name, given.folded, given.name_key, given.suspended::boolean
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS given (id, name, folded, name_key, suspended)
     ON CONFLICT (integration_id, id) DO UPDATE SET name = excluded.name, folded = excluded.folded,
       name_key = excluded.name_key, suspended = excluded.suspended, gone_at = NULL, missed_crawls = 0
     WHERE (co.name, co.suspended, co.gone_at IS NULL, co.missed_crawls)
       IS DISTINCT FROM (excluded.name, excluded.suspended, true, 0)
     RETURNING id`,
    [
      integrationId,
      ids,
      given.map(({ name }) => name),
      given.map(({ name }) => foldText(name)),
      given.map(({ name }) => sortKey(name)),
      given.map(({ suspended }) => String(suspended === true)),
    ],
  );
  if (changed.length === 0) return false;
  const isChanged = new Set(changed.map(({ id }) => id));
  await claimNames(
    queries,
    integrationId,
    given.filter(({ id }) => isChanged.has(id)),
  );
  return true;
}

/** The names of these companies are theirs, and no others; one that another company has stays with that one. */
async function claimNames(queries: Queries, integrationId: Id, companies: readonly Company[]): Promise<void> {
  const ids = companies.map(({ id }) => id);
  const names = companies.map(({ name }) => nameKey(name));
  await queries.query(
    `DELETE FROM company_name n USING unnest($2::text[], $3::text[]) AS given (id, name)
     WHERE n.integration_id = $1 AND n.company_id = given.id AND n.name <> given.name`,
    [integrationId, ids, names],
  );
  await queries.query(
    `INSERT INTO company_name (integration_id, name, company_id)
     SELECT $1, given.name, given.id FROM unnest($2::text[], $3::text[]) AS given (id, name)
     ON CONFLICT DO NOTHING`,
    [integrationId, ids, names],
  );
}

/** A statement cannot change one record twice: of two records with one id the later counts. */
function lastOfEach<T extends { readonly id: Id }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map(item => [item.id, item])).values()];
}
