// All contenders at all sizes, interleaved: in each round everyone runs once, so that what the machine does besides
// meets them all, and is compared with the floor of the same round only.
import { availableParallelism } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';
import { buildPages, versionOf, weigh } from './build.mjs';
import { computed, packages } from './contenders.mjs';
import { measure } from './measure.mjs';
import { hasTimeForAll, isOwn, namesFor, runsOf, wantedFor } from './plan.mjs';
import { serve } from './serve.mjs';
import { summarize } from './summary.mjs';
import { viewport } from './tab.mjs';

/** Frames follow each other at once, and a notch of the wheel is one jump: what is timed is work, not waiting. */
const browserArgs = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-smooth-scrolling'];

const hideScrollbars = '--hide-scrollbars';

export async function launch() {
  const { executablePath, args } = chrome();
  return puppeteer.launch({
    executablePath,
    // With scrollbars, as a desktop has them: without, AG Grid takes itself for one on a phone, and loses jumps.
    args: [...args.filter(arg => arg !== hideScrollbars), ...browserArgs],
    ignoreDefaultArgs: [hideScrollbars],
    defaultViewport: viewport,
    protocolTimeout: 600_000,
  });
}

export async function runAll(options) {
  const names = [...new Set(options.rows.flatMap(rows => namesFor(options, rows)))];
  console.log(`Building ${names.join(', ')} …`);
  await buildPages(names);
  const bytes = options.operations.includes('bytes') ? await weighAll(names) : {};
  const versions = Object.fromEntries(
    names.filter(name => packages[name]).map(name => [name, packages[name].map(versionOf).join(', ')]),
  );
  const server = await serve();
  let browser = await launch();
  const browserVersion = await browser.version();
  /** The browser, made anew when it is gone. */
  const connected = async () => (browser.connected ? browser : (browser = await launch()));
  try {
    const { samples, failures } = await measureAll(connected, server.origin, options);
    return {
      measuredOn: { browser: browserVersion, date: today(), cores: availableParallelism() },
      versions,
      ...summarize(samples),
      bytes,
      failures,
    };
  } finally {
    await browser.close().catch(() => undefined);
    server.close();
  }
}

async function measureAll(connected, origin, options) {
  const samples = [];
  const failures = [];
  const limit = options.minutes * 60_000;
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  const last = { lastAll: 0, lastOwn: 0 };
  for (let round = 1; round <= options.rounds; round++) {
    const isForAll = hasTimeForAll({ elapsed: elapsed(), limit, ...last, roundsAfter: options.rounds - round });
    if (isForAll) last.lastAll = last.lastOwn = 0;
    for (const { contender, rows } of runsOf(options, round)) {
      if (!isOwn(contender) && (!isForAll || elapsed() > limit)) continue;
      const hasFailed = name =>
        failures.some(f => f.contender === contender && f.rows === rows && f.operation === name);
      const wanted = wantedFor(options, { contender, rows, round }).filter(name => !hasFailed(name));
      if (wanted.length === 0 || hasFailed('mount')) continue;
      const runStart = elapsed();
      const run = await measureAgain(connected, origin, { contender, rows, wanted });
      const took = elapsed() - runStart;
      if (isForAll) last.lastAll += took;
      if (isForAll && isOwn(contender)) last.lastOwn += took;
      samples.push({ contender, rows, round, figures: run.figures });
      failures.push(...run.failures.map(failure => ({ contender, rows, ...failure })));
      const trouble = run.failures.map(({ operation, reason }) => `${operation} failed: ${reason}`).join('; ');
      const time = `${round}/${options.rounds} ${contender} ${rows} (${Math.round(took / 1_000)} s)`;
      console.log(`${time}: ${brief(run.figures)} ${trouble}`.trimEnd());
    }
  }
  return { samples, failures };
}

/** Measures, and once more when the browser went away meanwhile: that says nothing of the contender. */
async function measureAgain(connected, origin, what) {
  const browser = await connected();
  const run = await measure(browser, origin, what);
  return browser.connected ? run : measure(await connected(), origin, what);
}

async function weighAll(names) {
  const bytes = {};
  for (const name of names) if (name !== computed) bytes[name] = await weigh(name);
  return bytes;
}

const today = () => new Date().toISOString().slice(0, 10);

const brief = figures =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`)
    .join(' ');
