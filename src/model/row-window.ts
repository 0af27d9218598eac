import type { Id } from './client-mapping.js';
import type { Page } from './query.js';

/** A stretch of the list that is asked for. Told apart by identity: two asks for the same stretch are two asks. */
export interface RowAsk {
  readonly offset: number;
  readonly limit: number;
}

export interface RowWindowOptions<T> {
  readonly idOf: (row: T) => Id;
  /** Rows asked for at a time. Lowered to what the server really gives. Default 100. */
  readonly pageSize?: number;
  /** Rows kept besides the wanted ones; the farthest are forgotten first. Default 1,000. */
  readonly keep?: number;
}

interface Held<T> {
  readonly row: T;
  /** The generation of the list that this row was read in; an older one is shown, and asked again. */
  readonly generation: number;
}

/** A list that changes with every answer would be asked for ever: after so many changes in a row it is taken as it comes. */
const mostChangesInARow = 3;

/**
 * What is known of a list of any length, and what to ask next. Holds the rows near the wanted ones, each at its place
 * in the list; knows what is missing, out of date or under way; forgets what is far. Does not ask by itself.
 */
export class RowWindow<T> {
  readonly #idOf: (row: T) => Id;
  readonly #keep: number;
  readonly #rows = new Map<number, Held<T>>();
  readonly #underWay = new Set<RowAsk>();
  #pageSize: number;
  #first = 0;
  #end = 1;
  #total: number | undefined;
  #totalGeneration = 0;
  #revision: string | undefined;
  #generation = 0;
  #changesInARow = 0;
  #hasFailed = false;

  constructor({ idOf, pageSize = 100, keep = 1_000 }: RowWindowOptions<T>) {
    this.#idOf = idOf;
    this.#pageSize = pageSize;
    this.#keep = keep;
  }

  /** Rows in the whole list; undefined until the first answer. */
  get total(): number | undefined {
    return this.#total;
  }

  /** Rows held in memory. */
  get size(): number {
    return this.#rows.size;
  }

  /** Whether an answer is awaited. */
  get isAsking(): boolean {
    return this.#underWay.size > 0;
  }

  /** The row at a place of the list, if it is known. */
  rowAt(index: number): T | undefined {
    return this.#rows.get(index)?.row;
  }

  /** The place of a row, if it is held. */
  indexOf(id: Id): number | undefined {
    for (const [index, { row }] of this.#rows) if (this.#idOf(row) === id) return index;
    return undefined;
  }

  /** Says which rows are wanted: from `first` up to, not including, `end`. Answers the asks that this leaves behind. */
  want(first: number, end: number): readonly RowAsk[] {
    if (first !== this.#first || end !== this.#end) this.#changesInARow = 0;
    this.#first = Math.max(0, first);
    this.#end = Math.max(end, this.#first + 1);
    const left = [...this.#underWay].filter(
      ({ offset, limit }) => offset >= this.#end || offset + limit <= this.#first,
    );
    for (const ask of left) this.#underWay.delete(ask);
    return left;
  }

  /** The next stretch to ask for, from then on under way; undefined when nothing is missing, or after a failure. */
  nextAsk(): RowAsk | undefined {
    if (this.#hasFailed) return undefined;
    const total = this.#freshTotal;
    // Without a length there is nothing to plan with: one answer first.
    if (total === undefined && this.isAsking) return undefined;
    const end = Math.min(this.#end, total ?? Infinity);
    for (let index = this.#first; index < end; index++) {
      if (this.#isMissing(index)) return this.#askAround(index);
    }
    return undefined;
  }

  /** Takes in an answer. One that was left behind, or belongs to an earlier list, changes nothing. */
  answer(ask: RowAsk, { items, total, revision }: Page<T>): void {
    if (!this.#underWay.delete(ask)) return;
    this.#noteChange(total, revision);
    const received = items.length;
    // Nothing where something should be: the list ends here, whatever the total says.
    this.#totalGeneration = this.#generation;
    this.#total = received === 0 ? Math.min(total, ask.offset) : Math.max(total, ask.offset + received);
    if (received > 0 && received < ask.limit && ask.offset + received < this.#total) this.#pageSize = received;
    items.forEach((row, place) => this.#rows.set(ask.offset + place, { row, generation: this.#generation }));
    this.#forget();
  }

  /** An ask failed: nothing more is asked until `retry`. */
  fail(ask: RowAsk): void {
    if (this.#underWay.delete(ask)) this.#hasFailed = true;
  }

  retry(): void {
    this.#hasFailed = false;
  }

  /** Puts a newer version of a row into its place. Answers the place; undefined when the row is not held. */
  replace(row: T): number | undefined {
    const index = this.indexOf(this.#idOf(row));
    if (index !== undefined) this.#rows.set(index, { row, generation: this.#rows.get(index)?.generation ?? -1 });
    return index;
  }

  /** Everything may have changed: what is held is shown until it was asked again. Answers the asks that are void now. */
  invalidate(): readonly RowAsk[] {
    this.#generation++;
    this.#changesInARow = 0;
    this.#hasFailed = false;
    const left = [...this.#underWay];
    this.#underWay.clear();
    return left;
  }

  /** The total, unless it may have changed since it was read. */
  get #freshTotal(): number | undefined {
    return this.#totalGeneration === this.#generation ? this.#total : undefined;
  }

  #isMissing(index: number): boolean {
    if (this.#rows.get(index)?.generation === this.#generation) return false;
    for (const { offset, limit } of this.#underWay) if (index >= offset && index < offset + limit) return false;
    return true;
  }

  /** The stretch of missing rows around one, within a block at a multiple of the page size. */
  #askAround(index: number): RowAsk {
    const block = index - (index % this.#pageSize);
    const blockEnd = Math.min(block + this.#pageSize, this.#freshTotal ?? Infinity);
    let offset = index;
    while (offset > block && this.#isMissing(offset - 1)) offset--;
    let end = index + 1;
    while (end < blockEnd && this.#isMissing(end)) end++;
    const ask = { offset, limit: end - offset };
    this.#underWay.add(ask);
    return ask;
  }

  #noteChange(total: number, revision: string | undefined): void {
    const isFirst = this.#total === undefined;
    const hasChanged = !isFirst && (revision !== this.#revision || (revision === undefined && total !== this.#total));
    this.#revision = revision;
    if (!hasChanged || this.#changesInARow >= mostChangesInARow) return;
    this.#changesInARow++;
    this.#generation++;
  }

  /** Drops what lies past the end, and what is farthest from the wanted rows. */
  #forget(): void {
    const total = this.#total ?? 0;
    const side = this.#keep / 2;
    const isFull = this.#rows.size > this.#keep;
    for (const index of this.#rows.keys()) {
      if (index >= total || (isFull && (index < this.#first - side || index >= this.#end + side)))
        this.#rows.delete(index);
    }
  }
}
