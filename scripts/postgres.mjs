// A PostgreSQL server of its own for tests and measurements: in a temporary folder, on a free port of this machine.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const debianFolder = '/usr/lib/postgresql';

/** Where `initdb` and `postgres` are; as root on Debian they are installed if need be. Throws where that cannot be. */
function binaries() {
  const found = findBinaries();
  if (found) return found;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    throw new Error('PostgreSQL is not installed, and only root on Debian can install it here.');
  const apt = args =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y', '--no-install-recommends', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    }).status;
  if (apt(['install', 'postgresql']) !== 0) {
    apt(['update']);
    if (apt(['install', 'postgresql']) !== 0) throw new Error('apt-get could not install PostgreSQL.');
  }
  const installed = findBinaries();
  if (!installed) throw new Error('PostgreSQL was installed, but its programs are not to be found.');
  return installed;
}

function findBinaries() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map(version => join(debianFolder, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: root runs it as the user that Debian made for it. */
function runAs() {
  if (process.getuid?.() !== 0) return {};
  const idOf = flag => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Starts a server with nothing in it. Answers its address and what stops it; throws, and says why, where it cannot be. */
export async function startPostgres() {
  const bin = binaries();
  const user = runAs();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'],
    {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, max_connections: 100 };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ended = new Promise(resolve => server.on('exit', resolve));
  const stop = async () => {
    // At once, without waiting for connections: nothing of it is kept.
    server.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const isReady = await Promise.race([
    ended.then(() => false),
    new Promise(resolve => {
      server.stderr.on('data', chunk => {
        log = (log + chunk).slice(-4_000);
        if (log.includes('ready to accept connections')) resolve(true);
      });
    }),
  ]);
  if (!isReady) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${log}`);
  }
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
}

async function freePort() {
  const probe = createServer();
  await new Promise(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise(resolve => probe.close(resolve));
  return port;
}
