import { defaultDescription, type ProviderDescription } from './mapping-provider.js';
import { warnOnce } from './warn-once.js';

const required = [
  'source',
  'target',
  'services',
  'permissions',
] as const satisfies readonly (keyof ProviderDescription)[];

/** What a host's `describe` answered, with the default for what it lacks: no element can do without. */
export function completeDescription(answer: Partial<ProviderDescription> | null | undefined): ProviderDescription {
  const lacking = required.filter(
    field =>
      typeof answer?.[field] !== 'object' ||
      !answer[field] ||
      Array.isArray(answer[field]) !== Array.isArray(defaultDescription[field]),
  );
  if (lacking.length === 0) return answer as ProviderDescription;
  warnOnce(`describe answered without a right ${lacking.join(', ')}: the default is used.`);
  return {
    ...defaultDescription,
    ...answer,
    ...Object.fromEntries(lacking.map(field => [field, defaultDescription[field]])),
  };
}
