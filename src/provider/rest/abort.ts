/** The longest delay that timers can hold; a longer one would end at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Waits for work until the signal aborts, and then rejects at once with the signal's reason, whatever the work does.
 * Work is not begun when the signal is aborted already. Leaves no listener behind.
 */
export async function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([aborted, work()]);
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
