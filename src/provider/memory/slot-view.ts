import type { CompareSlots } from './ordering.js';

/** Which slots a view keeps and how it orders them. */
export interface ViewRule {
  readonly keeps: (slot: number) => boolean;
  readonly compare: CompareSlots;
}

/** The answer to one question, in order: made once, then kept in step slot by slot. */
export class SlotView {
  readonly #slots: number[];
  readonly #rule: ViewRule;

  /** `slots` are those that the rule keeps, in its order. */
  constructor(slots: number[], rule: ViewRule) {
    this.#slots = slots;
    this.#rule = rule;
  }

  get length(): number {
    return this.#slots.length;
  }

  get slots(): readonly number[] {
    return this.#slots;
  }

  /** A window of the view, read from its end if `isReversed`. */
  window(offset: number, limit: number, isReversed = false): number[] {
    if (!isReversed) return this.#slots.slice(offset, offset + limit);
    const end = Math.max(0, this.#slots.length - offset);
    return this.#slots.slice(Math.max(0, end - limit), end).reverse();
  }

  /** Where a slot stands, or would stand. */
  indexOf(slot: number): number {
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rule.compare(this.#slots[middle], slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes a slot out, before it changes. */
  leave(slot: number): void {
    if (this.#rule.keeps(slot)) this.#slots.splice(this.indexOf(slot), 1);
  }

  /** Puts a slot to where it now belongs, after it has changed. */
  enter(slot: number): void {
    if (this.#rule.keeps(slot)) this.#slots.splice(this.indexOf(slot), 0, slot);
  }
}
