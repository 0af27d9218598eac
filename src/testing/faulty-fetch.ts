import type { ContractFaults, Fault } from './contract-options.js';

/** A `fetch` that can be disturbed, and the means to do so. */
export interface FaultyFetch {
  /** Hand it to your provider, or put it in place of the global one. */
  readonly fetch: typeof globalThis.fetch;
  /** Hand it to the checks: `faults: () => faults`. */
  readonly faults: ContractFaults;
}

/**
 * Stands between a provider and `fetch`, and makes every fault that the checks know. Default: the global `fetch` as it
 * is at this moment, so that the answer can take its place.
 */
export function faultyFetch(fetch: typeof globalThis.fetch = globalThis.fetch): FaultyFetch {
  let fault: Fault | undefined;
  return {
    fetch: async (input, init) => {
      if (!fault) return fetch(input, init);
      return disturbed(fault, () => fetch(input, init), init?.signal ?? undefined);
    },
    faults: {
      kinds: ['delay', 'drop', 'rate-limited', 'server-error', 'html', 'empty', 'truncated'],
      inject: next => {
        fault = next;
      },
    },
  };
}

async function disturbed(
  fault: Fault,
  send: () => Promise<Response>,
  signal: AbortSignal | undefined,
): Promise<Response> {
  switch (fault.kind) {
    case 'delay':
      await pauseUntil(fault.ms, signal);
      return send();
    case 'drop': {
      const response = await send();
      await response.body?.cancel();
      throw new TypeError('The answer was lost.');
    }
    case 'rate-limited':
      return rateLimited(fault.retryAfterMs);
    case 'server-error':
      return problem(500, {});
    case 'html':
      return answer(200, 'text/html', '<!doctype html><title>Sign in</title><h1>Sign in</h1>');
    case 'empty':
      return answer(200, 'application/json', '');
    case 'truncated':
      return answer(200, 'application/json', '{"items":[{"client":{"id":"1","na');
  }
}

/** As `fetch` does: an abort ends the wait and rejects with the signal's reason. */
function pauseUntil(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Told twice: by the problem of our REST contract, and by the header that every other API has. */
function rateLimited(retryAfterMs: number): Response {
  const response = problem(429, { code: 'rate-limited', retryAfterMs });
  response.headers.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  return response;
}

function problem(status: number, members: object): Response {
  return answer(status, 'application/problem+json', JSON.stringify({ status, ...members }));
}

function answer(status: number, type: string, body: string): Response {
  return new Response(body, { status, headers: { 'Content-Type': type } });
}
