import type { Client } from '../../model/client-mapping.js';
import type { MappingError } from '../../model/errors.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';

export interface MappingLeftUnsavedDetail {
  readonly provider: MappingProvider;
  readonly client: Client;
  readonly error: MappingError;
  /** Whether nobody can tell if it was saved. */
  readonly isUnknown: boolean;
}

/**
 * A save failed after its client was left; the edits are kept. For the element around the editor only: it can open the
 * client again. Reaches it from an editor that has left the document, too.
 *
 * @internal
 */
export class MappingLeftUnsavedEvent extends CustomEvent<MappingLeftUnsavedDetail> {
  constructor(detail: MappingLeftUnsavedDetail) {
    super('mapping-left-unsaved', { detail });
  }
}

/** @internal */
declare global {
  interface HTMLElementEventMap {
    'mapping-left-unsaved': MappingLeftUnsavedEvent;
  }
}
