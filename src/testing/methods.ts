import type { MappingProvider } from '../provider/mapping-provider.js';

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
