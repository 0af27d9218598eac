// Compares pictures of a built Storybook's stories with those in test/visual/references, or makes these anew.
// `node scripts/visual.mjs [--update] [part of a name]`; see test/visual/README.md
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { looks, pictures } from '../test/visual/pictures.mjs';
import {
  addCalm,
  giveRealKeys,
  openPage,
  openStorybook,
  serveFolders,
  showStory,
  startBrowser,
} from './storybook-pages.mjs';

/** How far a pixel's colour may be off, and which part of the pixels may be off further. */
const colorTolerance = 0.2;
const pixelTolerance = 0.006;
/** Text that is a hair wider may move an edge. */
const sizeTolerance = 2;
const mostHeight = 700;
/** Smallest for pictures that are mostly plain. */
const small = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 };
const patienceMs = 25_000;
const pagesAtOnce = 2;
const references = 'test/visual/references';
const output = 'test/visual/output';

const isUpdate = process.argv.includes('--update');
const wanted = process.argv.slice(2).find(argument => !argument.startsWith('-')) ?? '';

const server = await serveFolders({
  '/fonts/': 'node_modules/@fontsource-variable/inter/files',
  '/': 'storybook-static',
});
const browser = await startBrowser();

/** The same font everywhere, no caret, no scroll bars of the system. */
const style = `
  @font-face { font-family: Pictures; font-weight: 100 900; src: url(${server.origin}/fonts/inter-latin-wght-normal.woff2); }
  @font-face { font-family: Pictures; font-weight: 100 900; src: url(${server.origin}/fonts/inter-latin-ext-wght-normal.woff2);
    unicode-range: U+0100-02BA, U+1E00-1E9F, U+20A0-20C0; }
  .host { font-family: Pictures !important; caret-color: transparent !important; }
`;

/** In the page, before anything runs: it is always the same morning. */
function freezeDate() {
  const start = Date.parse('2026-11-02T08:00:00Z') - performance.now();
  const now = () => Math.floor(start + performance.now());
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now()]));
    }
    static now = now;
  };
}

/** In the page: the part that holds the elements, with what stands open over it. */
async function areaOf(most) {
  await document.fonts.load('14px Pictures');
  await document.fonts.load('600 14px Pictures');
  await document.fonts.ready;
  await globalThis.calm();
  const inShadow = root =>
    [...root.querySelectorAll('*')].flatMap(element => [
      element,
      ...(element.shadowRoot ? inShadow(element.shadowRoot) : []),
    ]);
  const open = inShadow(document).filter(element => element.matches(':popover-open, dialog[open]'));
  const boxes = [...document.querySelectorAll('.host-page > *'), ...open].map(element =>
    element.getBoundingClientRect(),
  );
  const gap = 12;
  const left = Math.max(0, Math.min(...boxes.map(box => box.left)) - gap);
  const top = Math.max(0, Math.min(...boxes.map(box => box.top)) - gap);
  const right = Math.min(innerWidth, Math.max(...boxes.map(box => box.right)) + gap);
  const bottom = Math.max(...boxes.map(box => box.bottom)) + gap;
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.ceil(right - left),
    height: Math.min(most, Math.ceil(bottom - top)),
  };
}

async function openForPictures() {
  const page = await openPage(browser, { height: mostHeight });
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(freezeDate);
  await giveRealKeys(page);
  return page;
}

/** A picture of a story. Each is taken in a page that is opened anew, so that none hangs on those before it. */
async function take(page, session, id, { theme, direction = 'auto', width = 1280, forcedColors = false }) {
  await page.setViewport({ width, height: mostHeight });
  const features = [
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  await openStorybook(page, server.origin);
  await page.addStyleTag({ content: style });
  await page.evaluate(addCalm);
  const { problems } = await page.evaluate(showStory, id, { theme, direction }, patienceMs);
  const broken = problems.filter(problem => !problem.startsWith('axe'));
  if (broken.length > 0) throw new Error(broken.join('\n'));
  await page.mouse.move(0, 0);
  const clip = await page.evaluate(areaOf, mostHeight);
  const taken = PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })));
  return PNG.sync.write(taken, small);
}

/** The upper left part of a picture. */
function cut({ data, width: full }, width, height) {
  const part = new PNG({ width, height });
  for (let line = 0; line < height; line++)
    part.data.set(data.subarray(line * full * 4, (line * full + width) * 4), line * width * 4);
  return part;
}

/** What is different between two pictures, as a sentence; nothing if that is no more than another browser makes. */
async function difference(name, taken) {
  const before = await readFile(join(references, `${name}.png`)).catch(() => undefined);
  if (!before) return 'there is no reference: look at the picture, then make it one with `npm run visual -- --update`';
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(taken)];
  if (Math.abs(a.width - b.width) > sizeTolerance || Math.abs(a.height - b.height) > sizeTolerance)
    return `it was ${a.width} × ${a.height} and is ${b.width} × ${b.height}`;
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  const marks = new PNG({ width, height });
  const off = pixelmatch(cut(a, width, height).data, cut(b, width, height).data, marks.data, width, height, {
    threshold: colorTolerance,
  });
  const share = off / (width * height);
  if (share <= pixelTolerance) return undefined;
  await writeFile(join(output, `${name}.difference.png`), PNG.sync.write(marks));
  return `${(share * 100).toFixed(2)} % of its pixels are different (${pixelTolerance * 100} % may be)`;
}

const queue = pictures
  .flatMap(([id, inLooks]) => inLooks.map(look => ({ id, name: `${id}.${look}`, options: looks[look] })))
  .filter(({ name }) => name.includes(wanted));
const all = queue.map(({ name }) => `${name}.png`);
const failures = [];

async function workOff() {
  const page = await openForPictures();
  const session = await page.createCDPSession();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { id, name, options } = next;
    try {
      const taken = await take(page, session, id, options).catch(() => take(page, session, id, options));
      if (isUpdate) await writeFile(join(references, `${name}.png`), taken);
      else {
        const different = await difference(name, taken);
        if (different) {
          failures.push(`${name}: ${different}`);
          await writeFile(join(output, `${name}.png`), taken);
        }
      }
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
  }
}

await mkdir(references, { recursive: true });
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
await Promise.all(Array.from({ length: pagesAtOnce }, workOff));
await browser.close();
server.close();

if (isUpdate && !wanted)
  for (const file of await readdir(references)) if (!all.includes(file)) await rm(join(references, file));

for (const failure of failures.sort()) console.log(`✗ ${failure}`);
if (failures.length > 0 && !isUpdate)
  console.log(`\nThe pictures as they are now, and what is different, are in ${output}/.`);
console.log(`pictures: ${all.length - failures.length} ${isUpdate ? 'made' : 'passed'}, ${failures.length} failed`);
process.exitCode = failures.length > 0 || all.length === 0 ? 1 : 0;
