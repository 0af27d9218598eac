import { MappingError } from '../../model/errors.js';
import { setNewest } from '../../model/set-newest.js';

interface RememberedCall<T> {
  readonly body: string;
  readonly result: T;
}

/**
 * Writes that were done under an idempotency key. The same call again gets the first result and does nothing. Only
 * success is remembered, so a call that was refused can be put right under its key; a company that a lost answer told
 * of is found again by it.
 */
export class RememberedCalls<T> {
  readonly #calls = new Map<string, RememberedCall<T>>();
  readonly #limit: number;

  /** The oldest keys are forgotten beyond `limit`. */
  constructor(limit = 10_000) {
    this.#limit = limit;
  }

  /**
   * Does the work unless it was done under this key before. Two calls are the same if what they `ask` is the same data.
   *
   * @throws MappingError `invalid` on `idempotencyKey`: the key belongs to another call.
   */
  once(key: string | undefined, ask: unknown, work: () => T): T {
    if (key === undefined) return work();
    const body = JSON.stringify(ask, sortMembers);
    const known = this.#calls.get(key);
    if (known && known.body !== body) {
      throw new MappingError('invalid', {
        field: 'idempotencyKey',
        message: 'This idempotency key was used for another call.',
      });
    }
    if (known) return known.result;
    const result = work();
    setNewest(this.#calls, key, { body, result }, this.#limit);
    return result;
  }
}

/** For `JSON.stringify`: the order in which members were written makes no difference. */
function sortMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
