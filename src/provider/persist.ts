import { isMappingError } from '../model/errors.js';

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Tries again and again until an attempt answers true, waiting longer each time; a busy provider says how long. Ends by
 * abort, and on what trying again will not change. An attempt that calls `progress` starts with short waits again.
 */
export async function persist(signal: AbortSignal, attempt: (progress: () => void) => Promise<boolean>): Promise<void> {
  let wait = firstWaitMs;
  while (!signal.aborted) {
    let asked = 0;
    try {
      if (await attempt(() => (wait = firstWaitMs))) return;
    } catch (reason) {
      if (isMappingError(reason, 'unsupported') || isMappingError(reason, 'forbidden')) return;
      if (isMappingError(reason, 'rate-limited')) asked = reason.retryAfterMs ?? 0;
    }
    await delay(Math.max(wait, asked), signal);
    wait = Math.min(wait * 2, longestWaitMs);
  }
}

/** Resolves after a while, or at once when aborted. */
function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}
