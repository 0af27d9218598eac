/** Browsers stop laying out somewhere above 16 million pixels (Firefox) and 33 million (Chromium). */
const tallest = 8_000_000;

/** So much at both ends of a taller list lies where it is, so that its first and last rows are reached like any. */
const trueEnds = 100_000;

/** Farther than so many views is a jump (a dragged thumb, End), nearer is a movement that must be true to the pixel. */
const jumpInViews = 4;

export interface ScrollSize {
  readonly rowCount: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Pixels of rows that can be seen at a time. */
  readonly viewHeight: number;
}

/**
 * Where rows lie in a scroller that can be taller than a browser can lay out. Short lists lie where they are. In a
 * taller one the scroll bar stands for a share of the list, while small movements go pixel by pixel.
 */
export class ScrollSpace {
  #size: ScrollSize = { rowCount: 0, rowHeight: 1, viewHeight: 0 };
  #listTop = 0;
  #scrollTop = 0;

  /** Pixels that the rows take in the document. */
  get height(): number {
    return Math.min(this.#listHeight, tallest);
  }

  /** The document's scroll position that belongs to the place in the list. */
  get scrollTop(): number {
    return this.#scrollTop;
  }

  /** Takes new measures; the first row in view stays, as far as the list still reaches there. */
  resize(size: ScrollSize): void {
    const row = this.#listTop / this.#size.rowHeight;
    this.#size = size;
    this.#moveTo(row * size.rowHeight);
  }

  /** The document was scrolled. Afterwards `scrollTop` may differ from what was given: then set it back. */
  scrollTo(scrollTop: number): void {
    const by = scrollTop - this.#scrollTop;
    const isStep = this.#isScaled && Math.abs(by) < jumpInViews * this.#size.viewHeight;
    this.#listTop = this.#clamp(isStep ? this.#listTop + by : this.#toList(scrollTop));
    this.#scrollTop = scrollTop;
    const isEndOfOne = (top: number, furthest: number) => Math.sign(top) + Math.sign(top - furthest);
    if (isEndOfOne(scrollTop, this.#furthest) !== isEndOfOne(this.#listTop, this.#furthestInList))
      this.#moveTo(this.#listTop);
  }

  /** Brings a row into view with the least movement. */
  reveal(index: number): void {
    const { rowHeight, viewHeight } = this.#size;
    const top = index * rowHeight;
    if (top < this.#listTop) this.#moveTo(top);
    else if (top + rowHeight > this.#listTop + viewHeight) this.#moveTo(top + rowHeight - viewHeight);
  }

  /** The rows in view and `overscan` more on each side: from `first` up to, not including, `end`. */
  range(overscan: number): { readonly first: number; readonly end: number } {
    const { rowCount, rowHeight, viewHeight } = this.#size;
    const first = Math.max(0, Math.floor(this.#listTop / rowHeight) - overscan);
    const end = Math.min(rowCount, Math.ceil((this.#listTop + viewHeight) / rowHeight) + overscan);
    return { first, end: Math.max(first, end) };
  }

  /** Pixels from the top of the rows' place in the document to a row. */
  offsetOf(index: number): number {
    return this.#scrollTop + index * this.#size.rowHeight - this.#listTop;
  }

  get #listHeight(): number {
    return this.#size.rowCount * this.#size.rowHeight;
  }

  get #isScaled(): boolean {
    return this.#listHeight > tallest;
  }

  get #furthest(): number {
    return Math.max(0, this.height - this.#size.viewHeight);
  }

  get #furthestInList(): number {
    return Math.max(0, this.#listHeight - this.#size.viewHeight);
  }

  #moveTo(listTop: number): void {
    this.#listTop = this.#clamp(listTop);
    this.#scrollTop = this.#isScaled ? stretch(this.#listTop, this.#furthestInList, this.#furthest) : this.#listTop;
  }

  #toList(scrollTop: number): number {
    return this.#isScaled ? stretch(scrollTop, this.#furthest, this.#furthestInList) : scrollTop;
  }

  #clamp(listTop: number): number {
    return Math.max(0, Math.min(listTop, this.#furthestInList));
  }
}

/** A place on one length as the place on another: true to the pixel at both ends, in proportion between them. */
function stretch(place: number, from: number, to: number): number {
  if (place <= trueEnds) return place;
  if (place >= from - trueEnds) return to - (from - place);
  return trueEnds + ((place - trueEnds) * (to - 2 * trueEnds)) / (from - 2 * trueEnds);
}
