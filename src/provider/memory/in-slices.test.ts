import { expect, waitUntil } from '@open-wc/testing';
import { inSlices } from './in-slices.js';

/** A work of so many steps, each as long as a step may be. */
function work(steps: number) {
  const state = { isDone: false };
  function* run() {
    for (let step = 0; step < steps; step++) {
      const end = performance.now() + 0.5;
      while (performance.now() < end);
      yield;
    }
    state.isDone = true;
  }
  return { state, run };
}

describe('memory/in-slices', () => {
  it('leaves the page time for itself between the slices of a long work', async () => {
    const { state, run } = work(100);
    let turns = 0;
    inSlices(run());
    // Runs between the slices, as a key press would.
    const tick = () => {
      turns++;
      if (!state.isDone) setTimeout(tick);
    };
    tick();
    await waitUntil(() => state.isDone, 'all steps are taken', { timeout: 10_000 });
    expect(turns).to.be.above(3);
  });

  it('begins after what asked for it', () => {
    let hasBegun = false;
    inSlices(
      (function* () {
        hasBegun = true;
        yield;
      })(),
    );
    expect(hasBegun).to.equal(false);
  });
});
