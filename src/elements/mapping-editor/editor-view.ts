import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EditorTerms } from '../../locales/en/editor.js';
import type { Strings } from '../../locales/terms.js';
import type { MappingEdits } from '../../model/draft.js';
import type { ProviderDescription } from '../../provider/mapping-provider.js';
import type { EditSession } from './edit-session.js';
import type { EditorProblem } from './save-problem.js';

/** Why nothing can be changed. */
export type EditorLock = 'readonly' | 'client-missing' | 'gone';

/** What the parts of the editor's picture are drawn from, and what they ask for. */
export interface EditorView {
  readonly locale: LocalizeController<EditorTerms>;
  /** The host's words, for the elements inside. */
  readonly strings: Strings | undefined;
  readonly description: ProviderDescription;
  readonly session: EditSession;
  readonly lock: EditorLock | undefined;
  readonly canCreate: boolean;
  readonly canRemove: boolean;
  readonly problem: EditorProblem | undefined;
  /** Where the host's way to sign in stands: one place shows it. */
  readonly signInAt: 'company' | 'footer' | 'removal';
  readonly edit: (change: Partial<MappingEdits>) => void;
}

/** The longest name that a new company can have. */
export function maxNameLength({ companyName }: ProviderDescription): number {
  return companyName?.maxLength ?? Infinity;
}
