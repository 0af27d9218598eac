import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { coreMethods } from '../provider/core-methods.js';
import type { MappingProvider, ProviderDescription } from '../provider/mapping-provider.js';
import { defaultDescription } from '../provider/mapping-provider.js';
import { type HubNotice, ProviderHub } from '../provider/provider-hub.js';
import { parentOf } from './parent-of.js';
import { advise } from '../provider/advise.js';

/** Who offers a provider to its descendants, and who is connected and may depend on such an offer. */
const controllers = new WeakMap<Node, ProviderController>();
const connected = new Set<ProviderController>();

export type ProviderHost = ReactiveElement & { provider?: MappingProvider };

export interface ProviderControllerOptions {
  /** The host's own provider; default: its property. */
  getOwn?: () => MappingProvider | undefined;
  /** Something changed, by another element or elsewhere. */
  onNotice?: (notice: HubNotice) => void;
  /** Another provider took the place of one: what is known of its clients is void. Called before the next update. */
  onReplaced?: () => void;
}

/** Finds the provider of an element: its own, else the nearest ancestor's, in whatever shadow tree that is. */
export class ProviderController implements ReactiveController {
  readonly #host: ProviderHost;
  readonly #options: ProviderControllerOptions;
  #hub: ProviderHub | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ProviderHost, options: ProviderControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    controllers.set(host, this);
    host.addController(this);
  }

  /** The provider to use; undefined while none is known. */
  get current(): MappingProvider | undefined {
    return this.#hub?.provider;
  }

  /** What keeps the users of the current provider in step. */
  get hub(): ProviderHub | undefined {
    return this.#hub;
  }

  /** What the current provider says of itself; the default until it has answered. */
  get description(): ProviderDescription {
    return this.#hub?.description ?? defaultDescription;
  }

  hostConnected(): void {
    connected.add(this);
    if (this.#hub) this.#subscribe(this.#hub);
    // It may hang somewhere else now.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#release();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const provider = this.#find();
    if (provider === this.#hub?.provider) return;
    this.#release();
    const isReplaced = this.#hub !== undefined;
    this.#hub = provider && ProviderHub.of(provider);
    if (this.#hub) this.#subscribe(this.#hub);
    if (isReplaced) this.#options.onReplaced?.();
    // Also for tags that are registered before their ancestor's: those find it only now.
    for (const other of connected) if (other !== this) other.#host.requestUpdate();
  }

  #find(): MappingProvider | undefined {
    for (let node: Node | null = this.#host; node; node = parentOf(node)) {
      const controller = controllers.get(node);
      const provider = controller && controller.#own();
      if (provider) return provider;
    }
    return undefined;
  }

  #own(): MappingProvider | undefined {
    // A host may have set anything.
    const own = (this.#options.getOwn ? this.#options.getOwn() : this.#host.provider) as
      Partial<MappingProvider> | null | undefined;
    if (!own) return undefined;
    const lacking = coreMethods.filter(method => typeof own[method] !== 'function');
    if (lacking.length === 0) return own as MappingProvider;
    advise('provider', this.#host.localName, lacking);
    return undefined;
  }

  #subscribe(hub: ProviderHub): void {
    this.#unsubscribe ??= hub.subscribe(notice => {
      if (notice.type === 'described') this.#host.requestUpdate();
      this.#options.onNotice?.(notice);
    });
  }

  #release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
