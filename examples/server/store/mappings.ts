import {
  type ClientMapping,
  type Id,
  type MappingDraft,
  MappingError,
  type ProviderDescription,
  type WriteOptions,
} from 'client-mapping-elements';
import { type Database, type Queries, violates } from '../database/database.js';
import type { Caller } from './caller.js';
import { type Cause, type Change, concludeChanges } from './changes.js';
import { claimKey, keepAnswer } from './idempotency.js';
import { describe, readIntegration } from './integrations.js';
import { makeCompany } from './new-companies.js';
import { notFound, readHolder, readRow } from './rows.js';

/** What a write says of itself besides what is to be done. */
export interface WriteCall extends Pick<WriteOptions, 'revision' | 'idempotencyKey'> {
  readonly requestId?: string | undefined;
  /** What was asked, if it was put into other words since: what a repeated call is told by. */
  readonly asked?: MappingDraft;
}

/** A mapping as it was found when its client was locked. */
interface Locked {
  readonly clientGone: boolean;
  readonly row: ClientMapping;
}

/**
 * Maps a client to a company, replacing what was. Key, mapping, history and notice are one transaction. The target is a
 * company that exists, or the name of one that is made in the same transaction.
 */
export async function saveMapping(
  database: Database,
  caller: Caller,
  clientId: Id,
  draft: MappingDraft,
  call: WriteCall,
): Promise<ClientMapping> {
  const { integrationId } = caller;
  try {
    return await database.transaction(queries =>
      once(queries, caller, call, ['save', clientId, call.asked ?? draft], async description => {
        if (!description.permissions.save) throw forbidden('Mappings cannot be saved.');
        checkServices(draft, description);
        const locked = await lockClient(queries, caller, clientId, description);
        if (locked.clientGone) throw notFound(`There is no client ${clientId}.`);
        checkRevision(locked.row, call.revision);
        const companyId =
          draft.target.kind === 'new'
            ? await makeCompany(queries, caller, draft.target, description)
            : await findCompany(queries, integrationId, draft.target.companyId);
        if (isSaved(locked.row, companyId, draft)) return locked.row;
        await write(queries, caller, { clientId, companyId, draft, before: locked.row });
        await closeEvents(queries, integrationId, clientId);
        return conclude(
          queries,
          { ...caller, requestId: call.requestId },
          { clientId, action: 'save', before: locked.row },
          description,
        );
      }),
    );
  } catch (reason) {
    if (!violates(reason, 'one_mapping_per_company') || draft.target.kind !== 'existing') throw reason;
    const holder = await readHolder(database, integrationId, draft.target.companyId);
    // Let go of since: to be tried again, which a caller with a key does by itself.
    if (!holder) throw new MappingError('unavailable', { outcome: 'not-applied', message: 'Try again.' });
    throw new MappingError('company-taken', { message: 'The company is mapped to another client.', holder });
  }
}

/** Ends the mapping of a client, if it has one. The company stays. */
export async function removeMapping(
  database: Database,
  caller: Caller,
  clientId: Id,
  call: WriteCall,
): Promise<ClientMapping> {
  return database.transaction(queries =>
    once(queries, caller, call, ['remove', clientId], async description => {
      if (!description.permissions.remove) throw forbidden('Mappings cannot be removed.');
      const locked = await lockClient(queries, caller, clientId, description);
      // Whatever revision was seen: that it is not mapped is all that was wanted.
      if (!locked.row.mapping) {
        if (locked.clientGone) throw notFound(`There is no client ${clientId}.`);
        return locked.row;
      }
      checkRevision(locked.row, call.revision);
      return endMapping(queries, { ...caller, requestId: call.requestId }, locked.row, description);
    }),
  );
}

/** Ends a mapping and closes its events, without asking for a revision. */
export async function endMapping(
  queries: Queries,
  cause: Cause,
  before: ClientMapping,
  description: ProviderDescription,
): Promise<ClientMapping> {
  const clientId = before.client.id;
  await queries.query(
    `UPDATE mapping SET ended_at = now(), revision = nextval('mapping_revision')
     WHERE integration_id = $1 AND client_id = $2 AND ended_at IS NULL`,
    [cause.integrationId, clientId],
  );
  await closeEvents(queries, cause.integrationId, clientId);
  return conclude(queries, cause, { clientId, action: 'remove', before }, description);
}

