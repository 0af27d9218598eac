import type { MappingErrorCode } from '../../model/errors.js';
import { errorText } from './error-text.js';

/** What the table says of services that are switched in a row. */
export const serviceSavesTerms = () => ({
  errorText: (code: MappingErrorCode) => errorText[code],
  savedFor: (client: string) => `Mapping saved for ${client}`,
  notSaved: 'Not saved',
  retrySave: 'Retry',
  retrySaveFor: (client: string) => `Retry saving ${client}`,
  notSavedFor: (client: string, code: MappingErrorCode) => `Not saved: ${client}. ${errorText[code]}`,
});

export type ServiceSavesTerms = ReturnType<typeof serviceSavesTerms>;
