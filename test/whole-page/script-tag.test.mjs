// The file for a script tag, on a page without a bundler and under a strict policy: nothing but it and its folder.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chrome } from '../../scripts/browser.mjs';

const dist = new URL('../../dist/', import.meta.url);
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const page = `<!doctype html><html lang="en"><title>Host</title>
<script type="module" src="/client-mappings.js"></script>
<script type="module" src="/host.js"></script>
<client-mappings></client-mappings>`;

const host = `
import { MemoryMappingProvider } from '/client-mappings.js';
document.querySelector('client-mappings').provider = new MemoryMappingProvider({
  clients: [{ id: '1', name: 'Acme Ltd' }],
  companies: [{ id: 'c1', name: 'ACME Limited' }],
});`;

const tags = [
  'client-mappings',
  'client-mapping-table',
  'mapping-filters',
  'mapping-status-dot',
  'mapping-editor',
  'mapping-events',
  'company-picker',
];

describe('dist/client-mappings.js', () => {
  let browser;
  before(async () => (browser = await puppeteer.launch(chrome())));
  after(() => browser.close());

  /** Answers only what a host would have on its server. `isAlone`: without the folder beside the file. */
  async function open({ isAlone = false } = {}) {
    const tab = await browser.newPage();
    const complaints = [];
    const asked = [];
    tab.setDefaultTimeout(10_000);
    tab.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    tab.on('pageerror', error => complaints.push(String(error)));
    await tab.setRequestInterception(true);
    tab.on('request', async request => {
      const { pathname } = new URL(request.url());
      asked.push(pathname);
      const script = body => request.respond({ contentType: 'text/javascript', body });
      if (pathname === '/')
        await request.respond({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': policy },
          body: page,
        });
      else if (pathname === '/host.js') await script(host);
      else if (/^\/client-mappings(\/[\w.-]+)?\.js$/.test(pathname) && !(isAlone && pathname.includes('s/')))
        await script(await readFile(fileURLToPath(new URL(`.${pathname}`, dist)), 'utf8'));
      else await request.respond({ status: 404 });
    });
    await tab.goto('http://host.test/');
    return { tab, complaints, asked };
  }

  it('draws the page, registers every tag and opens the editor, with no request besides its own', async () => {
    const { tab, complaints, asked } = await open();
    await tab.evaluate(names => Promise.all(names.map(name => customElements.whenDefined(name))), tags);
    await (await tab.waitForSelector('::-p-aria([role="button"][name="Edit Acme Ltd"])')).click();
    await tab.waitForSelector('::-p-aria([role="combobox"][name="Company"])');
    assert.deepEqual(complaints, []);
    const strange = asked.filter(path => !/^\/($|host\.js$|favicon\.ico$|client-mappings[./])/.test(path));
    assert.deepEqual(strange, []);
  });

  it('still shows the page when its folder was forgotten, and says what is missing', async () => {
    const { tab } = await open({ isAlone: true });
    await (await tab.waitForSelector('::-p-aria([role="button"][name="Edit Acme Ltd"])')).click();
    await tab.waitForFunction(() =>
      document.querySelector('client-mappings').shadowRoot.textContent.includes('Could not open.'),
    );
  });
});
