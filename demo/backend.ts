import type { MappingProvider } from 'client-mapping-elements';
import { createMock, startMocks } from 'client-mapping-elements/mocks';
import type { Choices } from './choices.js';
import { trustMockWorker } from './trusted-types.js';

/** How the page reaches its backend: over HTTP as a host does, or, where no service worker can run, directly. */
export type Backend =
  { readonly kind: 'http' } | { readonly kind: 'direct'; readonly provider: MappingProvider; readonly reason: string };

/** Whether the page comes from a server that has a backend of its own: `examples/server` says so in the page. */
const hasRealBackend = () => document.querySelector('meta[name="psa-backend"][content="server"]') !== null;

/** A made-up backend in the chosen scenario, unless there is a real one. Resolves when `/api/psa` is answered. */
export async function startBackend({ scenario, clients }: Choices, base: string): Promise<Backend> {
  if (hasRealBackend()) return { kind: 'http' };
  const { handlers, provider } = createMock({ scenario, clientCount: clients, base });
  const direct = (reason: string): Backend => ({ kind: 'direct', provider, reason });
  if (!('serviceWorker' in navigator))
    return direct(
      isSecureContext ? 'this browser does not offer them here' : 'browsers offer them on https and localhost only',
    );
  const workerUrl = new URL('./mockServiceWorker.js', document.baseURI);
  try {
    trustMockWorker(workerUrl);
    await startMocks({ handlers, workerUrl: workerUrl.href, apiPath: `${base}/` });
  } catch (reason) {
    return direct(reason instanceof Error ? reason.message : String(reason));
  }
  return { kind: 'http' };
}
