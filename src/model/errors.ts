import type { ClientMapping, Company, CompanyHolder } from './client-mapping.js';

/** Whether the write that failed took effect. */
export type MappingOutcome = 'applied' | 'not-applied' | 'unknown';

const notApplied = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'company-taken',
  'name-taken',
  'conflict',
  'rate-limited',
  'unsupported',
] as const satisfies string[];

/** After these it is not known whether a write took effect. */
const unknown = ['unavailable', 'network', 'protocol'] as const satisfies string[];

const codes: readonly string[] = [...notApplied, ...unknown];

/** Why a provider refused or failed. The list is closed. */
export type MappingErrorCode = (typeof notApplied | typeof unknown)[number];

/** What an error of a code carries besides its message. */
export interface MappingErrorCarries {
  invalid: { readonly field?: string };
  'company-taken': { readonly holder?: CompanyHolder };
  'name-taken': { readonly takenBy?: Company };
  conflict: { readonly current?: ClientMapping };
  'rate-limited': { readonly retryAfterMs?: number };
}

/** What can be said of an error when it is made. */
export interface MappingErrorOptions {
  /** For developers and logs; people read the sentence that belongs to the code. */
  readonly message?: string;
  /** Default: the code's own. */
  readonly outcome?: MappingOutcome;
  /** `invalid`, `protocol`: the field that is wrong. */
  readonly field?: string;
  /** `company-taken`: the client that has the company. */
  readonly holder?: CompanyHolder;
  /** `name-taken`: the company that has the name. */
  readonly takenBy?: Company;
  /** `conflict`: the row as it is now. */
  readonly current?: ClientMapping;
  /** `rate-limited`: milliseconds to wait before the next try. */
  readonly retryAfterMs?: number;
  /** What the provider's operator needs to find the call in a log. */
  readonly requestId?: string;
  readonly cause?: unknown;
}

/** The one error that a provider rejects with, but for an abort. Tell errors apart by `code`, never by `instanceof`. */
export class MappingError extends Error {
  readonly code: MappingErrorCode;
  readonly outcome: MappingOutcome;
  declare readonly field: string | undefined;
  declare readonly holder: CompanyHolder | undefined;
  declare readonly takenBy: Company | undefined;
  declare readonly current: ClientMapping | undefined;
  declare readonly retryAfterMs: number | undefined;
  declare readonly requestId: string | undefined;

  constructor(code: MappingErrorCode, options: MappingErrorOptions = {}) {
    const { message = code, outcome, cause, ...carried } = options;
    super(message, 'cause' in options ? { cause } : undefined);
    this.name = 'MappingError';
    this.code = code;
    this.outcome = outcome ?? ((unknown as readonly string[]).includes(code) ? 'unknown' : 'not-applied');
    Object.assign(this, carried);
  }
}

/** Whether a value is a code that this version knows. */
export function isMappingErrorCode(value: unknown): value is MappingErrorCode {
  return codes.includes(value as string);
}

/** Whether a value is a `MappingError`, perhaps of another copy of this library; with `code`, one of that code. */
export function isMappingError<C extends MappingErrorCode>(
  value: unknown,
  code?: C,
): value is MappingError & { readonly code: C } & (C extends keyof MappingErrorCarries
    ? MappingErrorCarries[C]
    : unknown) {
  const { code: own, outcome } = (value ?? {}) as Partial<MappingError>;
  return isMappingErrorCode(own) && outcome !== undefined && (code === undefined || code === own);
}

/** Any rejection as a `MappingError`: what is not one already is `unavailable`, with the original as its cause. */
export function toMappingError(reason: unknown): MappingError {
  if (isMappingError(reason)) return reason;
  // Anything can be thrown, also what has no text.
  const { message } = (reason ?? {}) as Partial<Error>;
  return new MappingError('unavailable', { cause: reason, ...(typeof message === 'string' && { message }) });
}
