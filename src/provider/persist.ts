import { toMappingError } from '../model/errors.js';

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Tries again and again until an attempt answers true, waiting longer each time; a busy provider says how long. Ends by
 * abort, and on what trying again will not change. An attempt that calls `progress` starts with short waits again.
 */
export async function persist(signal: AbortSignal, attempt: (progress: () => void) => Promise<boolean>): Promise<void> {
  for (let wait = firstWaitMs; !signal.aborted; wait = Math.min(wait * 2, longestWaitMs)) {
    let asked = 0;
    try {
      if (await attempt(() => (wait = firstWaitMs))) return;
    } catch (reason) {
      const { code, retryAfterMs = 0 } = toMappingError(reason);
      if (code === 'unsupported' || code === 'forbidden') return;
      asked = retryAfterMs;
    }
    await delay(Math.max(wait, asked), signal);
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
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}
