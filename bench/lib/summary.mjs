// From samples to figures: medians over the rounds, and the median of the ratios to the floor of the same round.
import { computed, floor, ours } from './contenders.mjs';
import { median } from './measure.mjs';

/** Figures in milliseconds are compared with the floor; bytes and counts speak for themselves. */
const compared = [
  'mount',
  'remount',
  'typed',
  'typedSlowest',
  'mapped',
  'sortFirst',
  'sortLater',
  'scroll',
  'scrollP95',
  'wheel',
  'toggle',
];

const rounded = value => Math.round(value * 1_000) / 1_000;

/** `figures[rows][contender][figure]` is `{ rounds, median, least, most, ratio? }`. */
export function summarize(samples) {
  const figures = {};
  for (const { contender, rows } of samples) {
    const ofSize = (figures[rows] ??= {});
    ofSize[contender] ??= figuresOf(samples, contender, rows);
  }
  return { figures };
}

function figuresOf(samples, contender, rows) {
  const own = samples.filter(sample => sample.contender === contender && sample.rows === rows);
  const names = [...new Set(own.flatMap(({ figures }) => Object.keys(figures)))];
  return Object.fromEntries(names.map(name => [name, figureOf(samples, own, name)]));
}

function figureOf(samples, own, name) {
  const values = own.map(({ figures }) => figures[name]).filter(value => value !== undefined);
  const ratios = compared.includes(name)
    ? own.map(sample => sample.figures[name] / baseOf(samples, sample, name)).filter(Number.isFinite)
    : [];
  return {
    rounds: values.length,
    median: rounded(median(values)),
    least: rounded(Math.min(...values)),
    most: rounded(Math.max(...values)),
    ...(ratios.length > 0 && { ratio: rounded(median(ratios)) }),
  };
}

/** The floor of the same round; for computed rows, which no floor has, our own 10,000. */
function baseOf(samples, { contender, rows, round }, name) {
  const base = contender === computed ? { contender: ours, rows: 10_000 } : { contender: floor, rows };
  return samples.find(
    sample => sample.round === round && sample.contender === base.contender && sample.rows === base.rows,
  )?.figures[name];
}
