/**
 * A key that nobody else makes, for a write that may have to be sent again. Not by `crypto.randomUUID`: portals on plain
 * HTTP inside a network exist too, and browsers keep it from those.
 */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives the same intention the same key, until it is known what became of it. */
export class IntentionKey {
  #pending: { readonly intention: string; readonly key: string } | undefined;

  /** `intention` is a text that is equal when the same is asked for again. */
  of(intention: string): string {
    if (this.#pending?.intention !== intention) this.#pending = { intention, key: newIdempotencyKey() };
    return this.#pending.key;
  }

  /** It is known whether the write took effect: the next one is another. */
  settle(): void {
    this.#pending = undefined;
  }
}
