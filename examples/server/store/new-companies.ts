import { randomUUID } from 'node:crypto';
import { companyName, foldText, type Id, MappingError, type ProviderDescription } from 'client-mapping-elements';
import type { Queries } from '../database/database.js';
import { sortKey } from '../database/sort-key.js';
import type { Caller } from './caller.js';
import { nameKey, nameProblem, readTaker } from './companies.js';

/** The final name of a new company. Throws where it cannot be one. */
export function newCompanyName(
  target: { readonly name: string; readonly prefix?: string },
  description: ProviderDescription,
): string {
  if (!description.permissions.createCompany) {
    throw new MappingError('forbidden', { message: 'Companies cannot be created.' });
  }
  const name = companyName(target);
  const problem = nameProblem(name, description.companyName?.maxLength);
  if (problem !== undefined) throw new MappingError('invalid', { field: 'name', message: problem });
  return name;
}

/** Makes a company in the transaction that maps it, where no vendor has to be asked. */
export async function makeCompany(
  queries: Queries,
  { integrationId }: Caller,
  target: { readonly name: string; readonly prefix?: string },
  description: ProviderDescription,
): Promise<Id> {
  const name = newCompanyName(target, description);
  await claimName(queries, integrationId, name);
  const id = `company-${randomUUID()}`;
  await addCompany(queries, integrationId, { id, name });
  return id;
}

/** Claims a name: one of any number of callers gets it. Throws `name-taken` with the company that has it. */
export async function claimName(queries: Queries, integrationId: Id, name: string): Promise<void> {
  const claimed = await queries.query(
    'INSERT INTO company_name (integration_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name',
    [integrationId, nameKey(name)],
  );
  if (claimed.length > 0) return;
  const taken = await queries.find<{ company_id: string | null }>(
    'SELECT company_id FROM company_name WHERE integration_id = $1 AND name = $2',
    [integrationId, nameKey(name)],
  );
  throw await nameTaken(queries, integrationId, taken?.company_id ?? undefined);
}

export async function nameTaken(queries: Queries, integrationId: Id, companyId: Id | undefined): Promise<MappingError> {
  const takenBy = companyId === undefined ? undefined : await readTaker(queries, integrationId, companyId);
  return new MappingError('name-taken', { message: 'Another company has this name.', ...(takenBy && { takenBy }) });
}

/** Puts a company that was just made into the list, under the name that is claimed for it. */
export async function addCompany(
  queries: Queries,
  integrationId: Id,
  { id, name }: { readonly id: Id; readonly name: string },
): Promise<void> {
  await queries.query(
    `INSERT INTO company (integration_id, id, name, folded, name_key) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (integration_id, id) DO UPDATE SET gone_at = NULL, missed_crawls = 0`,
    [integrationId, id, name, foldText(name), sortKey(name)],
  );
  await queries.query('UPDATE company_name SET company_id = $3 WHERE integration_id = $1 AND name = $2', [
    integrationId,
    nameKey(name),
    id,
  ]);
}
