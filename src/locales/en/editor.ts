import type { Format, Sides, SidesAndServices } from '../format.js';
import { panelTerms } from './panels.js';
import { sharedTerms } from './shared.js';
import { statusTerms } from './status.js';
import { of } from './of.js';

/** What the editor says. */
export const editorTerms = (format: Format) => {
  const { number, plural, list, nameOf } = format;
  const found = (name: string) => (name ? `found in ${name}` : 'found');
  return {
    ...statusTerms(format),
    ...sharedTerms(format),
    ...panelTerms(format),
    editorFailed: 'Could not load this client',
    editorGone: 'This client no longer exists.',
    editorReadonly: 'You can view this mapping but not change it.',
    editorPrevious: 'Previous client',
    editorNext: 'Next client',
    editorServices: 'Services',
    editorCompanyMissing: ({ target }: Sides) =>
      `This company was not ${found(nameOf(target))}. Choose another or remove the mapping.`,
    editorClientMissing: ({ source }: Sides) =>
      `This client was not ${found(nameOf(source))}. The mapping can only be removed.`,
    editorBothMissing: ({ source, target }: Sides) =>
      `This client was not ${found(nameOf(source))}, nor was its company ${found(nameOf(target))}. The mapping can only be removed.`,
    editorNoCompany: ({ target }: Sides) => `Choose a ${of(nameOf(target), 'company')}, or create a new one.`,
    editorNoName: 'Enter a name.',
    editorNameLong: (max: number) => `The name may have at most ${number(max)} characters, its prefix included.`,
    editorNameLength: (used: number, max: number) => `${number(used)} of ${number(max)} characters, prefix included`,
    editorNameHolder: (client: string) => `It is mapped to ${client}.`,
    editorCompanyTaken: (client: string) => `This company is already mapped to ${client}.`,
    createCompany: 'Create new company',
    createTitle: ({ target }: Sides) => `New ${of(nameOf(target), 'company')}`,
    createName: 'Name',
    createPrefix: 'Prefix (optional)',
    createPrefixHint: 'Goes before the name, for example SanFrancisco_',
    createPreview: ({ target }: Sides) => `${of(nameOf(target), 'company', 'Company')} name:`,
    createNote: ({ target }: Sides) => {
      const name = nameOf(target);
      return `A new company gets all features of your ${of(name, 'partner account')}. Its licence can be adjusted ${name ? `in ${name} ` : ''}later.`;
    },
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
    leaveWhileSaving: 'Leave',
    removeMapping: 'Remove mapping',
    removeMappingEllipsis: 'Remove mapping…',
    removeQuestion: (client: string) => `Remove mapping for ${client}?`,
    removeEffect: ({ target, services }: SidesAndServices) => {
      const stops = plural(services.length, { one: 'stops', other: 'stop' });
      const effect =
        services.length > 0 ? `${list(services.map(({ label }) => label))} ${stops} for this client. ` : '';
      return `${effect}The ${of(nameOf(target), 'company')} stays.`;
    },
    removeKeep: 'Keep',
    notRemoved: (why: string) => `Not removed. ${why}`,
    conflictChangedBy: (who: string) => `Changed by ${who}`,
    conflictTheirs: 'Theirs',
    conflictMine: 'Mine',
    conflictKeepMine: 'Keep mine',
    conflictUseTheirs: 'Use theirs',
  };
};

export type EditorTerms = ReturnType<typeof editorTerms>;
