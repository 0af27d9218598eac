import { ScrollSpace } from '../../model/scroll-space.js';
import { show } from '../shared/dom.js';
import type { RowFacts, RowView } from './row-view.js';

/** Rows drawn beyond the edges of the view; each costs as much as one that is seen. */
const overscan = 1;

export interface RowPoolOptions {
  readonly scroller: HTMLElement;
  readonly body: HTMLTableSectionElement;
  readonly makeRow: () => RowView;
  readonly factsOf: (index: number) => RowFacts;
  /** Which rows are in view now. */
  readonly onView: (first: number, end: number) => void;
}

/**
 * Draws the rows in view into a native table body, between spacer rows that stand for the rest of the list. Rows are
 * used again by position while scrolling; the one that holds the focus keeps its client, in view or not.
 */
export class RowPool {
  readonly #options: RowPoolOptions;
  readonly #space = new ScrollSpace();
  readonly #rows: RowView[] = [];
  readonly #spacers = [spacer(), spacer(), spacer()] as const;
  #rowCount = 0;
  #rowHeight = 44;
  /** Until it is measured: what a table is allowed to take of the window by default. */
  #viewHeight = 0.75 * innerHeight;
  #pinned: RowView | undefined;
  /** Whether the rows were moved by us, so that the document has to follow. */
  #hasMoved = false;
  #frame: number | undefined;

