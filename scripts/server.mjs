// The reference server, built and run: `npm run start:server -- --clients 5000`. Node 20 runs no TypeScript, so what is
// in examples/server/ is built first; it takes a second.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = name => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

export const built = join(root, 'examples/server/build');

/** Runs Vite. Throws when it fails. */
function vite(...args) {
  const { status } = spawnSync(bin('vite'), ['build', '--logLevel', 'warn', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`vite build ${args.join(' ')} failed.`);
}

/** Builds the server, its tests and its load test. */
export function buildServer() {
  vite('--config', 'examples/server/vite.config.ts');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildServer();
  if (!existsSync(join(root, 'demo-dist/index.html'))) vite('--mode', 'demo');
  await import(pathToFileURL(join(built, 'main.js')));
}
