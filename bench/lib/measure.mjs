// What is measured, in which order, and how samples become figures.
import { Tab } from './tab.mjs';

const scrollSteps = 200;
const wheelNotches = 60;
const toggledRows = 8;
const sorts = 4;
const remounts = 5;
const mounts = 50;
const afterMountsMs = 3_000;
/** Long enough for everything that flashes after a save to be over. */
const afterTogglesMs = 2_000;

/** Groups of figures that can be asked for, in the order in which they are taken. */
export const operations = [
  'mount',
  'toggle',
  'scroll',
  'wheel',
  'typed',
  'mapped',
  'sort',
  'remount',
  'memory',
  'left',
];

/** A provider that computes its rows has no filter and no order. */
const notComputed = new Set(['typed', 'mapped', 'sort']);

/** All figures of one contender at one size; milliseconds and bytes. */
export async function measure(browser, origin, { contender, rows, wanted, isComputed }) {
  const has = name => wanted.includes(name) && !(isComputed && notComputed.has(name));
  const figures = {};
  const open = use => withTab(browser, origin, { contender, rows }, use);
  if (operations.slice(0, 8).some(has)) await open(async tab => Object.assign(figures, await time(tab, has)));
  if (has('memory') || has('left')) await open(async tab => Object.assign(figures, await weighInUse(tab, has)));
  return figures;
}

async function time(tab, has) {
  const figures = { prepare: tab.prepareMs };
  const mounted = await tab.call('mount');
  if (has('mount')) figures.mount = mounted.ms;
  await tab.rest();
  if (has('toggle')) {
    figures.toggle = median(msOf(await tab.call('toggle', toggledRows)));
    await tab.rest(afterTogglesMs);
  }
  if (has('scroll')) {
    const timings = await tab.call('scroll', scrollSteps);
    figures.scroll = median(msOf(timings));
    figures.scrollP95 = percentile(msOf(timings), 0.95);
    figures.lateSteps = lateIn(timings);
  }
  if (has('wheel')) {
    const timings = await tab.wheel(wheelNotches);
    figures.wheel = median(msOf(timings));
    figures.lateNotches = lateIn(timings);
  }
  if (has('typed')) {
    const timings = msOf(await tab.call('type'));
    figures.typed = mean(timings);
    figures.typedSlowest = Math.max(...timings);
  }
  if (has('mapped')) figures.mapped = mean(msOf(await tab.call('filterMapped')));
  if (has('sort')) {
    const [first, ...later] = msOf(await tab.call('sort', sorts));
    figures.sortFirst = first;
    figures.sortLater = median(later);
  }
  if (has('remount')) figures.remount = median(msOf(await tab.call('remount', remounts)));
  return figures;
}

/** In a page of its own: collecting garbage throws away what made the rest fast. */
async function weighInUse(tab, has) {
  const before = await tab.memory();
  await tab.call('mount');
  await tab.rest();
  const mounted = await tab.memory();
  const figures = has('memory')
    ? {
        heap: mounted.heap - before.heap,
        nodes: mounted.nodes - before.nodes,
        listeners: mounted.listeners - before.listeners,
      }
    : {};
  if (!has('left')) return figures;
  // What the first use leaves is code and caches, once; a leak is what grows with every further one.
  await tab.call('unmount');
  await tab.rest(afterMountsMs);
  const once = await tab.memory();
  await tab.call('mountAndUnmount', mounts);
  await tab.rest(afterMountsMs);
  const left = await tab.memory();
  return {
    ...figures,
    leftHeap: left.heap - once.heap,
    leftNodes: left.nodes - once.nodes,
    leftListeners: left.listeners - once.listeners,
  };
}

async function withTab(browser, origin, what, use) {
  const tab = await Tab.open(browser, origin, what);
  try {
    await use(tab);
    if (tab.errors.length > 0) throw new Error(tab.errors.join('\n'));
  } finally {
    await tab.close();
  }
}

const msOf = timings => timings.map(({ ms }) => ms);
const lateIn = timings => timings.filter(({ lateFrames }) => lateFrames > 0).length;
const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values) {
  return percentile(values, 0.5);
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
}
