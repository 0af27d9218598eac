import type { ClientMapping, Id } from '../../model/client-mapping.js';

/** The list that is selected from, as far as it is loaded. */
export interface SelectableRows {
  rowAt(index: number): ClientMapping | undefined;
  indexOf(clientId: Id): number | undefined;
}

/** The clients that are ticked: by id, so that they stay so in another order, behind a filter, or far away. */
export class RowSelection {
  readonly #rows: SelectableRows;
  readonly #ids = new Set<Id>();
  #last: Id | undefined;

  constructor(rows: SelectableRows) {
    this.#rows = rows;
  }

  /** In the order in which they were ticked. */
  get ids(): readonly Id[] {
    return [...this.#ids];
  }

  has(clientId: Id): boolean {
    return this.#ids.has(clientId);
  }

  clear(): void {
    this.#ids.clear();
    this.#last = undefined;
  }

  /** Ticks or unticks a row; as a range, all from the last one that was, if all of them are loaded. */
  tick(index: number, clientId: Id, { isOn, isRange }: { readonly isOn: boolean; readonly isRange: boolean }): void {
    for (const id of (isRange && this.#idsTo(index)) || [clientId]) {
      if (isOn) this.#ids.add(id);
      else this.#ids.delete(id);
    }
    this.#last = clientId;
  }

  #idsTo(index: number): readonly Id[] | undefined {
    const from = this.#last === undefined ? undefined : this.#rows.indexOf(this.#last);
    if (from === undefined) return undefined;
    const ids: Id[] = [];
    for (let at = Math.min(from, index); at <= Math.max(from, index); at++) {
      const id = this.#rows.rowAt(at)?.client.id;
      if (id === undefined) return undefined;
      ids.push(id);
    }
    return ids;
  }
}
