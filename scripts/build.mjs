// Makes everything that is published: dist/ (unbundled modules, the mocks, the self-contained file, types) and the manifest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bin = name => join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

function run(name, ...args) {
  const { status } = spawnSync(bin(name), args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

run('vite', 'build', '--logLevel', 'warn');
run('vite', 'build', '--logLevel', 'warn', '--mode', 'mocks');
await import('./build-cdn.mjs');
run('tsc', '-p', 'tsconfig.build.json');
// After the types of the library, which the mocks import by its name.
run('tsc', '-p', 'tsconfig.mocks.json');
run('cem', 'analyze', '--quiet');
await import('./host-types.mjs');
