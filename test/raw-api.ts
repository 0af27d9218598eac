import { expect } from '@open-wc/testing';
import type { ClientMapping } from 'client-mapping-elements';
import { checkedFetch } from './openapi/checked-fetch.js';

/** What is sent with a request, besides its line ("GET /companies?limit=5"). A body that is a text is sent as it is. */
export interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A raw request to the REST service of the mocks. Whatever it answers must be as in docs/openapi.yaml. */
export function send(line: string, { headers = {}, body }: Sent = {}): Promise<Response> {
  const [method, path] = line.split(' ');
  return checkedFetch(`/api/psa${path}`, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** What bodies of the contract hold; which of it, the test knows. */
export interface Body extends ClientMapping, Record<string, unknown> {
  readonly items: readonly { readonly clientId: string }[];
  readonly total: number;
}

/** The status and body of an answer that is JSON. */
export async function ask(line: string, sent?: Sent) {
  const response = await send(line, sent);
  const type = response.headers.get('Content-Type') ?? '';
  expect(type).to.match(response.ok ? /^application\/json/ : /^application\/problem\+json/);
  return { status: response.status, body: (await response.json()) as Body, response };
}

/** What a refusal says: its status, its code, and the field that is named. */
export async function refusal(line: string, sent?: Sent) {
  const { status, body } = await ask(line, sent);
  expect(body.status).to.equal(status);
  expect(body.requestId).to.match(/^mock-\d+$/);
  expect(body.detail).to.be.a('string');
  return [status, body.code, body.field];
}
