import { isMappingError, MappingError, toMappingError } from '../../model/errors.js';
import { untilAborted } from './abort.js';
import type { Reader } from './body.js';
import { toError } from './problem.js';
import { retrying } from './retry.js';

/** How to reach a mapping service. */
export interface RestOptions {
  /**
   * Address that the paths of the contract are appended to, with or without a closing slash; its query and fragment
   * are left out. May be relative to the page.
   */
  readonly base: string | URL;
  /** Headers of the host, such as `Authorization`. Asked before every call and every retry: refresh a token here. */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Default: the global `fetch` at the time of the call. */
  readonly fetch?: typeof globalThis.fetch;
  /** Upper bound of the wait before the first retry, in milliseconds. It doubles for the next. Default 300. */
  readonly retryDelayMs?: number;
}

/** One call of the contract. */
export interface RestRequest {
  /** Relative to the base, with its query. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Default `GET`. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Media type of the answer. Default JSON. */
  readonly accept?: string;
  /** Headers of this call; they win over the host's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** How the contract tells errors (RFC 9457). */
const problemType = 'application/problem+json';

const noPage = 'base is no whole address, and there is no page that it could be relative to';

/** Carries calls over HTTP: the host's headers, abort, retries, and failures as `MappingError`s. */
export class Transport {
  readonly retryDelayMs: number;
  /** Undefined where it is relative and there is no page. */
  readonly #base: string | undefined;
  readonly #headers: () => HeadersInit | Promise<HeadersInit>;
  readonly #fetch: typeof globalThis.fetch | undefined;

  constructor({ base, headers = () => ({}), fetch, retryDelayMs = 300 }: RestOptions) {
    this.#base = baseAddress(base);
    this.#headers = headers;
    this.#fetch = fetch;
    this.retryDelayMs = retryDelayMs;
  }

  /** Sends a call that has no second effect when repeated: a read, or a write with its `Idempotency-Key`. */
  send<T>(read: Reader<T>, request: RestRequest): Promise<T> {
    const { signal, method = 'GET' } = request;
    const call = async (own: AbortSignal) => read(await this.#call({ ...request, signal: own }));
    return retrying(() => untilAborted(signal, call), {
      signal,
      delayMs: this.retryDelayMs,
      kind: method === 'GET' ? 'read' : 'write',
    });
  }

  /** Opens an answer that is read as it comes. Tries once. */
  open(request: RestRequest): Promise<Response> {
    return untilAborted(request.signal, () => this.#call(request));
  }

  async #call({
    path,
    signal,
    method = 'GET',
    accept = 'application/json',
    headers,
    body,
  }: RestRequest): Promise<Response> {
    const init: RequestInit = {
      method,
      signal,
      headers: await this.#headersWith({
        Accept: `${accept}, ${problemType}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      }),
      credentials: 'same-origin',
      // A row is read again after it is saved: an answer kept by the browser must be asked for anew.
      cache: 'no-cache',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    if (this.#base === undefined) throw new MappingError('invalid', { field: 'base', message: noPage });
    // The host may have taken its time over the headers.
    signal.throwIfAborted();
    const response = await this.#reach(`${this.#base}${path}`, init);
    if (!response.ok) throw await toError(response);
    return response;
  }

  async #headersWith(own: Readonly<Record<string, string>>): Promise<Headers> {
    let headers: Headers;
    try {
      headers = new Headers(await this.#headers());
    } catch (reason) {
      throw toMappingError(reason);
    }
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    return headers;
  }

  async #reach(url: string, init: RequestInit): Promise<Response> {
    // Called as a plain function: the browser's own refuses to be called as a method of something else.
    const fetch = this.#fetch ?? globalThis.fetch;
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (isMappingError(cause)) throw cause;
      throw new MappingError('network', { message: 'the server was not reached', cause });
    }
  }
}

/** A server that draws a page beforehand makes its providers, too: what is no address there is one in the page. */
function baseAddress(base: string | URL): string | undefined {
  const { document, location } = globalThis as Partial<Pick<typeof globalThis, 'document' | 'location'>>;
  const page = document?.baseURI ?? location?.href;
  if (page === undefined && !URL.canParse(base)) return undefined;
  const url = new URL(base, page);
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/*$/, '/');
}
