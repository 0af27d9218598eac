// npm run bench: installs the contenders if need be, builds them, measures them in Chromium, writes the results.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));

function install() {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(here);
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the contenders …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here('.'), stdio: 'inherit' });
  if (status !== 0) throw new Error('The contenders could not be installed: see above.');
}

install();
const { readOptions, help } = await import('./lib/options.mjs');
const options = readOptions(process.argv.slice(2));
if (options.isHelp) console.log(help);
else {
  const { runAll } = await import('./lib/rounds.mjs');
  const { printTable } = await import('./lib/print.mjs');
  const { missedTargets } = await import('./lib/targets.mjs');
  const results = await runAll(options);
  const out = options.out ? resolve(options.out) : here('results/latest.json');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
  printTable(results);
  const failures = results.failures.map(({ contender, rows, reason }) => `${contender} at ${rows} rows: ${reason}`);
  if (options.isCheck) failures.push(...missedTargets(results));
  for (const failure of failures) console.error(`✗ ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}
