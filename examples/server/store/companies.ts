import {
  type Company,
  companyName,
  type CompanyQuery,
  type Id,
  type NameCheck,
  type Page,
} from 'client-mapping-elements';
import type { Queries, SqlValue } from '../database/database.js';
import { readIntegration } from './integrations.js';
import { readCompanies } from './rows.js';
import { textCondition } from './text-query.js';

/** A window of companies by name: those that can be chosen, unless all are asked for. */
export async function listCompanies(queries: Queries, integrationId: Id, query: CompanyQuery): Promise<Page<Company>> {
  const { feedSeq } = await readIntegration(queries, integrationId);
  const { search, available = true, forClientId, offset, limit } = query;
  const values: SqlValue[] = [integrationId];
  const place = (value: SqlValue) => `$${values.push(value)}`;
  const conditions = ['co.integration_id = $1', 'co.gone_at IS NULL'];
  const text = textCondition('co', search);
  if (text) conditions.push(text.sql(place(text.value)));
  const found = `FROM company co WHERE ${conditions.join(' AND ')}`;
  // The client's own company is held, so it is no free one: it is put in where it would stand.
  const own = forClientId
    ? `UNION ALL
       SELECT co.id, co.name_key ${found} AND co.held AND EXISTS (
         SELECT FROM mapping m WHERE m.integration_id = $1 AND m.company_id = co.id AND m.ended_at IS NULL
           AND m.client_id = ${place(forClientId)})`
    : '';
  const hits = available
    ? `SELECT co.id, co.name_key ${found} AND NOT co.held ${own}`
    : `SELECT co.id, co.name_key ${found}`;
  const window = await queries.find<{ total: number; ids: readonly string[] }>(
    `SELECT (SELECT count(*)::integer FROM (${hits}) counted) AS total,
       ARRAY(SELECT id::text FROM (${hits}) hits ORDER BY name_key, id
             OFFSET ${place(offset)} LIMIT ${place(limit)}) AS ids`,
    values,
  );
  const items = await readCompanies(queries, integrationId, window?.ids ?? []);
  return { items, total: window?.total ?? 0, revision: String(feedSeq) };
}

/** The form of a name that must be unique: without case, as the vendor compares. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

/** Whether a new company could have a name. Saving still decides. */
export async function checkCompanyName(
  queries: Queries,
  integrationId: Id,
  parts: { readonly name: string; readonly prefix?: string },
): Promise<NameCheck> {
  const { description } = await readIntegration(queries, integrationId);
  const name = companyName(parts);
  const problem = nameProblem(name, description.companyName?.maxLength);
  if (problem !== undefined) return { name, available: false, problem };
  const taken = await queries.find<{ company_id: string | null }>(
    'SELECT company_id FROM company_name WHERE integration_id = $1 AND name = $2',
    [integrationId, nameKey(name)],
  );
  if (!taken) return { name, available: true };
  const takenBy = taken.company_id === null ? undefined : await readTaker(queries, integrationId, taken.company_id);
  return { name, available: false, ...(takenBy && { takenBy }) };
}

/** The company that has a name already, as an error or a check shows it. */
export async function readTaker(queries: Queries, integrationId: Id, companyId: Id): Promise<Company | undefined> {
  return (await readCompanies(queries, integrationId, [companyId])).at(0);
}

/** Why a name cannot be that of a company; nothing if it can. */
export function nameProblem(name: string, maxLength: number | undefined): string | undefined {
  if (!name) return 'A company needs a name.';
  if (maxLength !== undefined && name.length > maxLength) return `The name is longer than ${maxLength} characters.`;
  // What neither a line of text nor a database can hold.
  return /[\p{Cc}\p{Cs}]/u.test(name) ? 'The name has a character that names cannot have.' : undefined;
}
