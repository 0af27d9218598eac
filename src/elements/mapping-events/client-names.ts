import type { ReactiveElement } from 'lit';
import { QueryController } from '../../controllers/query-controller.js';
import type { Id } from '../../model/client-mapping.js';
import type { MappingEvent } from '../../model/mapping-event.js';
import type { ProviderHub } from '../../provider/provider-hub.js';

const pageSize = 200;
/** A name is a courtesy: after so many requests the id has to do. */
const mostPages = 10;

export interface ClientNamesOptions {
  getHub: () => ProviderHub | undefined;
  /** Events whose clients are to be named. */
  getEvents: () => readonly MappingEvent[];
}

/**
 * Finds out what the clients of events are called: from the rows that were seen already, else by reading those that
 * have events. Fails in silence.
 */
export class ClientNames {
  readonly #options: ClientNamesOptions;
  /** `undefined`: looked for, not found. */
  readonly #names = new Map<Id, string | undefined>();
  #hub: ProviderHub | undefined;

  constructor(host: ReactiveElement, options: ClientNamesOptions) {
    this.#options = options;
    new QueryController(host, {
      args: () => {
        const hub = options.getHub();
        const ids = this.#unknown(hub);
        return hub && ids.length > 0 ? ([hub, JSON.stringify(ids)] as const) : undefined;
      },
      run: ([hub, ids], signal) => this.#find(hub, new Set(JSON.parse(ids) as Id[]), signal),
    });
  }

  of(clientId: Id): string | undefined {
    return this.#options.getHub()?.peek(clientId)?.client.name ?? this.#names.get(clientId);
  }

  #unknown(hub: ProviderHub | undefined): readonly Id[] {
    if (hub !== this.#hub) this.#names.clear();
    this.#hub = hub;
    const ids = new Set(this.#options.getEvents().map(({ clientId }) => clientId));
    return [...ids].filter(id => !this.#names.has(id) && !hub?.peek(id));
  }

  async #find(hub: ProviderHub, wanted: Set<Id>, signal: AbortSignal): Promise<void> {
    const found = new Map<Id, string>();
    let offset = 0;
    for (let page = 0; page < mostPages && found.size < wanted.size; page++) {
      const { items, total } = await hub.provider.listClientMappings(
        { status: 'has-events', offset, limit: pageSize },
        { signal },
      );
      for (const { client } of items) if (wanted.has(client.id)) found.set(client.id, client.name);
      offset += items.length;
      if (items.length === 0 || offset >= total) break;
    }
    if (signal.aborted) return;
    for (const id of wanted) this.#names.set(id, found.get(id));
  }
}
