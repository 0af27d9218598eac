// Public events: named classes that bubble and are composed, with a plain, readonly detail.
import type { ClientMapping, Company, Id, MappingSummary } from './model/client-mapping.js';
import type { MappingError } from './model/errors.js';
import type { ClientMappingFilter } from './model/query.js';
import type { MappingDraft, MappingProvider } from './provider/mapping-provider.js';

const init = <T>(detail: T): CustomEventInit<T> => ({ bubbles: true, composed: true, detail });
const cancelable = <T>(detail: T): CustomEventInit<T> => ({ ...init(detail), cancelable: true });

/** What `mapping-query-change` tells. */
export interface MappingQueryChangeDetail {
  /** The whole filter after the change. */
  readonly query: ClientMappingFilter;
}
/** The person changed a search, a filter or the order. */
export class MappingQueryChangeEvent extends CustomEvent<MappingQueryChangeDetail> {
  constructor(detail: MappingQueryChangeDetail) {
    super('mapping-query-change', init(detail));
  }
}

/** What `mapping-edit-request` tells. */
export interface MappingEditRequestDetail {
  /** The client whose mapping is to be edited. */
  readonly clientId: Id;
}
/** The person wants to edit (or, read-only, view) the mapping of a client. Cancel it to open an editor of your own. */
export class MappingEditRequestEvent extends CustomEvent<MappingEditRequestDetail> {
  constructor(detail: MappingEditRequestDetail) {
    super('mapping-edit-request', cancelable(detail));
  }
}

/** What `mapping-selection-change` tells. */
export interface MappingSelectionChangeDetail {
  /** All clients that are ticked now, in the order in which they were. */
  readonly clientIds: readonly Id[];
}
/** The person ticked or unticked rows. */
export class MappingSelectionChangeEvent extends CustomEvent<MappingSelectionChangeDetail> {
  constructor(detail: MappingSelectionChangeDetail) {
    super('mapping-selection-change', init(detail));
  }
}

/** What `mapping-event-select` tells. */
export interface MappingEventSelectDetail {
  /** The client whose events are to be shown. */
  readonly clientId: Id;
  /** The event that was picked; absent when a row's status was. */
  readonly eventId?: Id;
}
/** The person opened the events of a client. Cancel it to show them in a section of your own. */
export class MappingEventSelectEvent extends CustomEvent<MappingEventSelectDetail> {
  constructor(detail: MappingEventSelectDetail) {
    super('mapping-event-select', cancelable(detail));
  }
}

/** What `mapping-save-request` tells. */
export interface MappingSaveRequestDetail {
  /** The client that is to be mapped. */
  readonly clientId: Id;
  /** What its mapping is to be; the whole of it. */
  readonly draft: MappingDraft;
  /** The revision that the person saw; `null`: the client was not mapped. */
  readonly revision: string | null;
}
/**
 * The person pressed Save; nothing has happened yet. Cancel it to save by yourself: the editor is done as soon as it
 * gets the row that was asked for.
 */
export class MappingSaveRequestEvent extends CustomEvent<MappingSaveRequestDetail> {
  constructor(detail: MappingSaveRequestDetail) {
    super('mapping-save-request', cancelable(detail));
  }
}

/** What `mapping-remove-request` tells. */
export interface MappingRemoveRequestDetail {
  /** The client whose mapping is to be removed. */
  readonly clientId: Id;
  /** The revision that the person saw. */
  readonly revision: string | null;
}
/**
 * The person confirmed a removal; nothing has happened yet. Cancel it to remove by yourself: the editor is done as soon
 * as it gets the row without a mapping.
 */
export class MappingRemoveRequestEvent extends CustomEvent<MappingRemoveRequestDetail> {
  constructor(detail: MappingRemoveRequestDetail) {
    super('mapping-remove-request', cancelable(detail));
  }
}

/** What `mapping-saved` tells. */
export interface MappingSavedDetail {
  /** The client with its mapping as it is now. */
  readonly row: ClientMapping;
}
/** The provider confirmed a save; or a row came that shows one which the host took over. */
export class MappingSavedEvent extends CustomEvent<MappingSavedDetail> {
  constructor(detail: MappingSavedDetail) {
    super('mapping-saved', init(detail));
  }
}

/** What `mapping-removed` tells. */
export interface MappingRemovedDetail {
  /** The client as it is now; its `mapping` is null. */
  readonly row: ClientMapping;
}
/** The provider confirmed a removal; or a row came that shows one which the host took over. */
export class MappingRemovedEvent extends CustomEvent<MappingRemovedDetail> {
  constructor(detail: MappingRemovedDetail) {
    super('mapping-removed', init(detail));
  }
}

/** What `mapping-edit-close` tells. */
export interface MappingEditCloseDetail {
  /** The client whose mapping was edited. */
  readonly clientId: Id;
}
/** The editor is done: saved, removed, or closed without unsaved edits. */
export class MappingEditCloseEvent extends CustomEvent<MappingEditCloseDetail> {
  constructor(detail: MappingEditCloseDetail) {
    super('mapping-edit-close', init(detail));
  }
}

/** What `mapping-company-change` tells. */
export interface MappingCompanyChangeDetail {
  /** The company that was chosen; `null` when the choice was cleared. */
  readonly company: Company | null;
}
/** The person chose a company, or cleared the choice. */
export class MappingCompanyChangeEvent extends CustomEvent<MappingCompanyChangeDetail> {
  constructor(detail: MappingCompanyChangeDetail) {
    super('mapping-company-change', init(detail));
  }
}

/** The summary of all clients is known, or changed; for a badge in the host's navigation. */
export class MappingSummaryChangeEvent extends CustomEvent<MappingSummary> {
  constructor(detail: MappingSummary) {
    super('mapping-summary-change', init(detail));
  }
}

/** What `mapping-failed` tells. */
export interface MappingFailedDetail {
  /** The provider's method that failed; `load`: the code of a panel did not come in. */
  readonly operation: keyof MappingProvider | 'load';
  /** Why, by its `code`; `requestId` finds the call in a log. */
  readonly error: MappingError;
}
/** A read or a write failed. Cancelled calls are not failures. */
export class MappingFailedEvent extends CustomEvent<MappingFailedDetail> {
  constructor(detail: MappingFailedDetail) {
    super('mapping-failed', init(detail));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mapping-query-change': MappingQueryChangeEvent;
    'mapping-edit-request': MappingEditRequestEvent;
    'mapping-selection-change': MappingSelectionChangeEvent;
    'mapping-event-select': MappingEventSelectEvent;
    'mapping-save-request': MappingSaveRequestEvent;
    'mapping-remove-request': MappingRemoveRequestEvent;
    'mapping-saved': MappingSavedEvent;
    'mapping-removed': MappingRemovedEvent;
    'mapping-edit-close': MappingEditCloseEvent;
    'mapping-company-change': MappingCompanyChangeEvent;
    'mapping-summary-change': MappingSummaryChangeEvent;
    'mapping-failed': MappingFailedEvent;
  }
}
