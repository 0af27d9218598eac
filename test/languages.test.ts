import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../src/define/all.js';
import { registerLocale } from '../src/controllers/languages.js';
import { MappingError, type MappingErrorCode } from '../src/model/errors.js';
import type { MappingProvider } from '../src/provider/mapping-provider.js';
import { type MemoryOptions, MemoryMappingProvider } from '../src/provider/memory-mapping-provider.js';
import { withMethods } from './editor-harness.js';
import { pseudo, wordsIn } from './pseudo.js';

// Dates in Japanese have no letters. So no plain letter is left on a page of the pseudo language but those that are
// written into the code: the data have none either.
registerLocale('ja', async () => ({ default: pseudo }));

const services = { billing: true };
const topLevels = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, name: `部門${index + 1}` }));

/** One client for each way that a row can look, in Japanese. */
function directory(options: MemoryOptions = {}): MemoryMappingProvider {
  return new MemoryMappingProvider({
    clients: [
      { id: '1', name: '青空商事', topLevel: { id: '1', name: '部門1' } },
      { id: '2', name: '山田電機', inactive: true },
      { id: '3', name: '海運' },
      { id: '4', name: '鈴木' },
      { id: '5', name: '' },
    ],
    companies: [
      { id: '11', name: '青空' },
      { id: '12', name: '山田', suspended: true },
      { id: '14', name: '鈴木製作所' },
      { id: '15', name: '鈴木銀行' },
    ],
    mappings: [
      { clientId: '1', companyId: '11', services },
      { clientId: '2', companyId: '12', services },
      { clientId: '3', companyId: '13', companyName: '海', services },
      { clientId: '6', clientName: '失', companyId: '16', companyName: '亡', services },
    ],
    events: [
      {
        id: '21',
        clientId: '1',
        family: 'billing',
        code: '1',
        severity: 'error',
        title: '請求失敗',
        detail: '詳細',
        recommendation: '確認',
        raisedAt: '2026-01-01T00:00:00Z',
        actions: ['recheck', 'resolve', 'ignore', 'edit'],
      },
    ],
    user: '花子',
    description: { source: { name: '甲' }, target: { name: '乙' }, companyName: { maxLength: 20 } },
    ...options,
  });
}

const failing = (code: MappingErrorCode, method: keyof MappingProvider = 'listClientMappings') =>
  withMethods(directory(), {
    [method]: () => Promise.reject(new MappingError(code, { requestId: '123', retryAfterMs: 60_000 })),
  });

type Tag = keyof HTMLElementTagNameMap;

/** An element on a page of a language, once it shows something. */
async function mount<T extends Tag>(tag: T, values: object, { lang = 'ja', dir = 'ltr' } = {}) {
  const place = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
  const el = document.createElement(tag);
  Object.assign(el, values);
  place.append(el);
  return el as HTMLElementTagNameMap[T] & { updateComplete: Promise<boolean> };
}

const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const inside = (el: Element, tag: string) => waitFor(() => el.shadowRoot!.querySelector<HTMLElement>(tag), tag);

async function waitFor<T>(find: () => T | null | undefined, what: string): Promise<T> {
  let found: T | null | undefined;
  await waitUntil(() => (found = find()), what, { timeout: 4000 });
  return found!;
}

/** Opens one part of the whole page after the other, and answers the page each time that another is to be seen. */
const page = async (values: object = {}, place = {}) => {
  const el = await mount('client-mappings', { provider: directory(), ...values }, place);
  const table = await inside(el, 'client-mapping-table');
  await waitFor(() => all(table, 'tr.row .name').find(({ textContent }) => textContent === '青空商事'), 'rows');
  return { el, table };
};

async function editor(clientId: string, values: object = {}, place = {}) {
  const el = await mount('mapping-editor', { provider: directory(), clientId, ...values }, place);
  await waitFor(() => all(el, 'footer button').at(0), 'the editor');
  return el;
}

