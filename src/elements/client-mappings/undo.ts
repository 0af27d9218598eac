import type { ClientMapping, Id } from '../../model/client-mapping.js';
import type { HubNotice, ProviderHub } from '../../provider/provider-hub.js';

/** A change of one mapping that can be taken back. */
export interface UndoableChange {
  readonly before: ClientMapping;
  readonly after: ClientMapping;
}

/** Remembers how rows were before they were written to, as long as the last change of each may be taken back. */
export class Undo {
  readonly #before = new Map<Id, ClientMapping>();

  /** Hears everything that the hub tells. */
  notice(notice: HubNotice, hub: ProviderHub): void {
    if (notice.type !== 'saving' || !notice.isSaving) return;
    const row = hub.peek(notice.clientId);
    if (row) this.#before.set(notice.clientId, row);
  }

  /** The change that led to a row; undefined when it cannot be taken back. */
  changeTo(after: ClientMapping): UndoableChange | undefined {
    const before = this.#before.get(after.client.id);
    this.#before.delete(after.client.id);
    if (!before || before.mapping?.missing?.length) return undefined;
    return { before, after };
  }
}

/** Makes the mapping what it was, unless somebody has changed it since. A company that was created stays. */
export function undo(hub: ProviderHub, { before, after }: UndoableChange, signal: AbortSignal): Promise<ClientMapping> {
  const { id } = before.client;
  const revision = after.mapping?.revision ?? null;
  if (!before.mapping) return hub.remove(id, { signal, revision });
  const { company, services } = before.mapping;
  return hub.save(id, { target: { kind: 'existing', companyId: company.id }, services }, { signal, revision });
}
