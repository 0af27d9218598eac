import { MappingError } from 'client-mapping-elements';

/**
 * How a call to another system failed. `auth`: our credential or its rights; `throttled`: too many calls; `refused`:
 * understood and not done; `unavailable`: no answer, or none that can be read, so what it did is unknown.
 */
export type UpstreamFailure = 'auth' | 'throttled' | 'refused' | 'unavailable';

/** A call to another system that failed. Its message is ours: theirs may quote secrets and names. */
export class UpstreamError extends Error {
  readonly failure: UpstreamFailure;
  readonly retryAfterMs: number | undefined;

  constructor(failure: UpstreamFailure, message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'UpstreamError';
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What the caller of this server is told: never that the caller has to sign in, for it is our sign-in that failed. */
export function asMappingError(error: UpstreamError): MappingError {
  const { failure, retryAfterMs, message } = error;
  if (failure === 'throttled') {
    return new MappingError('rate-limited', { message, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  }
  return new MappingError('unavailable', { message, outcome: failure === 'unavailable' ? 'unknown' : 'not-applied' });
}
