import type { Id } from '../../model/client-mapping.js';
import { foldText } from '../../model/search-text.js';
import type { TextQuery } from './text-query.js';

/** Names folded at a step. */
const stepSize = 100;

/**
 * The clients or the companies, each at a number of its own: its slot. All else (mappings, lists, orders) speaks of
 * slots, so that it can live in flat arrays. A slot outlives its item, because a mapping may still name it; the last
 * known name stays with it.
 */
export class Register<T extends { readonly id: Id; readonly name: string }> {
  readonly #slots = new Map<Id, number>();
  readonly #ids: Id[] = [];
  readonly #items: (T | undefined)[] = [];
  readonly #lastNames = new Map<number, string>();
  readonly #folded: (string | undefined)[] = [];

  /** Of two items with one id the later counts. */
  constructor(items: readonly T[]) {
    for (const item of items) this.#items[this.slot(item.id)] = item;
  }

  /** How many slots there are; they count from 0. */
  get size(): number {
    return this.#ids.length;
  }

  find(id: Id): number | undefined {
    return this.#slots.get(id);
  }

  /** The slot of an id; a new one, still without an item, if it has none. */
  slot(id: Id): number {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    const slot = this.#ids.push(id) - 1;
    this.#slots.set(id, slot);
    this.#items.push(undefined);
    return slot;
  }

  id(slot: number): Id {
    return this.#ids[slot];
  }

  item(slot: number): T | undefined {
    return this.#items[slot];
  }

  /** The name, or the last known one, or the id. */
  name(slot: number): string {
    return this.#items[slot]?.name ?? this.#lastNames.get(slot) ?? this.#ids[slot];
  }

  put(slot: number, item: T): void {
    this.#items[slot] = item;
    this.#folded[slot] = undefined;
    this.#lastNames.delete(slot);
  }

  /** Takes the item out and keeps a name for what may still point to it. */
  drop(slot: number, lastName: string | undefined): void {
    this.#items[slot] = undefined;
    this.#folded[slot] = undefined;
    if (lastName !== undefined) this.#lastNames.set(slot, lastName);
  }

  /** Whether a search finds the name of a slot. */
  matches(slot: number, { text, isLiteral }: TextQuery): boolean {
    if (isLiteral) return this.name(slot).toLowerCase().includes(text);
    return this.#foldedName(slot).includes(text);
  }

  /** Folds the names that no search has met yet, some at each step. */
  *foldAhead(): Generator<undefined> {
    for (let slot = 0; slot < this.size; slot++) {
      this.#foldedName(slot);
      if (slot % stepSize === 0) yield;
    }
  }

  /** Names are folded once, ahead or when a search first meets them. */
  #foldedName(slot: number): string {
    return (this.#folded[slot] ??= foldText(this.name(slot)));
  }
}
