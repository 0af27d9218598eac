// Opens every story of a built Storybook: it must render without an error on the console, tell what to look at, pass its
// play test, and pass axe in light, in dark and from right to left, in the state that the play test leaves it in. Guides
// must render. `node scripts/check-stories.mjs [part of an id]`
import { createRequire } from 'node:module';
import {
  addCalm,
  giveRealKeys,
  openPage,
  openStorybook,
  readEntries,
  serveFolders,
  showStory,
  startBrowser,
} from './storybook-pages.mjs';

const folder = 'storybook-static';
const pagesAtOnce = 2;
const patienceMs = 25_000;
const mostNodes = 3;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const wanted = process.argv[2] ?? '';
const entries = (await readEntries(folder)).filter(({ id }) => id.includes(wanted));
const server = await serveFolders({ '/': folder });
const browser = await startBrowser();
const failures = [];

/** In the page: looks at a story as it stands, in another look. */
async function axeFindings({ name, theme, dir, mostNodes }) {
  const host = document.querySelector('.host');
  host.dataset.theme = theme;
  host.dir = dir;
  await globalThis.calm();
  const rules = { region: { enabled: false } };
  const { violations } = await globalThis.axe.run(document.body, { rules, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const shown = nodes.slice(0, mostNodes).map(({ html, any }) => `${html}\n${any[0]?.message ?? ''}`);
    return [`axe (${name}) ${id}, ${nodes.length} times: ${help}`, ...shown].join('\n');
  });
}

async function checkStory(page, id) {
  const { problems, parameters } = await page.evaluate(showStory, id, {}, patienceMs);
  if (problems.length > 0) return problems;
  if (!parameters.docs?.description?.story)
    problems.push('no description: write a comment above it that says what to look at');
  for (const look of [
    { name: 'dark', theme: 'dark', dir: 'ltr', mostNodes },
    { name: 'right to left', theme: 'light', dir: 'rtl', mostNodes },
  ])
    problems.push(...(await page.evaluate(axeFindings, look)));
  return problems;
}

async function checkDocs(page, id) {
  await page.goto(`${server.origin}/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForSelector('#storybook-docs h1', { timeout: patienceMs });
  const texts = await page.$$eval('#storybook-docs p', found => found.map(({ textContent }) => textContent));
  return texts.filter(text => text.startsWith('|')).map(text => `a table that is shown as text: ${text.slice(0, 80)}`);
}

/** A page that hears of everything that goes wrong in it. */
async function openListening(logged) {
  const page = await openPage(browser);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await giveRealKeys(page);
  page.on('pageerror', error => logged.push(`error: ${error.message}`));
  page.on('console', message => {
    // What a scenario refuses is told by the browser, too.
    const { url = '' } = message.location();
    const isRefusal = url.includes('/api/') && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) logged.push(`console: ${message.text()} ${url}`);
  });
  return page;
}

async function openForStories(page) {
  await openStorybook(page, server.origin);
  await page.addScriptTag({ path: axe });
  await page.evaluate(addCalm);
}

async function checkQueue(queue, check, isFresh) {
  const logged = [];
  let page;
  let mustOpen = !isFresh;
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    // A tab of its own: what a guide before has on its way can take the frame from under the next.
    if (isFresh) await page?.close();
    if (isFresh || !page) page = await openListening(logged);
    if (mustOpen) await openForStories(page);
    const problems = await check(page, entry.id)
      .catch(error => {
        // MSW opens a page anew that its worker does not control yet.
        if (isFresh || !error.message.includes('context was destroyed')) throw error;
        return openForStories(page).then(() => check(page, entry.id));
      })
      .catch(error => [error.message]);
    problems.push(...logged.splice(0));
    if (problems.length > 0) failures.push({ entry, problems });
    // What is left of a story that failed is not to fail the next one.
    mustOpen = !isFresh && problems.length > 0;
    if (process.stdout.isTTY) console.log(problems.length > 0 ? `✗ ${entry.id}` : `✓ ${entry.id}`);
  }
}

const startedAt = performance.now();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');
const atOnce = work => Promise.all(Array.from({ length: pagesAtOnce }, work));
await atOnce(() => checkQueue(stories, checkStory, false));
await atOnce(() => checkQueue(docs, checkDocs, true));
await browser.close();
server.close();

for (const { entry, problems } of failures)
  console.log(`\n✗ ${entry.title} › ${entry.name} (${entry.id})\n${problems.join('\n').replace(/^/gm, '    ')}`);
console.log(`\n${Math.round((performance.now() - startedAt) / 1000)} s`);
console.log(`stories: ${entries.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || entries.length === 0 ? 1 : 0;
