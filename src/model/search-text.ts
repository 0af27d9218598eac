// eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

/**
 * A text as searches see it: without case, accents, width variants or punctuation. Points and apostrophes vanish
 * ("S.A." is "sa", "O'Neil" is "oneil"), other punctuation parts words.
 */
export function foldText(text: string): string {
  // Most names are plain, and a list folds a hundred thousand of them.
  if (ascii.test(text)) return foldPlain(text.toLowerCase());
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function foldPlain(text: string): string {
  return text
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The final name of a new company: `prefix + name`, trimmed, in Unicode form NFC. */
export function companyName({ name, prefix = '' }: { readonly name: string; readonly prefix?: string }): string {
  return `${prefix}${name}`.trim().normalize('NFC');
}
