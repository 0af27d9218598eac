import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { isMappingError, MappingError } from 'client-mapping-elements';
import type { Caller } from '../store/caller.js';
import type { Authenticate } from './callers.js';
import { isForeignPage, isKnownHost } from './origin.js';
import { failureFacts } from '../log.js';
import { servePages } from './pages.js';
import { HttpRefusal, invalid, problemResponse, statusOf, tellable } from './problems.js';
import { type RateLimit, RateLimiter } from './rate-limit.js';
import { type Backend, type Resource, resources } from './resources.js';

export interface AppOptions extends Backend {
  readonly authenticate: Authenticate;
  readonly rateLimit: RateLimit;
  /** How long an answer may take before it is given up, in milliseconds; streams may take longer. */
  readonly answerTimeoutMs: number;
  /** Names that the server is called by, besides those of its own machine. */
  readonly hosts: readonly string[];
  /** Folder of the built demo page; without it only the service is served. */
  readonly pages?: string | undefined;
  /** Aborts when the server is about to end: streams end then. */
  readonly closing: AbortSignal;
}

type Variables = { requestId: string };
type Env = { Bindings: HttpBindings; Variables: Variables };

const base = '/api/psa';
const defaultBodyLimit = 65_536;
const longestAddress = 8_192;

/** The service under `/api/psa`, and the demo page besides. */
export function makeApp(options: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const rates = new RateLimiter(options.rateLimit);

  /** Who calls, if that one has not called too often. Who is not let in is counted by address. */
  const authenticated = async (request: Request, address: string): Promise<Caller> => {
    try {
      const caller = await options.authenticate(request);
      rates.take(JSON.stringify([caller.integrationId, caller.user ?? null, address]));
      return caller;
    } catch (reason) {
      if (isMappingError(reason, 'unauthenticated')) rates.take(address);
      throw reason;
    }
  };

  app.use(async (context, next) => {
    const requestId = randomUUID();
    const begun = performance.now();
    context.set('requestId', requestId);
    await next();
    context.header('X-Request-Id', requestId);
    if (context.req.path.startsWith(base)) context.header('Cache-Control', 'no-store');
    const { method, path } = context.req;
    // No query and no id of the path: both tell who a customer is.
    const place = path.startsWith(base) ? (resourceAt(path)?.name ?? 'unknown') : 'page';
    const ms = Math.round(performance.now() - begun);
    options.log('info', 'request', { requestId, method, place, status: context.res.status, ms });
  });
  app.use(
    secureHeaders({
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'SAMEORIGIN',
      strictTransportSecurity: false,
    }),
  );

  app.onError((reason, context) => {
    const requestId = context.get('requestId');
    const error = tellable(reason);
    if (statusOf(error) >= 500 && error.code !== 'unsupported')
      options.log('error', 'request-failed', { requestId, ...failureFacts(error.cause ?? reason) });
    return problemResponse(error, requestId);
  });

  app.all(`${base}/*`, async context => {
    const request = context.req.raw;
    const requestId = context.get('requestId');
    if (request.url.length > longestAddress) throw new HttpRefusal(414, 'The address is too long.');
    const url = new URL(request.url);
    if (!isKnownHost(url, options.hosts)) throw new HttpRefusal(421, 'The server is not called that.');
    const resource = resourceAt(url.pathname);
    if (!resource) throw new MappingError('not-found', { message: 'There is nothing at this path.' });
    const answer = answerTo(resource, request);
    if (isForeignPage(request, url)) throw new MappingError('forbidden', { message: 'Another site may not do that.' });
    const address = context.env.incoming.socket.remoteAddress ?? 'unknown';
    const caller = await authenticated(request, address);
    const parts = (resource.path.exec(url.pathname.slice(base.length)) ?? []).slice(1).map(decode);
    const { bodyLimit = defaultBodyLimit } = resource;
    const { closing } = options;
    const call = { backend: options, caller, request, bodyLimit, url, requestId, closing, parts };
    return inTime(answer(call), options.answerTimeoutMs);
  });

  if (options.pages !== undefined) servePages(app, options.pages);
  app.notFound(context =>
    problemResponse(new MappingError('not-found', { message: 'There is nothing here.' }), context.get('requestId')),
  );
  return app;
}

function resourceAt(path: string): Resource | undefined {
  return resources.find(resource => resource.path.test(path.slice(base.length)));
}

function answerTo(resource: Resource, { method, headers }: Request) {
  // Hono asks for the head of an answer with GET.
  const name = method === 'HEAD' ? 'GET' : method;
  const answer = Object.hasOwn(resource.answers, name) ? resource.answers[name] : undefined;
  if (!answer) {
    const Allow = Object.keys(resource.answers).join(', ');
    throw new HttpRefusal(405, `Only ${Allow} is allowed here.`, { Allow });
  }
  const { type = 'application/json' } = resource;
  const accepted = (headers.get('Accept') ?? '*/*').split(',').map(range => range.split(';')[0]?.trim().toLowerCase());
  if (!accepted.some(range => range === '*/*' || range === type || range === `${type.split('/')[0]}/*`)) {
    throw new HttpRefusal(406, `The answer is ${type}.`);
  }
  return answer;
}

function decode(part: string): string {
  try {
    const text = decodeURIComponent(part);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw invalid('path', 'The path is not encoded as it should be.');
}

/** What the work gives, if it gives it in time. A write that is given up may still be done: its outcome is unknown. */
async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new MappingError('unavailable', { message: 'The answer took too long.', outcome: 'unknown' }));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
