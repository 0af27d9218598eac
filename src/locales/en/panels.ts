import type { MappingErrorCode } from '../../model/errors.js';
import type { Format, Sides } from '../format.js';
import { errorText } from './error-text.js';
import { of } from './of.js';

/** What panels, and the fields in them, say besides. */
export const panelTerms = ({ nameOf }: Format) => ({
  close: 'Close',
  cancel: 'Cancel',
  clientNumber: ({ source }: Sides, id: string) => `${of(nameOf(source), 'client', 'Client')} #${id}`,
  removedFor: (client: string) => `Mapping removed for ${client}`,
  notSavedFor: (client: string, code: MappingErrorCode) => `Not saved: ${client}. ${errorText[code]}`,
  outcomeUnknown: (why: string) => `It is not known whether this went through. ${why}`,
  typeMore: 'There are more. Type more to narrow.',
  companyLabel: ({ target }: Sides) => of(nameOf(target), 'company', 'Company'),
});

export type PanelTerms = ReturnType<typeof panelTerms>;
