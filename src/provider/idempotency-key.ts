/**
 * A key that nobody else makes, for a write that may have to be sent again. Not by `crypto.randomUUID`: portals on plain
 * HTTP inside a network exist too, and browsers keep it from those.
 */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
