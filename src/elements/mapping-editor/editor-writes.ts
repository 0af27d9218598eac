import type { ReactiveController } from 'lit';
import { type ActionCall, ActionController, type ActionState } from '../../controllers/action-controller.js';
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
import { isMappingError, type MappingError, toMappingError } from '../../model/errors.js';
import { findRow } from '../../provider/find-row.js';
import { ProviderHub } from '../../provider/provider-hub.js';
import { removeMapping, saveMapping } from '../../provider/write-mapping.js';
import type { LitElement } from 'lit';

/**
 * What became of a write: the new row; the failure, with the row as it is now where the failure did not say and it
 * could be read; or undefined when the host took it over.
 */
export type WriteResult =
  | { readonly row: ClientMapping }
  | { readonly error: MappingError; readonly current?: ClientMapping | undefined }
  | undefined;

type WriteOperation = 'saveMapping' | 'removeMapping';

export interface SaveOptions {
  /** Whether a row is what the save was to make of it. */
  readonly isMeant: (row: ClientMapping) => boolean;
  /** Whether the client is still the one that is edited. */
  readonly isOpen: () => boolean;
  /** Called when a busy provider may be asked once more. */
  readonly again: () => void;
}

interface Attempt {
  /** Equal when the same is asked for again. */
  readonly intention: string;
  readonly send: (call: ActionCall) => Promise<ClientMapping>;
  readonly isMeant: SaveOptions['isMeant'];
}

/** What came of it: the row that was written, else the row as it is now, as far as that is known. */
interface Tried {
  readonly written: ClientMapping | undefined;
  readonly current: ClientMapping | undefined;
}

/** Saves and removes: asks the host first, names the revision that was seen, and tells what came of it. */
export class EditorWrites implements ReactiveController {
  readonly #host: LitElement;
  readonly #save: ActionController;
  readonly #removal: ActionController;
  readonly #retry: AutoRetry;
  #again: (() => void) | undefined;
  #isUnknown = false;

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

  /** Whether nobody can tell if the write that failed last has happened. */
  get isUnknown(): boolean {
    return this.#isUnknown;
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

  async save(
    hub: ProviderHub,
    row: ClientMapping,
    draft: MappingDraft,
    { isMeant, isOpen, again }: SaveOptions,
  ): Promise<WriteResult> {
    this.cancelRetry();
    const clientId = row.client.id;
    const revision = row.mapping?.revision ?? null;
    const detail = { clientId, draft, revision };
    if (!this.#host.dispatchEvent(new MappingSaveRequestEvent(detail))) return undefined;
    const tried = await this.#try(hub, row, this.#save, {
      intention: JSON.stringify(detail),
      send: call => saveMapping(hub, clientId, draft, { ...call, revision }),
      isMeant,
    });
    const result = this.#result('saveMapping', this.#save, tried);
    if ('row' in result) this.confirm('saveMapping', result.row);
    // A lost connection is not waited for: nobody wants a save that comes an hour later.
    else if (result.error.code === 'rate-limited' && this.#host.isConnected && isOpen()) {
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
    const tried = await this.#try(hub, row, this.#removal, {
      intention: JSON.stringify(detail),
      send: call => removeMapping(hub, clientId, { ...call, revision }),
      isMeant: ({ mapping }) => mapping === null,
    });
    const result = this.#result('removeMapping', this.#removal, tried);
    if ('row' in result) this.confirm('removeMapping', result.row);
    return result;
  }

  /** Tells everyone that a write is done. */
  confirm(operation: WriteOperation, row: ClientMapping): void {
    this.#host.dispatchEvent(
      operation === 'saveMapping' ? new MappingSavedEvent({ row }) : new MappingRemovedEvent({ row }),
    );
  }

  /** A write that seems to have failed has succeeded all the same if the row says so. */
  async #try(hub: ProviderHub, row: ClientMapping, action: ActionController, attempt: Attempt): Promise<Tried> {
    let current: ClientMapping | undefined;
    const written = await action.run(attempt.intention, async call => {
      try {
        return await attempt.send(call);
      } catch (reason) {
        const error = toMappingError(reason);
        current = await rowAfter(hub, row, error);
        this.#isUnknown = error.outcome === 'unknown' && !current;
        if (current && attempt.isMeant(current)) return current;
        throw reason;
      }
    });
    return { written, current };
  }

  #result(operation: WriteOperation, action: ActionController, { written, current }: Tried): NonNullable<WriteResult> {
    const { error } = action.state;
    if (written || !error) return { row: written as ClientMapping };
    this.#host.dispatchEvent(new MappingFailedEvent({ operation, error }));
    return { error, current };
  }
}

/** The row after a write that failed, where it may not be as it was. Undefined: as before, or nobody knows. */
async function rowAfter(
  hub: ProviderHub,
  { client }: ClientMapping,
  error: MappingError,
): Promise<ClientMapping | undefined> {
  if (isMappingError(error, 'conflict')) return error.current;
  if (error.outcome !== 'unknown') return undefined;
  // A hub of its own remembers nothing: what was seen before does not count.
  const fresh = new ProviderHub(hub.provider);
  const { signal } = new AbortController();
  try {
    // Mostly found by its name at once; else the whole list is gone through.
    const { items } = await hub.provider.listClientMappings({ client: client.name, offset: 0, limit: 50 }, { signal });
    fresh.remember(items);
    const row = await findRow(fresh, client.id, { signal });
    hub.publish({ type: 'row', row });
    return row;
  } catch {
    return undefined;
  }
}
