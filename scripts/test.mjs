// `npm test`: every test, in a browser that it finds by itself. Arguments go to the test runner, and leave out the
// whole-page tests and those of the reference server: `npm test -- --group mapping-editor`, `npm test -- --files src/model/query.test.ts`.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chrome } from './browser.mjs';

const bin = name => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const wholePage = 'test/whole-page';

/** What Node's own test runner closes with. */
const nodeTally = [/^ℹ pass (\d+)/m, /^ℹ fail (\d+)/m, /^ℹ skipped (\d+)/m];

/** Runs a command, showing what it prints, and answers that with its exit code. */
function run(command, args) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', chunk => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.on('close', code => resolve({ output, code: code ?? 1 }));
  });
}

const count = (output, pattern) => Number(output.match(pattern)?.[1] ?? 0);

/** A run that failed without saying so counts as one failure. */
function tally({ output, code }, patterns) {
  const [passed, failed, skipped] = patterns.map(pattern => count(output, pattern));
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

// Once, before anything else: it may have to be installed, or cannot be found.
process.env.CHROME_PATH = chrome().executablePath;

const given = process.argv.slice(2);
const parts = [
  tally(await run(bin('wtr'), given), [
    /^tests: (\d+) passed/m,
    /^tests: .*?(\d+) failed/m,
    /^tests: .*?(\d+) skipped/m,
  ]),
];

if (given.length === 0 && existsSync(wholePage)) {
  const demo = await run(bin('vite'), ['build', '--logLevel', 'warn', '--mode', 'demo']);
  const dist = await run(process.execPath, ['scripts/build.mjs']);
  const files = readdirSync(wholePage).filter(file => file.endsWith('.test.mjs'));
  const args = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files.map(file => join(wholePage, file))];
  parts.push(
    demo.code === 0 && dist.code === 0
      ? tally(await run(process.execPath, args), nodeTally)
      : { passed: 0, failed: 1, skipped: 0 },
  );
}

// Of the reference server: on PGlite, and on PostgreSQL where there is one.
if (given.length === 0) parts.push(tally(await run(process.execPath, ['scripts/test-server.mjs']), nodeTally));

const sum = key => parts.reduce((total, part) => total + part[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