/** Every picture: how an element comes to show it. */
const pictures: Record<string, (place?: object) => Promise<Element>> = {
  'dot, each status': async place => {
    const el = await mount('mapping-status-dot', { status: 'not-mapped' }, place);
    for (const status of ['ok', 'has-events', 'saving', 'loading', 'not-mapped'] as const)
      el.before(Object.assign(document.createElement('mapping-status-dot'), { status, events: 3 }));
    for (const missing of [['client'], ['company'], ['client', 'company']] as const)
      el.before(Object.assign(document.createElement('mapping-status-dot'), { status: 'has-events', missing }));
    return el.parentElement!;
  },
  'page, summary and table': async place => (await page({}, place)).el,
  'page, read-only': async place => (await page({ readonly: true }, place)).el,
  'page, check boxes': async place => (await page({ editableServices: true }, place)).el,
  'page, filtered': async place => {
    const { el, table } = await page({}, place);
    el.query = { client: '山', mapped: 'yes', status: 'has-events' };
    await waitFor(() => all(table, '.state-heading').find(({ textContent }) => textContent), 'no result');
    return el;
  },
  'page, all mapped': async place => {
    const provider = directory({
      clients: [{ id: '1', name: '青空商事' }],
      mappings: [{ clientId: '1', companyId: '11', services }],
    });
    const { el } = await page({ provider }, place);
    await waitFor(() => all(el, '.all-mapped').at(0), 'all mapped');
    return el;
  },
  'page, editor': async place => {
    const { el, table } = await page({}, place);
    all(table, '[data-control=edit]')[0].click();
    await waitFor(() => all(el, 'mapping-editor').at(0)?.shadowRoot?.querySelector('footer button'), 'the editor');
    return el;
  },
  'page, events': async place => {
    const { el } = await page({}, place);
    (await waitFor(() => all(el, '.strip-link').at(0), 'events')).click();
    await waitFor(() => all(el, 'mapping-events').at(0)?.shadowRoot?.querySelector('.entry'), 'the events');
    return el;
  },
  'table, a save that failed': async place => {
    const values = { provider: failing('conflict', 'saveMapping'), editableServices: true, selectable: true };
    const el = await mount('client-mapping-table', values, place);
    (await waitFor(() => all(el, 'input[data-control^=service]:enabled').at(0), 'a check box')).click();
    await waitFor(() => all(el, '[data-control=retry]:not([hidden])').at(0), 'retry');
    await waitFor(() => all(el, '[role=status]').find(({ textContent }) => textContent), 'what is announced');
    return el;
  },
  'table, sorted': async place => {
    const { el, table } = await page({}, place);
    all(table, '.sort')[0].click();
    await waitFor(() => all(table, '[role=status]').find(({ textContent }) => textContent), 'what is announced');
    return el;
  },
  'table, empty': async place => {
    const provider = directory({ clients: [], mappings: [] });
    const el = await mount('client-mapping-table', { provider }, place);
    await waitFor(() => all(el, '.state-heading').find(({ textContent }) => textContent), 'empty');
    return el;
  },
  ...Object.fromEntries(
    (['network', 'rate-limited', 'unauthenticated', 'protocol'] as const).map(code => [
      `table, ${code}`,
      async place => {
        const el = await mount('client-mapping-table', { provider: failing(code) }, place);
        await waitFor(() => all(el, '.failure').at(0), 'the failure');
        return el;
      },
    ]),
  ),
  'filters, many top levels': async place => {
    const provider = withMethods(directory(), { listTopLevels: async () => topLevels(20) });
    const el = await mount('mapping-filters', { provider, query: { topLevelId: '3' } }, place);
    const input = await waitFor(() => all(el, 'input#top-level').at(0) as HTMLInputElement | undefined, 'top levels');
    input.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitFor(() => all(el, '[role=option]').at(0), 'options');
    input.value = '無';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitFor(() => all(el, '.note').at(0), 'no match');
    await waitFor(() => all(el, '[role=status]').find(({ textContent }) => textContent), 'what is announced');
    return el;
  },
  'picker, free, used and new': async place => {
    const values = { provider: directory(), clientId: '4', createName: '鈴木', problem: '' };
    const el = await mount('company-picker', values, place);
    await el.updateComplete;
    const input = all(el, 'input')[0] as HTMLInputElement;
    input.focus();
    input.value = '山';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitFor(() => all(el, '.used').at(0), 'used companies');
    await waitFor(() => all(el, '[role=status]').find(({ textContent }) => textContent), 'what is announced');
    return el;
  },
  'picker, failed': async place => {
    const el = await mount('company-picker', { provider: failing('unavailable', 'listCompanies') }, place);
    await el.updateComplete;
    all(el, 'input')[0].focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitFor(() => all(el, '.failure').at(0), 'the failure');
    return el;
  },
  'editor, company missing': async place => {
    const el = await editor('3', {}, place);
    await waitFor(() => all(el, '.notice').at(0), 'the notice');
    return el;
  },
  'editor, both missing': async place => editor('6', {}, place),
  'editor, a new company with a name that is taken': async place => {
    const el = await editor('4', { steps: { previous: true, next: false } }, place);
    (await waitFor(() => all(el, '.field > .button').at(0), 'create')).click();
    const input = await waitFor(() => all(el, 'input#name').at(0) as HTMLInputElement | undefined, 'the name');
    input.value = '鈴木銀行';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await el.updateComplete;
    all(el, '#save')[0].click();
    await waitFor(() => all(el, '.ways').at(0), 'ways out');
    return el;
  },
  'editor, nothing chosen, then left with edits': async place => {
    const el = await editor('4', {}, place);
    all(el, '#save')[0].click();
    await waitFor(
      () => el.shadowRoot!.querySelector('company-picker')!.shadowRoot!.querySelector('.problem'),
      'problem',
    );
    all(el, 'input[type=checkbox]')[0].click();
    await el.updateComplete;
    all(el, 'button.cancel')[0].click();
    await waitFor(() => all(el, '.question').at(0), 'the question');
    return el;
  },
  'editor, removal': async place => {
    const el = await editor('1', { provider: failing('unavailable', 'removeMapping') }, place);
    all(el, '.remove')[0].click();
    (await waitFor(() => all(el, '.removal .filled').at(0), 'the question')).click();
    await waitFor(() => all(el, '.removal .problem').at(0), 'the failure');
    return el;
  },
  'editor, conflict': async place => {
    const provider = directory();
    const el = await editor('1', { provider }, place);
    all(el, 'input[type=checkbox]')[0].click();
    await el.updateComplete;
    const { signal } = new AbortController();
    const draft = {
      target: { kind: 'existing', companyId: '14' },
      services: { billing: true, ticketing: true },
    } as const;
    await provider.saveMapping('1', draft, { signal });
    await waitFor(() => all(el, '.conflict').at(0), 'the conflict');
    return el;
  },
  'editor, not loaded': async place => {
    const el = await mount('mapping-editor', { provider: failing('forbidden'), clientId: '1' }, place);
    await waitFor(() => all(el, '.failure').at(0), 'the failure');
    return el;
  },
  'events, an action that failed': async place => {
    const el = await mount('mapping-events', { provider: failing('unavailable', 'actOnEvent') }, place);
    (await waitFor(() => all(el, '[data-control=recheck]').at(0), 'an event')).click();
    await waitFor(() => all(el, '.problem').at(0), 'the failure');
    return el;
  },
  'events, none': async place => {
    const el = await mount('mapping-events', { provider: directory({ events: [], mappings: [] }) }, place);
    await waitFor(() => all(el, '.state').at(0), 'none');
    return el;
  },
  'events, unsupported': async place => {
    const el = await mount('mapping-events', { provider: failing('unsupported', 'listEvents') }, place);
    await waitFor(() => all(el, '.state').at(0), 'the note');
    return el;
  },
};

