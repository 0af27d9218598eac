import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { failureOf } from '../../../test/failure-of.js';
import { fakeProvider } from '../../../test/fake-provider.js';
import { press, type } from '../../../test/keys.js';
import { emulateMedia } from '../../../test/media.js';
import '../../define/mapping-filters.js';
import { MappingError } from '../../model/errors.js';
import type { ClientMappingFilter } from '../../model/query.js';
import { defaultDescription, type MappingProvider } from '../../provider/mapping-provider.js';
import { ProviderHub } from '../../provider/provider-hub.js';
import type { MappingFilters } from './mapping-filters.js';

const summary = { total: 1246, mapped: 1184, notMapped: 62, hasEvents: 8 };
const regions = ['UK', 'Ireland', 'Île-de-France'].map((name, index) => ({ id: `t${index}`, name }));
const manyRegions = [...regions, ...Array.from({ length: 300 }, (_, i) => ({ id: `m${i}`, name: `Unit ${i}` }))];
/** Longer than the pause that is waited for after a letter: only for proving that nothing comes. */
const pauseMs = 260;

const described: Partial<MappingProvider> = {
  describe: async () => ({ ...defaultDescription, source: { name: 'HaloPSA' }, target: { name: 'GravityZone' } }),
};

async function mount(values: Partial<MappingFilters> = {}, methods: Partial<MappingProvider> = described) {
  const provider = fakeProvider(methods);
  const el = await fixture<MappingFilters>(html`<mapping-filters .provider=${provider}></mapping-filters>`);
  const fired: ClientMappingFilter[] = [];
  el.addEventListener('mapping-query-change', ({ detail }) => fired.push(detail.query));
  Object.assign(el, values);
  if (methods.describe) await waitUntil(() => ProviderHub.of(provider).description !== defaultDescription);
  await el.updateComplete;
  const all = (selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what a test expects to find
  const one = <T extends HTMLElement = HTMLElement>(selector: string) => el.shadowRoot!.querySelector<T>(selector)!;
  return {
    el,
    provider,
    fired,
    all,
    one,
    client: one<HTMLInputElement>('#client'),
    company: one<HTMLInputElement>('#company'),
    radio: (value: string) => one<HTMLInputElement>(`[value=${value}]`),
    focused: () => el.shadowRoot!.activeElement,
    text: (selector: string) => all(selector).map(node => node.textContent.replace(/\s+/g, ' ').trim()),
  };
}

const withTopLevels = (list = regions): Partial<MappingProvider> => ({ ...described, listTopLevels: async () => list });

describe('<mapping-filters>', () => {
  it('names the search boxes after the two sides, and is accessible', async () => {
    const { el, client, company, one } = await mount({ summary }, withTopLevels());
    expect(client.placeholder).to.equal('Search HaloPSA clients');
    expect(client.getAttribute('aria-label')).to.equal('Search HaloPSA clients');
    expect(company.placeholder).to.equal('Search GravityZone companies');
    await waitUntil(() => one('#top-level'));
    await expect(el).to.be.accessible();
  });

  it('shows a query that is set, and fires nothing', async () => {
    const { el, client, company, radio, one, fired } = await mount({}, withTopLevels());
    el.query = { client: 'acm', company: 'gmbh', mapped: 'no', topLevelId: 't1' };
    await waitUntil(() => one('#top-level'));
    expect(client.value).to.equal('acm');
    expect(company.value).to.equal('gmbh');
    expect(radio('no').checked).to.be.true;
    expect(one<HTMLSelectElement>('#top-level').value).to.equal('t1');
    el.query = {};
    await el.updateComplete;
    expect(client.value).to.equal('');
    expect(radio('all').checked).to.be.true;
    expect(one<HTMLSelectElement>('#top-level').value).to.equal('');
    await aTimeout(pauseMs);
    expect(fired).to.be.empty;
  });

  describe('searching', () => {
    it('says once what was typed quickly, with the whole filter and the order', async () => {
      const sort = { by: 'client', direction: 'descending' } as const;
      const { el, client, fired } = await mount({ query: { company: 'ltd', sort } });
      client.focus();
      await type(' acm ');
      await waitUntil(() => fired.length > 0);
      expect(fired).to.deep.equal([{ client: 'acm', company: 'ltd', sort }]);
      expect(el.query).to.deep.equal(fired[0]);
      expect(client.value).to.equal(' acm ');
    });

    it('says it at once on Enter, and not a second time', async () => {
      const { client, fired } = await mount();
      client.focus();
      await type('a');
      const before = fired.length;
      await press('Enter');
      expect(before).to.equal(0);
      expect(fired).to.deep.equal([{ client: 'a' }]);
      await aTimeout(pauseMs);
      expect(fired).to.have.length(1);
    });

    it('says nothing when only space was added', async () => {
      const { el, client, fired } = await mount({ query: { client: 'a' } });
      await el.updateComplete;
      client.focus();
      await type(' ');
      await press('Enter');
      expect(fired).to.be.empty;
    });

    it('is emptied at once by the browser’s own clear', async () => {
      const { el, client, fired } = await mount({ query: { client: 'acm', mapped: 'yes' } });
      await el.updateComplete;
      client.focus();
      await press('Escape');
      expect(client.value).to.equal('');
      expect(fired).to.deep.equal([{ mapped: 'yes' }]);
    });

    it('waits for an input method to finish', async () => {
      const { client, fired } = await mount();
      const compose = (value: string) => {
        client.value = value;
        client.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
      };
      client.focus();
      compose('あ');
      client.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
      await aTimeout(pauseMs);
      expect(fired).to.be.empty;
      compose('阿');
      client.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await waitUntil(() => fired.length > 0);
      expect(fired).to.deep.equal([{ client: '阿' }]);
    });

    it('keeps what is typed when the host gives back late what it was told', async () => {
      const { el, client, fired } = await mount();
      client.focus();
      await type('a');
      await press('Enter');
      await type('c');
      await press('Enter');
      await type('m');
      for (const late of [{ client: 'a' }, { client: 'ac' }]) {
        el.query = late;
        await el.updateComplete;
        expect(client.value).to.equal('acm');
      }
      await waitUntil(() => fired.length === 3);
      expect(fired[2]).to.deep.equal({ client: 'acm' });
    });

    it('takes another query of the host even while someone types', async () => {
      const { el, client } = await mount();
      client.focus();
      await type('a');
      await press('Enter');
      el.query = { client: 'zeta' };
      await el.updateComplete;
      expect(client.value).to.equal('zeta');
    });

    it('shows what is searched for once the box is left', async () => {
      const { el, client, company } = await mount();
      client.focus();
      await type('a');
      await press('Enter');
      await type('c');
      await press('Enter');
      el.query = { client: 'a' };
      await el.updateComplete;
      expect(client.value).to.equal('ac');
      company.focus();
      await el.updateComplete;
      expect(client.value).to.equal('a');
    });

    it('does not lose what was typed just before the element is moved', async () => {
      const { el, client, fired } = await mount();
      client.focus();
      await type('acm');
      const parent = el.parentElement!;
      el.remove();
      parent.append(el);
      await waitUntil(() => fired.length > 0);
      expect(fired).to.deep.equal([{ client: 'acm' }]);
    });

    it('says nothing more once it has left the page', async () => {
      const { el, client, fired } = await mount();
      client.focus();
      await type('acm');
      el.remove();
      await aTimeout(pauseMs);
      expect(fired).to.be.empty;
    });
  });

  describe('All, Yes and No', () => {
    it('is one radio group with the counts beside the words', async () => {
      const { el, text, one } = await mount();
      expect(text('.segment')).to.deep.equal(['All', 'Yes', 'No']);
      el.summary = summary;
      await el.updateComplete;
      expect(text('.segment')).to.deep.equal(['All 1,246', 'Yes 1,184', 'No 62']);
      const group = one('[role=radiogroup]');
      expect(one(`#${group.getAttribute('aria-labelledby')!}`).textContent).to.equal('Client mappings');
    });

    it('is chosen with arrow keys, at once, and takes what is being typed along', async () => {
      const { client, radio, fired, focused } = await mount();
      client.focus();
      await type('acm');
      radio('all').focus();
      await press('ArrowRight');
      expect(fired).to.deep.equal([{ client: 'acm', mapped: 'yes' }]);
      expect(focused()).to.equal(radio('yes'));
      await press('ArrowRight');
      await press('ArrowRight');
      expect(fired.slice(1)).to.deep.equal([{ client: 'acm', mapped: 'no' }, { client: 'acm' }]);
      await aTimeout(pauseMs);
      expect(fired).to.have.length(3);
    });

    it('is chosen with the pointer', async () => {
      const { radio, fired } = await mount();
      const { x, y, width, height } = radio('no').parentElement!.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      expect(fired).to.deep.equal([{ mapped: 'no' }]);
    });

    it('goes back when the host refuses the choice', async () => {
      const { el, radio } = await mount();
      el.addEventListener('mapping-query-change', () => (el.query = {}));
      radio('no').click();
      await el.updateComplete;
      expect(radio('all').checked).to.be.true;
    });
  });

  describe('Has events', () => {
    it('is offered when the summary knows of some, and switches on and off', async () => {
      const { el, one, all, text, fired, focused } = await mount();
      expect(all('.chip')).to.be.empty;
      el.summary = summary;
      await el.updateComplete;
      expect(text('.chip')).to.deep.equal(['Has events 8']);
      one('.chip').focus();
      await press('Enter');
      await el.updateComplete;
      expect(one('.chip').getAttribute('aria-pressed')).to.equal('true');
      await press('Space');
      await el.updateComplete;
      expect(one('.chip').getAttribute('aria-pressed')).to.equal('false');
      expect(fired).to.deep.equal([{ status: 'has-events' }, {}]);
      expect(focused()).to.equal(one('.chip'));
      el.summary = { ...summary, hasEvents: 0 };
      await el.updateComplete;
      expect(all('.chip')).to.be.empty;
    });

    it('does not ask for clients without a mapping that have events', async () => {
      const { el, one, radio, fired } = await mount({ summary, query: { mapped: 'no' } });
      await el.updateComplete;
      one('.chip').click();
      await el.updateComplete;
      radio('no').click();
      expect(fired).to.deep.equal([{ status: 'has-events' }, { mapped: 'no' }]);
    });

    it('lets a status that the host has chosen be cleared', async () => {
      const { el, one, all, text, fired } = await mount({ query: { status: 'ok' } });
      await el.updateComplete;
      expect(text('.chip')).to.deep.equal(['OK']);
      one('.chip').click();
      await el.updateComplete;
      expect(fired).to.deep.equal([{}]);
      expect(all('.chip')).to.be.empty;
    });
  });

  describe('top level', () => {
    it('is hidden when the provider has none to tell', async () => {
      const without = await mount();
      expect(without.all('.top-level')).to.be.empty;
      let isAsked = false;
      const empty = await mount({}, { listTopLevels: async () => ((isAsked = true), []) });
      await waitUntil(() => isAsked);
      await empty.el.updateComplete;
      expect(empty.all('.top-level')).to.be.empty;
    });

    it('is hidden when it could not be read, and says why to the host', async () => {
      const failing = { listTopLevels: () => Promise.reject(new MappingError('unavailable')) };
      const el = document.createElement('mapping-filters');
      const failed = failureOf(el);
      el.provider = fakeProvider(failing);
      document.body.append(el);
      const detail = await failed;
      await el.updateComplete;
      expect(detail.operation).to.equal('listTopLevels');
      expect(detail.error.code).to.equal('unavailable');
      expect(el.shadowRoot!.querySelector('.top-level')).to.be.null;
      el.remove();
    });

    it('is a native list when there are few', async () => {
      const { one, text, fired } = await mount({}, withTopLevels());
      await waitUntil(() => one('#top-level'));
      expect(one<HTMLSelectElement>('#top-level').labels[0].textContent).to.equal('HaloPSA top level');
      expect(text('#top-level option')).to.deep.equal(['All', 'UK', 'Ireland', 'Île-de-France']);
      one('#top-level').focus();
      await press('ArrowDown');
      expect(fired).to.deep.equal([{ topLevelId: 't0' }]);
      await press('ArrowUp');
      expect(fired[1]).to.deep.equal({});
    });

    it('keeps a chosen id that is not in the list', async () => {
      const { one } = await mount({ query: { topLevelId: 'gone' } }, withTopLevels());
      await waitUntil(() => one('#top-level'));
      expect(one<HTMLSelectElement>('#top-level').value).to.equal('gone');
    });

    it('is searched when there are many, without accents', async () => {
      const { el, one, text, fired } = await mount({}, withTopLevels(manyRegions));
      await waitUntil(() => one('[role=combobox]'));
      const input = one<HTMLInputElement>('[role=combobox]');
      input.focus();
      await type('ile de');
      await el.updateComplete;
      expect(text('.option')).to.deep.equal(['Île-de-France']);
      await expect(el).to.be.accessible();
      await press('ArrowDown', 'Enter');
      await el.updateComplete;
      expect(fired).to.deep.equal([{ topLevelId: 't2' }]);
      expect(input.value).to.equal('Île-de-France');
      expect(one('#popup').matches(':popover-open')).to.be.false;
    });

    it('draws a part of very many, and says that typing finds the rest', async () => {
      const { el, one, all, text } = await mount({}, withTopLevels(manyRegions));
      await waitUntil(() => one('[role=combobox]'));
      one('[role=combobox]').focus();
      await press('ArrowDown');
      await el.updateComplete;
      expect(all('.option')).to.have.length(201);
      expect(text('.note')).to.deep.equal(['There are more. Type more to narrow.']);
      await type('zzz');
      await el.updateComplete;
      expect(text('.note')).to.deep.equal(['No top level matches “zzz”.']);
    });

    it('opens at the one that is chosen', async () => {
      const { el, one } = await mount({ query: { topLevelId: 't2' } }, withTopLevels(manyRegions));
      await waitUntil(() => one('.clear'));
      one('[role=combobox]').focus();
      await press('ArrowDown');
      await el.updateComplete;
      const active = one('[role=combobox]').getAttribute('aria-activedescendant');
      expect(one(`#${active}`).textContent.trim()).to.equal('Île-de-France');
    });

    it('is cleared by its button, and focus stays in the field', async () => {
      const { el, one, all, fired, focused } = await mount(
        { query: { topLevelId: 't1', mapped: 'yes' } },
        withTopLevels(manyRegions),
      );
      await waitUntil(() => one('.clear'));
      expect(one('.clear').getAttribute('aria-label')).to.equal('Clear top level Ireland');
      one('.clear').click();
      await el.updateComplete;
      expect(fired).to.deep.equal([{ mapped: 'yes' }]);
      expect(all('.clear')).to.be.empty;
      expect(focused()).to.equal(one('[role=combobox]'));
    });

    it('is cleared when its text is deleted, and half a name is taken back', async () => {
      const { el, one, client, fired } = await mount({ query: { topLevelId: 't1' } }, withTopLevels(manyRegions));
      await waitUntil(() => one('[role=combobox]'));
      const input = one<HTMLInputElement>('[role=combobox]');
      input.focus();
      await type('Un');
      client.focus();
      await el.updateComplete;
      expect(input.value).to.equal('Ireland');
      expect(fired).to.be.empty;
      input.focus();
      await press('Backspace');
      client.focus();
      expect(fired).to.deep.equal([{}]);
    });

    it('is read again when everything may have changed', async () => {
      let list = regions;
      const { provider, one, text } = await mount({}, { listTopLevels: async () => list });
      await waitUntil(() => one('#top-level'));
      list = [...regions, { id: 't9', name: 'Nordics' }];
      ProviderHub.of(provider).publish({ type: 'reset' });
      await waitUntil(() => text('option').includes('Nordics'));
    });
  });

  describe('Clear filters', () => {
    it('is there while anything but the order is asked for, and clears all but the order', async () => {
      const sort = { by: 'company', direction: 'ascending' } as const;
      const { el, one, all, client, fired, focused } = await mount({ query: { sort } });
      expect(all('[part=clear]')).to.be.empty;
      el.query = { sort, client: 'acm', mapped: 'yes', status: 'has-events', topLevelId: 't1' };
      await el.updateComplete;
      one('[part=clear]').focus();
      await press('Enter');
      await el.updateComplete;
      expect(fired).to.deep.equal([{ sort }]);
      expect(client.value).to.equal('');
      expect(all('[part=clear]')).to.be.empty;
      expect(focused()).to.equal(client);
    });
  });

  it('keeps focus and caret while its host updates it', async () => {
    const { el, client, focused } = await mount({ query: { client: 'acme' } });
    await el.updateComplete;
    client.focus();
    client.setSelectionRange(2, 2);
    el.summary = summary;
    el.query = { client: 'acme', mapped: 'yes' };
    await el.updateComplete;
    expect(focused()).to.equal(client);
    expect(client.selectionStart).to.equal(2);
  });

  it('ignores a query that is none', async () => {
    const { el, client } = await mount();
    (el as { query: unknown }).query = null;
    await el.updateComplete;
    expect(client.value).to.equal('');
  });

  it('puts each search on a row of its own where there is little room', async () => {
    const { el, client, company } = await mount({ summary }, withTopLevels(manyRegions));
    el.style.inlineSize = '360px';
    await waitUntil(() => company.getBoundingClientRect().top > client.getBoundingClientRect().bottom);
    expect(client.offsetWidth).to.equal(360);
    expect(el.scrollWidth).to.be.at.most(360);
    await expect(el).to.be.accessible();
  });

  it('has one list for mapped and status where there is little room', async () => {
    const { el, one, all, text, radio, fired } = await mount({ summary }, withTopLevels());
    el.style.inlineSize = '360px';
    const list = () => one<HTMLSelectElement>('#choice');
    await waitUntil(() => list().checkVisibility(), 'the list');
    expect(radio('all').checkVisibility()).to.equal(false);
    expect(one('.chip').checkVisibility()).to.equal(false);
    expect(text('#choice option')).to.deep.equal(['All 1,246', 'Yes 1,184', 'No 62', 'Has events 8']);
    list().focus();
    await press('End', 'ArrowUp');
    await el.updateComplete;
    expect(fired).to.deep.equal([{ status: 'has-events' }, { mapped: 'no' }]);
    el.query = { status: 'ok', mapped: 'yes' };
    await el.updateComplete;
    expect(list().selectedOptions[0].label).to.equal('OK');
    await waitUntil(() => all('#top-level').length === 1);
    expect(list().getBoundingClientRect().top).to.equal(one('#top-level').getBoundingClientRect().top);
    await expect(el).to.be.accessible();
  });

  it('takes two lines beside an editor, whatever is asked for', async () => {
    const { el, all, client, radio } = await mount({ summary, query: { client: 'acme' } }, withTopLevels(manyRegions));
    el.style.inlineSize = '740px';
    await waitUntil(() => all('.box input').length === 1);
    const line = (node: Element) => node.getBoundingClientRect().bottom;
    const second = ['.segments', '.chip', '.top-level', '[part=clear]'].map(selector => line(all(selector)[0]));
    expect(radio('all').checkVisibility()).to.equal(true);
    for (const bottom of second) expect(bottom).to.be.closeTo(second[0], 1).and.above(line(client));
    expect(el.offsetHeight).to.be.below(110);
  });

  for (const language of ['en', 'de', 'fr'])
    it(`moves nothing below it when it begins to filter (${language})`, async () => {
      const { el, all } = await mount({ summary }, withTopLevels(manyRegions));
      el.lang = language;
      const label = () => all('.field-label').map(({ textContent }) => textContent);
      await waitUntil(() => (language === 'en') === label().includes('Client mappings'), 'the language is there');
      const heights = () =>
        Array.from({ length: 40 }, (_, at) => {
          el.style.inlineSize = `${700 + at * 20}px`;
          return el.offsetHeight;
        });
      for (const font of ['DejaVu Sans, sans-serif', 'sans-serif']) {
        el.style.fontFamily = font;
        el.query = {};
        await waitUntil(() => all('[part=clear]').length === 0);
        const before = heights();
        el.query = { client: 'acme' };
        await waitUntil(() => all('[part=clear]').length === 1);
        expect(heights()).to.deep.equal(before);
      }
    });

  it('is accessible in the dark', async function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    document.documentElement.style.cssText = 'color-scheme: light dark; background: Canvas';
    try {
      const { el } = await mount({ summary, query: { mapped: 'yes', status: 'has-events' } }, withTopLevels());
      await el.updateComplete;
      await expect(el).to.be.accessible();
    } finally {
      document.documentElement.style.cssText = '';
      await emulateMedia({ 'prefers-color-scheme': 'light' });
    }
  });
});
