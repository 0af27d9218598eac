import { type MappingProvider, toMappingError } from 'client-mapping-elements';
import { http, type HttpHandler, HttpResponse } from 'msw';
import { ChangeFeed } from './change-feed.js';
import { answer } from './routes.js';
import { errorResponse } from './wire.js';

export interface MappingHandlersOptions {
  readonly provider: MappingProvider;
  /** Address that the paths of the REST contract are appended to; may be relative to the page. Default `/api/psa`. */
  readonly base?: string | URL;
}

/** Answers for the REST contract, on any provider. What the provider does not offer is answered with 501. */
export function mappingHandlers({ provider, base = '/api/psa' }: MappingHandlersOptions): HttpHandler[] {
  const watch = provider.watch?.bind(provider);
  const feed = watch && new ChangeFeed(watch);
  let calls = 0;
  return [
    httpUnder(base, async (request, path) => {
      const requestId = `mock-${++calls}`;
      const url = new URL(request.url);
      let response: Response;
      try {
        response = await answer(path, { provider, feed, request, url, requestId });
      } catch (reason) {
        if (request.signal.aborted) return HttpResponse.error();
        response = errorResponse(toMappingError(reason), requestId);
      }
      if (response.type !== 'error') response.headers.set('X-Request-Id', requestId);
      return response;
    }),
  ];
}

/** A handler of every request under an address. It answers, or leaves the request to the next handler. */
export function httpUnder(
  base: string | URL,
  answerTo: (request: Request, path: string) => Promise<Response | undefined> | Response | undefined,
): HttpHandler {
  const root = addressOf(base);
  // MSW's own patterns give ":" a meaning, which the paths of the contract use for actions.
  return http.all(
    ({ request }) => pathUnder(root, request) !== undefined,
    ({ request }) => answerTo(request, pathUnder(root, request) ?? ''),
  );
}

function addressOf(base: string | URL): string {
  const { location } = globalThis as { readonly location?: Location };
  const { origin, pathname } = new URL(base, location?.href ?? 'http://localhost');
  return origin + pathname.replace(/\/+$/, '');
}

/** The path of a request below an address; nothing when it lies elsewhere. */
function pathUnder(root: string, { url }: Request): string | undefined {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address === root || address.startsWith(`${root}/`) ? address.slice(root.length) : undefined;
}
