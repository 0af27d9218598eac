import { randomUUID } from 'node:crypto';
import { isMappingError, type MappingDraft, MappingError, toMappingError } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import type { Caller } from '../store/caller.js';
import { Directory } from '../store/directory.js';
import { describe, readIntegration } from '../store/integrations.js';
import { dropIntent, keepIntent, settleIntent } from '../store/intents.js';
import type { WriteCall } from '../store/mappings.js';
import { nameTaken, newCompanyName } from '../store/new-companies.js';
import { localWriter, type Writer } from '../store/writer.js';
import type { GravityZoneCompany } from './gravityzone.js';
import type { Systems } from './sync.js';
import { asMappingError, UpstreamError } from './upstream-error.js';

/** The other side's clock may differ from ours by this much. */
const skewMs = 5 * 60_000;

/** Writes that ask the real systems on the way: companies are made there, and rechecks look there. */
export function upstreamWriter(database: Database, { integrationId, halo, gravityZone }: Systems): Writer {
  const local = localWriter(database);
  const directory = new Directory(database, integrationId);

  /** Makes the company, or finds the one that an earlier call has made without hearing so. */
  async function make(name: string, intendedAt: Date): Promise<GravityZoneCompany> {
    try {
      return { id: await gravityZone.createCompany(name), name };
    } catch (reason) {
      const failure = reason instanceof UpstreamError ? reason.failure : undefined;
      if (failure !== 'refused' && failure !== 'unavailable') throw reason;
      // Their words do not say what was wrong. What is there now does.
      const found = await gravityZone.findByName(name);
      const isOurs = found?.createdAt !== undefined && found.createdAt.getTime() >= intendedAt.getTime() - skewMs;
      if (found && isOurs) return found;
      if (found) await directory.upsertCompanies([found]);
      if (found) throw await nameTaken(database, integrationId, found.id);
      if (failure === 'unavailable') throw reason;
      throw new MappingError('invalid', { field: 'name', message: 'The vendor refuses this name.' });
    }
  }

  async function saveNew(caller: Caller, clientId: string, draft: MappingDraft, call: WriteCall) {
    if (draft.target.kind !== 'new') return local.save(caller, clientId, draft, call);
    const key = call.idempotencyKey ?? randomUUID();
    const description = describe(await readIntegration(database, integrationId), caller);
    const name = newCompanyName(draft.target, description);
    const intent = await keepIntent(database, { ...caller, key, clientId, name, revision: call.revision });
    if (intent.isAnswered) return local.save(caller, clientId, draft, { ...call, idempotencyKey: key });
    let companyId = intent.companyId;
    if (companyId === undefined) {
      try {
        const company = await make(name, intent.madeAt);
        companyId = company.id;
        await settleIntent(database, integrationId, key, { id: company.id, name });
      } catch (reason) {
        // What may have been done stays intended, for the same call to find; what was not done is forgotten.
        if (toTold(reason).outcome === 'not-applied') await dropIntent(database, integrationId, key, name);
        throw toTold(reason);
      }
    }
    try {
      const target = { kind: 'existing', companyId } as const;
      return await local.save(caller, clientId, { ...draft, target }, { ...call, idempotencyKey: key, asked: draft });
    } catch (reason) {
      // The company is there: the same call under the same key takes it.
      const { code, message, current, holder } = toMappingError(reason);
      throw new MappingError(code, {
        message,
        outcome: 'applied',
        ...(current && { current }),
        ...(holder && { holder }),
      });
    }
  }

  /** Looks at both sides of a client where they live. What cannot be asked is left as it was. */
  async function look(clientId: string): Promise<void> {
    const mapping = await database.find<{ company_id: string; client_gone: boolean; company_gone: boolean }>(
      `SELECT m.company_id, c.gone_at IS NOT NULL AS client_gone, co.gone_at IS NOT NULL AS company_gone
       FROM mapping m
       JOIN client c ON c.integration_id = m.integration_id AND c.id = m.client_id
       JOIN company co ON co.integration_id = m.integration_id AND co.id = m.company_id
       WHERE m.integration_id = $1 AND m.client_id = $2 AND m.ended_at IS NULL`,
      [integrationId, clientId],
    );
    const client = mapping?.client_gone ? await halo.getClient(clientId, 'interactive') : undefined;
    if (client) await directory.upsertClients([client]);
    const company = mapping?.company_gone ? await gravityZone.getCompany(mapping.company_id, 'interactive') : undefined;
    if (company) await directory.upsertCompanies([company]);
  }

  return {
    ...local,
    save: saveNew,
    actOnEvent: async (caller, eventId, action, requestId) => {
      const event = await database.find<{ client_id: string }>(
        'SELECT client_id FROM event WHERE integration_id = $1 AND id = $2 AND closed_at IS NULL',
        [caller.integrationId, eventId],
      );
      if (event && action === 'recheck') await look(event.client_id).catch(rethrow);
      return local.actOnEvent(caller, eventId, action, requestId);
    },
    recheckEvents: async (caller, requestId) => {
      const lost = await database.query<{ client_id: string }>(
        `SELECT DISTINCT client_id FROM event
         WHERE integration_id = $1 AND closed_at IS NULL AND family = 'mapping' AND actions ? 'recheck'`,
        [caller.integrationId],
      );
      for (const { client_id } of lost) await look(client_id).catch(rethrow);
      return local.recheckEvents(caller, requestId);
    },
  };
}

function toTold(reason: unknown): MappingError {
  if (reason instanceof UpstreamError) return asMappingError(reason);
  return isMappingError(reason) ? reason : new MappingError('unavailable', { cause: reason });
}

function rethrow(reason: unknown): never {
  throw toTold(reason);
}
