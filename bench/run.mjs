// npm run bench: installs the contenders if need be, builds them, measures them in Chromium, writes the results.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));

function install() {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(here);
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the contenders …');
  const options = { cwd: here('.'), stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], options);
  if (status !== 0) throw new Error('The contenders could not be installed: see above.');
}

function write(path, results) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
}

/** Runs what is asked for; answers what went wrong with ours or the floor. What peers miss is told in the results. */
async function run(options) {
  const { runAll } = await import('./lib/rounds.mjs');
  const { printTable } = await import('./lib/print.mjs');
  const { missedTargets } = await import('./lib/targets.mjs');
  const { isOwn } = await import('./lib/plan.mjs');
  const results = await runAll(options);
  printTable(results);
  if (options.out) write(resolve(options.out), results);
  else if (options.isWhole) {
    write(here('results.json'), results);
    writeReport(results);
  }
  return [
    ...results.failures
      .filter(({ contender }) => isOwn(contender))
      .map(({ contender, rows, operation, reason }) => `${contender} at ${rows} rows, ${operation}: ${reason}`),
    ...(options.isCheck ? missedTargets(results) : []),
  ];
}

install();
const { readOptions, help } = await import('./lib/options.mjs');
const { writeReport } = await import('./lib/report.mjs');
const options = readOptions(process.argv.slice(2));
if (options.isHelp) console.log(help);
else if (options.isReport) writeReport(JSON.parse(readFileSync(here('results.json'), 'utf8')));
else {
  const failures = await run(options);
  for (const failure of failures) console.error(`✗ ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}
