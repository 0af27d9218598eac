import type { Id } from '../../model/client-mapping.js';

/** What a slot is sorted by. Slots without a value come last. */
export type SortValue = (slot: number) => string | number | undefined;

export type CompareSlots = (a: number, b: number) => number;

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Compares texts as every list does: without case and accents. */
export const compareTexts = collator.compare;

/** Compares ids: what makes every order total. */
export function compareIds(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares slots by a value and then by id. */
export function comparer(valueOf: SortValue, idOf: (slot: number) => Id): CompareSlots {
  return (a, b) => compareValues(valueOf(a), valueOf(b)) || compareIds(idOf(a), idOf(b));
}

function compareValues(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareTexts(String(a), String(b));
}

/**
 * Sorts slots that stand in the order of their ids, by a value. Each different value is compared only once with its
 * neighbours; the slots themselves are then sorted by number, which is what makes a hundred thousand names bearable.
 */
export function sortSlots(slotsById: readonly number[], valueOf: SortValue): number[] {
  const values = slotsById.map(valueOf);
  const ranks = rankValues(values);
  const byRank = (a: number, b: number) => placeOf(a) - placeOf(b);
  const placeOf = (index: number) => {
    const value = values[index];
    return value === undefined ? ranks.size : (ranks.get(value) ?? ranks.size);
  };
  return values
    .map((_, index) => index)
    .sort(byRank)
    .map(index => slotsById[index]);
}

/** A rank for each different value; values that compare as equal share one. */
function rankValues(values: readonly (string | number | undefined)[]): Map<string | number, number> {
  const distinct = new Set(values);
  distinct.delete(undefined);
  const sorted = ([...distinct] as (string | number)[]).sort(compareValues);
  const ranks = new Map<string | number, number>();
  let rank = 0;
  sorted.forEach((value, index) => {
    if (index > 0 && compareValues(sorted[index - 1], value) !== 0) rank = index;
    ranks.set(value, rank);
  });
  return ranks;
}
