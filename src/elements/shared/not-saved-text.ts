import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FailureTerms } from '../../locales/en/failure.js';
import type { PanelTerms } from '../../locales/en/panels.js';
import type { MappingError } from '../../model/errors.js';

/** Why a client is not saved, to whoever is elsewhere by now; `isUnknown`: whether it is, for nobody can tell. */
export function notSavedText(
  locale: LocalizeController<PanelTerms & FailureTerms>,
  client: string,
  error: MappingError,
  isUnknown: boolean,
): string {
  return isUnknown
    ? `${client}: ${locale.term('outcomeUnknown', locale.term('errorText', error.code))}`
    : locale.term('notSavedFor', client, error.code);
}
