import {
  type Client,
  type ClientMapping,
  type Company,
  type CompanyHolder,
  type Id,
  type Mapping,
  MappingError,
  type MissingSide,
  type ServiceId,
} from 'client-mapping-elements';
import type { Queries } from '../database/database.js';

interface RowRecord {
  readonly client_id: string;
  readonly client_name: string;
  readonly client_gone: boolean;
  readonly inactive: boolean;
  readonly top_level_id: string | null;
  readonly top_level_name: string | null;
  readonly company_id: string | null;
  readonly company_name: string;
  readonly company_gone: boolean;
  readonly suspended: boolean;
  readonly services: Readonly<Partial<Record<string, boolean>>>;
  readonly event_count: number;
  readonly revision: string;
  readonly updated_at: Date | null;
  readonly updated_by: string | null;
}

/** One row of the table for each client of a list, in the order of the list. */
const selectRows = `
  SELECT c.id AS client_id, c.name AS client_name, c.gone_at IS NOT NULL AS client_gone, c.inactive,
    t.id AS top_level_id, t.name AS top_level_name,
    co.id AS company_id, co.name AS company_name, co.gone_at IS NOT NULL AS company_gone, co.suspended,
    m.services, m.revision::text AS revision, m.updated_at, m.updated_by,
    (SELECT count(*)::integer FROM event e
     WHERE e.integration_id = c.integration_id AND e.client_id = c.id AND e.closed_at IS NULL) AS event_count
  FROM unnest($2::text[]) WITH ORDINALITY AS wanted (id, place)
  JOIN client c ON c.integration_id = $1 AND c.id = wanted.id
  LEFT JOIN top_level t ON t.integration_id = c.integration_id AND t.id = c.top_level_id
  LEFT JOIN mapping m ON m.integration_id = c.integration_id AND m.client_id = c.id AND m.ended_at IS NULL
  LEFT JOIN company co ON co.integration_id = m.integration_id AND co.id = m.company_id
  ORDER BY wanted.place`;

/** Rows of clients, whether they are listed or not; one that is unknown is left out. */
export async function readRows(
  queries: Queries,
  integrationId: Id,
  clientIds: readonly Id[],
  services: readonly ServiceId[],
): Promise<ClientMapping[]> {
  if (clientIds.length === 0) return [];
  const records = await queries.query<RowRecord>(selectRows, [integrationId, clientIds]);
  return records.map(record => ({ client: clientOf(record), mapping: mappingOf(record, services) }));
}

export async function readRow(
  queries: Queries,
  integrationId: Id,
  clientId: Id,
  services: readonly ServiceId[],
): Promise<ClientMapping | undefined> {
  return (await readRows(queries, integrationId, [clientId], services)).at(0);
}

/** Of a client that is gone only its last known name is told. */
function clientOf(record: RowRecord): Client {
  const { client_id: id, client_name: name, client_gone, inactive, top_level_id, top_level_name } = record;
  if (client_gone) return { id, name };
  return {
    id,
    name,
    ...(top_level_id !== null && { topLevel: { id: top_level_id, name: top_level_name ?? top_level_id } }),
    ...(inactive && { inactive }),
  };
}

function mappingOf(record: RowRecord, services: readonly ServiceId[]): Mapping | null {
  if (record.company_id === null) return null;
  const { client_gone, company_gone, suspended, updated_at, updated_by } = record;
  const missing: MissingSide[] = [
    ...(client_gone ? ['client' as const] : []),
    ...(company_gone ? ['company' as const] : []),
  ];
  return {
    company: {
      id: record.company_id,
      name: record.company_name,
      ...(suspended && !company_gone && { suspended }),
    },
    services: Object.fromEntries(services.map(id => [id, record.services[id] === true])),
    eventCount: record.event_count,
    ...(missing.length > 0 && { missing }),
    revision: record.revision,
    ...(updated_at !== null && { updatedAt: updated_at.toISOString() }),
    ...(updated_by !== null && { updatedBy: updated_by }),
  };
}

interface CompanyRecord {
  readonly id: string;
  readonly name: string;
  readonly suspended: boolean;
  readonly holder_id: string | null;
  readonly holder_name: string | null;
}

/** One company for each id of a list, with its holder, in the order of the list. */
const selectCompanies = `
  SELECT co.id, co.name, co.suspended, c.id AS holder_id, c.name AS holder_name
  FROM unnest($2::text[]) WITH ORDINALITY AS wanted (id, place)
  JOIN company co ON co.integration_id = $1 AND co.id = wanted.id
  LEFT JOIN mapping m ON m.integration_id = co.integration_id AND m.company_id = co.id AND m.ended_at IS NULL
  LEFT JOIN client c ON c.integration_id = m.integration_id AND c.id = m.client_id
  ORDER BY wanted.place`;

/** Companies as lists show them: with their holders. */
export async function readCompanies(
  queries: Queries,
  integrationId: Id,
  companyIds: readonly Id[],
): Promise<Company[]> {
  if (companyIds.length === 0) return [];
  const records = await queries.query<CompanyRecord>(selectCompanies, [integrationId, companyIds]);
  return records.map(({ id, name, suspended, holder_id, holder_name }) => ({
    id,
    name,
    ...(suspended && { suspended }),
    ...(holder_id !== null && { mappedTo: { clientId: holder_id, clientName: holder_name ?? holder_id } }),
  }));
}

/** The client that holds a company. */
export async function readHolder(
  queries: Queries,
  integrationId: Id,
  companyId: Id,
): Promise<CompanyHolder | undefined> {
  return (await readCompanies(queries, integrationId, [companyId])).at(0)?.mappedTo;
}

export function notFound(message: string): MappingError {
  return new MappingError('not-found', { message });
}