  constructor(options: RowPoolOptions) {
    this.#options = options;
    options.body.replaceChildren(this.#spacers[0], this.#spacers[1], this.#spacers[2]);
  }

  /** The rows that are drawn, in the order of the list. */
  get rows(): readonly RowView[] {
    return this.#rows;
  }

  /** Pixels. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Rows that fit into the view. */
  get rowsInView(): number {
    return Math.max(1, Math.floor(this.#viewHeight / this.#rowHeight));
  }

  /** Takes new measures, keeping the first row in view. */
  resize({ rowHeight = this.#rowHeight, viewHeight = this.#viewHeight }): void {
    if (rowHeight === this.#rowHeight && viewHeight === this.#viewHeight) return;
    this.#rowHeight = rowHeight;
    this.#viewHeight = viewHeight;
    this.#measure();
    this.draw();
  }

  setRowCount(count: number): void {
    if (count === this.#rowCount) return;
    this.#rowCount = count;
    this.#measure();
  }

  /**
   * The scroller was scrolled by the person. Draws within the same frame, but after what a provider at hand answers at
   * once: rows that are drawn twice cost twice.
   */
  scrolled(): void {
    const { scrollTop } = this.#options.scroller;
    if (scrollTop === this.#space.scrollTop) return;
    this.#space.scrollTo(scrollTop);
    this.#hasMoved = scrollTop !== this.#space.scrollTop;
    this.#frame ??= requestAnimationFrame(() => this.draw());
    const { first, end } = this.#space.range(overscan);
    this.#options.onView(first, end);
  }

  scrollToTop(): void {
    this.#space.scrollTo(0);
    this.#hasMoved = true;
  }

  /** Brings a row into view and answers it. */
  reveal(index: number): RowView | undefined {
    this.#absorbScroll();
    this.#space.reveal(index);
    this.#hasMoved = true;
    this.draw();
    return this.#rows.find(row => row.index === index);
  }

  /** Keeps a row for the client that it shows while it holds the focus; `undefined` lets it go. */
  pin(row: RowView | undefined): void {
    if (this.#pinned === row) return;
    this.#pinned = row;
    if (!row) this.draw();
  }

  /** Draws what is in view, unless that is about to happen. */
  update(): void {
    if (this.#frame === undefined) this.draw();
  }

  /** Draws what is in view. */
  draw(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const { first, end } = this.#space.range(overscan);
    this.#options.onView(first, end);
    const indexes = this.#indexes(first, end);
    this.#fit(indexes.length);
    this.#arrange(indexes.findIndex(index => index === this.#pinned?.index));
    indexes.forEach((index, place) => this.#rows.at(place)?.draw(this.#options.factsOf(index)));
    this.#setSpacers(first, end);
    // Only now is the document as tall as it has to be.
    if (this.#hasMoved) this.#options.scroller.scrollTop = this.#space.scrollTop;
    this.#hasMoved = false;
  }

  /** Draws the rows anew that hold a client, without touching the others. */
  redraw(): void {
    for (const row of this.#rows) row.draw(this.#options.factsOf(row.index));
  }

  #measure(): void {
    this.#absorbScroll();
    const { scrollTop } = this.#space;
    this.#space.resize({ rowCount: this.#rowCount, rowHeight: this.#rowHeight, viewHeight: this.#viewHeight });
    this.#hasMoved ||= scrollTop !== this.#space.scrollTop;
  }

  /** Takes in what the person scrolled but the browser has not yet told, so that it is not undone. */
  #absorbScroll(): void {
    const { scrollTop } = this.#options.scroller;
    if (!this.#hasMoved && scrollTop !== this.#space.scrollTop) this.#space.scrollTo(scrollTop);
  }

  /** The rows to draw, with the pinned one among them. */
  #indexes(first: number, end: number): number[] {
    const indexes = Array.from({ length: end - first }, (_, place) => first + place);
    const pinned = this.#pinned?.index ?? -1;
    if (pinned >= this.#rowCount) this.#pinned = undefined;
    else if (pinned >= 0 && pinned < first) indexes.unshift(pinned);
    else if (pinned >= end) indexes.push(pinned);
    return indexes;
  }

  /** Makes or drops rows until there are as many as wanted; never drops the pinned one. */
  #fit(count: number): void {
    const [, , bottom] = this.#spacers;
    while (this.#rows.length < count) {
      const row = this.#options.makeRow();
      this.#rows.push(row);
      bottom.before(row.element);
    }
    while (this.#rows.length > count) {
      const last = this.#rows.at(-1) === this.#pinned ? this.#rows.length - 2 : this.#rows.length - 1;
      this.#rows.splice(last, 1).forEach(({ element }) => element.remove());
    }
  }

  /** Brings the pinned row to its place by moving the others around it: moving it would take its focus. */
  #arrange(place: number): void {
    if (!this.#pinned || place < 0) return;
    for (let now = this.#rows.indexOf(this.#pinned); now !== place; now += now < place ? 1 : -1) {
      if (now < place) {
        const row = this.#rows.pop();
        if (!row) return;
        this.#rows.unshift(row);
        this.#spacers[0].after(row.element);
      } else {
        const row = this.#rows.shift();
        if (!row) return;
        this.#rows.push(row);
        this.#spacers[2].before(row.element);
      }
    }
  }

  /** Above, below, and the gap between the rows in view and a pinned one outside. */
  #setSpacers(first: number, end: number): void {
    const [top, gap, bottom] = this.#spacers;
    const height = this.#rowHeight;
    const above = Math.max(0, this.#space.offsetOf(first));
    const below = Math.max(0, this.#space.height - this.#space.offsetOf(end));
    const pinned = this.#pinned?.index;
    if (pinned !== undefined && pinned < first) {
      const at = Math.max(0, Math.min(above - height, this.#space.offsetOf(pinned)));
      this.#rows.at(0)?.element.after(gap);
      setHeights([top, at], [gap, above - at - height], [bottom, below]);
    } else if (pinned !== undefined && pinned >= end) {
      const distance = Math.max(0, Math.min(below - height, (pinned - end) * height));
      this.#rows.at(-1)?.element.before(gap);
      setHeights([top, above], [gap, distance], [bottom, below - distance - height]);
    } else setHeights([top, above], [gap, 0], [bottom, below]);
  }
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'spacer';
  row.ariaHidden = 'true';
  row.insertCell();
  return row;
}

function setHeights(...spacers: [row: HTMLTableRowElement, height: number][]): void {
  for (const [row, height] of spacers) {
    const value = `${Math.max(0, height)}px`;
    const cell = row.cells.item(0);
    if (cell && cell.style.height !== value) cell.style.height = value;
    show(row, height > 0);
  }
}
