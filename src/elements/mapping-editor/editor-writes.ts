import type { ReactiveController } from 'lit';
import { ActionController, type ActionState } from '../../controllers/action-controller.js';
import { AutoRetry } from '../../controllers/auto-retry.js';
import {
  MappingFailedEvent,
  MappingRemovedEvent,
  MappingRemoveRequestEvent,
  MappingSavedEvent,
  MappingSaveRequestEvent,
} from '../../events.js';
import type { ClientMapping } from '../../model/client-mapping.js';
import type { MappingDraft } from '../../model/draft.js';
import type { MappingError } from '../../model/errors.js';
import type { ProviderHub } from '../../provider/provider-hub.js';
import type { LitElement } from 'lit';

/** What became of a write: the new row, the failure, or undefined when the host took it over. */
export type WriteResult = { readonly row: ClientMapping } | { readonly error: MappingError } | undefined;

/** Saves and removes: asks the host first, names the revision that was seen, and tells what came of it. */
export class EditorWrites implements ReactiveController {
  readonly #host: LitElement;
  readonly #save: ActionController;
  readonly #removal: ActionController;
  readonly #retry: AutoRetry;
  #again: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#save = new ActionController(host);
    this.#removal = new ActionController(host);
    this.#retry = new AutoRetry({ retry: () => this.#again?.(), onTick: () => host.requestUpdate() });
    host.addController(this);
  }

  get isSaving(): boolean {
    return this.#save.isRunning;
  }

  get isRunning(): boolean {
    return this.#save.isRunning || this.#removal.isRunning;
  }

  get removal(): ActionState {
    return this.#removal.state;
  }

  /** Seconds until a save that a busy provider refused is sent again. */
  get secondsLeft(): number | undefined {
    return this.#retry.secondsLeft;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.cancelRetry();
  }

  cancelRetry(): void {
    this.#retry.cancel();
  }

  clearRemoval(): void {
    this.#removal.clear();
  }

  /** `again` is called when a busy provider may be asked once more. */
  async save(hub: ProviderHub, row: ClientMapping, draft: MappingDraft, again: () => void): Promise<WriteResult> {
    this.cancelRetry();
    const clientId = row.client.id;
    const revision = row.mapping?.revision ?? null;
    const detail = { clientId, draft, revision };
    if (!this.#host.dispatchEvent(new MappingSaveRequestEvent(detail))) return undefined;
    const saved = await this.#save.run(JSON.stringify(detail), call =>
      hub.save(clientId, draft, { ...call, revision }),
    );
    const result = this.#result('saveMapping', this.#save, saved);
    if ('row' in result) this.#host.dispatchEvent(new MappingSavedEvent(result));
    // A lost connection is not waited for: nobody wants a save that comes an hour later.
    else if (result.error.code === 'rate-limited' && this.#host.isConnected) {
      this.#again = again;
      this.#retry.plan(result.error);
    }
    return result;
  }

  async remove(hub: ProviderHub, row: ClientMapping): Promise<WriteResult> {
    const clientId = row.client.id;
    const revision = row.mapping?.revision ?? null;
    const detail = { clientId, revision };
    if (!this.#host.dispatchEvent(new MappingRemoveRequestEvent(detail))) return undefined;
    const removed = await this.#removal.run(JSON.stringify(detail), call =>
      hub.remove(clientId, { ...call, revision }),
    );
    const result = this.#result('removeMapping', this.#removal, removed);
    if ('row' in result) this.#host.dispatchEvent(new MappingRemovedEvent(result));
    return result;
  }

  #result(
    operation: 'saveMapping' | 'removeMapping',
    action: ActionController,
    row: ClientMapping | undefined,
  ): NonNullable<WriteResult> {
    const { error } = action.state;
    if (row || !error) return { row: row as ClientMapping };
    this.#host.dispatchEvent(new MappingFailedEvent({ operation, error }));
    return { error };
  }
}
