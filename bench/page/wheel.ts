const longestMs = 5_000;

/**
 * Resolves with the time from which a notch of the wheel counts: the start of the frame that brings the new position to
 * the page, as browsers scroll beside it; the wheel's event, where the contender scrolls by itself.
 */
export function scrolledByWheel(scroller: Element): Promise<number> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const options = { capture: true, once: true, passive: true, signal: listening.signal };
    let wheel: WheelEvent | undefined;
    let turnedAt = 0;
    const timer = setTimeout(() => {
      listening.abort();
      reject(new Error('The wheel scrolls nothing.'));
    }, longestMs);
    const turned = (event: WheelEvent) => {
      wheel = event;
      turnedAt = performance.now();
    };
    const scrolled = () => {
      clearTimeout(timer);
      listening.abort();
      resolve(wheel?.defaultPrevented ? turnedAt : performance.now());
    };
    addEventListener('wheel', turned, options);
    // In the capture phase: before the contender hears of it.
    scroller.addEventListener('scroll', scrolled, options);
  });
}
