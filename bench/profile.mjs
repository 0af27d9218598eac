// node bench/profile.mjs CONTENDER ROWS OPERATION: where the time of one operation goes, by function and by kind.
import { readFileSync } from 'node:fs';
import { buildPages } from './lib/build.mjs';
import { launch } from './lib/rounds.mjs';
import { serve } from './lib/serve.mjs';
import { Tab } from './lib/tab.mjs';

/** Each is called on a page with a mounted table, but `mount` itself. */
const operations = {
  mount: tab => tab.call('mount'),
  scroll: tab => tab.call('scroll', 200),
  wheel: tab => tab.wheel(60),
  typed: tab => tab.call('type'),
  mapped: tab => tab.call('filterMapped'),
  sort: tab => tab.call('sort', 4),
  toggle: tab => tab.call('toggle', 8),
  remount: tab => tab.call('remount', 5),
};
/** What the browser calls its work on a page; they do not nest, but for a layout that a script forces. */
const kinds = {
  EventDispatch: 'events',
  FireAnimationFrame: 'animation frames',
  RunMicrotasks: 'microtasks',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'pre-paint',
  Paint: 'paint',
  Layerize: 'layerize',
  Commit: 'commit',
};
const mostShown = 30;

const [contender = 'ours', rows = '10000', operation = 'scroll'] = process.argv.slice(2);
const run = operations[operation];
if (!run) throw new Error(`${operation} is unknown. Known: ${Object.keys(operations).join(', ')}.`);

await buildPages([contender], { isReadable: true });
const moduleAt = modulesOf(new URL(`dist/${contender}.js`, import.meta.url));
const server = await serve();
const browser = await launch();
try {
  const tab = await Tab.open(browser, server.origin, { contender, rows });
  if (run !== operations.mount) {
    await tab.call('mount');
    await tab.rest();
  }
  const { timings, profile, traceEvents } = await tab.profile(() => run(tab));
  const acts = [timings].flat();
  console.log(`${contender}, ${rows} rows, ${operation}: ${acts.length} × mean milliseconds`);
  for (const [kind, title] of Object.entries(kinds)) {
    const events = traceEvents.filter(({ name, ph }) => name === kind && ph === 'X');
    const ms = sum(events.map(({ tdur, dur }) => tdur ?? dur)) / 1_000;
    const elements = sum(events.map(({ args }) => args?.elementCount ?? 0));
    const detail = elements > 0 ? `, ${(elements / acts.length).toFixed(0)} elements` : '';
    console.log(
      `  ${title.padEnd(18)} ${(ms / acts.length).toFixed(2)} in ${(events.length / acts.length).toFixed(1)}${detail}`,
    );
  }
  console.log('By function, its own time:');
  for (const [name, ms] of selfTimes(profile).slice(0, mostShown))
    console.log(`  ${(ms / acts.length).toFixed(3).padStart(8)}  ${name}`);
} finally {
  await browser.close();
  server.close();
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** Tells the module of a line in a bundle, which names each above its code. */
function modulesOf(url) {
  const modules = [];
  let current = '';
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    if (/^\/\/ \S+\.\w+$/.test(line)) current = line.slice(3);
    modules.push(current);
  }
  return line => modules[line] ?? '';
}

function selfTimes({ nodes, samples, timeDeltas }) {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'}  ${moduleAt(lineNumber)}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map();
  for (const [at, id] of samples.entries()) {
    const name = names.get(id);
    times.set(name, (times.get(name) ?? 0) + timeDeltas[at] / 1_000);
  }
  return [...times].sort(([, a], [, b]) => b - a);
}
