// What ours must reach, and by how much a noisy machine may miss it.
import { ours } from './contenders.mjs';

const allowance = 1.15;

/** Most that a ratio to the floor may be. */
const ratios = {
  mount: () => 1.5,
  remount: () => 1.4,
  typed: rows => (rows >= 100_000 ? 0.7 : 1.15),
  mapped: () => 1.15,
  sortFirst: () => 1.05,
  sortLater: rows => (rows >= 100_000 ? 0.05 : 1.05),
  scroll: () => 1.15,
  scrollP95: () => 1.25,
  wheel: () => 1.2,
  toggle: () => 1.2,
};

/** Most that a figure itself may be. */
const amounts = {
  heap: 600_000 * allowance,
  leftHeap: 100 * 1_024 * allowance,
  leftNodes: 0,
  leftListeners: 0,
  lateSteps: 0,
  lateNotches: 0,
};

const mostBrotli = 16_000;

/** A sentence for each target that ours misses by more than noise. */
export function missedTargets({ figures, bytes }) {
  const missed = [];
  for (const [size, contenders] of Object.entries(figures)) {
    const own = contenders[ours] ?? {};
    const say = (name, is, must) => missed.push(`${name} at ${size} rows is ${is}, must be at most ${must}`);
    for (const [name, most] of Object.entries(ratios)) {
      const must = most(Number(size)) * allowance;
      if (own[name]?.ratio > must) say(name, `${own[name].ratio} × the floor`, must.toFixed(2));
    }
    for (const [name, must] of Object.entries(amounts)) if (own[name]?.median > must) say(name, own[name].median, must);
  }
  if (bytes[ours]?.brotli > mostBrotli)
    missed.push(`ours ships ${bytes[ours].brotli} bytes in brotli, must be at most ${mostBrotli}`);
  return missed;
}
