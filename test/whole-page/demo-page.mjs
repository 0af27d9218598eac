// The built demo in a real browser: served as a host would serve it, with what a person can see and do there.
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { chrome } from '../../scripts/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the built demo and starts the browser. `close` ends both. */
export async function startDemo() {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'demo-dist' },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const [address] = server.resolvedUrls.local;
  const browser = await puppeteer.launch(chrome());
  return {
    address,
    open: (path = '', options) => openPage(browser, new URL(path, address), options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens a page in a context of its own, so that nothing of another test is left in it. */
async function openPage(browser, url, { width = 1440, height = 900 } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints = [];
  const foreign = [];
  page.setDefaultTimeout(10_000);
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url.origin) foreign.push(request.url());
  });
  await page.setViewport({ width, height });
  await page.goto(url.href);
  return { ...wordsFor(page), page, complaints, foreign, close: () => context.close() };
}

/** Finds by role and name, as a screen reader does, through all shadow trees. */
const aria = (role, name) => `::-p-aria([role="${role}"]${name === undefined ? '' : `[name="${name}"]`})`;

function wordsFor(page) {
  const there = (role, name) => page.waitForSelector(aria(role, name), { visible: true });

  /** What the table shows, row by row, as text. */
  const rows = () =>
    page.evaluate(() => {
      const table = document
        .querySelector('client-mappings')
        ?.shadowRoot?.querySelector('client-mapping-table')?.shadowRoot;
      return [...(table?.querySelectorAll('tbody tr.row:not(.loading)') ?? [])].map(row =>
        [...row.cells].map(cell => cell.innerText.replace(/\s+/g, ' ').trim()),
      );
    });

  const waitForRows = async (isRight, what) => {
    const deadline = Date.now() + 10_000;
    for (let last; ;) {
      last = await rows();
      if (isRight(last)) return last;
      if (Date.now() > deadline) throw new Error(`The table never showed ${what}. It shows:\n${last.join('\n')}`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };

  /** The row of a client, once it is as it should be. */
  const rowOf = (client, isRight = () => true, what = client) =>
    waitForRows(shown => {
      const row = shown.find(([name]) => name.startsWith(client));
      return row !== undefined && isRight(row);
    }, `${client}: ${what}`).then(shown => shown.find(([name]) => name.startsWith(client)));

  return {
    there,
    rows,
    waitForRows,
    rowOf,
    gone: (role, name) => page.waitForSelector(aria(role, name), { hidden: true }),
    click: async (role, name) => (await there(role, name)).click(),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** Puts the focus where the test begins with the keyboard. */
    focus: async (role, name) => (await there(role, name)).focus(),
    type: text => page.keyboard.type(text),
    /** Empties a text field that has the focus, and types. */
    retype: async text => {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    /** Name and role of what has the focus. */
    focused: async () => {
      const handle = await page.evaluateHandle(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element;
      });
      const { name, role } = (await page.accessibility.snapshot({ root: handle.asElement() })) ?? {};
      return `${role} ${name}`;
    },
    /** With the focus in a combobox: takes the first option, once that is the one with this text. */
    choose: async text => {
      await page.waitForFunction(
        wanted => {
          const first = node => {
            for (const element of node.querySelectorAll('*')) {
              const found = element.role === 'option' ? element : element.shadowRoot && first(element.shadowRoot);
              if (found) return found;
            }
            return undefined;
          };
          return first(document)?.innerText.includes(wanted);
        },
        {},
        text,
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    /** Waits until a text stands somewhere on the page. */
    says: text =>
      page.waitForFunction(
        wanted => {
          const read = node =>
            [...node.querySelectorAll('*')].some(
              element => (element.shadowRoot && read(element.shadowRoot)) || element.innerText?.includes(wanted),
            );
          return read(document);
        },
        {},
        text,
      ),
  };
}
