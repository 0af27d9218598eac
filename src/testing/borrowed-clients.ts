import type { Client, ClientMapping, Id } from '../model/client-mapping.js';
import { sameMapping } from '../model/draft.js';
import type { MappingProvider, ReadOptions } from '../provider/mapping-provider.js';
import { NotChecked } from './check.js';
import { walk } from './walk.js';

/** Looking for the lent clients reads lists of any length. */
const most = Number.MAX_SAFE_INTEGER;

/** The clients whose mappings the host lets the checks change, and what they were. */
export class BorrowedClients {
  readonly #provider: MappingProvider;
  readonly #ids: readonly Id[];
  readonly #before = new Map<Id, ClientMapping>();

  constructor(provider: MappingProvider, ids: readonly Id[]) {
    this.#provider = provider;
    this.#ids = ids;
  }

  /** Clients that were not taken yet, without their mappings. */
  async take(count: number, { signal }: ReadOptions): Promise<Client[]> {
    const open = this.#ids.filter(id => !this.#before.has(id));
    if (open.length < count) throw tooFew(this.#before.size + count, this.#ids.length);
    // A row whose side is missing could not be made again.
    const rows = (await this.#find(open, signal)).filter(({ mapping }) => !mapping?.missing?.length).slice(0, count);
    if (rows.length < count) throw tooFew(this.#before.size + count, this.#before.size + rows.length);
    for (const { client, mapping } of rows) {
      this.#before.set(client.id, { client, mapping });
      if (mapping) await this.#provider.removeMapping(client.id, { signal });
    }
    return rows.map(({ client }) => client);
  }

  /** Makes every mapping what it was. */
  async putBack(signal: AbortSignal): Promise<void> {
    if (this.#before.size === 0) return;
    const now = await this.#find([...this.#before.keys()], signal);
    const changed = now.filter(row => !sameMapping(row, this.#before.get(row.client.id) ?? row));
    // First all companies become free: two clients may have changed places.
    for (const { client, mapping } of changed) if (mapping) await this.#provider.removeMapping(client.id, { signal });
    for (const { client } of changed) {
      const mapping = this.#before.get(client.id)?.mapping;
      if (!mapping) continue;
      const draft = {
        target: { kind: 'existing', companyId: mapping.company.id },
        services: mapping.services,
      } as const;
      await this.#provider.saveMapping(client.id, draft, { signal });
    }
  }

  async #find(ids: readonly Id[], signal: AbortSignal): Promise<ClientMapping[]> {
    const rows = await walk(page => this.#provider.listClientMappings(page, { signal }), { most });
    return ids.flatMap(id => rows.find(({ client }) => client.id === id) ?? []);
  }
}

function tooFew(needed: number, found: number): NotChecked {
  return new NotChecked(
    `It takes ${needed} ${needed === 1 ? 'client' : 'clients'} to write to; clientIds lends ${found} that can be used.`,
  );
}
