import type { MappingNotice } from '../mapping-provider.js';

/** Notices that may wait for a reader. What is more is one word: ask for everything anew. */
const longestQueue = 1_000;

/** What one watcher has still to read. Ends silently when its signal aborts or its reader stops. */
export class NoticeQueue implements AsyncIterableIterator<MappingNotice> {
  readonly #signal: AbortSignal;
  readonly #onEnd: () => void;
  #waiting: MappingNotice[] = [];
  #readers: ((result: IteratorResult<MappingNotice>) => void)[] = [];
  #isEnded = false;
  readonly #end = () => {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#signal.removeEventListener('abort', this.#end);
    this.#waiting = [];
    for (const read of this.#readers) read(ended);
    this.#readers = [];
    this.#onEnd();
  };

  constructor(signal: AbortSignal, onEnd: () => void) {
    this.#signal = signal;
    this.#onEnd = onEnd;
    this.#isEnded = signal.aborted;
    signal.addEventListener('abort', this.#end);
  }

  push(notice: MappingNotice): void {
    const read = this.#readers.shift();
    if (read) read({ done: false, value: notice });
    else if (this.#waiting.length < longestQueue) this.#waiting.push(notice);
    else this.#waiting = [{ type: 'reset' }];
  }

  next(): Promise<IteratorResult<MappingNotice>> {
    const notice = this.#waiting.shift();
    if (notice) return Promise.resolve({ done: false, value: notice });
    if (this.#isEnded) return Promise.resolve(ended);
    return new Promise(resolve => this.#readers.push(resolve));
  }

  return(): Promise<IteratorResult<MappingNotice>> {
    this.#end();
    return Promise.resolve(ended);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const ended: IteratorResult<MappingNotice> = { done: true, value: undefined };

/** Everyone who watches a provider. */
export class Watchers {
  readonly #queues = new Set<NoticeQueue>();

  /** Listens from now on. */
  add(signal: AbortSignal): NoticeQueue {
    const queue: NoticeQueue = new NoticeQueue(signal, () => this.#queues.delete(queue));
    if (!signal.aborted) this.#queues.add(queue);
    return queue;
  }

  tell(notice: MappingNotice): void {
    for (const queue of this.#queues) queue.push(notice);
  }
}
