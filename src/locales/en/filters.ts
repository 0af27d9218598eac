import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { statusTerms } from './status.js';
import { n, one } from './words.js';

/** What the filters say. */
export const filterTerms = {
  ...statusTerms,
  ...sharedTerms,
  ...panelTerms,
  searchClients: (source: string) => `Search ${source} clients`,
  searchCompanies: (target: string) => `Search ${target} companies`,
  filterMapped: 'Client mappings',
  filterAll: 'All',
  filterYes: 'Yes',
  filterNo: 'No',
  topLevelLabel: (source: string) => `${source} top level`,
  topLevelAll: 'All',
  topLevelClear: (name: string) => `Clear top level ${name}`,
  topLevelNoMatch: (search: string) => `No top level matches “${search}”.`,
  topLevelCount: (count: number) =>
    count === 0 ? 'No top levels' : one(count) ? '1 top level' : `${n(count)} top levels`,
};

export type FilterTerms = typeof filterTerms;
