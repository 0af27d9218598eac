export interface MappingEditStepDetail {
  readonly direction: 'next' | 'previous';
}

/**
 * The person wants the editor to go on with a neighbour of the client. For the element around the editor only: it
 * knows the order of clients.
 *
 * @internal
 */
export class MappingEditStepEvent extends CustomEvent<MappingEditStepDetail> {
  constructor(detail: MappingEditStepDetail) {
    super('mapping-edit-step', { detail });
  }
}

/** @internal */
declare global {
  interface HTMLElementEventMap {
    'mapping-edit-step': MappingEditStepEvent;
  }
}
