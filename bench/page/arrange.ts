import type { Row } from './rows.js';

/** What is asked of the list. */
export interface Ask {
  readonly text: string;
  readonly mapped: 'all' | 'yes' | 'no';
  readonly sort: 'none' | 'ascending' | 'descending';
}

export const everything: Ask = { text: '', mapped: 'all', sort: 'none' };

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** The order of names that every contender uses, whoever sorts. */
export const compareNames = collator.compare;

/**
 * Filters and sorts as a host does by hand: what the checks expect, and what a table without a filter or an order of
 * its own is given.
 */
export function arrange(rows: readonly Row[], { text, mapped, sort }: Ask): readonly Row[] {
  let found = rows;
  const folded = text.toLowerCase();
  if (folded) found = found.filter(row => row.client.toLowerCase().includes(folded));
  if (mapped !== 'all') found = found.filter(row => (row.company !== '') === (mapped === 'yes'));
  if (sort === 'none') return found;
  const sign = sort === 'ascending' ? 1 : -1;
  return found.toSorted((a, b) => sign * compareNames(a.client, b.client));
}
