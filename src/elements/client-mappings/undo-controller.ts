import type { ClientMapping, Id } from '../../model/client-mapping.js';
import { type MappingError, toMappingError } from '../../model/errors.js';
import type { HubNotice, ProviderHub } from '../../provider/provider-hub.js';

/** A change of one mapping that can be taken back. */
export interface UndoableChange {
  readonly before: ClientMapping;
  readonly after: ClientMapping;
}

export interface UndoOptions {
  readonly getHub: () => ProviderHub | undefined;
  readonly onUndone: (row: ClientMapping) => void;
  readonly onFailed: (change: UndoableChange, error: MappingError) => void;
}

/** Remembers how rows were before they were written to, and makes them so again. */
export class UndoController {
  readonly #options: UndoOptions;
  readonly #before = new Map<Id, ClientMapping>();

  constructor(options: UndoOptions) {
    this.#options = options;
  }

  /** Hears everything that the hub tells. */
  notice(notice: HubNotice): void {
    if (notice.type !== 'saving' || !notice.isSaving) return;
    const row = this.#options.getHub()?.peek(notice.clientId);
    if (row) this.#before.set(notice.clientId, row);
  }

  /** The change that led to a row; undefined when it cannot be taken back. */
  changeTo(after: ClientMapping): UndoableChange | undefined {
    const before = this.#before.get(after.client.id);
    this.#before.delete(after.client.id);
    return before && !before.mapping?.missing?.length ? { before, after } : undefined;
  }

  /** Another provider took over. */
  forget(): void {
    this.#before.clear();
  }

  /** Makes the mapping what it was, unless somebody has changed it since. A company that was created stays. */
  async undo(change: UndoableChange): Promise<void> {
    const hub = this.#options.getHub();
    if (!hub) return;
    try {
      this.#options.onUndone(await takeBack(hub, change));
    } catch (reason) {
      this.#options.onFailed(change, toMappingError(reason));
    }
  }
}

function takeBack(hub: ProviderHub, { before, after }: UndoableChange): Promise<ClientMapping> {
  const { id } = before.client;
  const options = { signal: new AbortController().signal, revision: after.mapping?.revision ?? null };
  if (!before.mapping) return hub.remove(id, options);
  const { company, services } = before.mapping;
  return hub.save(id, { target: { kind: 'existing', companyId: company.id }, services }, options);
}
