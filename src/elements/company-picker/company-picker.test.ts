import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { fakeProvider } from '../../../test/fake-provider.js';
import { press, type } from '../../../test/keys.js';
import { emulateMedia } from '../../../test/media.js';
import { painted } from '../../../test/paint.js';
import '../../define/company-picker.js';
import type { ClientMapping, Company } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { CompanyQuery, Page } from '../../model/query.js';
import { foldText } from '../../model/search-text.js';
import { defaultDescription, type MappingProvider } from '../../provider/mapping-provider.js';
import { ProviderHub } from '../../provider/provider-hub.js';
import type { CompanyPicker } from './company-picker.js';

const contoso = { clientId: 'c9', clientName: 'Contoso' };
const companies: readonly Company[] = [
  { id: '5f3a0b7791', name: 'Müller und Söhne GmbH' },
  { id: '77a1', name: 'Mueller Logistics', suspended: true },
  { id: '90c2', name: 'Adatum' },
  { id: '11aa', name: 'Muller Taken', mappedTo: contoso },
];

/** Answers as a provider does, from `list`; remembers every question. */
function directory(list: readonly Company[] = companies, pageLimit = 1000) {
  const asked: CompanyQuery[] = [];
  const answer = (query: CompanyQuery): Page<Company> => {
    asked.push(query);
    const found = list.filter(
      ({ name, mappedTo }) =>
        foldText(name).includes(foldText(query.search ?? '')) &&
        (query.available === false || !mappedTo || mappedTo.clientId === query.forClientId),
    );
    const size = Math.min(query.limit, pageLimit);
    return { items: found.slice(query.offset, query.offset + size), total: found.length };
  };
  return { asked, answer };
}

const many = (count: number): Company[] =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, name: `Company ${index}` }));

async function mount(values: Partial<CompanyPicker> = {}, methods: Partial<MappingProvider> = {}) {
  const { asked, answer } = directory();
  const provider = fakeProvider({ listCompanies: async query => answer(query), ...methods });
  const el = await fixture<CompanyPicker>(html`<company-picker .provider=${provider}></company-picker>`);
  Object.assign(el, values);
  await el.updateComplete;
  return { el, provider, asked, ...reading(el) };
}

