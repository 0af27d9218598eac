import type { Ask } from './arrange.js';
import type { Row } from './rows.js';

/** A stretch of the page from top to bottom, in pixels. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** A row as the person sees it: where it stands, and what its cells say. */
export interface SeenRow extends Stretch {
  readonly client: string;
  readonly topLevel: string;
  readonly company: string;
  readonly billing: boolean;
  readonly ticketing: boolean;
  readonly status: string;
  /** Its button is there, within the table. */
  readonly canEdit: boolean;
}

/** A table on the page, and the ways of a person to use it. */
export interface Mounted {
  /** What is scrolled. */
  readonly scroller: Element;
  /** Where rows can be seen: below the header. */
  view(): Stretch;
  /** All rows in the document, also those outside of the view, in any order. Reads only. */
  rows(): readonly SeenRow[];
  /** The person types a text into the client filter, filters by mapped, or chooses the order by client. */
  ask(ask: Ask): void;
  /** The check box for billing of the row that shows a client. */
  billingOf(client: string): HTMLInputElement | undefined;
  /** What the host holds for it. */
  savedBilling(id: string): boolean | undefined;
  unmount(): void;
}

export interface Contender<Host = unknown> {
  /** Rows are computed, up to any number; there is no filter and no order. */
  readonly isComputed?: true;
  /** Rows that were not drawn yet have a height by estimate, and so a place that is only nearly right. */
  readonly isEstimated?: true;
  /** What a host has ready before it mounts the table, a provider for instance. Not counted as mounting. */
  prepare(rows: readonly Row[], count: number): Host;
  mount(container: HTMLElement, host: Host): Mounted;
}
