/** The longest delay that timers can hold; a longer one would end at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Waits for work until the signal aborts, and then rejects at once with the signal's reason, whatever the work does.
 * Work is not begun when the signal is aborted already. Leaves no listener behind, for which the work has a signal of
 * its own, which aborts with the other one: Node's `fetch` does not let go of the one that it is given.
 */
export async function untilAborted<T>(signal: AbortSignal, work: (own: AbortSignal) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const own = new AbortController();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      reject(signal.reason as Error);
      own.abort(signal.reason);
    };
  });
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([aborted, work(own.signal)]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Waits for a time in milliseconds. An abort ends the wait and its timer, and rejects with the signal's reason. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await untilAborted(
      signal,
      () =>
        new Promise<void>(resolve => {
          timer = setTimeout(resolve, Math.min(ms, longestTimerMs));
        }),
    );
  } finally {
    clearTimeout(timer);
  }
}
