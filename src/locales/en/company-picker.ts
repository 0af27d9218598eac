import type { Format, Sides } from '../format.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { statusTerms } from './status.js';
import { of } from './of.js';

/** What the company picker says. */
export const companyPickerTerms = (format: Format) => {
  const { number, plural, nameOf } = format;
  return {
    ...statusTerms(format),
    ...sharedTerms(format),
    ...panelTerms(format),
    pickerPlaceholder: 'Type to find a company',
    pickerList: ({ target }: Sides) => of(nameOf(target), 'companies', 'Companies'),
    pickerFree: 'All available',
    pickerFreePartly: (shown: number, total: number) => `All available · ${number(shown)} of ${number(total)}`,
    pickerUsed: 'Already mapped',
    pickerMappedTo: (client: string) => `Mapped to ${client}`,
    pickerCreate: (name: string) => `Create “${name}”`,
    pickerCount: (count: number) =>
      count === 0 ? 'No companies' : plural(count, { one: '1 company', other: `${number(count)} companies` }),
    pickerNone: ({ target }: Sides) => `There are no free ${of(nameOf(target), 'companies')}.`,
    pickerNoMatch: (search: string) => `No free company matches “${search}”.`,
    pickerFailed: ({ target }: Sides) => `Could not load ${of(nameOf(target), 'companies')}`,
    companyId: (id: string) => `ID ${id}`,
    companySuspended: 'Suspended',
    notMappedShort: 'Not mapped',
  };
};

export type CompanyPickerTerms = ReturnType<typeof companyPickerTerms>;
