import { foldText } from '../../model/search-text.js';

/** A name in three: before the letters that were found, those letters, and after. */
export type Emphasis = readonly [before: string, found: string, after: string];

const vanishes = /[\p{M}'’.]/u;

/** Finds a search in a name as searches find it: without case, accents or punctuation. */
export function emphasize(name: string, search: string): Emphasis {
  const wanted = foldText(search);
  let folded = '';
  // For each folded letter, where the letter that it stands for begins in the name.
  const starts: number[] = [];
  let position = 0;
  for (const letter of name) {
    const piece = foldText(letter) || (vanishes.test(letter) || folded.endsWith(' ') ? '' : ' ');
    for (let i = 0; i < piece.length; i++) starts.push(position);
    folded += piece;
    position += letter.length;
  }
  const at = wanted ? folded.indexOf(wanted) : -1;
  if (at < 0) return [name, '', ''];
  const from = starts[at] ?? 0;
  const to = starts[at + wanted.length] ?? name.length;
  const found = name.slice(from, to);
  return [name.slice(0, from), found, name.slice(to)];
}
