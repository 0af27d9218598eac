import { type MappingEvent, type MappingProvider, MemoryMappingProvider } from 'client-mapping-elements';
import type { HttpHandler } from 'msw';
import { mappingHandlers } from './handlers.js';
import { type Scenario, type ScenarioName, scenarios } from './scenarios.js';
import { seededData } from './seeded-data.js';

export interface MockOptions {
  /** Default `normal`. */
  readonly scenario?: ScenarioName;
  /** Rows of the table. Default 246. */
  readonly clientCount?: number;
  /** Address of the REST service; may be relative to the page. Default `/api/psa`. */
  readonly base?: string | URL;
  /** Another seed gives other data. Default 1. */
  readonly seed?: number;
}

export interface Mock {
  /** For MSW's `setupWorker` or `setupServer`. */
  readonly handlers: HttpHandler[];
  /** What the handlers stand on: of use without HTTP, too. */
  readonly provider: MappingProvider;
  /** What lies under the scenario: for changes made elsewhere. */
  readonly memory: MemoryMappingProvider;
}

/** Problems that lie in a configuration elsewhere: looking again does not make them go away. */
const stubborn: ReadonlySet<string> = new Set([
  'billing-item-missing',
  'invoice-item-mismatch',
  'ticket-setting-missing',
  'tax-region-unsupported',
]);

/** A whole backend of seeded data in a scenario. Two mocks share nothing. */
export function createMock({
  scenario: name = 'normal',
  clientCount = 246,
  base = '/api/psa',
  seed = 1,
}: MockOptions = {}): Mock {
  const scenario: Scenario = scenarios[name];
  const seeded = seededData(clientCount, seed);
  const memory = new MemoryMappingProvider({
    ...(scenario.data?.(seeded) ?? seeded),
    user: 'Robin',
    isStillOpen: ({ code }: MappingEvent) => stubborn.has(code),
  });
  const provider = scenario.wrap?.(memory) ?? memory;
  return {
    handlers: [...(scenario.before?.(base) ?? []), ...mappingHandlers({ provider, base })],
    provider,
    memory,
  };
}
