// The built Storybook, served and opened: what the checks and the pictures of stories stand on.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { launch } from 'puppeteer-core';
import { chrome } from './browser.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves folders on a free port, each below its path: `{ '/': 'storybook-static' }`. */
export async function serveFolders(folders) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const root = Object.keys(folders).find(prefix => path.startsWith(prefix));
    const file = join(folders[root], path.slice(root.length).replace(/^$|\/$/, '/index.html'));
    readFile(file).then(
      bytes =>
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      // Nobody misses an icon that browsers ask for by themselves.
      () => response.writeHead(file.endsWith('favicon.ico') ? 204 : 404).end(),
    );
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** What stands in a built Storybook: `{ id, title, name, type }`, type `story` or `docs`. */
export async function readEntries(folder) {
  try {
    return Object.values(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')).entries);
  } catch {
    throw new Error(`There is no Storybook in ${folder}/. Make it with \`npm run build:storybook\`.`);
  }
}

/** Starts the browser that all pages stand in. */
export function startBrowser() {
  return launch({ ...chrome(), protocolTimeout: 60_000 });
}

/**
 * A page in a profile of its own: with two pages in one, MSW's worker reloads the page that it does not control yet.
 * It believes that it is in front: else it would get no frames and no focus.
 */
export async function openPage(browser, { width = 1280, height = 800 } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  page.setDefaultNavigationTimeout(60_000);
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  // An editor with unsaved edits asks before it is left.
  page.on('dialog', dialog => void dialog.accept());
  return page;
}

/** Opens a page of the built Storybook in which stories can be shown one after the other. */
export async function openStorybook(page, origin) {
  await page.goto(`${origin}/iframe.html?viewMode=story`);
  // MSW opens a page anew that its worker does not control yet: better before a story is shown than under its hands.
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.register('./mockServiceWorker.js');
    if (!serviceWorker.controller)
      await new Promise(resolve => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue);
}

/** In a page that `openStorybook` opened: shows a story; resolves with what came of it when it has rendered and played. */
export function showStory(id, globals, patienceMs) {
  return new Promise(resolve => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    const problems = [];
    const listeners = [];
    const on = (name, listener) => {
      listeners.push([name, listener]);
      channel.on(name, listener);
    };
    const end = isOk => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) channel.off(name, listener);
      if (!isOk && problems.length === 0) problems.push('it failed without saying why');
      resolve({ problems, parameters: { ...channel.last('storyPrepared')?.[0]?.parameters } });
    };
    const timer = setTimeout(() => {
      problems.push(`nothing for ${patienceMs / 1000} s`);
      end(false);
    }, patienceMs);
    const text = thrown => String(thrown?.stack ?? thrown?.message ?? JSON.stringify(thrown)).slice(0, 1_500);
    for (const name of ['playFunctionThrewException', 'unhandledErrorsWhilePlaying'])
      on(name, thrown => problems.push(...[thrown].flat().map(one => `${name}: ${text(one)}`)));
    for (const name of ['storyErrored', 'storyThrewException', 'storyMissing'])
      on(name, thrown => {
        problems.push(`${name}: ${text(thrown)}`);
        end(false);
      });
    on('storyFinished', ({ storyId, status, reporters = [] }) => {
      if (storyId !== id) return;
      for (const { result } of reporters.filter(one => one.status === 'failed'))
        for (const { id: rule, help, nodes } of result?.violations ?? [])
          problems.push(
            [`axe (light) ${rule}, ${nodes.length} times: ${help}`, ...nodes.slice(0, 3).map(({ html }) => html)].join(
              '\n',
            ),
          );
      end(status === 'success');
    });
    channel.emit('updateGlobals', { globals });
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

/** In the page: gives it `calm()`, which resolves once nothing moves any more, but for what moves for ever. */
export function addCalm() {
  const shadows = root =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...shadows(shadowRoot)] : [],
    );
  globalThis.calm = async () => {
    // A colour that is inherited sets out only when the one above it has arrived.
    for (let round = 0; round < 20; round++) {
      await new Promise(resolve => requestAnimationFrame(resolve));
      const moving = [document, ...shadows(document)]
        .flatMap(root => root.getAnimations())
        .filter(
          ({ effect, playState }) => playState !== 'finished' && effect?.getComputedTiming().endTime !== Infinity,
        );
      if (moving.length === 0) return;
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  };
}

/** Lets play tests press real keys in a page. */
export function giveRealKeys(page) {
  return page.exposeFunction('pressRealKey', async chord => {
    const [key, ...held] = chord === '+' ? ['+'] : chord.split('+').reverse();
    for (const modifier of held) await page.keyboard.down(modifier);
    // Only keys of an American keyboard have names.
    await (key.length === 1 && key > '~' ? page.keyboard.sendCharacter(key) : page.keyboard.press(key));
    for (const modifier of held) await page.keyboard.up(modifier);
  });
}
