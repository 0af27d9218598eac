const sliceMs = 4;

/** Takes the steps of a long work in short slices, between what the page has to do. A step should be far below a slice. */
export function inSlices(steps: Iterator<unknown>): void {
  const slice = () => {
    const end = performance.now() + sliceMs;
    while (!steps.next().done) {
      if (performance.now() < end) continue;
      setTimeout(slice);
      return;
    }
  };
  setTimeout(slice);
}
