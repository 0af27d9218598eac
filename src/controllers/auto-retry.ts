import type { MappingError } from '../model/errors.js';

/** A read under way is let through before it is asked again, unless it takes longer than this. */
export const longestReadMs = 10_000;

const defaultWaitMs = 5_000;
/** However soon a provider would be asked again, it is not hammered; what it asks beyond all sense is not waited for. */
const leastWaitMs = 250;
const longestWaitMs = 86_400_000;
const tickMs = 1_000;

/** Tries again by itself what will pass by itself: after the wait that a busy provider asked for, and when the network is back. */
export class AutoRetry {
  readonly #retry: () => void;
  readonly #onTick: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #retryAt = 0;

  constructor(options: { readonly retry: () => void; readonly onTick: () => void }) {
    this.#retry = options.retry;
    this.#onTick = options.onTick;
  }

  /** Whole seconds until the next try; undefined when no try is timed. */
  get secondsLeft(): number | undefined {
    return this.#timer === undefined ? undefined : Math.max(1, Math.ceil((this.#retryAt - Date.now()) / tickMs));
  }

  /** Plans the next try, if the failure is one that passes. */
  plan(error: MappingError): void {
    this.cancel();
    if (error.code === 'network') addEventListener('online', this.#run);
    if (error.code !== 'rate-limited') return;
    const wait = waitOf(error);
    this.#retryAt = Date.now() + wait;
    this.#timer = setInterval(this.#tick, Math.min(tickMs, wait));
  }

  cancel(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    removeEventListener('online', this.#run);
  }

  readonly #tick = () => {
    if (Date.now() >= this.#retryAt) this.#run();
    else this.#onTick();
  };

  readonly #run = () => {
    this.cancel();
    this.#retry();
  };
}

function waitOf({ retryAfterMs = defaultWaitMs }: MappingError): number {
  return retryAfterMs >= 0 && retryAfterMs <= longestWaitMs ? Math.max(retryAfterMs, leastWaitMs) : defaultWaitMs;
}
