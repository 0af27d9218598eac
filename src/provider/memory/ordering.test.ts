import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { comparer, sortInSteps, sortSlots } from './ordering.js';

/** Takes all steps. */
function resultOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const someNames = fc.array(fc.oneof(fc.constantFrom('Acme', 'ACME', 'Äcme', ''), fc.string()), { maxLength: 1_200 });

describe('memory/ordering', () => {
  it('puts slots into the same order step by step as at once', () => {
    fc.assert(
      fc.property(someNames, names => {
        const slots = names.map((_, slot) => slot);
        const nameOf = (slot: number) => names[slot];
        // In the order of their ids, as `sortSlots` wants them.
        const idOf = (slot: number) => String(slot).padStart(5, '0');
        expect(resultOf(sortInSteps(slots, comparer(nameOf, idOf)))).to.deep.equal(sortSlots(slots, nameOf));
      }),
      { numRuns: 50 },
    );
  });
});
