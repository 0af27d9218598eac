import { foldText } from 'client-mapping-elements';

/** A condition with the one value that it needs. */
export interface TextCondition {
  readonly sql: (place: string) => string;
  readonly value: string;
}

/**
 * What a search box asks for, over columns `folded` and `name` of a table; nothing for an empty box. A text of which
 * folding leaves nothing ("%", "🚀") is looked for as it stands.
 */
export function textCondition(table: string, query: string | undefined): TextCondition | undefined {
  const trimmed = query?.trim();
  if (!trimmed) return undefined;
  const folded = foldText(trimmed);
  if (!folded) return { sql: place => `strpos(${table}.name, ${place}) > 0`, value: trimmed };
  // Nothing that LIKE gives a meaning is left after folding; escaped all the same, lest folding ever changes.
  return { sql: place => `${table}.folded LIKE ${place}`, value: `%${folded.replace(/[\\%_]/g, '\\$&')}%` };
}
