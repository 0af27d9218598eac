import type { Format } from '../format.js';
import { failureTerms } from './failure.js';
import { mappingTerms } from './mapping.js';

/** What several elements say. */
export const sharedTerms = (format: Format) => ({
  ...failureTerms(format),
  ...mappingTerms,
  savedFor: (client: string) => `Mapping saved for ${client}`,
  refresh: 'Refresh',
  clearFilters: 'Clear filters',
});
