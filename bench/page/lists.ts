import { arrange, type Ask, everything } from './arrange.js';
import type { Expected } from './check.js';
import { type Row, rowAt } from './rows.js';

/** The whole list, computed: for a contender whose rows are. */
export function computedList(count: number): Expected {
  return {
    count,
    rowAt,
    placeOf: id => {
      const place = Number(id);
      return Number.isInteger(place) && place >= 0 && place < count ? place : undefined;
    },
  };
}

/** The part of the rows that is asked for, in its order. Made before an act, so that checking it is quick. */
export function arrangedList(rows: readonly Row[], ask: Ask = everything): Expected {
  const found = arrange(rows, ask);
  if (found === rows) return { ...computedList(rows.length), rowAt: place => rows[place] as Row };
  const places = new Int32Array(rows.length).fill(-1);
  for (const [place, { id }] of found.entries()) places[Number(id)] = place;
  return {
    count: found.length,
    rowAt: place => found[place] as Row,
    placeOf: id => {
      const place = places[Number(id)];
      return place === undefined || place < 0 ? undefined : place;
    },
  };
}
