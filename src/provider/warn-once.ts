const warned = new Set<string>();

/** Tells a developer once what is wrong and what to do. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}
