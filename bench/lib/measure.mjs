// What is measured, in which order, and how samples become figures.
import { Tab } from './tab.mjs';

const scrollSteps = 200;
const wheelNotches = 60;
const toggledRows = 8;
const sorts = 4;
const remounts = 5;
const mounts = 50;
const afterMountsMs = 3_000;
/** Who needs more for all steps is measured by those that fit. */
const longestScrollMs = 20_000;
/** Longer than that, and a contender has failed at an operation. */
const longestMs = 90_000;

/**
 * What is timed, in this order, on one page: each answers figures, and leaves the list as it found it. Toggling stands
 * near the end, as what flashes after a save would be drawn in the frames of what follows.
 */
const timed = {
  async scroll(tab) {
    const timings = await tab.call('scroll', scrollSteps, longestScrollMs);
    return { scroll: median(msOf(timings)), scrollP95: percentile(msOf(timings), 0.95), lateSteps: lateIn(timings) };
  },
  async wheel(tab) {
    const timings = await tab.wheel(wheelNotches);
    return { wheel: median(msOf(timings)), lateNotches: lateIn(timings) };
  },
  async typed(tab) {
    const timings = msOf(await tab.call('type'));
    return { typed: mean(timings), typedSlowest: Math.max(...timings) };
  },
  async mapped(tab) {
    return { mapped: mean(msOf(await tab.call('filterMapped'))) };
  },
  async sort(tab) {
    const [first, ...later] = msOf(await tab.call('sort', sorts));
    return { sortFirst: first, sortLater: median(later) };
  },
  async toggle(tab) {
    return { toggle: median(msOf(await tab.call('toggle', toggledRows))) };
  },
  async remount(tab) {
    return { remount: median(msOf(await tab.call('remount', remounts))) };
  },
};

/** What is counted, each on a page of its own: collecting garbage throws away what made the rest fast. */
const counted = {
  async memory(tab) {
    const before = await tab.memory();
    await tab.call('mount');
    await tab.rest();
    const { heap, nodes, listeners } = difference(before, await tab.memory());
    return { heap, nodes, listeners };
  },
  // What the first use leaves is code and caches, once; a leak is what grows with every further one.
  async left(tab) {
    await tab.call('mountAndUnmount', 1);
    await tab.rest(afterMountsMs);
    const once = await tab.memory();
    await tab.call('mountAndUnmount', mounts);
    await tab.rest(afterMountsMs);
    const { heap, nodes, listeners } = difference(once, await tab.memory());
    return { leftHeap: heap, leftNodes: nodes, leftListeners: listeners };
  },
};

/** Groups of figures that can be asked for. */
export const operations = ['mount', ...Object.keys(timed), ...Object.keys(counted)];

/** Those that hardly differ from round to round. */
export const countedOperations = Object.keys(counted);

/**
 * All figures of one contender at one size; milliseconds and bytes. An operation that shows wrong rows or does not end
 * is a failure with a reason and without a figure; the next one starts on a fresh page.
 */
export async function measure(browser, origin, { contender, rows, wanted }) {
  const figures = {};
  const failures = [];
  const failed = (operation, { message }) => failures.push({ operation, reason: String(message).split('\n')[0] });
  const open = () => Tab.open(browser, origin, { contender, rows });

  let tab;
  const openMounted = async () => {
    tab = await within(open());
    const mounted = await within(tab.call('mount'));
    await tab.rest(500);
    return mounted.ms;
  };
  const close = async () => {
    const errors = tab?.errors ?? [];
    await tab?.close();
    tab = undefined;
    if (errors.length > 0) throw new Error(errors[0]);
  };
  try {
    const names = Object.keys(timed).filter(name => wanted.includes(name));
    if (names.length > 0 || wanted.includes('mount')) {
      figures.mount = await openMounted();
      figures.prepare = tab.prepareMs;
    }
    for (const name of names) {
      try {
        if (!tab) await openMounted();
        Object.assign(figures, await within(timed[name](tab)));
      } catch (error) {
        failed(name, error);
        await close().catch(() => undefined);
      }
    }
    await close();
  } catch (error) {
    // Also an error that the page threw by itself: then no figure of it is to be trusted.
    failed('mount', error);
    await close().catch(() => undefined);
    return { figures: {}, failures };
  }
  for (const name of Object.keys(counted).filter(name => wanted.includes(name)))
    try {
      tab = await within(open());
      Object.assign(figures, await within(counted[name](tab)));
      await close();
    } catch (error) {
      failed(name, error);
      await close().catch(() => undefined);
    }
  return { figures, failures };
}

async function within(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${longestMs / 1_000} seconds.`)), longestMs);
  });
  // What comes after the time-out, such as the error of a page that was closed, is of no interest.
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const difference = (before, after) =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
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
