import { setTimeout as pause } from 'node:timers/promises';

/** Who waits: a person before a crawl. */
export type Urgency = 'interactive' | 'crawl';

/** Spaces the calls that are made with one credential, a person's ahead of those of a crawl. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #waiting: Record<Urgency, (() => void)[]> = { interactive: [], crawl: [] };
  #tokens: number;
  #at = performance.now();
  #isServing = false;

  constructor(perSecond: number, burst = Math.max(1, Math.ceil(perSecond))) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Resolves when a call may be made. */
  async take(urgency: Urgency): Promise<void> {
    const turn = new Promise<void>(resolve => this.#waiting[urgency].push(resolve));
    void this.#serve();
    return turn;
  }

  /** Lets nobody through for a while, as the other side has asked. */
  rest(ms: number): void {
    this.#refill();
    this.#tokens = Math.min(this.#tokens, 1 - (ms / 1_000) * this.#perSecond);
  }

  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    for (;;) {
      const queue = [this.#waiting.interactive, this.#waiting.crawl].find(({ length }) => length > 0);
      if (!queue) break;
      this.#refill();
      if (this.#tokens < 1) await pause(((1 - this.#tokens) / this.#perSecond) * 1_000);
      else {
        this.#tokens -= 1;
        queue.shift()?.();
      }
    }
    this.#isServing = false;
  }

  #refill(): void {
    const now = performance.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1_000) * this.#perSecond);
    this.#at = now;
  }
}
