import { parseArgs } from 'node:util';
import type { RateLimit } from './http/rate-limit.js';
import { type Authenticate, byToken, openTo, readTokens } from './http/callers.js';

/** What the server is told by its environment and its arguments. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly hosts: readonly string[];
  /** A PostgreSQL server; without it, PGlite in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
  readonly dataFolder: string;
  readonly pages?: string | undefined;
  /** The integration that the server fills: seeded data and that of real systems are never mixed. */
  readonly integrationId: string;
  /** Clients of the seeded data. */
  readonly clients: number;
  readonly authenticate: Authenticate;
  readonly rateLimit: RateLimit;
}

/** Reads the configuration. Throws an error whose message says what is wrong. */
export function readConfig(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  folders: { data: string; pages: string },
): Config {
  const { values } = parseArgs({
    args: [...args],
    options: { clients: { type: 'string', default: '246' }, data: { type: 'string' }, 'no-pages': { type: 'boolean' } },
  });
  const port = whole('PORT', env.PORT ?? '8787', 65_535);
  const host = env.HOST ?? '127.0.0.1';
  if (!env.API_TOKENS && !isLoopback(host))
    throw new Error('Without API_TOKENS everybody is let in, so HOST can only be this machine.');
  const perSecond = whole('RATE_LIMIT', env.RATE_LIMIT ?? '100', 1_000_000) || Infinity;
  const integrationId = env.HALO_BASE ? 'live' : 'demo';
  return {
    integrationId,
    host,
    port,
    hosts: (env.PUBLIC_HOSTS ?? '').split(',').filter(Boolean),
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder: values.data ?? env.DATA_DIR ?? folders.data,
    pages: values['no-pages'] ? undefined : folders.pages,
    clients: whole('--clients', values.clients, 1_000_000),
    rateLimit: { perSecond, burst: perSecond * 3 },
    authenticate: env.API_TOKENS
      ? byToken(readTokens(env.API_TOKENS))
      : openTo(integrationId, env.DEMO_USER ?? 'Robin'),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function whole(name: string, text: string, most: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) throw new Error(`${name} must be a number from 0 to ${most}.`);
  return Number(text);
}
