import { isMappingError, type MappingError } from '../../model/errors.js';
import { pause } from './abort.js';
import { statusOf } from './problem.js';

/** How often a call is repeated before its failure is told. */
const retries = 2;

/** The longest that a call waits by itself; beyond that the person is told instead. */
const longestWaitMs = 30_000;

/**
 * The same for a busy service. A read is told of it as soon as a person would wonder: the elements show its countdown,
 * and ask again by themselves. A write shows that it is under way.
 */
const longestBusyWaitMs = { read: 1_000, write: 5_000 };

type CallKind = keyof typeof longestBusyWaitMs;

/** Answers of a gateway whose service is restarting or late. A 500 is the service's own fault and would come again. */
const passingStatuses = [502, 503, 504];

/** A random share of a delay that doubles with each attempt, so that clients cut off together do not return together. */
export function backOff(delayMs: number, attempt: number): number {
  return Math.random() * Math.min(longestWaitMs, delayMs * 2 ** attempt);
}

/** Repeats a call after failures that pass. The call must be one that has no second effect. */
export async function retrying<T>(
  call: () => Promise<T>,
  { signal, delayMs, kind }: { readonly signal: AbortSignal; readonly delayMs: number; readonly kind: CallKind },
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted || attempt === retries || !isMappingError(error) || !isPassing(error, kind)) throw error;
      await pause((error.retryAfterMs ?? 0) + backOff(delayMs, attempt), signal);
    }
  }
}

function isPassing(error: MappingError, kind: CallKind): boolean {
  const waitMs = error.retryAfterMs ?? 0;
  if (error.code === 'rate-limited') return waitMs <= longestBusyWaitMs[kind];
  if (waitMs > longestWaitMs) return false;
  if (error.code === 'unavailable') return passingStatuses.includes(statusOf(error) ?? 0);
  return error.code === 'network';
}
