import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TableTerms } from '../../locales/en/table.js';
import { make, makeButton, write } from '../shared/dom.js';
import { FailureBox, type FailureView } from '../shared/failure-box.js';

/** What is said instead of rows. */
export interface EmptyView {
  readonly heading: string;
  readonly hint: string;
  readonly button: string;
  /** Whether the host may say it in its own way. */
  readonly isSlotted: boolean;
}

export interface ShellView {
  /** Undefined until an answer came. */
  readonly total: number | undefined;
  readonly isPending: boolean;
  readonly failure: FailureView | undefined;
  readonly empty: EmptyView | undefined;
  readonly count: string;
}

export interface ShellActions {
  readonly retry: () => void;
  /** The button of what is said instead of rows. */
  readonly leaveEmpty: () => void;
}

/** Everything round the rows: made once, then written to, as the rows are. */
export class TableShell {
  readonly scroller = make('div', 'scroller');
  readonly head = make('thead');
  readonly body = make('tbody');
  /** Unseen: as tall as a row, whether there is one or not. */
  readonly ruler = make('div', 'ruler');
  readonly footer = make('div', 'footer');
  /** In the order of the page. */
  readonly nodes: readonly HTMLElement[];
  readonly #locale: LocalizeController<TableTerms>;
  readonly #failure: FailureBox;
  readonly #failurePlace = make('div');
  readonly #skip = makeButton('button skip visually-hidden', () => this.footer.focus());
  readonly #table = make('table', '', this.head, this.body);
  readonly #empty = make('div', 'state');
  readonly #slot = make('slot');
  readonly #heading = make('p', 'state-heading');
  readonly #hint = make('p');
  readonly #leaveEmpty: HTMLButtonElement;

  constructor(locale: LocalizeController<TableTerms>, { retry, leaveEmpty }: ShellActions) {
    this.#locale = locale;
    this.#failure = new FailureBox(locale, retry);
    this.#leaveEmpty = makeButton('button', leaveEmpty);
    this.#empty.part.add('empty');
    this.#slot.append(this.#heading, this.#hint, this.#leaveEmpty);
    this.#empty.append(this.#slot);
    // Said, because rows are laid out in other ways than a browser lays out tables.
    this.#table.role = 'table';
    this.head.role = this.body.role = 'rowgroup';
    this.scroller.append(this.ruler, this.#table);
    this.scroller.tabIndex = this.footer.tabIndex = -1;
    this.nodes = [this.#failurePlace, this.#skip, this.scroller, this.#empty, this.footer];
  }

  draw({ total, isPending, failure, empty, count }: ShellView): void {
    const locale = this.#locale;
    if (failure) {
      const box = this.#failure.show(failure);
      if (!box.isConnected) this.#failurePlace.append(box);
    } else this.#failurePlace.replaceChildren();
    write(this.#skip, locale.term('skipTable'));
    write(this.footer, count);
    this.#skip.hidden = this.footer.hidden = !total;
    this.scroller.hidden = empty !== undefined || (failure !== undefined && !total);
    this.scroller.classList.toggle('pending', isPending && total !== undefined);
    this.#table.ariaLabel = locale.term('tableLabel');
    this.#table.ariaBusy = String(isPending);
    this.#table.setAttribute('aria-rowcount', String(total === undefined ? -1 : total + 1));
    this.#drawEmpty(empty);
  }

  #drawEmpty(empty: EmptyView | undefined): void {
    this.#empty.hidden = !empty;
    if (!empty) return;
    this.#slot.name = empty.isSlotted ? 'empty' : 'no-result';
    write(this.#heading, empty.heading);
    write(this.#hint, empty.hint);
    write(this.#leaveEmpty, empty.button);
  }
}
