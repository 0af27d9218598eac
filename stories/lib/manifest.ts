import analyzed from 'virtual:custom-elements-manifest';
import type { StrictArgTypes } from 'storybook/internal/types';

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly kind?: string;
  readonly attribute?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Item[];
  readonly attributes?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
}

/** What we read of a custom elements manifest. */
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const manifest = analyzed as Manifest;
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);

/** The members of an element that a story can set, by their names. */
export function membersOf(tag: string): ReadonlyMap<string, Item> {
  const { members = [] } = declarations.find(({ tagName }) => tagName === tag) ?? {};
  return new Map(members.filter(({ kind }) => kind !== 'method').map(member => [member.name, member]));
}

/** Every event that the elements fire. */
export const eventNames: readonly string[] = [
  ...new Set(declarations.flatMap(({ tagName, events = [] }) => (tagName ? events.map(({ name }) => name) : []))),
];

/**
 * The manifest as Storybook needs it: an attribute is told with its property, not beside it, and a part or slot of the
 * same name as a property does not push that aside.
 */
export const storybookManifest = {
  ...manifest,
  modules: manifest.modules.map(module => ({
    ...module,
    declarations: module.declarations?.map(declaration => ({
      ...declaration,
      attributes: undefined,
      members: declaration.members?.map(member => ({
        ...member,
        description: [member.description, member.attribute && `Attribute: \`${member.attribute}\`.`]
          .filter(Boolean)
          .join(' '),
      })),
      slots: declaration.slots?.map(slot => ({ ...slot, name: `slot="${slot.name}"` })),
      cssParts: declaration.cssParts?.map(part => ({ ...part, name: `::part(${part.name})` })),
    })),
  })),
};

const union = /^'[^']+'(?: \| '[^']+')+$/;

/** A choice for what is one of a few words; no control for what cannot be typed into one. */
export function withControls(argTypes: StrictArgTypes): StrictArgTypes {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const table = argType.table as { category?: string; type?: { summary?: string } } | undefined;
      const type = table?.type?.summary ?? '';
      if (table?.category !== 'properties') return [name, { ...argType, control: false }];
      if (union.test(type)) {
        const options = type.split(' | ').map(word => word.slice(1, -1));
        return [name, { ...argType, options, control: { type: 'inline-radio' } }];
      }
      if (['string', 'boolean', 'number'].includes(type))
        return [name, { ...argType, control: { type: controls[type] } }];
      return [name, argType.options ? argType : { ...argType, control: false }];
    }),
  );
}

const controls: Record<string, 'text' | 'boolean' | 'number'> = {
  string: 'text',
  boolean: 'boolean',
  number: 'number',
};
