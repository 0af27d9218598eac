import type { Page } from '../model/query.js';
import { NotChecked } from './check.js';
import { broken } from './verify.js';

export interface PageWindow {
  readonly offset: number;
  readonly limit: number;
}

/** The limit of a page where a check does not care. */
export const usualLimit = 200;

/**
 * A whole list, walked by the items received. Lists longer than `most` are not read.
 * A page that is empty before the end, or more items than there are, break the rule.
 */
export async function walk<T>(
  ask: (page: PageWindow) => Promise<Page<T>>,
  { limit = usualLimit, most }: { readonly limit?: number; readonly most: number },
): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const offset = items.length;
    const page = await ask({ offset, limit });
    if (page.total > most)
      throw new NotChecked(`The list holds ${page.total} items; no more than ${most} are read whole (limits.rows).`);
    items.push(...page.items);
    if (items.length === page.total) return items;
    if (page.items.length === 0)
      broken(
        `offset ${offset} of ${page.total} answers with at least one item`,
        'the page was empty: a walk by the items received never ends',
      );
    if (items.length > page.total)
      broken(`a list whose total is ${page.total} gives ${page.total} items`, `${items.length} came`);
  }
}
