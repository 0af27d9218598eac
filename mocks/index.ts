// Seeded data, a REST backend in the browser and scenarios: what it takes to prototype without a server.
export { startMocks, type StartMocksOptions } from './browser.js';
export { createMock, type Mock, type MockOptions } from './create-mock.js';
export { type EventKind, eventKinds } from './data/event-catalogue.js';
export { intercepted, type Interceptor, type ProviderCall, withFaults, withLatency } from './decorators.js';
export { mappingHandlers, type MappingHandlersOptions } from './handlers.js';
export { type Scenario, type ScenarioName, scenarios } from './scenarios.js';
export { referenceTime, seededData, type SeededData, seededDescription, seededSizes } from './seeded-data.js';
