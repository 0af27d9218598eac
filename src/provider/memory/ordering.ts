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
 * Sorts slots that stand in the order of their ids, by a value. Only the different values are compared with each other;
 * the slots are then sorted by plain numbers, which is what makes a hundred thousand names bearable.
 */
export function sortSlots(slotsById: readonly number[], valueOf: SortValue): number[] {
  const values = slotsById.map(valueOf);
  const ranks = rankValues(values);
  const count = slotsById.length;
  // Rank and place in one number: sorting these is sorting by value, then by id.
  const keys = Float64Array.from(values, (value, place) => rankOf(value, ranks) * count + place).sort();
  return Array.from(keys, key => slotsById[key % count]);
}

/** Slots sorted in one step, or merged. */
const stepSize = 256;

/** Sorts a few slots at each step: slower in all than at once, and never felt. */
export function* sortInSteps(slots: readonly number[], compare: CompareSlots): Generator<undefined, number[]> {
  let sorted: number[] = [];
  for (let start = 0; start < slots.length; start += stepSize) {
    sorted.push(...slots.slice(start, start + stepSize).sort(compare));
    yield;
  }
  for (let width = stepSize; width < sorted.length; width *= 2) {
    const merged: number[] = [];
    for (let start = 0; start < sorted.length; start += 2 * width) {
      const middle = Math.min(start + width, sorted.length);
      const end = Math.min(middle + width, sorted.length);
      for (let left = start, right = middle; left < middle || right < end;) {
        const isLeft = right === end || (left < middle && compare(sorted[left], sorted[right]) <= 0);
        merged.push(sorted[isLeft ? left++ : right++]);
        if (merged.length % stepSize === 0) yield;
      }
    }
    sorted = merged;
  }
  return sorted;
}

type Ranks = ReadonlyMap<string | number, number>;

function rankOf(value: string | number | undefined, ranks: Ranks): number {
  return (value === undefined ? undefined : ranks.get(value)) ?? ranks.size;
}

/** A rank for each different value; values that compare as equal share one. */
function rankValues(values: readonly (string | number | undefined)[]): Ranks {
  const distinct = [...new Set(values)].filter(value => value !== undefined);
  // Sorting by code units first is cheap and leaves the collator, which is not, little to do.
  const sorted = distinct.sort().sort(compareValues);
  const ranks = new Map<string | number, number>();
  let rank = 0;
  sorted.forEach((value, index) => {
    if (index > 0 && compareValues(sorted[index - 1], value) !== 0) rank = index;
    ranks.set(value, rank);
  });
  return ranks;
}
