import { type Id, MappingError } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import type { Caller } from './caller.js';
import { nameKey } from './companies.js';
import { addCompany, claimName } from './new-companies.js';
import { notFound } from './rows.js';

/** A company that is to be made for a client at the vendor. */
export interface IntentCall extends Caller {
  readonly key: string;
  readonly clientId: Id;
  readonly name: string;
  readonly revision?: string | null | undefined;
}

export interface Intent {
  readonly madeAt: Date;
  /** The company, once it is made. */
  readonly companyId: Id | undefined;
  /** Whether the whole call was done and answered before. */
  readonly isAnswered: boolean;
}

/**
 * Stores an intent before anybody is asked, with a claim on the name: of two calls one gets it. The same call again is
 * given the intent of the first time. What would be refused anyway is refused before a company is made.
 */
export async function keepIntent(database: Database, call: IntentCall): Promise<Intent> {
  const { integrationId, key, clientId, name, revision } = call;
  return database.transaction(async queries => {
    const answered = await queries.query(
      'SELECT FROM idempotency WHERE integration_id = $1 AND key = $2 AND answer IS NOT NULL',
      [integrationId, key],
    );
    if (answered.length > 0) return { madeAt: new Date(), companyId: undefined, isAnswered: true };
    const client = await queries.find<{ gone: boolean; revision: string | null }>(
      `SELECT c.gone_at IS NOT NULL AS gone, (SELECT m.revision::text FROM mapping m
         WHERE m.integration_id = c.integration_id AND m.client_id = c.id AND m.ended_at IS NULL) AS revision
       FROM client c WHERE c.integration_id = $1 AND c.id = $2 FOR NO KEY UPDATE`,
      [integrationId, clientId],
    );
    if (!client || client.gone) throw notFound(`There is no client ${clientId}.`);
    const known = await queries.find<{ made_at: Date; company_id: string | null; client_id: string; name: string }>(
      'SELECT made_at, company_id, client_id, name FROM company_intent WHERE integration_id = $1 AND key = $2',
      [integrationId, key],
    );
    if (known && (known.client_id !== clientId || known.name !== name)) {
      throw new MappingError('invalid', {
        field: 'idempotencyKey',
        message: 'This idempotency key was used for another call.',
      });
    }
    if (known) return { madeAt: known.made_at, companyId: known.company_id ?? undefined, isAnswered: false };
    if (revision !== undefined && client.revision !== revision)
      throw new MappingError('conflict', { message: 'The mapping has changed.' });
    await claimName(queries, integrationId, name);
    const made = await queries.find<{ made_at: Date }>(
      'INSERT INTO company_intent (integration_id, key, client_id, name) VALUES ($1, $2, $3, $4) RETURNING made_at',
      [integrationId, key, clientId, name],
    );
    return { madeAt: made?.made_at ?? new Date(), companyId: undefined, isAnswered: false };
  });
}

/** The company is made: it is in the list from now on, whatever becomes of the mapping. */
export async function settleIntent(
  database: Database,
  integrationId: Id,
  key: string,
  company: { readonly id: Id; readonly name: string },
): Promise<void> {
  await database.transaction(async queries => {
    await addCompany(queries, integrationId, company);
    await queries.query('UPDATE company_intent SET company_id = $3 WHERE integration_id = $1 AND key = $2', [
      integrationId,
      key,
      company.id,
    ]);
  });
}

/** Nothing was made: the name is free for others. */
export async function dropIntent(database: Database, integrationId: Id, key: string, name: string): Promise<void> {
  await database.transaction(async queries => {
    await queries.query('DELETE FROM company_intent WHERE integration_id = $1 AND key = $2 AND company_id IS NULL', [
      integrationId,
      key,
    ]);
    await queries.query('DELETE FROM company_name WHERE integration_id = $1 AND name = $2 AND company_id IS NULL', [
      integrationId,
      nameKey(name),
    ]);
  });
}
