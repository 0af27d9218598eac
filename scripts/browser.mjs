// Finds the Chromium that tests, checks and pictures run in: CHROME_PATH, then an installed one, then, as root on
// Debian or Ubuntu, the distribution's package; otherwise an error that says what to install.
import { accessSync, constants, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function named() {
  const path = process.env.CHROME_PATH;
  if (path && !canRun(path)) throw new Error(`CHROME_PATH is ${path}, which cannot be run.`);
  return path;
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(canRun);
}

function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(n => `/Applications/${n}.app/Contents/MacOS/${n}`);
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map(name => process.env[name])
      .filter(Boolean)
      .flatMap(root =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(exe => join(root, exe)),
      );
  return [];
}

function installed() {
  return (
    ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']
      .map(onPath)
      .find(Boolean) ?? usualPlaces().find(existsSync)
  );
}

function fromDebian() {
  if (!isRoot || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No Chromium here: installing the Debian package …');
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium') ? installed() : undefined;
}

/** Launch options for puppeteer-core and Web Test Runner's chromeLauncher. */
export function chrome() {
  const executablePath = named() ?? installed() ?? fromDebian();
  if (!executablePath)
    throw new Error(
      'No Chrome, Chromium or Edge was found. Install one (Debian, Ubuntu: sudo apt-get install chromium) or set CHROME_PATH to its executable.',
    );
  return {
    executablePath,
    args: [
      ...(isRoot || process.env.CI ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // the same picture on every machine
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
    ],
  };
}
