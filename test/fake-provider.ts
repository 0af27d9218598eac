import type { ClientMapping } from '../src/model/client-mapping.js';
import { MappingError } from '../src/model/errors.js';
import type { MappingProvider } from '../src/provider/mapping-provider.js';

/** A provider of what a test gives; every method that it does not give refuses. */
export function fakeProvider(methods: Partial<MappingProvider> = {}): MappingProvider {
  const refuse = () => Promise.reject(new MappingError('unsupported'));
  return {
    listClientMappings: refuse,
    listCompanies: refuse,
    saveMapping: refuse,
    removeMapping: refuse,
    ...methods,
  };
}

/** A row as a test needs it: mapped to `company` if one is named. */
export function aRow(
  id: string,
  name: string,
  company?: string,
  extra: Partial<ClientMapping['mapping']> = {},
): ClientMapping {
  return {
    client: { id, name },
    mapping: company
      ? {
          company: { id: `co-${id}`, name: company },
          services: { billing: true, ticketing: false },
          eventCount: 0,
          revision: `r-${id}`,
          ...extra,
        }
      : null,
  };
}
