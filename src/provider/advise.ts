import type { Advice } from './advice.js';

/** Tells a developer, once, what is wrong and what to do. What there is to say is loaded only then. */
export function advise<K extends keyof Advice>(about: K, ...args: Parameters<Advice[K]>): void {
  void import('./advice.js').then(
    ({ give }) => give(about, args),
    () => undefined,
  );
}
