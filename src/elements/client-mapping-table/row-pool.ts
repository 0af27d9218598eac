import type { Id } from '../../model/client-mapping.js';
import { ScrollSpace } from '../../model/scroll-space.js';
import type { RowFacts, RowView } from './row-view.js';

/** Rows drawn beyond the edges of the view; each costs as much as one that is seen. */
const overscan = 1;

export interface RowPoolOptions {
  readonly scroller: HTMLElement;
  readonly body: HTMLTableSectionElement;
  /** Makes the body as tall as the list. */
  readonly spacer: HTMLElement;
  readonly makeRow: () => RowView;
  readonly factsOf: (index: number) => RowFacts;
  /** Which rows are in view now. */
  readonly onView: (first: number, end: number) => void;
}

/**
 * Draws the rows in view into a table body that is as tall as the whole list, each at its place in it. Rows are used
 * again by position while scrolling; the one that holds the focus keeps its client, in view or not.
 */
export class RowPool {
  readonly #options: RowPoolOptions;
  readonly #space = new ScrollSpace();
  readonly #rows: RowView[] = [];
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
  }

  /** The rows that are drawn, in the order of the list. */
  get rows(): readonly RowView[] {
    return this.#rows;
  }

  /** The row that an element is in. */
  viewAt(node: Element): RowView | undefined {
    const row = node.closest('tr');
    return this.#rows.find(({ element }) => element === row);
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

  /** Another list, at its top. */
  beginList(rowCount: number): void {
    this.#hasMoved ||= this.#space.scrollTop !== 0;
    this.#space.scrollTo(0);
    this.#rowCount = rowCount;
    this.#resize();
  }

  /** Brings a row into view. */
  reveal(index: number): void {
    this.#absorbScroll();
    this.#space.reveal(index);
    this.#hasMoved = true;
    this.draw();
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
    const lowest = this.#space.height - this.#rowHeight;
    indexes.forEach((index, place) => {
      const row = this.#rows.at(place);
      row?.draw(this.#options.factsOf(index));
      row?.moveTo(Math.max(0, Math.min(this.#space.offsetOf(index), lowest)));
    });
    // Only now is the document as tall as it has to be.
    if (this.#hasMoved) this.#options.scroller.scrollTop = this.#space.scrollTop;
    this.#hasMoved = false;
  }

  /** Makes all rows anew, at the next draw. */
  remake(): void {
    this.#pinned = undefined;
    for (const { element } of this.#rows.splice(0)) element.remove();
  }

  /** Draws the rows anew where they are; or only the one of a client, if it is among them. */
  redraw(clientId?: Id): void {
    for (const row of this.#rows)
      if (clientId === undefined || row.clientId === clientId) row.draw(this.#options.factsOf(row.index));
  }

  #measure(): void {
    this.#absorbScroll();
    this.#resize();
  }

  #resize(): void {
    const { scrollTop } = this.#space;
    this.#space.resize({ rowCount: this.#rowCount, rowHeight: this.#rowHeight, viewHeight: this.#viewHeight });
    this.#hasMoved ||= scrollTop !== this.#space.scrollTop;
    // In rows: the style sheet knows how tall one is before it is measured.
    this.#options.spacer.style.setProperty('--rows', String(this.#space.height / this.#rowHeight));
  }

  /**
   * Takes in what the person scrolled but the browser has not yet told, so that it is not undone. Asks only where that can
   * be: it makes the browser lay out.
   */
  #absorbScroll(): void {
    if (this.#hasMoved || this.#rows.length === 0) return;
    const { scrollTop } = this.#options.scroller;
    if (scrollTop !== this.#space.scrollTop) this.#space.scrollTo(scrollTop);
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
    while (this.#rows.length < count) {
      const row = this.#options.makeRow();
      this.#rows.push(row);
      this.#options.body.append(row.element);
    }
    while (this.#rows.length > count) {
      const last = this.#rows.at(-1) === this.#pinned ? this.#rows.length - 2 : this.#rows.length - 1;
      this.#rows.splice(last, 1).forEach(({ element }) => element.remove());
    }
  }

  /**
   * Brings the pinned row to its place among the others, which is where Tab and a screen reader look for it, by moving
   * the others around it: moving it would take its focus.
   */
  #arrange(place: number): void {
    if (!this.#pinned || place < 0) return;
    for (let now = this.#rows.indexOf(this.#pinned); now !== place; now += now < place ? 1 : -1) {
      if (now < place) {
        const row = this.#rows.pop();
        if (!row) return;
        this.#rows.unshift(row);
        this.#options.body.prepend(row.element);
      } else {
        const row = this.#rows.shift();
        if (!row) return;
        this.#rows.push(row);
        this.#options.body.append(row.element);
      }
    }
  }
}
