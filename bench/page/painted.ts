/**
 * How everything is timed: from just before the act until the page is painted with the right rows. A frame is over when a
 * message posted in its animation frame callback arrives: after the scroll events, script, style, layout and paint of
 * that frame, which are one task, and after the hand-over to the compositor. Browsers run without a frame rate limit, so
 * that waiting for the screen is no part of the figure. Rows that come a frame later cost that frame, too.
 */
export interface Timing {
  readonly ms: number;
  /** Painted frames without the right rows. */
  readonly lateFrames: number;
  /** What was wrong in the first of them. */
  readonly late?: string;
}

const longestMs = 5_000;

/**
 * One pixel in a corner that changes with each frame we wait for. A browser that finds nothing to draw in a frame slows
 * down to the pace of a screen, and whoever needs more than one frame would be charged for the wait.
 */
const pixel = document.createElement('div');
pixel.style.cssText = 'position: fixed; inset: auto 0 0 auto; inline-size: 1px; block-size: 1px; contain: strict';
document.body.append(pixel);
let isDark = false;

/** Resolves with the time when the next frame is painted. */
export function nextPaint(): Promise<number> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      isDark = !isDark;
      pixel.style.background = isDark ? '#000' : '#fff';
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(undefined);
    });
  });
}

/** Times an act until `whatIsWrong` finds nothing after a painted frame. */
export async function timeToPainted(act: () => void, whatIsWrong: () => string): Promise<Timing> {
  await settled();
  const start = performance.now();
  act();
  return untilRight(start, whatIsWrong);
}

/** Waits for the painted frame in which nothing is wrong. */
export async function untilRight(start: number, whatIsWrong: () => string): Promise<Timing> {
  let late: string | undefined;
  for (let lateFrames = 0; ; lateFrames++) {
    const end = await nextPaint();
    const wrong = whatIsWrong();
    if (!wrong) return { ms: end - start, lateFrames, ...(late && { late }) };
    late ??= wrong;
    if (end - start > longestMs) throw new Error(`Wrong rows: ${wrong}.`);
  }
}

/** Lets what an earlier act left behind come to its end. */
export async function settled(ms = 0): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, ms));
  await nextPaint();
  await nextPaint();
  await new Promise(resolve => setTimeout(resolve, 0));
}
