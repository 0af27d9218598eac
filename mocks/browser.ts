import type { HttpHandler } from 'msw';
import type { SetupWorker } from 'msw/browser';

export interface StartMocksOptions {
  readonly handlers: readonly HttpHandler[];
  /** Address of MSW's worker script, by default beside the page; requests outside its folder are not intercepted. */
  readonly workerUrl?: string;
  /** Requests to paths that start so must be answered by a handler; others go to the network. Default `/api/`. */
  readonly apiPath?: string;
}

/**
 * Starts MSW in the browser. Resolves when requests are answered; the worker's `resetHandlers(...handlers)` changes
 * the scenario, its `stop()` ends it.
 */
export async function startMocks({
  handlers,
  workerUrl = './mockServiceWorker.js',
  apiPath = '/api/',
}: StartMocksOptions): Promise<SetupWorker> {
  // Loaded on demand, so that the mocks can be imported in Node.
  const { setupWorker } = await import('msw/browser');
  const worker = setupWorker(...handlers);
  await worker.start({
    quiet: true,
    serviceWorker: { url: workerUrl },
    onUnhandledRequest: ({ url }, print) => {
      if (new URL(url).pathname.startsWith(apiPath)) print.error();
    },
  });
  return worker;
}
