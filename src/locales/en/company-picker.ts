import { statusTerms } from './status.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { companies, n, one } from './words.js';

/** What the company picker says. */
export const companyPickerTerms = {
  ...statusTerms,
  ...sharedTerms,
  ...panelTerms,
  pickerPlaceholder: 'Type to find a company',
  pickerList: companies,
  pickerFree: 'All available',
  pickerFreePartly: (shown: number, total: number) => `All available · ${n(shown)} of ${n(total)}`,
  pickerUsed: 'Already mapped',
  pickerMappedTo: (client: string) => `Mapped to ${client}`,
  pickerCreate: (name: string) => `Create “${name}”`,
  pickerCount: (count: number) => (count === 0 ? 'No companies' : one(count) ? '1 company' : `${n(count)} companies`),
  pickerNone: (target: string) => `There are no free ${companies(target)}.`,
  pickerNoMatch: (search: string) => `No free company matches “${search}”.`,
  pickerFailed: (target: string) => `Could not load ${companies(target)}`,
  companyId: (id: string) => `ID ${id}`,
  companySuspended: 'Suspended',
};

export type CompanyPickerTerms = typeof companyPickerTerms;
