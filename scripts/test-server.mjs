// The tests of the reference server: on PGlite, and on a PostgreSQL server of their own where there can be one.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { built, buildServer } from './server.mjs';

buildServer();
let postgres;
const folder = mkdtempSync(join(tmpdir(), 'pglite-'));
const env = { ...process.env, TEST_PGLITE_TEMPLATE: folder };
if (spawnSync(process.execPath, [join(built, 'test/template.js'), folder], { stdio: 'inherit' }).status !== 0)
  throw new Error('PGlite could not be started.');
try {
  postgres = await startPostgres();
  env.TEST_DATABASE_URL = postgres.url;
} catch (reason) {
  env.TEST_DATABASE_SKIPPED = `no PostgreSQL: ${reason.message}`;
  console.log(env.TEST_DATABASE_SKIPPED);
}

const given = process.argv.slice(2);
const files = readdirSync(join(built, 'test'))
  .filter(file => file.endsWith('.test.js') && (given.length === 0 || given.some(name => file.startsWith(name))))
  .map(file => join(built, 'test', file));
const args = [
  '--enable-source-maps',
  '--test',
  '--test-concurrency=2',
  '--test-timeout=240000',
  '--test-reporter=spec',
  ...files,
];
const tests = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
const code = await new Promise(resolve => tests.on('close', resolve));
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
process.exitCode = code ?? 1;
