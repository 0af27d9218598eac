/**
 * A text as searches see it: without case, accents, width variants or punctuation. Points and apostrophes vanish
 * ("S.A." is "sa", "O'Neil" is "oneil"), other punctuation parts words.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      // Up before down: letters with one capital in common (ı and i, ς and σ) become one.
      .toUpperCase()
      .toLowerCase()
      .replace(/ß/g, 'ss')
      // Lower case depends on what follows a sigma, and a search may end in the middle of a word.
      .replace(/ς/g, 'σ')
      .replace(/['’.]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** The final name of a new company: `prefix + name`, trimmed, in Unicode form NFC. */
export function companyName({ name, prefix = '' }: { readonly name: string; readonly prefix?: string }): string {
  return `${prefix}${name}`.trim().normalize('NFC');
}
