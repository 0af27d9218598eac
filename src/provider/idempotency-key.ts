/**
 * A key that nobody else makes, for a write that may have to be sent again. `crypto.randomUUID` exists in secure contexts
 * only; portals on plain HTTP inside a network exist too.
 */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
}
