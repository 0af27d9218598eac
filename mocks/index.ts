// Seeded data, a REST backend in the browser and scenarios: what it takes to prototype without a server.
export * from './seeded-data.js';
export { type EventKind, eventKinds } from './data/event-catalogue.js';
