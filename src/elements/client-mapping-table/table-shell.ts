import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TableTerms } from '../../locales/en/table.js';
import { make, makeButton, write } from '../shared/dom.js';

export interface ShellView {
  /** Undefined until an answer came. */
  readonly total: number | undefined;
  readonly isPending: boolean;
  /** Whether something else is said instead of rows. */
  readonly isReplaced: boolean;
  /** What stands below the rows, if anything. */
  readonly count: (() => string) | undefined;
}

/** Everything round the rows: made once, then written to, as the rows are. */
export class TableShell {
  readonly scroller = make('div', 'scroller');
  readonly head = make('thead');
  readonly body = make('tbody');
  /** Unseen: as tall as all rows. A leaf, as every element of every row would inherit how tall that is. */
  readonly spacer = make('tr', 'spacer');
  /** Unseen: as tall as a row, whether there is one or not. */
  readonly ruler = make('div', 'ruler');
  readonly footer = make('div', 'footer');
  /** In the order of the page. */
  readonly nodes: readonly HTMLElement[];
  readonly #locale: LocalizeController<TableTerms>;
  #count: () => string = String;
  readonly skip = makeButton('button skip visually-hidden', () => this.footer.focus());
  readonly #table = make('table', '', this.head, this.body);

  constructor(locale: LocalizeController<TableTerms>) {
    this.#locale = locale;
    // Said, because rows are laid out in other ways than a browser lays out tables.
    this.#table.role = 'table';
    this.head.role = this.body.role = 'rowgroup';
    this.spacer.ariaHidden = 'true';
    this.body.append(this.spacer);
    this.scroller.append(this.ruler, this.#table);
    this.scroller.tabIndex = this.footer.tabIndex = -1;
    this.nodes = [this.skip, this.scroller, this.footer];
  }

  draw({ total, isPending, isReplaced, count }: ShellView): void {
    const locale = this.#locale;
    write(this.skip, locale.term('skipTable'));
    this.skip.hidden = !total;
    this.footer.hidden = !count;
    if (count) this.#drawCount(count);
    this.scroller.hidden = isReplaced;
    this.scroller.classList.toggle('pending', isPending && total !== undefined);
    this.#table.ariaLabel = locale.term('tableLabel');
    this.#table.ariaBusy = String(isPending);
    this.#table.setAttribute('aria-rowcount', String(total === undefined ? -1 : total + 1));
  }

  /** A frame after the rows: browsers need longer to make ready for their first large number than for all rows in view. */
  #drawCount(count: () => string): void {
    this.#count = count;
    if (!this.footer.firstChild) write(this.footer, '\u00a0');
    requestAnimationFrame(() => requestAnimationFrame(() => write(this.footer, this.#count())));
  }
}
