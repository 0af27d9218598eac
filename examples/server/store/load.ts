import type { Id, MemoryData, ProviderDescription } from 'client-mapping-elements';
import type { Database, Queries } from '../database/database.js';
import { putClients, putCompanies, putTopLevels } from './directory-rows.js';
import { raiseEvent } from './events.js';
import { createIntegration } from './integrations.js';

/** A whole integration as plain data. */
export type IntegrationData = Omit<MemoryData, 'topLevels' | 'description'> & {
  readonly topLevels?: MemoryData['topLevels'];
  readonly description: ProviderDescription;
};

const chunk = 5_000;

/**
 * Makes an integration of data, all of it or nothing; false if it is there already. The list is counted once, at the
 * end.
 */
export async function loadIntegration(database: Database, id: Id, data: IntegrationData): Promise<boolean> {
  return database.transaction(async queries => {
    if (!(await createIntegration(queries, id, data.description))) return false;
    await queries.query(`SELECT set_config('listing.bulk', 'on', true)`);
    await putTopLevels(
      queries,
      id,
      (data.topLevels ?? []).map(topLevel => ({ topLevel })),
    );
    for (const clients of chunks(data.clients)) {
      await putTopLevels(queries, id, clients);
      await putClients(queries, id, clients);
    }
    for (const companies of chunks(data.companies)) await putCompanies(queries, id, companies);
    await putLost(queries, id, data);
    for (const mappings of chunks(data.mappings)) await putMappings(queries, id, mappings);
    for (const event of data.events) await raiseEvent(queries, id, event);
    // Nobody has counted yet how much there is now, and plans made without knowing are a hundred times slower.
    await queries.query('ANALYZE top_level, client, company, mapping, event');
    await queries.query('INSERT INTO listing SELECT * FROM listing_now WHERE integration_id = $1', [id]);
    await queries.query('SELECT rebuild_blocks($1)', [id]);
    await queries.query('ANALYZE listing, listing_block');
    return true;
  });
}

/** Clients and companies that only mappings still name, under their last known names. */
async function putLost(queries: Queries, integrationId: Id, data: IntegrationData): Promise<void> {
  const clients = new Set(data.clients.map(({ id }) => id));
  const companies = new Set(data.companies.map(({ id }) => id));
  const lostClients = data.mappings.filter(({ clientId }) => !clients.has(clientId));
  const lostCompanies = data.mappings.filter(({ companyId }) => !companies.has(companyId));
  const clientIds = lostClients.map(({ clientId }) => clientId);
  const companyIds = lostCompanies.map(({ companyId }) => companyId);
  await putClients(
    queries,
    integrationId,
    lostClients.map(({ clientId: id, clientName: name = id }) => ({ id, name })),
  );
  await putCompanies(
    queries,
    integrationId,
    lostCompanies.map(({ companyId: id, companyName: name = id }) => ({ id, name })),
  );
  await queries.query('UPDATE client SET gone_at = now() WHERE integration_id = $1 AND id = ANY ($2::text[])', [
    integrationId,
    clientIds,
  ]);
  await queries.query('UPDATE company SET gone_at = now() WHERE integration_id = $1 AND id = ANY ($2::text[])', [
    integrationId,
    companyIds,
  ]);
  await queries.query('DELETE FROM company_name WHERE integration_id = $1 AND company_id = ANY ($2::text[])', [
    integrationId,
    companyIds,
  ]);
}

async function putMappings(queries: Queries, integrationId: Id, mappings: IntegrationData['mappings']): Promise<void> {
  const companyIds = mappings.map(({ companyId }) => companyId);
  await queries.query(
    `INSERT INTO mapping (integration_id, client_id, company_id, services, updated_at, updated_by)
     SELECT $1, given.client_id, given.company_id, given.services::jsonb, given.updated_at::timestamptz, given.updated_by
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS given (client_id, company_id, services, updated_at, updated_by)`,
    [
      integrationId,
      mappings.map(({ clientId }) => clientId),
      companyIds,
      mappings.map(({ services = {} }) => JSON.stringify(services)),
      mappings.map(({ updatedAt }) => updatedAt ?? null),
      mappings.map(({ updatedBy }) => updatedBy ?? null),
    ],
  );
  await queries.query('UPDATE company SET held = true WHERE integration_id = $1 AND id = ANY ($2::text[])', [
    integrationId,
    companyIds,
  ]);
}

function* chunks<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += chunk) yield items.slice(start, start + chunk);
}
