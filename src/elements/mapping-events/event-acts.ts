import type { ReactiveController, ReactiveElement } from 'lit';
import type { Id } from '../../model/client-mapping.js';
import { type MappingError, toMappingError } from '../../model/errors.js';
import type { MappingEvent, ProviderEventAction } from '../../model/mapping-event.js';
import type { ProviderHub } from '../../provider/provider-hub.js';

/** How long "checked just now" is true. */
const justNowMs = 60_000;

/** Where the actions on one event stand. */
export type ActState =
  | { readonly status: 'running'; readonly action: ProviderEventAction }
  | { readonly status: 'failed'; readonly action: ProviderEventAction; readonly error: MappingError }
  | { readonly status: 'still-open' };

export interface EventActsOptions {
  getHub: () => ProviderHub | undefined;
  onClosed: (event: MappingEvent, action: ProviderEventAction) => void;
  /** The problem is still there; `event` as it is now. */
  onStillOpen: (event: MappingEvent) => void;
  onFailed: (event: MappingEvent, error: MappingError) => void;
}

/** Carries actions on events out: one at a time for each event, any number of events side by side. */
export class EventActs implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: EventActsOptions;
  readonly #states = new Map<Id, ActState>();
  readonly #unsupported = new Set<ProviderEventAction>();
  readonly #timers = new Map<Id, ReturnType<typeof setTimeout>>();
  #hub: ProviderHub | undefined;

  constructor(host: ReactiveElement, options: EventActsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  stateOf(id: Id): ActState | undefined {
    return this.#states.get(id);
  }

  /** Whether the provider can carry this action out, as far as is known. */
  can(action: ProviderEventAction): boolean {
    return this.#hub?.provider.actOnEvent !== undefined && !this.#unsupported.has(action);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const id of this.#timers.keys()) this.#forgetStillOpen(id);
  }

  hostUpdate(): void {
    const hub = this.#options.getHub();
    if (hub === this.#hub) return;
    this.#hub = hub;
    this.hostDisconnected();
    this.#states.clear();
    this.#unsupported.clear();
  }

  /** Resolves when it is done, well or not. An action that was sent is not called back: its outcome would be unknown. */
  async act(event: MappingEvent, action: ProviderEventAction): Promise<void> {
    const hub = this.#hub;
    if (!hub?.provider.actOnEvent || this.#states.get(event.id)?.status === 'running') return;
    this.#set(event.id, { status: 'running', action });
    try {
      const outcome = await hub.provider.actOnEvent(event.id, action, { signal: new AbortController().signal });
      if (outcome.row) hub.publish({ type: 'row', row: outcome.row });
      if (hub !== this.#hub) return;
      if (outcome.open) {
        this.#set(event.id, { status: 'still-open' });
        this.#options.onStillOpen(outcome.event);
      } else this.#close(event, action);
    } catch (reason) {
      if (hub === this.#hub) this.#fail(event, action, toMappingError(reason));
    }
  }

  #fail(event: MappingEvent, action: ProviderEventAction, error: MappingError): void {
    if (error.code === 'unsupported') this.#unsupported.add(action);
    this.#set(event.id, { status: 'failed', action, error });
    this.#options.onFailed(event, error);
    if (error.code === 'not-found') this.#close(event, 'recheck');
  }

  #close(event: MappingEvent, action: ProviderEventAction): void {
    this.#states.delete(event.id);
    this.#options.onClosed(event, action);
  }

  #set(id: Id, state: ActState): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#states.set(id, state);
    if (state.status === 'still-open') {
      if (this.#host.isConnected)
        this.#timers.set(
          id,
          setTimeout(() => this.#forgetStillOpen(id), justNowMs),
        );
      else this.#states.delete(id);
    }
    this.#host.requestUpdate();
  }

  #forgetStillOpen(id: Id): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#states.delete(id);
    this.#host.requestUpdate();
  }
}