/** Does the work once for each key, and answers the same whenever the key comes again. */
async function once(
  queries: Queries,
  caller: Caller,
  { idempotencyKey: key }: WriteCall,
  ask: unknown,
  work: (description: ProviderDescription) => Promise<ClientMapping>,
): Promise<ClientMapping> {
  const known = key === undefined ? undefined : await claimKey<ClientMapping>(queries, caller.integrationId, key, ask);
  if (known) return known;
  const row = await work(describe(await readIntegration(queries, caller.integrationId), caller));
  if (key !== undefined) await keepAnswer(queries, caller.integrationId, key, row);
  return row;
}

/** Locks a client, so that the writes of one client come one after the other. */
async function lockClient(
  queries: Queries,
  { integrationId }: Caller,
  clientId: Id,
  description: ProviderDescription,
): Promise<Locked> {
  const client = await queries.find<{ gone: boolean }>(
    'SELECT gone_at IS NOT NULL AS gone FROM client WHERE integration_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [integrationId, clientId],
  );
  const row = await readRow(queries, integrationId, clientId, serviceIds(description));
  if (!client || !row) throw notFound(`There is no client ${clientId}.`);
  return { clientGone: client.gone, row };
}

async function findCompany(queries: Queries, integrationId: Id, companyId: Id): Promise<Id> {
  const found = await queries.query('SELECT FROM company WHERE integration_id = $1 AND id = $2 AND gone_at IS NULL', [
    integrationId,
    companyId,
  ]);
  if (found.length === 0) throw notFound(`There is no company ${companyId}.`);
  return companyId;
}

function checkRevision(row: ClientMapping, revision: string | null | undefined): void {
  if (revision === undefined || (row.mapping?.revision ?? null) === revision) return;
  throw new MappingError('conflict', {
    message: revision === null ? 'The client is mapped already.' : 'The mapping has changed.',
    current: row,
  });
}

interface Writing {
  readonly clientId: Id;
  readonly companyId: Id;
  readonly draft: MappingDraft;
  readonly before: ClientMapping;
}

/** The statement itself asks for the revision that was seen, and the unique indexes refuse what was taken meanwhile. */
async function write(queries: Queries, caller: Caller, { clientId, companyId, draft, before }: Writing): Promise<void> {
  const values = [caller.integrationId, clientId, companyId, JSON.stringify(draft.services), caller.user ?? null];
  const written = before.mapping
    ? await queries.query(
        `UPDATE mapping SET company_id = $3, services = $4, updated_by = $5, updated_at = date_trunc('milliseconds', now()),
           revision = nextval('mapping_revision')
         WHERE integration_id = $1 AND client_id = $2 AND ended_at IS NULL AND revision = $6::bigint RETURNING id`,
        [...values, before.mapping.revision],
      )
    : await queries.query(
        `INSERT INTO mapping (integration_id, client_id, company_id, services, updated_by, updated_at)
         VALUES ($1, $2, $3, $4, $5, date_trunc('milliseconds', now())) RETURNING id`,
        values,
      );
  if (written.length === 0)
    throw new MappingError('conflict', { message: 'The mapping has changed.', current: before });
}

/** Whether a save would change nothing: then nothing gets a new revision or date. */
function isSaved({ mapping }: ClientMapping, companyId: Id, { services }: MappingDraft): boolean {
  if (!mapping || mapping.eventCount > 0 || mapping.company.id !== companyId) return false;
  return Object.entries(mapping.services).every(([id, isOn]) =>
    Object.hasOwn(services, id) && services[id] ? isOn : !isOn,
  );
}

function checkServices({ services }: MappingDraft, description: ProviderDescription): void {
  const unknown = Object.keys(services).find(id => services[id] && !serviceIds(description).includes(id));
  if (unknown === undefined) return;
  throw new MappingError('invalid', { field: `services.${unknown}`, message: 'There is no such service.' });
}

async function closeEvents(queries: Queries, integrationId: Id, clientId: Id): Promise<void> {
  await queries.query(
    'UPDATE event SET closed_at = now() WHERE integration_id = $1 AND client_id = $2 AND closed_at IS NULL',
    [integrationId, clientId],
  );
}

async function conclude(
  queries: Queries,
  cause: Cause,
  change: Change,
  description: ProviderDescription,
): Promise<ClientMapping> {
  const row = (await concludeChanges(queries, cause, [change], serviceIds(description))).at(0);
  if (!row) throw new Error('A client that is locked cannot vanish.');
  return row;
}

export function serviceIds({ services }: Pick<ProviderDescription, 'services'>): readonly string[] {
  return services.map(({ id }) => id);
}

function forbidden(message: string): MappingError {
  return new MappingError('forbidden', { message });
}
