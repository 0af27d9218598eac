import { randomUUID } from 'node:crypto';
import type { Client, ClientMapping, Company, Id, MappingEvent, ServiceId } from 'client-mapping-elements';
import type { Database, Queries } from '../database/database.js';
import { type Cause, concludeChanges, lockList } from './changes.js';
import { putClients, putCompanies, putTopLevels } from './directory-rows.js';
import { raiseEvent, reviseMappings } from './events.js';
import { readIntegration } from './integrations.js';
import { serviceIds } from './mappings.js';
import { missingEventCodes, missingEventText } from './missing-events.js';
import { readRows } from './rows.js';

/** One change behind the back: which records it touches, and what it does to them. */
interface Plan {
  readonly action: string;
  readonly table: 'client' | 'company';
  readonly ids: readonly Id[];
  /** Does it; answers the clients that are touched besides those that the records belong to, or nothing if all was so already. */
  readonly apply: (queries: Queries) => Promise<readonly Id[] | undefined>;
  /** Whether a side has gone, so that events about missing sides are put in step. */
  readonly isLoss?: boolean;
}

/**
 * What happens in the two systems behind the integration: clients and companies come, change and go. Who is gone keeps
 * its row, with its last known name.
 */
export class Directory {
  readonly #database: Database;
  readonly #cause: Cause;

  constructor(database: Database, integrationId: Id) {
    this.#database = database;
    this.#cause = { integrationId };
  }

  /** Adds clients, changes those that are known, and brings back those that were gone. */
  upsertClients(clients: readonly Client[]): Promise<void> {
    return this.#change({
      action: 'client-changed',
      table: 'client',
      ids: clients.map(({ id }) => id),
      apply: async queries => {
        const { integrationId } = this.#cause;
        const members = await putTopLevels(queries, integrationId, clients);
        const hasChanged = await putClients(queries, integrationId, clients);
        return hasChanged || members.length > 0 ? members : undefined;
      },
    });
  }

  /** Adds companies, changes those that are known, and brings back those that were gone. */
  upsertCompanies(companies: readonly Company[]): Promise<void> {
    return this.#change({
      action: 'company-changed',
      table: 'company',
      ids: companies.map(({ id }) => id),
      apply: async queries => ((await putCompanies(queries, this.#cause.integrationId, companies)) ? [] : undefined),
    });
  }

  /** A client is proved to be gone. If it is mapped, its row stays as an orphan. */
  removeClient(id: Id): Promise<void> {
    return this.#remove('client', id);
  }

  /** A company is proved to be gone. If it is mapped, the mapping stays as an orphan, and its name becomes free. */
  removeCompany(id: Id): Promise<void> {
    return this.#remove('company', id);
  }

  /** Raises an event, as the integration does when it finds a problem; one with the same id is replaced. */
  raiseEvent(event: MappingEvent): Promise<void> {
    return this.#change({
      action: 'event-raised',
      table: 'client',
      ids: [event.clientId],
      apply: async queries => {
        await raiseEvent(queries, this.#cause.integrationId, event);
        return [];
      },
    });
  }

  #remove(table: Plan['table'], id: Id): Promise<void> {
    return this.#change({
      action: `${table}-gone`,
      table,
      ids: [id],
      isLoss: true,
      apply: async queries => {
        const { integrationId } = this.#cause;
        const gone = await queries.query(
          `UPDATE ${table} SET gone_at = now() WHERE integration_id = $1 AND id = $2 AND gone_at IS NULL RETURNING id`,
          [integrationId, id],
        );
        if (table === 'company')
          await queries.query('DELETE FROM company_name WHERE integration_id = $1 AND company_id = $2', [
            integrationId,
            id,
          ]);
        return gone.length > 0 ? [] : undefined;
      },
    });
  }

  async #change(plan: Plan): Promise<void> {
    const { integrationId } = this.#cause;
    await this.#database.transaction(async queries => {
      const { description } = await readIntegration(queries, integrationId);
      const services = serviceIds(description);
      await this.#lock(queries, plan);
      const clientIds = await this.#clientsOf(queries, plan);
      const before = new Map(
        (await readRows(queries, integrationId, clientIds, services)).map(row => [row.client.id, row] as const),
      );
      const others = await plan.apply(queries);
      if (!others) return;
      if (plan.isLoss) await this.#putEventsInStep(queries, clientIds, services);
      const now = await readRows(queries, integrationId, [...new Set([...clientIds, ...others])], services);
      // Who leaves the list may look the same as before.
      const changed = now.filter(row => plan.isLoss || !isSame(row, before.get(row.client.id)));
      await reviseMappings(
        queries,
        integrationId,
        changed.filter(row => !isSame(row.mapping, before.get(row.client.id)?.mapping)).map(({ client }) => client.id),
      );
      const changes = changed.map(({ client: { id } }) => ({
        clientId: id,
        action: plan.action,
        before: before.get(id),
      }));
      await concludeChanges(queries, this.#cause, changes, services);
    });
  }

  /**
   * The records first, then the clients that they belong to, then the list: in the order in which saves take them, so
   * that the two seldom meet crosswise.
   */
  async #lock(queries: Queries, plan: Plan): Promise<void> {
    const { integrationId } = this.#cause;
    const lock = (table: Plan['table'], ids: readonly Id[]) =>
      queries.query(
        `SELECT FROM ${table} WHERE integration_id = $1 AND id = ANY ($2::text[]) ORDER BY id FOR NO KEY UPDATE`,
        [integrationId, ids],
      );
    if (plan.table === 'company') await lock('company', plan.ids);
    await lock('client', await this.#clientsOf(queries, plan));
    await lockList(queries, integrationId);
  }

  async #clientsOf(queries: Queries, { table, ids }: Plan): Promise<readonly Id[]> {
    if (table === 'client') return ids;
    const holders = await queries.query<{ client_id: string }>(
      'SELECT client_id FROM mapping WHERE integration_id = $1 AND company_id = ANY ($2::text[]) AND ended_at IS NULL',
      [this.#cause.integrationId, ids],
    );
    return holders.map(({ client_id }) => client_id);
  }

  /** Of a client that is not mapped nothing is left to be told; of a mapping, what is missing now. */
  async #putEventsInStep(queries: Queries, clientIds: readonly Id[], services: readonly ServiceId[]): Promise<void> {
    const { integrationId } = this.#cause;
    for (const { client, mapping } of await readRows(queries, integrationId, clientIds, services)) {
      await queries.query(
        `UPDATE event SET closed_at = now()
         WHERE integration_id = $1 AND client_id = $2 AND closed_at IS NULL AND ($3::text[] IS NULL OR code = ANY ($3))`,
        [integrationId, client.id, mapping ? missingEventCodes : null],
      );
      const text = missingEventText(mapping?.missing ?? []);
      if (!text) continue;
      const event: MappingEvent = {
        ...text,
        id: randomUUID(),
        clientId: client.id,
        raisedAt: new Date().toISOString(),
      };
      await raiseEvent(queries, integrationId, event);
    }
  }
}

function isSame(a: ClientMapping | ClientMapping['mapping'], b: ClientMapping | ClientMapping['mapping'] | undefined) {
  return JSON.stringify(a) === JSON.stringify(b);
}
