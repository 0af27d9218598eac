import { MappingError } from 'client-mapping-elements';

export interface RateLimit {
  /** Requests a second, over time. */
  readonly perSecond: number;
  /** Requests that may come at once after a rest. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** The most callers that are remembered; who was silent long enough to be full again is forgotten first. */
const mostCallers = 10_000;

/** One token bucket for each caller. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes a token. Throws `rate-limited` with the time until there is one. */
  take(caller: string): void {
    const { perSecond, burst } = this.#limit;
    const now = this.#now();
    const known = this.#buckets.get(caller);
    const tokens = known ? Math.min(burst, known.tokens + ((now - known.at) / 1_000) * perSecond) : burst;
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > mostCallers) this.#forgetOldest();
    if (tokens >= 1) return;
    throw new MappingError('rate-limited', {
      message: 'Too many requests.',
      retryAfterMs: Math.ceil(((1 - tokens) / perSecond) * 1_000),
    });
  }

  #forgetOldest(): void {
    for (const caller of this.#buckets.keys()) {
      this.#buckets.delete(caller);
      return;
    }
  }
}
