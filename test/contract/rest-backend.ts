import type { HttpHandler } from 'msw';
import { mappingHandlers } from '../../mocks/handlers.js';
import { MemoryMappingProvider } from '../../src/provider/memory-mapping-provider.js';
import { RestMappingProvider } from '../../src/provider/rest-mapping-provider.js';
import { faultyFetch, memorySeed } from '../../src/testing/index.js';
import type { Backend } from './backend.js';
import { description } from './memory-backend.js';

/** A `RestMappingProvider` that speaks to the MSW handlers, which `serve` puts in the place of a server. */
export function restBackend(serve: (handlers: readonly HttpHandler[]) => void): Backend {
  const memory = new MemoryMappingProvider({ description });
  const { fetch, faults } = faultyFetch();
  serve(mappingHandlers({ provider: memory }));
  const provider = new RestMappingProvider({ base: '/api/psa', fetch, retryDelayMs: 0 });
  return { provider, seed: memorySeed(memory), faults };
}
