import { createHash } from 'node:crypto';
import { MappingError } from 'client-mapping-elements';
import type { Caller } from '../store/caller.js';

/** Says who calls; throws `unauthenticated` where nobody does. The place to put a host's own sign-in. */
export type Authenticate = (request: Request) => Caller | Promise<Caller>;

const everything = { save: true, remove: true, createCompany: true };

/** Everybody who reaches the server is this one: for a server that only its own machine reaches. */
export function openTo(integrationId: string, user?: string): Authenticate {
  return () => ({ integrationId, user, permissions: everything });
}

/** A token's holder. */
export interface TokenHolder {
  readonly integrationId: string;
  readonly user?: string | undefined;
  /** Default false. */
  readonly readonly?: boolean | undefined;
}

/** Bearer tokens, each for one integration. They are compared by their digests, so time tells nothing of them. */
export function byToken(holders: ReadonlyMap<string, TokenHolder>): Authenticate {
  const byDigest = new Map([...holders].map(([token, holder]) => [digest(token), holder] as const));
  return request => {
    const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
    const holder = token === undefined ? undefined : byDigest.get(digest(token));
    if (!holder) throw new MappingError('unauthenticated', { message: 'A bearer token is needed.' });
    const { integrationId, user, readonly = false } = holder;
    const permissions = readonly ? { save: false, remove: false, createCompany: false } : everything;
    return { integrationId, user, permissions };
  };
}

/** Reads `token=integration[:user[:readonly]]`, comma-separated: the form of `API_TOKENS`. */
export function readTokens(text: string): Map<string, TokenHolder> {
  return new Map(
    text.split(',').map(entry => {
      const [token, rest = ''] = entry.trim().split('=', 2);
      const [integrationId, user, mode] = rest.split(':');
      if (!token || !integrationId || (mode && mode !== 'readonly'))
        throw new Error('API_TOKENS must be token=integration[:user[:readonly]], separated by commas.');
      return [token, { integrationId, user: user || undefined, readonly: mode === 'readonly' }];
    }),
  );
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
