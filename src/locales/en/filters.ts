import type { Format, Sides } from '../format.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { statusTerms } from './status.js';
import { of } from './of.js';

/** What the filters say. */
export const filterTerms = (format: Format) => {
  const { number, plural, nameOf } = format;
  return {
    ...statusTerms(format),
    ...sharedTerms(format),
    ...panelTerms(format),
    searchClients: ({ source }: Sides) => `Search ${of(nameOf(source), 'clients')}`,
    searchCompanies: ({ target }: Sides) => `Search ${of(nameOf(target), 'companies')}`,
    filterMapped: 'Client mappings',
    filterAll: 'All',
    filterYes: 'Yes',
    filterNo: 'No',
    topLevelLabel: ({ source }: Sides) => of(nameOf(source), 'top level', 'Top level'),
    topLevelAll: 'All',
    topLevelClear: (name: string) => `Clear top level ${name}`,
    topLevelNoMatch: (search: string) => `No top level matches “${search}”.`,
    topLevelCount: (count: number) =>
      count === 0 ? 'No top levels' : plural(count, { one: '1 top level', other: `${number(count)} top levels` }),
  };
};

export type FilterTerms = ReturnType<typeof filterTerms>;
