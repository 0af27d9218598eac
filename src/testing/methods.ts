import type { MappingProvider } from '../provider/mapping-provider.js';

/** What every provider has. */
export const coreMethods: readonly string[] = [
  'listClientMappings',
  'listCompanies',
  'saveMapping',
  'removeMapping',
] satisfies readonly (keyof MappingProvider)[];

/** What switches a feature on. */
export const optionalMethods = [
  'describe',
  'listTopLevels',
  'summarize',
  'checkCompanyName',
  'listEvents',
  'actOnEvent',
  'recheckEvents',
  'suggestMatches',
  'applyChanges',
  'watch',
] as const satisfies readonly (keyof MappingProvider)[];

export function hasMethod(provider: MappingProvider, name: string): boolean {
  return typeof Reflect.get(provider, name) === 'function';
}
