import type { Company } from 'client-mapping-elements';
import type { Crawl } from './halopsa.js';
import { call, isObject, textOf } from './http.js';
import { TokenBucket, type Urgency } from './token-bucket.js';
import { UpstreamError } from './upstream-error.js';

export interface GravityZoneOptions {
  /** `https://cloud.gravityzone.bitdefender.com/api`. */
  readonly base: string;
  readonly apiKey: string;
  /** Default 4: ten a second are documented, five for some methods. */
  readonly callsPerSecond?: number | undefined;
  /** Default 15,000. */
  readonly timeoutMs?: number | undefined;
}

/** A company with the moment at which it was made. */
export interface GravityZoneCompany extends Company {
  readonly createdAt?: Date | undefined;
}

const invalidParams = -32602;
const partner = 0;
const customer = 1;
const mostTries = 3;
const restMs = 1_000;

/** Companies of a GravityZone partner. One instance a key: it holds the pace. */
export class GravityZone {
  readonly #options: GravityZoneOptions;
  readonly #bucket: TokenBucket;

  constructor(options: GravityZoneOptions) {
    this.#options = options;
    this.#bucket = new TokenBucket(options.callsPerSecond ?? 4);
  }

  /** Every company, partner by partner: a list holds one level only. */
  async crawlCompanies(): Promise<Crawl<Company>> {
    const byId = new Map<string, Company>();
    const partners: (string | undefined)[] = [undefined];
    const seen = new Set<string>();
    for (let parent = 0; parent < partners.length; parent++) {
      const parentId = partners[parent];
      for (const company of await this.#children(parentId)) byId.set(company.id, company);
      for (const { id } of await this.#children(parentId, partner)) {
        if (!seen.has(id)) partners.push(id);
        seen.add(id);
      }
    }
    return { items: [...byId.values()], isComplete: true };
  }

  /** One company; undefined only if the service says that the id is none. */
  async getCompany(id: string, urgency: Urgency = 'crawl'): Promise<GravityZoneCompany | undefined> {
    try {
      return companyOf(await this.#call('companies', 'getCompanyDetails', { companyId: id }, urgency), id);
    } catch (reason) {
      if (isRefusal(reason)) return undefined;
      throw reason;
    }
  }

  /** The company of exactly this name. The search finds beginnings of names, a hundred at most. */
  async findByName(name: string): Promise<GravityZoneCompany | undefined> {
    const found = await this.#call(
      'companies',
      'findCompaniesByName',
      { nameFilter: name, maxResults: 100 },
      'interactive',
    );
    const records: readonly unknown[] = Array.isArray(found) ? found : [];
    const record = records.find(each => isObject(each) && each.name === name);
    const id = isObject(record) ? textOf(record.id) : undefined;
    return id === undefined ? undefined : this.getCompany(id, 'interactive');
  }

  /** Makes a company and answers its id. Is not tried twice: what a lost answer did is for the caller to find out. */
  async createCompany(name: string): Promise<string> {
    const made = await this.#call('companies', 'createCompany', { type: customer, name }, 'interactive', 1);
    const id = textOf(isObject(made) ? made.id : made);
    if (id === undefined) throw new UpstreamError('unavailable', 'GravityZone answered no id.');
    return id;
  }

  async #children(parentId: string | undefined, companyType?: number): Promise<readonly Company[]> {
    const params = {
      ...(parentId !== undefined && { parentId }),
      ...(companyType !== undefined && { filters: { companyType } }),
    };
    try {
      const list = await this.#call('network', 'getCompaniesList', params, 'crawl');
      if (!Array.isArray(list))
        throw new UpstreamError('unavailable', 'GravityZone answered something else than a list.');
      return list.flatMap((each: unknown) => companyOf(each) ?? []);
    } catch (reason) {
      // A customer has no companies below it, and says so by an error.
      if (parentId !== undefined && isRefusal(reason)) return [];
      throw reason;
    }
  }

  /** The error of an answer counts before its status, and its code before its prose. */
  async #call(api: string, method: string, params: object, urgency: Urgency, tries = mostTries): Promise<unknown> {
    const { base, apiKey, timeoutMs = 15_000 } = this.#options;
    await this.#bucket.take(urgency);
    const answer = await call(
      `${base.replace(/\/+$/, '')}/v1.0/jsonrpc/${api}`,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: crypto.randomUUID(), method, params }),
      },
      timeoutMs,
    );
    const { status, body, retryAfterMs = restMs } = answer;
    if (status === 429) {
      this.#bucket.rest(retryAfterMs);
      if (tries > 1) return this.#call(api, method, params, urgency, tries - 1);
      throw new UpstreamError('throttled', 'GravityZone gets too many calls.', retryAfterMs);
    }
    if (status === 401 || status === 403)
      throw new UpstreamError('auth', `GravityZone refuses our key, or the key lacks the API "${api}".`);
    if (isObject(body) && isObject(body.error)) {
      if (body.error.code === invalidParams) throw new UpstreamError('refused', `GravityZone refused ${method}.`);
      throw new UpstreamError('unavailable', `GravityZone failed at ${method}.`);
    }
    if (status !== 200 || !isObject(body) || !('result' in body))
      throw new UpstreamError('unavailable', `GravityZone answered ${status}.`);
    return body.result;
  }
}

function isRefusal(reason: unknown): boolean {
  return reason instanceof UpstreamError && reason.failure === 'refused';
}

function companyOf(record: unknown, knownId?: string): GravityZoneCompany | undefined {
  if (!isObject(record)) return undefined;
  const id = textOf(record.id) ?? knownId;
  const createdAt = typeof record.createdAt === 'string' ? new Date(record.createdAt) : undefined;
  if (id === undefined) return undefined;
  return {
    id,
    name: textOf(record.name) ?? id,
    ...((record.isSuspended === true || record.isSuspended === 1) && { suspended: true }),
    ...(createdAt && !Number.isNaN(createdAt.getTime()) && { createdAt }),
  };
}
