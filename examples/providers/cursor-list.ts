import { isMappingError, type Page } from 'client-mapping-elements';

/** A page as an API with cursors answers it. `next` is null on the last one; not every API tells the total. */
export interface CursorPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total?: number;
}

/** Reads the page after a cursor; after null, the first. */
export type ReadPage<T> = (cursor: string | null, signal: AbortSignal) => Promise<CursorPage<T>>;

/**
 * Reads a list that has only cursors as one that has offsets. It remembers the cursors that it came by, with the number
 * of items before each, so that a window is read from the nearest one before it. It keeps no items: they would be out
 * of date.
 */
export class CursorList<T> {
  readonly #read: ReadPage<T>;
  /** Rising; the first item has no cursor before it. */
  #places: { readonly at: number; readonly cursor: string | null }[] = [{ at: 0, cursor: null }];
  #total: number | undefined;

  constructor(read: ReadPage<T>) {
    this.#read = read;
  }

  async window(offset: number, limit: number, signal: AbortSignal): Promise<Page<T>> {
    try {
      return await this.#walk(offset, limit, signal);
    } catch (reason) {
      // Some other list than before, or a cursor that has expired: from the start, once.
      if (reason !== listChanged && !(isMappingError(reason, 'invalid') && this.#places.length > 1)) throw reason;
      this.forget();
      return this.#walk(offset, limit, signal);
    }
  }

  /** Forgets all places. For whenever the list may have changed. */
  forget(): void {
    this.#places = this.#places.slice(0, 1);
    this.#total = undefined;
  }

  async #walk(offset: number, limit: number, signal: AbortSignal): Promise<Page<T>> {
    const places = this.#places;
    let { at, cursor } = places.findLast(place => place.at <= offset) ?? { at: 0, cursor: null };
    const items: T[] = [];
    do {
      const page = await this.#read(cursor, signal);
      if (page.total !== undefined && page.total !== (this.#total ?? page.total)) throw listChanged;
      this.#total ??= page.total;
      items.push(...page.items.slice(Math.max(0, offset - at)));
      at += page.items.length;
      cursor = page.next;
      if (cursor === null) this.#total ??= at;
      else if (at > (places.at(-1)?.at ?? 0)) places.push({ at, cursor });
      // Without a total, only the end tells how many there are.
    } while (cursor !== null && (items.length < limit || this.#total === undefined));
    return { items: items.slice(0, limit), total: this.#total ?? at };
  }
}

const listChanged = new Error('The list has changed.');
