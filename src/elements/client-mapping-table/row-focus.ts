import { rowMove } from './row-keyboard.js';
import type { RowPool } from './row-pool.js';
import { controlAt, type RowControl } from './row-view.js';

export interface RowFocusOptions {
  readonly body: HTMLElement;
  readonly pool: RowPool;
  /** The whole list. */
  readonly rows: { readonly total: number | undefined };
  /** The view is to be measured: it may have just changed. */
  readonly measure: () => void;
  /** The row that had the focus is gone, and there is no other. */
  readonly onNoRow: () => void;
}

/** The focus among rows: moved by keys, kept while they are drawn anew, and given to a row as soon as that is loaded. */
export class RowFocus {
  readonly #options: RowFocusOptions;
  #wanted: { readonly index: number; readonly control: RowControl } | undefined;

  constructor(options: RowFocusOptions) {
    this.#options = options;
    const { body, pool, rows } = options;
    body.addEventListener('keydown', event => {
      const view = pool.viewAt(event.target as Element);
      const { rowsInView } = pool;
      const move = view && rowMove(event, { index: view.index, rowCount: rows.total ?? 0, rowsInView });
      if (!move) return;
      event.preventDefault();
      this.moveTo(move.index, move.control);
    });
    body.addEventListener('focusin', event => pool.pin(pool.viewAt(event.target as Element)));
    body.addEventListener('focusout', ({ relatedTarget }) => {
      const { activeElement } = body.getRootNode() as ShadowRoot;
      // Within the window that lost the focus, or to another row.
      if ([relatedTarget, activeElement].some(node => body.contains(node as Node | null))) return;
      this.forget();
      pool.pin(undefined);
    });
  }

  /** Whether a row is to have it as soon as it is loaded. */
  get isWanted(): boolean {
    return this.#wanted !== undefined;
  }

  /** No row is to have it any more. */
  forget(): void {
    this.#wanted = undefined;
  }

  /** Puts it on a control of a row; if the row is not loaded yet, as soon as it is. */
  moveTo(index: number, control: RowControl): void {
    this.#wanted = { index, control };
    // Into the view as it is, also when it has just changed.
    this.#options.measure();
    this.#options.pool.reveal(index);
    this.settle();
  }

  /** Puts it where it is wanted, if that row is loaded now. */
  settle(): void {
    const wanted = this.#wanted;
    const view = wanted && this.#options.pool.rows.find(({ index }) => index === wanted.index);
    if (!wanted || view?.clientId === undefined) return;
    this.#wanted = undefined;
    (view.control(wanted.control) ?? view.control('edit'))?.focus({ preventScroll: true });
  }

  /** Whoever is in a row that goes while rows are drawn is led to the row at its place. */
  keep(draw: () => void): void {
    const { body, pool, rows, onNoRow } = this.#options;
    const focused = body.querySelector(':focus');
    const view = focused && pool.viewAt(focused);
    const index = view?.index ?? 0;
    draw();
    if (!view || focused.isConnected) return;
    const { total = 1 } = rows;
    if (total) this.moveTo(Math.min(index, total - 1), controlAt(focused) ?? 'edit');
    else onNoRow();
  }
}
