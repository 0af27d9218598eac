// `npm run load:server`: reads and saves a second, on PGlite and on PostgreSQL, one after the other on this machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { built, buildServer } from './server.mjs';

buildServer();
const load = env =>
  spawnSync(process.execPath, [join(built, 'load/load.js')], { env: { ...process.env, ...env }, stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'load-'));
load({ DATA_DIR: folder, DATABASE_URL: '' });
rmSync(folder, { recursive: true, force: true });
try {
  const postgres = await startPostgres();
  load({ DATABASE_URL: postgres.url });
  await postgres.stop();
} catch (reason) {
  console.log(`PostgreSQL: not measured, ${reason.message}`);
}
