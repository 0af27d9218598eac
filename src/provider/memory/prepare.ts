import type { MappingState } from './mapping-state.js';
import type { RowLists } from './row-lists.js';

/**
 * Does ahead what would make the first answers slower than the later ones: the list as given, the names as searches want
 * them, the order by client.
 */
export function* prepare({ clients, companies }: MappingState, rows: RowLists): Generator<undefined> {
  rows.view({});
  yield;
  yield* clients.foldAhead();
  yield* companies.foldAhead();
  yield* rows.sortAhead();
}
