import { ContextConsumer, ContextProvider, ContextRoot, createContext } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { MappingProvider, ProviderDescription } from '../provider/mapping-provider.js';
import { defaultDescription } from '../provider/mapping-provider.js';
import { type HubNotice, ProviderHub } from '../provider/provider-hub.js';
import { warnOnce } from './warn-once.js';

const providerContext = createContext<MappingProvider | undefined>('client-mapping-elements/provider');

const required = ['listClientMappings', 'listCompanies', 'saveMapping', 'removeMapping'] as const;

let root: ContextRoot | undefined;

export type ProviderHost = ReactiveElement & { provider?: MappingProvider };

export interface ProviderControllerOptions {
  /** The host's own provider; default: its property. */
  getOwn?: () => MappingProvider | undefined;
  /** Something changed, by another element or elsewhere. */
  onNotice?: (notice: HubNotice) => void;
}

/** Finds the provider of an element: its own, else the nearest ancestor's; and hands it on to descendants. */
export class ProviderController implements ReactiveController {
  readonly #host: ProviderHost;
  readonly #options: ProviderControllerOptions;
  readonly #offer: ContextProvider<typeof providerContext>;
  readonly #inherited: ContextConsumer<typeof providerContext, ProviderHost>;
  #hub: ProviderHub | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ProviderHost, options: ProviderControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    // An ancestor's tag may be registered after its descendants': the root remembers who asked.
    if (!root) (root = new ContextRoot()).attach(document.documentElement);
    this.#offer = new ContextProvider(host, { context: providerContext });
    this.#inherited = new ContextConsumer(host, { context: providerContext, subscribe: true });
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
    if (this.#hub) this.#subscribe(this.#hub);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    const provider = this.#own() ?? this.#inherited.value;
    if (provider === this.#hub?.provider) return;
    this.hostDisconnected();
    this.#hub = provider && ProviderHub.of(provider);
    this.#offer.setValue(provider);
    if (this.#hub && this.#host.isConnected) this.#subscribe(this.#hub);
  }

  #own(): MappingProvider | undefined {
    // A host may have set anything.
    const own = (this.#options.getOwn ? this.#options.getOwn() : this.#host.provider) as
      Partial<MappingProvider> | null | undefined;
    if (own === undefined || own === null) return undefined;
    const lacking = required.filter(method => typeof own[method] !== 'function');
    if (lacking.length === 0) return own as MappingProvider;
    warnOnce(
      `<${this.#host.localName}>: provider is ignored, it lacks ${lacking.join(', ')}. Give an object with ${required.join(', ')}.`,
    );
    return undefined;
  }

  #subscribe(hub: ProviderHub): void {
    this.#unsubscribe ??= hub.subscribe(notice => {
      if (notice.type === 'described') this.#host.requestUpdate();
      this.#options.onNotice?.(notice);
    });
  }
}
