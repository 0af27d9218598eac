import { defaultDescription, type ProviderDescription, type ServiceDescription } from './mapping-provider.js';
import { advise } from './advise.js';

/** What a host's `describe` answered, with the default for what it lacks: no element can do without. */
export function completeDescription(answer: Partial<ProviderDescription> | null | undefined): ProviderDescription {
  const right = Object.entries((answer ?? {}) as Record<string, unknown>).filter(([field, value]) => {
    const usual: unknown = defaultDescription[field as keyof ProviderDescription];
    if (!usual) return true;
    // Of the services each is said by its label.
    return Array.isArray(usual)
      ? Array.isArray(value) && value.every((service: Partial<ServiceDescription> | null) => service?.label)
      : value && typeof value === 'object' && !Array.isArray(value);
  });
  const lacking = Object.keys(defaultDescription).filter(field => !right.some(([name]) => name === field));
  if (lacking.length === 0) return answer as ProviderDescription;
  advise('description', lacking);
  return { ...defaultDescription, ...Object.fromEntries(right) };
}
