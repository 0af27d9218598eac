// All contenders at all sizes, interleaved: in each round everyone runs once, so that what the machine does besides
// meets them all, and is compared with the floor of the same round only.
import { availableParallelism } from 'node:os';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';
import { buildPages, versionOf, weigh } from './build.mjs';
import { computed, ours, packages } from './contenders.mjs';
import { measure } from './measure.mjs';
import { serve } from './serve.mjs';
import { summarize } from './summary.mjs';
import { viewport } from './tab.mjs';

/** More rows than that nobody hands to a table at once. */
const mostHeld = 100_000;

/** Frames follow each other at once, and a notch of the wheel is one jump: what is timed is work, not waiting. */
export const browserArgs = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-smooth-scrolling'];

export async function runAll(options) {
  const runs = options.rows.map(rows => ({ rows, names: namesFor(options, rows) }));
  const names = [...new Set(runs.flatMap(run => run.names))];
  console.log(`Building ${names.join(', ')} …`);
  await buildPages(names);
  const bytes = options.operations.includes('bytes') ? await weighAll(options.contenders) : {};
  const wanted = options.operations.filter(name => name !== 'bytes');
  const server = await serve();
  const { executablePath, args } = chrome();
  const browser = await puppeteer.launch({
    executablePath,
    args: [...args, ...browserArgs],
    defaultViewport: viewport,
    protocolTimeout: 600_000,
  });
  const samples = [];
  const failures = [];
  try {
    for (let round = 1; wanted.length > 0 && round <= options.rounds; round++)
      for (const { rows, names } of runs)
        for (const contender of rotated(names, round)) {
          if (failures.some(failure => failure.contender === contender && failure.rows === rows)) continue;
          const isComputed = contender === computed;
          try {
            const figures = await measure(browser, server.origin, { contender, rows, wanted, isComputed });
            samples.push({ contender, rows, round, figures });
            console.log(`${round}/${options.rounds} ${contender} ${rows}: ${brief(figures)}`);
          } catch (error) {
            failures.push({ contender, rows, reason: String(error.message ?? error).split('\n')[0] });
            console.error(`${round}/${options.rounds} ${contender} ${rows} failed: ${error.stack}`);
          }
        }
    return {
      measuredOn: { browser: await browser.version(), date: today(), cores: availableParallelism() },
      rounds: options.rounds,
      versions: Object.fromEntries(
        options.contenders.filter(name => packages[name]).map(name => [name, packages[name].map(versionOf).join(', ')]),
      ),
      ...summarize(samples),
      bytes,
      failures,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

function namesFor({ contenders }, rows) {
  if (rows <= mostHeld) return contenders;
  return contenders.some(name => name === ours || name === computed) ? [computed] : [];
}

async function weighAll(names) {
  const bytes = {};
  for (const name of names) if (name !== computed) bytes[name] = await weigh(name);
  return bytes;
}

/** Another one begins in each round. */
const rotated = (names, by) => names.map((_, at) => names[(at + by) % names.length]);

const today = () => new Date().toISOString().slice(0, 10);

const brief = figures =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`)
    .join(' ');
