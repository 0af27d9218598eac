import type { ClientMapping, Id } from '../model/client-mapping.js';
import {
  defaultDescription,
  type MappingNotice,
  type MappingProvider,
  type ProviderDescription,
} from './mapping-provider.js';
import { completeDescription } from './complete-description.js';
import { persist } from './persist.js';

/** What a hub tells its listeners: the provider's notices, writes under way, and that the description is known. */
export type HubNotice =
  | MappingNotice
  | { readonly type: 'saving'; readonly clientId: Id; readonly isSaving: boolean }
  | { readonly type: 'described' };

export type HubListener = (notice: HubNotice) => void;

const hubs = new WeakMap<MappingProvider, ProviderHub>();

/** A link that stands so long without a word holds. */
const holdMs = 1_000;

/** Rows kept so that an editor need not ask again for what a table just showed. */
const rememberedRows = 1_000;

/**
 * Keeps everyone who uses the same provider object in step: what one element writes, the others hear; what the
 * provider's `watch` tells, all hear. Watches and describes only while somebody listens.
 */
export class ProviderHub {
  /** The hub of a provider; the same one for the same object. */
  static of(provider: MappingProvider): ProviderHub {
    let hub = hubs.get(provider);
    if (!hub) hubs.set(provider, (hub = new ProviderHub(provider)));
    return hub;
  }

  readonly provider: MappingProvider;
  readonly #listeners = new Set<HubListener>();
  readonly #saving = new Map<Id, number>();
  readonly #rows = new Map<Id, ClientMapping>();
  #description: ProviderDescription | undefined;
  #isDescribing = false;
  #life: AbortController | undefined;

  constructor(provider: MappingProvider) {
    this.provider = provider;
  }

  /** What the provider says of itself; the default until it has answered. */
  get description(): ProviderDescription {
    return this.#description ?? defaultDescription;
  }

  /** Whether a write of this client's mapping is under way. */
  isSaving(clientId: Id): boolean {
    return this.#saving.has(clientId);
  }

  /** Listens until the returned function is called. */
  subscribe(listener: HubListener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop();
    };
  }

  /** Tells every listener. */
  publish(notice: HubNotice): void {
    if (notice.type === 'row') this.remember([notice.row]);
    else if (notice.type === 'gone') this.#rows.delete(notice.clientId);
    else if (notice.type === 'reset') this.#rows.clear();
    for (const listener of [...this.#listeners]) listener(notice);
  }

  /** Keeps rows that a list answered, so that `findRow` knows them. */
  remember(rows: readonly ClientMapping[]): void {
    for (const row of rows) {
      this.#rows.delete(row.client.id);
      this.#rows.set(row.client.id, row);
    }
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= rememberedRows) break;
      this.#rows.delete(id);
    }
  }

  /** The row of a client as last seen here; undefined when it was not, or long ago. Asks nobody. */
  peek(clientId: Id): ClientMapping | undefined {
    return this.#rows.get(clientId);
  }

  /** Asks the provider anew for what may have changed everywhere, the description included. */
  refresh(): void {
    this.publish({ type: 'reset' });
    if (this.#life) void this.#describe(this.#life.signal);
  }

  /** Tells every listener that a write has begun, or is over. */
  countSaving(clientId: Id, by: 1 | -1): void {
    const count = (this.#saving.get(clientId) ?? 0) + by;
    if (count > 0) this.#saving.set(clientId, count);
    else this.#saving.delete(clientId);
    this.publish({ type: 'saving', clientId, isSaving: count > 0 });
  }

  #start(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    if (!this.#description) void this.#describe(signal);
    void this.#watch(signal);
  }

  #stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#isDescribing = false;
  }

  async #describe(signal: AbortSignal): Promise<void> {
    if (!this.provider.describe || this.#isDescribing) return;
    this.#isDescribing = true;
    await persist(signal, async () => {
      const description = await this.provider.describe?.({ signal });
      // A provider may answer after it was told to stop.
      if (!signal.aborted) {
        this.#description = completeDescription(description);
        this.publish({ type: 'described' });
      }
      return true;
    });
    if (!signal.aborted) this.#isDescribing = false;
  }

  /**
   * Listens to changes made elsewhere. A link that breaks is taken up again; what it may have missed is asked anew once
   * it holds, and not at every try of one that is refused.
   */
  async #watch(signal: AbortSignal): Promise<void> {
    let isBehind: boolean | undefined;
    const catchUp = () => {
      if (isBehind) this.publish({ type: 'reset' });
      isBehind = false;
    };
    await persist(signal, async progress => {
      if (!this.provider.watch) return true;
      const timer = setTimeout(catchUp, holdMs);
      try {
        for await (const notice of this.provider.watch({ signal })) {
          if (signal.aborted) return true;
          catchUp();
          progress();
          this.publish(notice);
        }
      } finally {
        clearTimeout(timer);
        isBehind = true;
      }
      return false;
    });
  }
}
