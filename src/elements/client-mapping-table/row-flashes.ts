import type { Id } from '../../model/client-mapping.js';

const flashMs = 1_600;

/** The rows that have just changed, for as long as that is shown. */
export class RowFlashes {
  readonly #redraw: (clientId: Id) => void;
  readonly #ends = new Map<Id, ReturnType<typeof setTimeout>>();

  /** `redraw`: the row of a client is to be drawn anew, as it no longer flashes. */
  constructor(redraw: (clientId: Id) => void) {
    this.#redraw = redraw;
  }

  has(clientId: Id): boolean {
    return this.#ends.has(clientId);
  }

  /** The row is about to be drawn anyhow. */
  begin(clientId: Id): void {
    clearTimeout(this.#ends.get(clientId));
    const end = () => {
      this.#ends.delete(clientId);
      this.#redraw(clientId);
    };
    this.#ends.set(clientId, setTimeout(end, flashMs));
  }

  clear(): void {
    for (const timer of this.#ends.values()) clearTimeout(timer);
    this.#ends.clear();
  }
}
