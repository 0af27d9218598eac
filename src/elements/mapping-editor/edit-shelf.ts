import type { ClientMapping, Id } from '../../model/client-mapping.js';
import type { MappingEdits } from '../../model/draft.js';
import { setNewest } from '../../model/set-newest.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';

/** Edits that were left unsaved, with the row that they were made on. */
export interface KeptEdits {
  readonly row: ClientMapping;
  readonly edits: MappingEdits;
}

const mostKept = 20;
const shelves = new WeakMap<MappingProvider, Map<Id, KeptEdits>>();

/** Keeps unsaved edits until their client is opened again, by whichever editor. The oldest make room for the newest. */
export function keepEdits(provider: MappingProvider, kept: KeptEdits): void {
  const shelf = shelves.get(provider) ?? new Map<Id, KeptEdits>();
  shelves.set(provider, shelf);
  setNewest(shelf, kept.row.client.id, kept, mostKept);
}

/** Hands kept edits out, once. */
export function takeEdits(provider: MappingProvider, clientId: Id): KeptEdits | undefined {
  const kept = shelves.get(provider)?.get(clientId);
  shelves.get(provider)?.delete(clientId);
  return kept;
}
