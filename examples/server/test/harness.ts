import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { RestMappingProvider, type RestOptions } from 'client-mapping-elements';
import { seededData, seededDescription } from 'client-mapping-elements/mocks';
import type { Database } from '../database/database.js';
import { byToken, type TokenHolder } from '../http/callers.js';
import { silent } from '../log.js';
import { type RunningServer, type ServerOptions, startServer } from '../server.js';
import { Directory } from '../store/directory.js';
import { type IntegrationData, loadIntegration } from '../store/load.js';
import { checkedFetch } from '../../../test/openapi/checked-fetch.js';

/** Never aborts. A thousand calls at once may listen to it. */
export const { signal } = new AbortController();
setMaxListeners(0, signal);

/** A server that listens, on a database of the test's own, with any number of integrations. */
export interface TestServer extends RunningServer {
  readonly base: string;
  readonly database: Database;
  /** Makes an integration of data; nobody else sees it. */
  addIntegration(data?: Partial<IntegrationData>, holder?: Partial<TokenHolder>): Promise<TestIntegration>;
}

/** An integration with the means to call it. */
export interface TestIntegration {
  readonly id: string;
  readonly token: string;
  readonly provider: RestMappingProvider;
  readonly directory: Directory;
  /** A call with the token of the integration. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Another provider of the same integration, such as another browser has. */
  another(options?: Partial<RestOptions>): RestMappingProvider;
}

export async function startTestServer(
  database: Database,
  options: Partial<Omit<ServerOptions, 'database' | 'authenticate'>> = {},
): Promise<TestServer> {
  const holders = new Map<string, TokenHolder>();
  const server = await startServer({
    log: silent,
    rateLimit: { perSecond: 1e6, burst: 1e6 },
    ...options,
    database,
    authenticate: request => byToken(holders)(request),
  });
  const base = `${server.url}/api/psa`;
  return {
    ...server,
    base,
    database,
    addIntegration: async (data = {}, holder = {}) => {
      const id = `test-${randomUUID()}`;
      await loadIntegration(database, id, { ...empty, ...data });
      const token = randomUUID();
      holders.set(token, { user: 'Ann', ...holder, integrationId: id });
      const headers = { Authorization: `Bearer ${token}` };
      const another = (rest: Partial<RestOptions> = {}) =>
        new RestMappingProvider({ base, headers: () => headers, fetch: checkedFetch, retryDelayMs: 10, ...rest });
      return {
        id,
        token,
        provider: another(),
        directory: new Directory(database, id),
        fetch: (path, init = {}) =>
          checkedFetch(`${base}${path}`, {
            ...init,
            headers: { ...headers, ...(init.headers as Record<string, string>) },
          }),
        another,
      };
    },
  };
}

const empty: IntegrationData = { clients: [], companies: [], mappings: [], events: [], description: seededDescription };

/** A small world: clients a, b, c …, companies A, B, C …, with nothing mapped. */
export function smallWorld(count = 5): Partial<IntegrationData> {
  const names = Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, '0'));
  return {
    clients: names.map(name => ({ id: `client-${name}`, name: `Client ${name}` })),
    companies: names.map(name => ({ id: `company-${name}`, name: `Company ${name}` })),
  };
}

export const existing = (companyId: string, services = { billing: true, ticketing: false }) =>
  ({ target: { kind: 'existing', companyId }, services }) as const;

export const fresh = (name: string, prefix?: string) =>
  ({
    target: { kind: 'new', name, ...(prefix !== undefined && { prefix }) },
    services: { billing: true, ticketing: false },
  }) as const;

export { seededData };
