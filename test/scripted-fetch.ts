/** What a provider sent, as a server sees it. */
export interface SentCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

/** The next answer: a response, a failure to reach the server, or what makes one of them. */
export type Answer = Response | Error | ((call: SentCall) => Response | Promise<Response>);

/** A `fetch` that answers from a script and remembers what it was asked. Beyond the script it fails loudly. */
export function scriptedFetch(...script: readonly Answer[]) {
  const calls: SentCall[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = input instanceof Request ? input.url : input.toString();
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const call = { method: init.method ?? 'GET', url, headers: new Headers(init.headers), body, init };
    const answer = script.at(calls.length);
    calls.push(call);
    if (answer === undefined) throw new Error(`call ${calls.length} is not in the script: ${call.method} ${url}`);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(call) : answer;
  };
  return { fetch, calls };
}

/** A JSON answer. */
export function jsonAnswer(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', ...(init.headers as Record<string, string> | undefined) },
  });
}

/** A problem document. */
export function problemAnswer(status: number, members: object = {}, headers: Record<string, string> = {}): Response {
  return jsonAnswer(members, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

/** A page, as a gateway or a sign-in answers. */
export function pageAnswer(status = 200): Response {
  return new Response('<!doctype html><title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } });
}

/** What a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error('the promise was expected to reject');
}
