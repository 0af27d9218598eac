import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EditorTerms } from '../../locales/en/editor.js';
import type { Sides } from '../../locales/format.js';
import type { Company } from '../../model/client-mapping.js';
import type { DraftProblem } from '../../model/draft.js';
import { isMappingError, type MappingError } from '../../model/errors.js';

/** What keeps a draft from being saved, beside the field that it belongs to; `form`: to none. */
export interface EditorProblem {
  readonly field: 'company' | 'name' | 'prefix' | 'form';
  readonly text: string;
  /** The name is taken: the person is shown the ways out. */
  readonly isNameTaken?: boolean;
  /** The company that has the name, if that is known. */
  readonly takenBy?: Company | undefined;
  /** Asking for the same again makes no sense. */
  readonly isFinal?: boolean;
}

/** A problem that is said anew each time, in the language of that time. */
export function problem(
  field: EditorProblem['field'],
  say: () => string,
  more?: Pick<EditorProblem, 'isNameTaken' | 'takenBy' | 'isFinal'>,
): EditorProblem {
  return {
    field,
    get text() {
      return say();
    },
    ...more,
  };
}

/** What is wrong before anything is sent. */
export function draftProblem(
  { field, code }: DraftProblem,
  locale: LocalizeController<EditorTerms>,
  { sides, maxLength }: { readonly sides: Sides; readonly maxLength: number },
): EditorProblem {
  return problem(field, () => {
    if (field === 'company') return locale.term('editorNoCompany', sides);
    return code === 'missing' ? locale.term('editorNoName') : locale.term('editorNameLong', maxLength);
  });
}

/**
 * Why a save was refused or failed; `isUnknown`: if it did, for nobody can tell. A conflict is none of these: it is
 * decided, not corrected.
 */
export function saveProblem(
  error: MappingError,
  isNew: boolean,
  locale: LocalizeController<EditorTerms>,
  isUnknown = false,
): EditorProblem {
  const why = () => locale.term('errorText', error.code);
  if (isMappingError(error, 'company-taken') && !isNew) {
    const { holder } = error;
    return problem('company', () => (holder ? locale.term('editorCompanyTaken', holder.clientName) : why()));
  }
  if (isMappingError(error, 'name-taken') && isNew) return nameTaken(error.takenBy, locale);
  if (error.outcome === 'applied') return problem('form', () => locale.term('editorHalfSaved', why()));
  if (isUnknown) return problem('form', () => locale.term('outcomeUnknown', why()));
  const isFinal = isMappingError(error, 'unsupported');
  // A company has to be chosen instead.
  const otherwise = isFinal && isNew ? 'company' : 'form';
  const field = isMappingError(error, 'invalid') ? invalidField(error.field, isNew) : otherwise;
  return problem(field, () => locale.term('editorNotSaved', why()), { isFinal });
}

export function nameTaken(takenBy: Company | undefined, locale: LocalizeController<EditorTerms>): EditorProblem {
  const holder = takenBy?.mappedTo;
  const say = () => {
    const text = locale.term('errorText', 'name-taken');
    return holder ? `${text} ${locale.term('editorNameHolder', holder.clientName)}` : text;
  };
  return problem('name', say, { isNameTaken: true, takenBy });
}

/** Providers name fields as their own API does: `name`, `target.prefix`, `companyId`. */
function invalidField(field = '', isNew: boolean): EditorProblem['field'] {
  if (isNew && /prefix/i.test(field)) return 'prefix';
  if (isNew && /name/i.test(field)) return 'name';
  return !isNew && /company|target/i.test(field) ? 'company' : 'form';
}
