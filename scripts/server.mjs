// The reference server, built and run. Node 20 runs no TypeScript, so what is in examples/server/ is built first; it
// takes a second. Names of built files after the first argument are run: `node scripts/server.mjs main --clients 5000`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const server = spawn(process.execPath, [join(built, 'main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends its signals to the server as well, which then ends by itself.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', code => (process.exitCode = code ?? 1));
}
