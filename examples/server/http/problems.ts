import { MappingError, type MappingErrorCode, toMappingError } from 'client-mapping-elements';
import { sqlFailure } from '../database/database.js';

const statuses: Readonly<Partial<Record<MappingErrorCode, number>>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'company-taken': 409,
  'name-taken': 409,
  conflict: 412,
  'rate-limited': 429,
  unavailable: 503,
  unsupported: 501,
};

const titles: Readonly<Partial<Record<number, string>>> = {
  400: 'The request was not understood',
  401: 'Sign in first',
  403: 'Not permitted',
  404: 'Not found',
  405: 'The method is not allowed here',
  406: 'No answer in an acceptable type',
  409: 'Taken',
  412: 'Changed meanwhile',
  413: 'The body is too large',
  414: 'The address is too long',
  415: 'The body has the wrong type',
  429: 'Too many requests',
  500: 'Internal error',
  501: 'Not supported',
  503: 'Not available',
};

/** A refusal that HTTP has a status of its own for. */
export class HttpRefusal extends MappingError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super('invalid', { message });
    this.status = status;
    this.headers = headers;
  }
}

/** A 400 that names what is wrong. */
export function invalid(field: string, message: string): MappingError {
  return new MappingError('invalid', { field, message });
}

/** Any failure as what the caller may be told of it: what was not foreseen is told without its message. */
export function tellable(reason: unknown): MappingError {
  if (sqlFailure(reason) || !isOwn(reason)) {
    return new MappingError('unavailable', { message: 'The service cannot answer just now.', cause: reason });
  }
  return toMappingError(reason);
}

function isOwn(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'MappingError';
}

/** The members of a problem document (RFC 9457). Those that an error does not carry are left out. */
export function problemOf(error: MappingError, requestId: string) {
  const { code, outcome, field, holder, takenBy, current, retryAfterMs, message } = error;
  const status = statusOf(error);
  const carried = { code, outcome, field, holder, takenBy, current, retryAfterMs };
  return { type: 'about:blank', title: titles[status], status, detail: message, ...carried, requestId };
}

/** The answer that tells an error. */
export function problemResponse(error: MappingError, requestId: string): Response {
  const { retryAfterMs } = error;
  return new Response(JSON.stringify(problemOf(error, requestId)), {
    status: statusOf(error),
    headers: {
      'Content-Type': 'application/problem+json',
      ...(error.code === 'unauthenticated' && { 'WWW-Authenticate': 'Bearer' }),
      ...(retryAfterMs !== undefined && { 'Retry-After': String(Math.ceil(retryAfterMs / 1_000)) }),
      ...(error instanceof HttpRefusal && error.headers),
    },
  });
}

export function statusOf(error: MappingError): number {
  if (error instanceof HttpRefusal) return error.status;
  return statuses[error.code] ?? 500;
}
