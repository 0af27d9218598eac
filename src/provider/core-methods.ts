import type { MappingProvider } from './mapping-provider.js';

/** What every provider has. */
export const coreMethods = [
  'listClientMappings',
  'listCompanies',
  'saveMapping',
  'removeMapping',
] as const satisfies readonly (keyof MappingProvider)[];
