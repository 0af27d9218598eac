import { foldText } from '../../model/search-text.js';

/** A search text, made ready once for many names. */
export interface TextQuery {
  readonly text: string;
  /** Nothing was left of the query after folding ("%", "🚀"): it is then looked for as it stands. */
  readonly isLiteral: boolean;
}

/** The query of a search box; nothing for an empty one. */
export function textQuery(query: string | undefined): TextQuery | undefined {
  const trimmed = query?.trim();
  if (!trimmed) return undefined;
  const folded = foldText(trimmed);
  return folded ? { text: folded, isLiteral: false } : { text: trimmed.toLowerCase(), isLiteral: true };
}

/** Whether all that `query` finds, `earlier` finds as well: true while somebody types on. */
export function extendsText(query: TextQuery | undefined, earlier: TextQuery | undefined): boolean {
  if (!earlier) return true;
  return query !== undefined && query.isLiteral === earlier.isLiteral && query.text.includes(earlier.text);
}

/** A text that is equal for equal queries. */
export function textKey(query: TextQuery | undefined): string {
  return query ? `${query.isLiteral ? '=' : '~'}${query.text}` : '';
}
