import type { Client } from 'client-mapping-elements';
import { type Answer, call, isObject, textOf } from './http.js';
import { TokenBucket, type Urgency } from './token-bucket.js';
import { UpstreamError } from './upstream-error.js';

export interface HaloPsaOptions {
  /** `https://acme.halopsa.com`. */
  readonly base: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Hosted tenants need it. */
  readonly tenant?: string | undefined;
  /** Default `read:customers`: without a scope, tokens are given that every call refuses. */
  readonly scope?: string | undefined;
  /** Default 0.8: hosted tenants allow 300 calls in five minutes. */
  readonly callsPerSecond?: number | undefined;
  /** Default 15,000. */
  readonly timeoutMs?: number | undefined;
}

/** A whole list; `isComplete` is false when it changed under the crawl each time, so that nothing can be missed from it. */
export interface Crawl<T> {
  readonly items: readonly T[];
  readonly isComplete: boolean;
}

const pageSize = 100;
const mostTries = 3;
/** What is waited after a 429 that names no time: their window is five minutes. */
const restMs = 30_000;
/** A person is not made to wait longer than this for a rest that the other side wants. */
const longestRestMs = 5_000;

/** Clients and top levels of a HaloPSA tenant. One instance a credential: it holds the token and the pace. */
export class HaloPsa {
  readonly #options: HaloPsaOptions;
  readonly #bucket: TokenBucket;
  #token: Promise<string> | undefined;

  constructor(options: HaloPsaOptions) {
    this.#options = options;
    this.#bucket = new TokenBucket(options.callsPerSecond ?? 0.8, 10);
  }

  /** Every client, inactive ones included. */
  async crawlClients(): Promise<Crawl<Client>> {
    for (let tries = 1; ; tries++) {
      const crawl = await this.#crawlOnce();
      if (crawl.isComplete || tries === mostTries) return crawl;
    }
  }

  /** One client; undefined only if the tenant says that there is none. */
  async getClient(id: string, urgency: Urgency = 'crawl'): Promise<Client | undefined> {
    const { status, body } = await this.#get(`Client/${encodeURIComponent(id)}`, urgency);
    if (status === 404) return undefined;
    const record = status === 200 ? recordsOf(body).at(0) : undefined;
    const client = record && clientOf(record);
    if (client?.id !== id) throw new UpstreamError('unavailable', `HaloPSA answered ${status}, which is no client.`);
    return client;
  }

  /** By the rows received: servers cap pages silently. Ids seen twice count once, as rows move while pages are read. */
  async #crawlOnce(): Promise<Crawl<Client>> {
    const byId = new Map<string, Client>();
    let count: number | undefined;
    let isSteady = true;
    let seen = 0;
    for (let page = 1; ; page++) {
      const params = { pageinate: 'true', page_size: String(pageSize), page_no: String(page) };
      const query = new URLSearchParams({ ...params, includeinactive: 'true', order: 'name', order2: 'id' });
      const { status, body } = await this.#get(`Client?${query}`, 'crawl');
      if (status !== 200) throw new UpstreamError('unavailable', `HaloPSA answered ${status}.`);
      const records = recordsOf(body);
      const stated = isObject(body) && typeof body.record_count === 'number' ? body.record_count : undefined;
      isSteady &&= count === undefined || stated === count;
      count = stated;
      seen += records.length;
      for (const client of records.map(clientOf)) if (client) byId.set(client.id, client);
      if (records.length === 0 || (count !== undefined && seen >= count)) break;
    }
    return { items: [...byId.values()], isComplete: isSteady && (count === undefined || byId.size >= count) };
  }

  /** Renews the token once when it is refused: then it is the credential, or its rights. */
  async #get(path: string, urgency: Urgency): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      this.#token ??= this.#signIn();
      const token = await this.#token.catch((reason: unknown) => {
        this.#token = undefined;
        throw reason;
      });
      await this.#bucket.take(urgency);
      const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
      const answer = await call(`${this.#base}/api/${path}`, { headers }, this.#timeoutMs);
      if (answer.status === 401 && tries === 1) this.#token = undefined;
      else if (answer.status === 401 || answer.status === 403)
        throw new UpstreamError('auth', 'HaloPSA refuses our application.');
      else if (answer.status === 429) await this.#rest(answer, urgency, tries);
      else if (answer.status >= 500) throw new UpstreamError('unavailable', `HaloPSA answered ${answer.status}.`);
      else return answer;
    }
  }

  async #rest({ retryAfterMs = restMs }: Answer, urgency: Urgency, tries: number): Promise<void> {
    this.#bucket.rest(retryAfterMs);
    if (tries >= mostTries || (urgency === 'interactive' && retryAfterMs > longestRestMs)) {
      throw new UpstreamError('throttled', 'HaloPSA gets too many calls.', retryAfterMs);
    }
    // The bucket makes the next try wait.
    return Promise.resolve();
  }

  async #signIn(): Promise<string> {
    const { tenant, clientId, clientSecret, scope = 'read:customers' } = this.#options;
    const address = `${this.#base}/auth/token${tenant ? `?tenant=${encodeURIComponent(tenant)}` : ''}`;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    });
    const answer = await call(address, { method: 'POST', body }, this.#timeoutMs);
    if (answer.status >= 500) throw new UpstreamError('unavailable', `HaloPSA answered ${answer.status}.`);
    const token = isObject(answer.body) ? textOf(answer.body.access_token) : undefined;
    if (answer.status !== 200 || token === undefined)
      throw new UpstreamError('auth', 'HaloPSA gives our application no token.');
    if (isObject(answer.body) && !answer.body.scope)
      throw new UpstreamError('auth', 'HaloPSA gave a token without a scope, which every call would refuse.');
    return token;
  }

  get #base(): string {
    return this.#options.base.replace(/\/+$/, '');
  }

  get #timeoutMs(): number {
    return this.#options.timeoutMs ?? 15_000;
  }
}

/** Answers come bare, in a list, or in a list under some name. */
function recordsOf(body: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list = Array.isArray(body)
    ? (body as unknown[])
    : isObject(body)
      ? (body.clients ?? body.records ?? [body])
      : undefined;
  if (!Array.isArray(list)) throw new UpstreamError('unavailable', 'HaloPSA answered something else than clients.');
  return list.filter(isObject);
}

function clientOf(record: Readonly<Record<string, unknown>>): Client | undefined {
  const id = textOf(record.id);
  const topLevelId = textOf(record.toplevel_id);
  if (id === undefined) return undefined;
  return {
    id,
    name: textOf(record.name) ?? id,
    ...(topLevelId !== undefined &&
      topLevelId !== '0' && { topLevel: { id: topLevelId, name: textOf(record.toplevel_name) ?? topLevelId } }),
    ...(record.inactive === true && { inactive: true }),
  };
}
