/** Resolves after a time in milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** What a promise gives, or `late` when it takes longer than a time in milliseconds. Leaves no timer behind. */
export async function within<T, L>(ms: number, promise: PromiseLike<T>, late: L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<L>(resolve => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** Marks what did not come in time. */
export const late = Symbol('late');
