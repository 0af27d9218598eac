import type { ProviderDescription } from '../provider/mapping-provider.js';

/** The two sides as the provider names them. */
export type Sides = Pick<ProviderDescription, 'source' | 'target'>;

/** The two sides, and what depends on the mapping between them. */
export type SidesAndServices = Pick<ProviderDescription, 'source' | 'target' | 'services'>;

/** The forms of a word that go with numbers; which of them a language has, `Intl.PluralRules` knows. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** What a language's terms are made with. It writes as the language and the region of a tag do. */
export interface Format {
  /** A number: "12,345". */
  readonly number: (value: number) => string;
  /** The form that goes with a number; `other` where a form is not given. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** A list: "Acme, Beta and Contoso". */
  readonly list: (items: readonly string[]) => string;
  /** The name of a side; empty where the provider gives none, and the side is only "the clients" or "the companies". */
  readonly nameOf: (side: { readonly name: string }) => string;
}

/** Tags in which a small number may be more than its digits. */
const otherDigits = /^ar|-u-/;

/** Writes in the language and region of a BCP 47 tag. */
export const formatOf = (tag: string): Format => ({
  // A browser needs longer to make ready for its first number than for all rows in view; in rows they are small.
  number: value => (value < 1_000 && !otherDigits.test(tag) ? String(value) : value.toLocaleString(tag)),
  plural: (count, forms) => forms[new Intl.PluralRules(tag).select(count)] ?? forms.other,
  list: items => new Intl.ListFormat(tag).format(items),
  nameOf,
});

/** The names that the default description has are words of ours, and no names. */
function nameOf({ name }: { readonly name: string }): string {
  return name === 'Client' || name === 'Company' ? '' : name;
}
