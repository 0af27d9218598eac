import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EditorTerms } from '../../locales/en/editor.js';
import type { Sides } from '../../locales/format.js';
import type { Company, ServiceId } from '../../model/client-mapping.js';
import type { DraftProblem } from '../../model/draft.js';
import { isMappingError, type MappingError } from '../../model/errors.js';

/** What keeps a draft from being saved, beside the field that it belongs to; `form`: to none. */
export interface EditorProblem {
  readonly field: 'company' | 'name' | 'prefix' | 'services' | 'form';
  readonly text: string;
  /** Which of the services, where one was named. */
  readonly service?: ServiceId | undefined;
  /** The name is taken: the person is shown the ways out. */
  readonly isNameTaken?: boolean;
  /** The company that has the name, if that is known. */
  readonly takenBy?: Company | undefined;
  /** The session has ended: the person is shown the host's way to sign in. */
  readonly isSignedOut?: boolean;
  /** Asking for the same again makes no sense. */
  readonly isFinal?: boolean;
}

/** A problem that is said anew each time, in the language of that time. */
export function problem(
  field: EditorProblem['field'],
  say: () => string,
  more?: Omit<EditorProblem, 'field' | 'text'>,
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

/** What was to be saved. */
export interface RefusedSave {
  /** Whether with a new company. */
  readonly isNew: boolean;
  /** The services that there are. */
  readonly services: readonly { readonly id: ServiceId }[];
  /** Whether nobody can tell if it was. */
  readonly isUnknown: boolean;
}

/** Why a save was refused or failed. A conflict is none of these: it is decided, not corrected. */
export function saveProblem(
  error: MappingError,
  locale: LocalizeController<EditorTerms>,
  { isNew, services, isUnknown }: RefusedSave,
): EditorProblem {
  const why = () => locale.term('errorText', error.code);
  if (isMappingError(error, 'company-taken') && !isNew) {
    const { holder } = error;
    return problem('company', () => (holder ? locale.term('editorCompanyTaken', holder.clientName) : why()));
  }
  if (isMappingError(error, 'name-taken') && isNew) return nameTaken(error.takenBy, locale);
  const isSignedOut = isMappingError(error, 'unauthenticated');
  if (error.outcome === 'applied') return problem('form', () => locale.term('editorHalfSaved', why()), { isSignedOut });
  if (isUnknown) return problem('form', () => locale.term('outcomeUnknown', why()), { isSignedOut });
  const say = () => locale.term('editorNotSaved', why());
  if (isMappingError(error, 'invalid')) {
    const service = services.find(({ id }) => error.field?.split(/\W+/).includes(id))?.id;
    return problem(service ? 'services' : invalidField(error.field, isNew), say, { service });
  }
  const cannot = isMappingError(error, 'unsupported');
  // A company has to be chosen instead.
  const field = cannot && isNew ? 'company' : 'form';
  return problem(field, say, { isSignedOut, isFinal: cannot || isMappingError(error, 'forbidden') });
}

export function nameTaken(takenBy: Company | undefined, locale: LocalizeController<EditorTerms>): EditorProblem {
  const holder = takenBy?.mappedTo;
  const say = () => {
    const text = locale.term('errorText', 'name-taken');
    return holder ? `${text} ${locale.term('editorNameHolder', holder.clientName)}` : text;
  };
  return problem('name', say, { isNameTaken: true, takenBy });
}

/** Providers name fields as their own API does: `name`, `target.prefix`, `companyId`, `services.billing`. */
function invalidField(field = '', isNew: boolean): EditorProblem['field'] {
  if (/service/i.test(field)) return 'services';
  if (isNew && /prefix/i.test(field)) return 'prefix';
  if (!/name|company|target/i.test(field)) return 'form';
  return isNew ? 'name' : 'company';
}