/** What is wider than its place: a control whose words do not fit, or a thing that stands out of its element. */
function overflows(root: Element): string[] {
  const found: string[] = [];
  const hosts = [root, ...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  while (hosts.length > 0) {
    const host = hosts.pop()!;
    const box = host.getBoundingClientRect();
    for (const node of host.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
      if (node.shadowRoot) hosts.push(node);
      if (!node.matches('button, label, legend, h2, h3, p, th, .segment, .word, .count, output')) continue;
      if (node.matches('.visually-hidden, .visually-hidden *') || !node.checkVisibility()) continue;
      const { left, right, width } = node.getBoundingClientRect();
      const name = `${host.localName} ${node.localName}.${node.className} ${node.textContent.trim().slice(0, 40)}`;
      if (node.scrollWidth > Math.ceil(width) + 1 && getComputedStyle(node).textOverflow !== 'ellipsis')
        found.push(`${name}: ${node.scrollWidth} in ${width}`);
      if (!node.closest('dialog, [popover]') && (left < box.left - 1 || right > box.right + 1))
        found.push(`${name}: ${left}–${right} out of ${box.left}–${box.right}`);
    }
  }
  return found;
}

describe('languages on the page', () => {
  afterEach(() => setViewport({ width: 1440, height: 900 }));

  for (const [name, show] of Object.entries(pictures))
    it(`says nothing that is no term: ${name}`, async () => {
      const el = await show();
      await waitUntil(() => wordsIn(el).join('').includes('⟦'), 'the pseudo language');
      await nextFrame();
      expect(wordsIn(el).filter(word => /[a-z]/i.test(word))).to.deep.equal([]);
    });

  for (const [name, show] of Object.entries(pictures))
    it(`says everything in Arabic: ${name}`, async () => {
      const el = await show({ lang: 'ar', dir: 'rtl' });
      await waitUntil(() => /[\u0600-\u06ff]/.test(wordsIn(el).join('')), 'Arabic');
      await nextFrame();
      const latin = wordsIn(el).filter(word => /[a-z]/i.test(word.replace(/\u2068.*?\u2069/g, '')));
      expect(latin).to.deep.equal([]);
    });

  for (const width of [1440, 390])
    it(`has room for words that are 40 % longer, ${width} px wide`, async () => {
      await setViewport({ width, height: 900 });
      const found: string[] = [];
      for (const [name, show] of Object.entries(pictures)) {
        const el = await show();
        await nextFrame();
        await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
        found.push(...overflows(el).map(text => `${name}: ${text}`));
        el.remove();
      }
      expect(found).to.deep.equal([]);
    });

  it('speaks two languages in two places of one page, and another as soon as it is wanted', async () => {
    const { el: german, table } = await page({}, { lang: 'de' });
    const { el: arabic } = await page({}, { lang: 'ar', dir: 'rtl' });
    const says = (el: Element, text: string) =>
      waitUntil(() => wordsIn(el).some(word => word.includes(text)), text, { timeout: 4000 });
    await says(german, '乙-Unternehmen suchen');
    await says(german, 'Unternehmen wählen');
    await says(arabic, 'ربط العملاء');
    expect(wordsIn(arabic).join()).not.to.contain('Unternehmen');
    const edit = all(table, '[data-control=edit]')[0];
    edit.focus();
    german.parentElement!.lang = 'fr-CA';
    await says(german, 'Rechercher des entreprises 乙');
    await says(german, 'Modifier 青空商事');
    expect(table.shadowRoot!.activeElement, 'the focus stays').to.equal(edit);
    expect(wordsIn(german).filter(word => /[äöüß]|Kunde/.test(word))).to.deep.equal([]);
    expect(wordsIn(arabic).join()).to.contain('ربط العملاء');
  });

  it("hands the host's words on to the elements inside", async () => {
    const { el } = await page(
      { strings: { filterYes: 'Linked', edit: 'Change', pickerPlaceholder: 'Find' } },
      { lang: 'en' },
    );
    await waitUntil(() => wordsIn(el).includes('Linked') && wordsIn(el).includes('Change'));
    const table = await inside(el, 'client-mapping-table');
    all(table, '[data-control=edit]')[3].click();
    await waitUntil(() => wordsIn(el).includes('Find'), 'the picker in the editor', { timeout: 4000 });
  });

  it('asks for no language in English', async () => {
    const { el } = await page({}, { lang: 'en-GB' });
    await waitUntil(() => wordsIn(el).includes('Client mappings'));
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter(name => /locales\/(es|ro)\./.test(name))).to.deep.equal([]);
  });
});
