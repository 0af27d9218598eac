import type { MappingProvider, MemoryMappingProvider } from 'client-mapping-elements';
import {
  createMock,
  mappingHandlers,
  type Scenario,
  type ScenarioName,
  scenarios,
  startMocks,
} from 'client-mapping-elements/mocks';
import type { HttpHandler } from 'msw';

/** What a story asks of its backend: `parameters.backend`. */
export interface BackendOptions {
  /** A situation of the mocks. Default: what the toolbar's "Network" says. */
  readonly scenario?: ScenarioName;
  /** Rows of the seeded list. Default 246. */
  readonly clientCount?: number;
  /** Data of the story's own, instead of seeded data. */
  readonly make?: () => MemoryMappingProvider;
  /** Put around the provider, nearest to the element. */
  readonly wrap?: (provider: MappingProvider) => MappingProvider;
}

/** What a story gets: in its context as `loaded`. */
export interface Backend {
  readonly provider: MappingProvider;
  /** Address at which MSW answers for the same provider; empty where no service worker can run. */
  readonly src: string;
  /** What lies under it: for changes made elsewhere. */
  readonly memory: MemoryMappingProvider;
}

/** The toolbar's networks, each a scenario of the mocks. */
export const networks = {
  fast: { title: 'Fast', scenario: 'normal' },
  slow: { title: 'Slow', scenario: 'slow' },
  offline: { title: 'Offline', scenario: 'offline' },
  '429': { title: 'Busy (429)', scenario: 'rate-limited' },
  '500': { title: 'Failing (500)', scenario: 'failing' },
} as const satisfies Record<string, { title: string; scenario: ScenarioName }>;

export type Network = keyof typeof networks;

interface LoaderContext {
  readonly id: string;
  readonly canvasElement: HTMLElement;
  readonly globals: Record<string, unknown>;
  readonly parameters: Record<string, unknown>;
}

const held = new Map<HTMLElement, { readonly key: string; readonly backend: Backend }>();
const api = new URL('./api/', document.baseURI);

/** As many stories as the longest docs page has, and then some. */
const mostAnswering = 50;
let answering: readonly HttpHandler[][] = [];
let worker: ReturnType<typeof startWorker> | undefined;
let count = 0;

/** The mocks' worker, once for all stories; none where the browser allows none. */
function startWorker() {
  return startMocks({
    handlers: [],
    workerUrl: new URL('./mockServiceWorker.js', document.baseURI).href,
    apiPath: api.pathname,
  }).catch((): undefined => undefined);
}

/**
 * A backend for each story on the page, each with an address of its own: the stories of a docs page do not hear each
 * other. It lasts while a control is turned, and is new when the story is opened again.
 */
export async function loadBackend(context: LoaderContext): Promise<Backend> {
  const { canvasElement, globals, parameters, id } = context;
  const network = (globals['network'] as Network | undefined) ?? 'fast';
  const key = `${id} ${network}`;
  const before = held.get(canvasElement);
  if (before?.key === key) return before.backend;
  const http = await (worker ??= startWorker());
  const options = (parameters['backend'] ?? {}) as BackendOptions;
  const base = new URL(`${id}-${++count}`, api);
  const isChosen = network !== 'fast';
  const name = isChosen ? networks[network].scenario : (options.scenario ?? 'normal');
  const { memory, provider: plain } = makeBackend(options, name);
  const provider = options.wrap && !isChosen ? options.wrap(plain) : plain;
  const { before: answersFirst }: Scenario = scenarios[name];
  const handlers = [...(answersFirst?.(base) ?? []), ...mappingHandlers({ provider, base })];
  const backend: Backend = { provider, src: http ? base.pathname : '', memory };
  held.set(canvasElement, { key, backend });
  // A story that is being left may still ask.
  answering = [handlers, ...answering].slice(0, mostAnswering);
  http?.resetHandlers(...answering.flat());
  return backend;
}

function makeBackend({ clientCount, make }: BackendOptions, scenario: ScenarioName) {
  if (!make) return createMock({ scenario, ...(clientCount !== undefined && { clientCount }) });
  const memory = make();
  const { wrap }: Scenario = scenarios[scenario];
  return { memory, provider: wrap?.(memory) ?? memory };
}

/** The story is closed. */
export function dropBackend(canvasElement: HTMLElement): void {
  held.delete(canvasElement);
}
