import { removeMapping, saveMapping } from '../../provider/write-mapping.js';
import type { ClientMapping, Id, Mapping } from '../../model/client-mapping.js';
import type { MappingDraft } from '../../model/draft.js';
import { type MappingError, toMappingError } from '../../model/errors.js';
import type { HubNotice, ProviderHub } from '../../provider/provider-hub.js';

/** A change of one mapping that can be taken back, from whom it was made. */
export interface UndoableChange {
  readonly hub: ProviderHub;
  readonly before: ClientMapping;
  readonly after: ClientMapping;
}

export interface UndoOptions {
  readonly getHub: () => ProviderHub | undefined;
  /** Asks the host, as before every write; it may do this one by itself. */
  readonly mayWrite: (clientId: Id, draft: MappingDraft | undefined, revision: string | null) => boolean;
  readonly onUndone: (row: ClientMapping) => void;
  readonly onFailed: (change: UndoableChange, error: MappingError) => void;
}

/** Remembers how rows were before they were written to, and makes them so again. */
export class UndoController {
  readonly #options: UndoOptions;
  readonly #before = new Map<Id, { readonly hub: ProviderHub; readonly row: ClientMapping }>();

  constructor(options: UndoOptions) {
    this.#options = options;
  }

  /** Hears everything that the hub tells. */
  notice(notice: HubNotice): void {
    if (notice.type !== 'saving' || !notice.isSaving) return;
    const hub = this.#options.getHub();
    const row = hub?.peek(notice.clientId);
    if (hub && row) this.#before.set(notice.clientId, { hub, row });
  }

  /** The change that led to a row; undefined when it cannot be taken back. */
  changeTo(after: ClientMapping): UndoableChange | undefined {
    const known = this.#before.get(after.client.id);
    this.#before.delete(after.client.id);
    // The page may show another provider by now; its client of that number is another one.
    if (!known || known.hub !== this.#options.getHub() || known.row.mapping?.missing?.length) return undefined;
    return { hub: known.hub, before: known.row, after };
  }

  /** Makes the mapping what it was, unless somebody has changed it since. A company that was created stays. */
  async undo(change: UndoableChange): Promise<void> {
    const { hub, before, after } = change;
    const { id } = before.client;
    const draft = before.mapping && draftOf(before.mapping);
    const revision = after.mapping?.revision ?? null;
    if (!this.#options.mayWrite(id, draft ?? undefined, revision)) return;
    const options = { signal: new AbortController().signal, revision };
    try {
      this.#options.onUndone(await (draft ? saveMapping(hub, id, draft, options) : removeMapping(hub, id, options)));
    } catch (reason) {
      this.#options.onFailed(change, toMappingError(reason));
    }
  }
}

function draftOf({ company, services }: Mapping): MappingDraft {
  return { target: { kind: 'existing', companyId: company.id }, services };
}