function reading(el: CompanyPicker) {
  const all = (selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const input = el.shadowRoot!.querySelector('input')!;
  /** As it is read out. */
  const text = (node: Element) => {
    const copy = node.cloneNode(true) as Element;
    for (const decoration of copy.querySelectorAll('[aria-hidden=true]')) decoration.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const changes: (Company | null)[] = [];
  el.addEventListener('mapping-company-change', ({ detail }) => changes.push(detail.company));
  return {
    all,
    input,
    changes,
    popup: el.shadowRoot!.querySelector<HTMLElement>('#popup')!,
    names: () => all('.name').map(text),
    texts: (selector: string) => all(selector).map(text),
    active: () => {
      const id = input.getAttribute('aria-activedescendant');
      return id && text(el.shadowRoot!.querySelector(`#${id} .name`)!);
    },
    settled: () =>
      waitUntil(() => all('#list')[0].getAttribute('aria-busy') === 'false' && all('.option').length > 0, 'options'),
  };
}

describe('<company-picker>', () => {
  it('shows the chosen company without a read, and fires nothing when it is set', async () => {
    const { el, input, changes, asked } = await mount({ company: companies[0] });
    expect(input.value).to.equal('Müller und Söhne GmbH');
    expect(el.value).to.equal('5f3a0b7791');
    el.company = null;
    await el.updateComplete;
    expect(input.value).to.equal('');
    expect(el.value).to.equal('');
    expect(changes).to.be.empty;
    expect(asked).to.be.empty;
  });

  it('takes null for a choice that is cleared from outside, and reports no change', async () => {
    const { el, input, changes } = await mount({ company: companies[0] });
    Object.assign(el, { value: null });
    await el.updateComplete;
    expect(input.value).to.equal('');
    input.focus();
    await type('m');
    await press('Backspace', 'Escape', 'Tab');
    expect(changes).to.deep.equal([]);
  });

  it('takes the name of its client’s company when only the id is known, and shows the id until then', async () => {
    const row: ClientMapping = {
      client: { id: 'c1', name: 'Acme' },
      mapping: { company: companies[2], services: { billing: true, ticketing: true }, eventCount: 0, revision: '1' },
    };
    const { el, input } = await mount(
      { value: '90c2', clientId: 'c1' },
      { listClientMappings: async () => ({ items: [row], total: 1 }) },
    );
    await waitUntil(() => input.value === 'Adatum');
    el.value = '0123456789ab';
    await el.updateComplete;
    expect(input.value).to.equal('ID 012…ab');
  });

  it('names the field after the target side', async () => {
    const { el, all, provider } = await mount(
      {},
      { describe: async () => ({ ...defaultDescription, target: { name: 'GravityZone' } }) },
    );
    ProviderHub.of(provider);
    await waitUntil(() => all('label')[0].textContent === 'GravityZone company');
    el.label = 'Firma';
    await el.updateComplete;
    expect(all('label')[0].textContent).to.equal('Firma');
  });

  it('offers the free companies on ArrowDown, with ids and what is suspended', async () => {
    const { el, names, texts, settled, input } = await mount();
    el.focus();
    await press('ArrowDown');
    await settled();
    expect(names()).to.deep.equal(['Müller und Söhne GmbH', 'Mueller Logistics', 'Adatum']);
    expect(texts('.detail')).to.deep.equal(['ID 5f3…91', 'SuspendedID 77a1', 'ID 90c2']);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(input.getAttribute('aria-activedescendant')).to.be.null;
    await expect(el).to.be.accessible();
  });

  it('finds by typed letters, marks them, and shows who has what is not free', async () => {
    const { el, names, texts, all, settled, asked } = await mount({ clientId: 'c1' });
    el.focus();
    await type('mul');
    await settled();
    await waitUntil(() => all('.used').length === 1);
    expect(names()).to.deep.equal(['Müller und Söhne GmbH', 'Muller Taken']);
    expect(texts('b')).to.deep.equal(['Mül', 'Mul']);
    expect(texts('.used .detail')).to.deep.equal(['Mapped to Contoso · ID 11aa']);
    expect(all('.used')[0].getAttribute('aria-disabled')).to.equal('true');
    expect(asked.filter(({ search }) => search).map(({ search, available }) => [search, available])).to.deep.equal([
      ['mul', undefined],
      ['mul', false],
    ]);
    await expect(el).to.be.accessible();
  });

  it('chooses with the keyboard and says so once', async () => {
    const { el, input, changes, settled, active } = await mount();
    el.focus();
    await press('ArrowDown');
    await settled();
    await press('ArrowDown', 'ArrowDown');
    await el.updateComplete;
    expect(active()).to.equal('Mueller Logistics');
    await press('Enter');
    await el.updateComplete;
    expect(changes).to.deep.equal([companies[1]]);
    expect(input.value).to.equal('Mueller Logistics');
    expect(el.value).to.equal('77a1');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
  });

  it('marks the chosen company only, and says nothing when it is chosen again', async () => {
    const { el, all, changes, settled } = await mount({ company: companies[2] });
    el.focus();
    await press('ArrowDown');
    await settled();
    expect(all('[aria-selected=true] .name').map(({ textContent }) => textContent)).to.deep.equal(['Adatum']);
    await press('Enter');
    expect(changes).to.be.empty;
  });

  it('opens at the chosen company, in view, and goes on from there', async () => {
    const { answer } = directory(many(40));
    const { el, active, all, settled, popup } = await mount(
      { company: { id: 'id-30', name: 'Company 30' } },
      { listCompanies: async query => answer(query) },
    );
    el.focus();
    await press('ArrowDown');
    await settled();
    await waitUntil(() => active() === 'Company 30', 'the choice is active');
    const option = all('[aria-selected=true]')[0].getBoundingClientRect();
    const list = popup.querySelector('#list')!.getBoundingClientRect();
    expect(option.top).to.be.at.least(list.top);
    expect(option.bottom).to.be.at.most(list.bottom);
    await press('ArrowDown');
    await el.updateComplete;
    expect(active()).to.equal('Company 31');
    await press('Escape', 'Alt+ArrowDown');
    await el.updateComplete;
    expect(active()).to.equal('Company 30');
    await type('1');
    await el.updateComplete;
    expect(active(), 'nothing is active while one types').to.equal(null);
  });

  it('stays at the company that is active when the list is read again', async () => {
    const { el, provider, asked, active, settled } = await mount({ company: companies[0] });
    el.focus();
    await press('ArrowDown');
    await settled();
    await waitUntil(() => active() === 'Müller und Söhne GmbH');
    await press('ArrowDown', 'ArrowDown');
    ProviderHub.of(provider).publish({ type: 'reset' });
    await waitUntil(() => asked.length === 2, 'it is read');
    await settled();
    await el.updateComplete;
    expect(active()).to.equal('Adatum');
  });

  it('does not choose a company that another client has', async () => {
    const { el, all, changes, active, settled, popup } = await mount();
    el.focus();
    await type('taken');
    await waitUntil(() => all('.used').length === 1);
    await settled();
    await press('ArrowDown');
    await el.updateComplete;
    expect(active()).to.equal('Muller Taken');
    await press('Enter');
    expect(changes).to.be.empty;
    expect(popup.matches(':popover-open')).to.be.true;
  });

  it('keeps the client’s own company selectable, whatever the provider adds to it', async () => {
    const own: Company = { id: 'own', name: 'Own', mappedTo: { clientId: 'c1', clientName: 'Acme' } };
    const { el, all, settled } = await mount(
      { clientId: 'c1' },
      { listCompanies: async () => ({ items: [own, companies[3]], total: 2 }) },
    );
    el.focus();
    await press('ArrowDown');
    await settled();
    expect(all('.free')).to.have.length(1);
    expect(all('.used')).to.have.length(1);
  });

  it('asks once for a word that is typed quickly, and calls earlier questions back', async () => {
    const signals: AbortSignal[] = [];
    const asked: (string | undefined)[] = [];
    const { el } = await mount(
      {},
      {
        listCompanies: ({ search }, { signal }) => {
          asked.push(search);
          signals.push(signal);
          return new Promise(() => undefined);
        },
      },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await waitUntil(() => asked.length === 1);
    await type('adat');
    await waitUntil(() => asked.length === 2);
    expect(asked).to.deep.equal([undefined, 'adat']);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('never shows an answer that comes late, and dims the old options meanwhile', async () => {
    const waiting = new Map<string, (page: Page<Company>) => void>();
    const { el, names, all, settled } = await mount(
      {},
      {
        listCompanies: ({ search = '' }) =>
          search
            ? new Promise(resolve => waiting.set(search, resolve))
            : Promise.resolve({ items: companies.slice(0, 3), total: 3 }),
      },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    await type('a');
    await waitUntil(() => waiting.has('a'));
    expect(all('#list')[0].classList.contains('stale')).to.be.true;
    expect(names()).to.have.length(3);
    await type('d');
    // In the pause before the next question is sent.
    waiting.get('a')!({ items: many(5), total: 5 });
    await waitUntil(() => waiting.has('ad'));
    expect(names()).to.have.length(3);
    waiting.get('ad')!({ items: [companies[2]], total: 1 });
    await waitUntil(() => names().length === 1);
    expect(names()).to.deep.equal(['Adatum']);
    expect(all('#list')[0].classList.contains('stale')).to.be.false;
  });

  it('announces how many companies there are', async () => {
    const { el, texts } = await mount();
    el.focus();
    await press('Alt+ArrowDown');
    await waitUntil(() => texts('[role=status]')[0] === '3 companies', undefined, { timeout: 5000 });
    await type('zzz');
    await waitUntil(() => texts('[role=status]')[0] === 'No companies', undefined, { timeout: 5000 });
    expect(texts('.note')).to.deep.equal(['No free company matches “zzz”.']);
  });

  it('closes on Escape and takes half a name back on the second one', async () => {
    const { el, input, popup, changes } = await mount({ company: companies[2] });
    el.focus();
    await type('mu');
    await press('Escape');
    await el.updateComplete;
    expect(popup.matches(':popover-open')).to.be.false;
    expect(input.value).to.equal('mu');
    await press('Escape');
    await el.updateComplete;
    expect(input.value).to.equal('Adatum');
    expect(changes).to.be.empty;
  });

  it('takes half a name back when focus leaves', async () => {
    const { el, input, changes } = await mount({ company: companies[2] });
    el.focus();
    await type('mu');
    await press('Tab');
    await waitUntil(() => input.value === 'Adatum');
    expect(changes).to.be.empty;
  });

  it('clears the choice when the text is deleted, and Escape brings it back', async () => {
    const { el, input, changes } = await mount({ company: companies[2] });
    el.focus();
    await press('Backspace');
    await el.updateComplete;
    expect(changes).to.deep.equal([null]);
    expect(el.value).to.equal('');
    await press('Escape', 'Escape');
    await el.updateComplete;
    expect(changes).to.deep.equal([null, companies[2]]);
    expect(input.value).to.equal('Adatum');
    await press('Control+a', 'Backspace', 'Tab');
    await el.updateComplete;
    expect(el.value).to.equal('');
  });

  it('does not search while an input method composes a word', async () => {
    const { el, input, asked } = await mount();
    el.focus();
    await press('Alt+ArrowDown');
    await waitUntil(() => asked.length === 1);
    input.value = 'm';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    input.value = 'むら';
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await waitUntil(() => asked.length > 1);
    expect(asked[1].search).to.equal('むら');
  });

  it('loads more when the last option becomes active, and says how many there are', async () => {
    const { asked, answer } = directory(many(120));
    const { el, names, texts, all, active, settled } = await mount(
      { createName: 'New' },
      { listCompanies: async query => answer(query) },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    expect(texts('.group')).to.deep.equal(['All available · 50 of 120']);
    expect(all('.option')[49].getAttribute('aria-posinset')).to.equal('50');
    expect(all('.option')[49].getAttribute('aria-setsize')).to.equal('121');
    await press('ArrowUp', 'ArrowUp');
    await el.updateComplete;
    await waitUntil(() => names().length === 101);
    expect(active()).to.equal('Company 49');
    expect(asked.map(({ offset }) => offset)).to.deep.equal([0, 50]);
  });

  it('loads more when the list is scrolled', async () => {
    const { answer } = directory(many(120));
    const { el, names, all, settled } = await mount({}, { listCompanies: async query => answer(query) });
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    await waitUntil(() => all('#list')[0].scrollHeight > all('#list')[0].clientHeight);
    all('#list')[0].scrollTop = 10_000;
    await waitUntil(() => names().length === 100);
  });

  it('keeps "Create" active while more companies come in above it', async () => {
    const { answer } = directory(many(120));
    const { el, names, all, active, settled } = await mount(
      { createName: 'New' },
      { listCompanies: async query => answer(query) },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    await press('ArrowUp');
    await waitUntil(() => all('#list')[0].scrollHeight > all('#list')[0].clientHeight);
    all('#list')[0].scrollTop = 10_000;
    await waitUntil(() => names().length > 51);
    expect(active()).to.equal('Create “New”');
  });

  it('asks to type more when the provider lists no more than a part', async () => {
    const { answer } = directory(many(100));
    const { el, texts, names } = await mount({}, { listCompanies: async query => ({ ...answer(query), total: 400 }) });
    el.focus();
    await press('Alt+ArrowDown');
    await waitUntil(() => names().length === 50);
    await press('ArrowUp');
    await waitUntil(() => names().length === 100);
    await press('Home', 'ArrowUp');
    await waitUntil(() => texts('.note').length === 1);
    expect(texts('.note')[0]).to.contain('Type more to narrow');
  });

  it('says why nothing could be loaded, keeps what was typed, and tries again', async () => {
    let works = false;
    const { el, input, texts, all, settled } = await mount(
      {},
      {
        listCompanies: async () => {
          if (works) return { items: companies.slice(0, 3), total: 3 };
          throw new MappingError('unavailable', { requestId: 'r-7' });
        },
      },
    );
    const failures: string[] = [];
    el.addEventListener('mapping-failed', ({ detail }) => failures.push(detail.operation));
    el.focus();
    await type('mu');
    await waitUntil(() => all('[role=alert]').length === 1);
    expect(failures).to.deep.equal(['listCompanies']);
    expect(texts('[role=alert]')[0]).to.contain('Could not load companies').and.to.contain('r-7');
    expect(input.value).to.equal('mu');
    await expect(el).to.be.accessible();
    works = true;
    await press('Tab', 'Enter');
    await settled();
    expect(el.shadowRoot!.activeElement).to.equal(input);
    expect(input.value).to.equal('mu');
  });

  it('offers a new company though none could be loaded', async () => {
    const { el, names, active, all } = await mount(
      { createName: 'Acme' },
      { listCompanies: () => Promise.reject(new MappingError('unavailable')) },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await waitUntil(() => all('[role=alert]').length === 1);
    expect(names()).to.deep.equal(['Create “Acme”']);
    await expect(el).to.be.accessible();
    await press('ArrowDown');
    await el.updateComplete;
    expect(active()).to.equal('Create “Acme”');
    const created = oneEvent(el, 'company-create');
    await press('Enter');
    await created;
  });

  it('offers a new company as the last option, where that is allowed', async () => {
    const { el, names, active, settled, changes } = await mount({ createName: '<b>Müller</b>' });
    el.focus();
    await press('ArrowDown');
    await settled();
    await press('ArrowUp');
    await el.updateComplete;
    expect(active()).to.equal('Create “<b>Müller</b>”');
    let bubbled = false;
    el.parentElement!.addEventListener('company-create', () => (bubbled = true));
    const created = oneEvent(el, 'company-create');
    await press('Enter');
    await created;
    expect(bubbled).to.be.false;
    expect(changes).to.be.empty;
    expect(names()).to.be.empty;
  });

  it('offers no new company without permission', async () => {
    const { el, names, settled } = await mount(
      { createName: 'Acme' },
      {
        describe: async () => ({
          ...defaultDescription,
          permissions: { save: true, remove: true, createCompany: false },
        }),
      },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    await waitUntil(() => !names().some(name => name.startsWith('+')));
    expect(names()).to.have.length(3);
  });

  it('can be read and not changed when it is read-only', async () => {
    const { el, input, popup, changes } = await mount({ company: companies[2], readonly: true });
    el.focus();
    await press('ArrowDown');
    await type('x');
    expect(popup.matches(':popover-open')).to.be.false;
    expect(input.value).to.equal('Adatum');
    expect(changes).to.be.empty;
    await expect(el).to.be.accessible();
  });

  it('says that there is no company when it is read-only', async () => {
    const { el, input } = await mount({ readonly: true });
    expect(input.placeholder).to.equal('Not mapped');
    await expect(el).to.be.accessible();
    el.readonly = false;
    await el.updateComplete;
    expect(input.placeholder).to.equal('Type to find a company');
  });

  it('says what is wrong beside the field', async () => {
    const { el, input, all } = await mount({ problem: 'Choose a company.' });
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(all(`#${input.getAttribute('aria-describedby')}`)[0].textContent).to.equal('Choose a company.');
    await expect(el).to.be.accessible();
  });

  it('shows a name that looks like HTML as it is, and a long one whole', async () => {
    const list = [
      { id: '1', name: '<img src=x onerror=alert(1)> & Co' },
      { id: '2', name: `${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} GmbH` },
      { id: '3', name: 'شركة الأفق للتقنية' },
    ];
    const { el, names, all, settled, popup } = await mount(
      {},
      { listCompanies: async query => directory(list).answer(query) },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    expect(names()).to.deep.equal(list.map(({ name }) => name));
    expect(all('img')).to.be.empty;
    for (const name of all('.name'))
      expect(name.getBoundingClientRect().right).to.be.at.most(popup.getBoundingClientRect().right);
  });

  it('opens above a modal dialog and can be used with the pointer there', async () => {
    const { answer } = directory();
    const provider = fakeProvider({ listCompanies: async query => answer(query) });
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><company-picker .provider=${provider}></company-picker></dialog>`,
    );
    dialog.showModal();
    const el = dialog.querySelector('company-picker')!;
    const { changes, all, settled, popup } = reading(el);
    await sendMouse({ type: 'click', position: centre(el.shadowRoot!.querySelector('input')!) });
    await settled();
    await waitUntil(() => popup.style.top !== '');
    const option = all('.option')[1];
    expect(el.shadowRoot!.elementFromPoint(...centre(option))!.closest('.option')).to.equal(option);
    await sendMouse({ type: 'click', position: centre(option) });
    expect(changes).to.deep.equal([companies[1]]);
    await press('ArrowDown', 'Escape');
    expect(dialog.open).to.be.true;
    await press('Escape');
    expect(dialog.open).to.be.false;
  });

  it('takes a change made elsewhere into the open list', async () => {
    let list = companies;
    const { el, names, settled, provider } = await mount(
      {},
      { listCompanies: async query => directory(list).answer(query) },
    );
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    list = companies.slice(1);
    ProviderHub.of(provider).publish({ type: 'reset' });
    await waitUntil(() => names().length === 2);
  });

  it('stays readable in dark, right to left and forced colours', async () => {
    const { el, settled } = await mount({ createName: 'Acme' });
    el.style.colorScheme = 'dark';
    el.parentElement!.style.background = '#14181f';
    el.dir = 'rtl';
    el.focus();
    await press('ArrowDown');
    await settled();
    await expect(el).to.be.accessible();
    if (!navigator.userAgent.includes('Chrome')) return;
    el.style.colorScheme = '';
    await press('ArrowDown');
    await emulateMedia({ 'forced-colors': 'active' });
    try {
      // Which option Enter would choose is told by its outline, as fills are gone.
      const { outlineStyle, backgroundColor } = getComputedStyle(el.shadowRoot!.querySelector('.option.active')!);
      expect(outlineStyle).to.equal('solid');
      expect(painted(backgroundColor)).to.deep.equal(painted('Canvas'));
      // Colours are the system's then, which axe does not know.
      await expect(el).to.be.accessible({ ignoredRules: ['color-contrast'] });
    } finally {
      await emulateMedia({ 'forced-colors': 'none' });
    }
  });

  it('forgets what was under way when it leaves the document, and works again when it is back', async () => {
    const { el, names, settled } = await mount();
    const parent = el.parentElement!;
    el.focus();
    await type('ada');
    el.remove();
    parent.append(el);
    await el.updateComplete;
    el.focus();
    await press('Alt+ArrowDown');
    await settled();
    expect(names().length).to.be.greaterThan(0);
  });
});

function centre(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}
