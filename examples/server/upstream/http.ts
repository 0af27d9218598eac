import { UpstreamError } from './upstream-error.js';

/** Answer of another system, read whole. */
export interface Answer {
  readonly status: number;
  /** The body as JSON; undefined if it is not. */
  readonly body: unknown;
  /** How long the other side wants to be left alone. */
  readonly retryAfterMs: number | undefined;
}

/** Calls another system. Throws `unavailable` when no answer comes in time. */
export async function call(url: string, init: RequestInit, timeoutMs: number): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    // A redirect could carry the credential to another host.
    response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    text = await response.text();
  } catch {
    throw new UpstreamError('unavailable', 'The other system did not answer.');
  }
  return {
    status: response.status,
    body: parse(text),
    retryAfterMs: retryAfterOf(response.headers.get('Retry-After')),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfterOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d{1,5}$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1_000) : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id or a name, which may come as a number. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}
