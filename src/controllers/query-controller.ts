import { Task } from '@lit/task';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type MappingError, toMappingError } from '../model/errors.js';
import { AutoRetry, longestReadMs } from './auto-retry.js';

/** Where a read stands. `data` beside `loading` and `failed` is the last good answer. */
export type QueryState<T> =
  | { readonly status: 'idle'; readonly data?: undefined; readonly error?: undefined }
  | { readonly status: 'loading'; readonly data?: T; readonly error?: undefined }
  | { readonly status: 'ready'; readonly data: T; readonly error?: undefined }
  | { readonly status: 'failed'; readonly data?: T; readonly error: MappingError };

export interface QueryOptions<A extends readonly unknown[], T> {
  /** The question; its members are compared one by one. `undefined`: there is nothing to ask. */
  args: () => A | undefined;
  run: (args: A, signal: AbortSignal) => Promise<T>;
  /** A different question goes on showing the last answer until its own is there. Default false. */
  keepData?: boolean;
  onReady?: (data: T) => void;
  onFailed?: (error: MappingError) => void;
}

interface Reading {
  readonly since: number;
  readonly done: Promise<void>;
  /** Whether it was asked for again meanwhile. */
  isAgain: boolean;
}

/**
 * Every read of an element. A failed reload keeps the last good answer, a different question starts clean, an abort
 * is silence, and what was under way on disconnect is asked again on connect.
 */
export class QueryController<A extends readonly unknown[], T> implements ReactiveController {
  state: QueryState<T> = { status: 'idle' };
  readonly #host: ReactiveElement;
  readonly #options: QueryOptions<A, T>;
  readonly #task: Task<readonly [A], T>;
  readonly #autoRetry = new AutoRetry({
    retry: () => void this.reload(),
    onTick: () => this.#host.requestUpdate(),
  });
  #asked: A | undefined;
  /** The question that the data in `state` answers. */
  #answered: A | undefined;
  /** The read under way. */
  #reading: Reading | undefined;

  constructor(host: ReactiveElement, options: QueryOptions<A, T>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      autoRun: false,
      task: async ([args], { signal }) => {
        const answer = await options.run(args, signal);
        // A provider may answer after it was told to stop.
        signal.throwIfAborted();
        return answer;
      },
      onComplete: data => this.#succeed(data),
      onError: reason => this.#fail(reason),
    });
    host.addController(this);
  }

  /** Seconds until a busy provider is asked again; undefined when it is not waited for. */
  get secondsLeft(): number | undefined {
    return this.#autoRetry.secondsLeft;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#autoRetry.cancel();
    this.#asked = undefined;
    this.#reading = undefined;
    this.#task.abort();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const args = this.#options.args();
    if (isSame(args, this.#asked)) return;
    this.#asked = args;
    this.#autoRetry.cancel();
    if (!args) {
      this.#reading = undefined;
      this.#task.abort();
      this.state = { status: 'idle' };
      return;
    }
    // A host that was reconnected shows its last answer meanwhile, if it is one to the same question.
    const keepsData = this.#options.keepData === true || isSame(args, this.#answered);
    void this.#run(args, keepsData ? this.state.data : undefined);
  }

  /**
   * Asks again, keeping the current answer meanwhile. A read under way comes through first: changes that come faster
   * than answers would otherwise let none through.
   */
  async reload(): Promise<void> {
    if (!this.#asked) return;
    const reading = this.#reading;
    if (reading && performance.now() - reading.since < longestReadMs) {
      reading.isAgain = true;
      await reading.done;
    } else await this.#run(this.#asked, this.state.data);
  }

  async #run(args: A, data: T | undefined): Promise<void> {
    this.#autoRetry.cancel();
    this.state = data === undefined ? { status: 'loading' } : { status: 'loading', data };
    this.#host.requestUpdate();
    const done = this.#task.run([args]).then(async () => {
      if (this.#reading !== reading) return;
      this.#reading = undefined;
      // A busy provider is not asked before its time.
      if (reading.isAgain && this.secondsLeft === undefined) await this.reload();
    });
    const reading: Reading = { since: performance.now(), done, isAgain: false };
    this.#reading = reading;
    await done;
  }

  #succeed(data: T): void {
    this.#answered = this.#asked;
    this.state = { status: 'ready', data };
    this.#host.requestUpdate();
    this.#options.onReady?.(data);
  }

  #fail(reason: unknown): void {
    if (this.#asked === undefined) return;
    const error = toMappingError(reason);
    const { data } = this.state;
    this.state = data === undefined ? { status: 'failed', error } : { status: 'failed', data, error };
    this.#autoRetry.plan(error);
    this.#host.requestUpdate();
    this.#options.onFailed?.(error);
  }
}

function isSame(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((member, index) => Object.is(member, b[index]));
}
