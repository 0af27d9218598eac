import { statusTerms } from './status.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { n } from './words.js';

/** What the editor says. */
export const editorTerms = {
  ...statusTerms,
  ...sharedTerms,
  ...panelTerms,
  editorFailed: 'Could not load this client',
  editorGone: 'This client no longer exists.',
  editorReadonly: 'You can view this mapping but not change it.',
  editorPrevious: 'Previous client',
  editorNext: 'Next client',
  editorServices: 'Services',
  editorCompanyMissing: (target: string) =>
    `This company was not found in ${target}. Choose another or remove the mapping.`,
  editorClientMissing: (source: string) => `This client was not found in ${source}. The mapping can only be removed.`,
  editorBothMissing: (source: string, target: string) =>
    `This client was not found in ${source}, nor its company in ${target}. The mapping can only be removed.`,
  editorNoCompany: (target: string) => `Choose a ${target} company, or create a new one.`,
  editorNoName: 'Enter a name.',
  editorNameLong: (max: number) => `The name may have at most ${n(max)} characters, its prefix included.`,
  editorNameLength: (used: number, max: number) => `${n(used)} of ${n(max)} characters, prefix included`,
  editorNameHolder: (client: string) => `It is mapped to ${client}.`,
  editorCompanyTaken: (client: string) => `This company is already mapped to ${client}.`,
  createCompany: 'Create new company',
  createTitle: (target: string) => `New ${target} company`,
  createName: 'Name',
  createPrefix: 'Add prefix',
  createPrefixHint: 'Is put in front of the name, for example SanFrancisco_',
  createPreview: (target: string) => `${target} company name:`,
  createNote: (target: string) =>
    `A new company gets all features of your ${target} partner account. Its licence can be adjusted in ${target} later.`,
  createBack: 'Choose an existing company',
  nameAddPrefix: 'Add a prefix',
  nameRename: 'Rename',
  nameMapTo: 'Map to it',
  save: 'Save',
  saveAndNext: 'Save & next',
  editorNotSaved: (why: string) => `Not saved. ${why}`,
  editorHalfSaved: (why: string) => `The company was created, but the mapping is not saved yet. ${why}`,
  discardQuestion: 'Discard changes?',
  discard: 'Discard',
  keepEditing: 'Keep editing',
  removeMapping: 'Remove mapping',
  removeMappingEllipsis: 'Remove mapping…',
  removeQuestion: (client: string) => `Remove mapping for ${client}?`,
  removeEffect: (target: string) => `Billing and tickets stop for this client. The ${target} company stays.`,
  removeKeep: 'Keep',
  notRemoved: (why: string) => `Not removed. ${why}`,
  conflictChangedBy: (who: string) => `Changed by ${who}`,
  conflictTheirs: 'Theirs',
  conflictMine: 'Yours',
  conflictKeepMine: 'Keep mine',
  conflictUseTheirs: 'Use theirs',
};

export type EditorTerms = typeof editorTerms;
