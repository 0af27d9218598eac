// Who runs what in which round, so that a whole run ends in time.
import { computed, floor, ours } from './contenders.mjs';
import { countedOperations } from './measure.mjs';

/** More rows than that nobody hands to a table at once. */
const mostHeld = 100_000;
/** Where what fifty mounts leave is looked for, if that is among the sizes. */
const leftAt = 10_000;
/** A provider that computes its rows has no filter and no order. */
const notComputed = ['typed', 'mapped', 'sort'];

/** The names of those who take part at a size. */
export function namesFor({ contenders }, rows) {
  if (rows <= mostHeld) return contenders.filter(name => name !== computed);
  return contenders.some(name => name === ours || name === computed) ? [computed] : [];
}

/** Operations of one contender at one size in one round. Memory is counted in the first round only: it stays the same. */
export function wantedFor(options, { contender, rows, round }) {
  const { rows: sizes, operations } = options;
  const leftRows = sizes.includes(leftAt) ? leftAt : sizes[0];
  return operations.filter(
    name =>
      name !== 'bytes' &&
      !(contender === computed && notComputed.includes(name)) &&
      !(round > 1 && countedOperations.includes(name)) &&
      !(name === 'left' && rows !== leftRows),
  );
}

/** All names at all sizes in one round, another one first in each round. */
export function runsOf(options, round) {
  return options.rows.flatMap(rows =>
    namesFor(options, rows).map((_, at, names) => ({ rows, contender: names[(at + round) % names.length], round })),
  );
}

/** Those who are compared with each other in every round; the others as often as there is time. */
export const isOwn = name => [floor, ours, computed].includes(name);

/** Tells whether there is time for one more round of everybody, from what the last one took; all in milliseconds. */
export function hasTimeForAll({ elapsed, limit, lastAll, lastOwn, roundsAfter }) {
  return elapsed + lastAll + lastOwn * roundsAfter <= limit;
}
