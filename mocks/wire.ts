import { type ClientMapping, MappingError, type MappingErrorCode } from 'client-mapping-elements';
import { HttpResponse } from 'msw';

/** The HTTP status that tells an error; nothing for those that are no answer of the service. */
const statuses: Readonly<Partial<Record<MappingErrorCode, number>>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'company-taken': 409,
  'name-taken': 409,
  conflict: 412,
  'rate-limited': 429,
  unsupported: 501,
  unavailable: 503,
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

export function jsonResponse(
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new HttpResponse(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...init.headers },
  });
}

/** A row; the revision of its mapping is its entity tag. */
export function rowResponse(row: ClientMapping, status = 200): Response {
  return jsonResponse(row, { status, ...(row.mapping && { headers: { ETag: `"${row.mapping.revision}"` } }) });
}

/** A page where JSON was asked for, as gateways and sign-ins answer. */
export function pageResponse(status: number, title: string): Response {
  return HttpResponse.html(`<!doctype html><title>${title}</title><h1>${title}</h1>`, { status });
}

/** What an error is on the wire: a problem document (RFC 9457), a page, or no answer at all. */
export function errorResponse(error: MappingError, requestId: string): Response {
  if (error.code === 'network') return HttpResponse.error();
  if (error.code === 'protocol') return pageResponse(200, 'Sign in');
  const { retryAfterMs } = error;
  return jsonResponse(problemOf(error, requestId), {
    status: statusOf(error),
    headers: {
      'Content-Type': 'application/problem+json',
      ...(retryAfterMs !== undefined && { 'Retry-After': String(Math.ceil(retryAfterMs / 1_000)) }),
      ...(error instanceof HttpRefusal && error.headers),
    },
  });
}

/** The members of a problem document. Those that an error does not carry are left out. */
export function problemOf(error: MappingError, requestId: string) {
  const { outcome, field, holder, takenBy, current, retryAfterMs, message } = error;
  // A service that can tell was reached and understood itself: what was not lies behind it.
  const code = error.code === 'network' || error.code === 'protocol' ? 'unavailable' : error.code;
  const status = statusOf(error);
  const carried = { code, outcome, field, holder, takenBy, current, retryAfterMs };
  return { type: 'about:blank', title: titles[status], status, detail: message, ...carried, requestId };
}

function statusOf(error: MappingError): number {
  if (error instanceof HttpRefusal) return error.status;
  return statuses[error.code] ?? 500;
}
