import {
  isMappingErrorCode,
  MappingError,
  type MappingErrorCode,
  type MappingErrorOptions,
} from '../../model/errors.js';
import { isJson, requestIdOf } from './body.js';
import { ifShaped, number, oneOf, record, type Shape, string } from './shape.js';
import { clientMapping, company, companyHolder } from './wire-shapes.js';

/** The code of a status whose body does not name one. */
const codes: Readonly<Partial<Record<number, MappingErrorCode>>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
  501: 'unsupported',
};

/** An error that came as an HTTP status. */
class HttpMappingError extends MappingError {
  readonly status: number;

  constructor(status: number, code: MappingErrorCode, options: MappingErrorOptions) {
    super(code, options);
    this.status = status;
  }
}

/** The HTTP status that an error came as, if it did. */
export function statusOf(error: MappingError): number | undefined {
  return error instanceof HttpMappingError ? error.status : undefined;
}

/**
 * The error that an unsuccessful answer tells. A problem document (RFC 9457) says most; any other body, such as a
 * gateway's page, is passed over and the status alone counts. A malformed member is passed over too.
 */
export async function toError(response: Response): Promise<MappingError> {
  const problem = await readProblem(response);
  const member = <T>(shape: Shape<T>, name: string) => ifShaped(shape, problem[name]);
  const code = member(string, 'code');
  return new HttpMappingError(response.status, isMappingErrorCode(code) ? code : codeOf(response.status), {
    message: member(string, 'detail') || member(string, 'title') || `HTTP ${response.status}`,
    outcome: member(oneOf(['applied', 'not-applied', 'unknown']), 'outcome'),
    field: member(string, 'field'),
    holder: member(companyHolder, 'holder'),
    takenBy: member(company, 'takenBy'),
    current: member(clientMapping, 'current'),
    retryAfterMs: atLeastZero(member(number, 'retryAfterMs')) ?? retryAfterMs(response.headers),
    requestId: member(string, 'requestId') ?? requestIdOf(response),
  });
}

function codeOf(status: number): MappingErrorCode {
  const other = status < 400 ? 'protocol' : status < 500 ? 'invalid' : 'unavailable';
  return codes[status] ?? other;
}

async function readProblem(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    if (isJson(response)) return ifShaped(record(anything), await response.json()) ?? {};
    await response.body?.cancel();
  } catch {
    // A body that cannot be read takes nothing from what the status says.
  }
  return {};
}

const anything: Shape<unknown> = value => value;

/** `Retry-After` in milliseconds: it is written in seconds, or as a date, which is read by the server's own clock. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  const now = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(now) ? Date.now() : now));
}

function atLeastZero(ms: number | undefined): number | undefined {
  return ms !== undefined && ms >= 0 ? ms : undefined;
}
