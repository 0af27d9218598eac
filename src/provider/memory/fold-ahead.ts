import type { Register } from './register.js';

/** Names folded between two looks at the clock. */
const batch = 100;
const sliceMs = 4;

/** Makes names ready for searches in short slices between what the page has to do, so that the first letter typed finds as fast as the second. */
export function foldAhead(registers: readonly Pick<Register<never>, 'foldAhead'>[]): void {
  const slice = () => {
    const end = performance.now() + sliceMs;
    const hasMore = () => registers.some(register => register.foldAhead(batch));
    while (hasMore()) {
      if (performance.now() < end) continue;
      setTimeout(slice);
      return;
    }
  };
  setTimeout(slice);
}
