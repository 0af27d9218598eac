import type { MappingFailedDetail } from '../src/events.js';

/** What the next failure event of an element says. */
export function failureOf(el: HTMLElement): Promise<MappingFailedDetail> {
  return new Promise(resolve => {
    el.addEventListener('mapping-failed', ({ detail }) => resolve(detail), { once: true });
  });
}
