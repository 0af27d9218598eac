import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/client-mapping-table.js';
import type { ClientMapping } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { ClientMappingQuery } from '../../model/query.js';
import { MemoryMappingProvider } from '../../provider/memory-mapping-provider.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { nextEvent } from '../../../test/next-event.js';
import { aRow, fakeProvider } from '../../../test/fake-provider.js';

type Table = HTMLElementTagNameMap['client-mapping-table'];

const named = (count: number) => Array.from({ length: count }, (_, at) => aRow(`${at + 1}`, `Client ${at + 1}`));

/** A provider over rows that a test may change; keeps what it was asked. */
function listOf(rows: readonly ClientMapping[], methods: Partial<MappingProvider> = {}) {
  const queries: ClientMappingQuery[] = [];
  const provider = fakeProvider({
    listClientMappings: query => {
      queries.push(query);
      const found = rows.filter(({ client }) => client.name.includes(query.client ?? ''));
      return Promise.resolve({ items: found.slice(query.offset, query.offset + query.limit), total: found.length });
    },
    ...methods,
  });
  return { provider, queries };
}

async function mount(provider: MappingProvider, change: (table: Table) => void = () => undefined) {
  const el = await fixture<Table>(
    html`<client-mapping-table .provider=${provider} class="fixed" lang="en"></client-mapping-table>`,
  );
  el.style.height = '500px';
  change(el);
  await el.updateComplete;
  return el;
}

const root = (el: Table) => el.shadowRoot!;
const rows = (el: Table) => [...root(el).querySelectorAll<HTMLTableRowElement>('tbody tr.row:not(.loading)')];
const row = (el: Table, name: string) => rows(el).find(tr => tr.querySelector('.name')?.textContent === name)!;
const control = (tr: HTMLElement, name: string) =>
  tr.querySelector<HTMLElement>(`[data-control="${name}"]:not([hidden])`)!;
const shown = (el: Table, count = 1) => waitUntil(() => rows(el).length >= count, 'rows are shown');
const scroller = (el: Table) => root(el).querySelector<HTMLElement>('.scroller')!;
const focusedName = (el: Table) => root(el).activeElement?.closest('tr')?.querySelector('.name')?.textContent;
const status = (el: Table) => root(el).querySelector('[role=status]')!.textContent;

describe('<client-mapping-table>', () => {
  before(() => setViewport({ width: 1300, height: 800 }));

  it('is a native table that says how many rows there are, and which each is', async () => {
    const el = await mount(listOf(named(1_000)).provider);
    await shown(el, 5);
    expect(root(el).querySelector('table')!.getAttribute('aria-rowcount')).to.equal('1001');
    expect(rows(el)[0].ariaRowIndex).to.equal('2');
    expect(rows(el).length).to.be.below(30);
    expect(row(el, 'Client 1').querySelector('th')!.scope).to.equal('row');
    await expect(el).to.be.accessible();
  });

  it('shows who is mapped to what, what is switched on, and how it stands', async () => {
    const { provider } = listOf([
      aRow('1', 'Acme Ltd', 'ACME Limited'),
      aRow('2', 'Blue Yonder', 'Blue Yonder', { eventCount: 3 }),
      aRow('3', 'Litware', 'Litware', { missing: ['company'], eventCount: 1 }),
      aRow('4', 'Northwind'),
    ]);
    const el = await mount(provider);
    await shown(el, 4);
    const text = (name: string) => row(el, name).innerText.replace(/\s+/g, ' ');
    expect(text('Acme Ltd')).to.contain('ACME Limited').and.to.contain('On Off OK');
    expect(control(row(el, 'Blue Yonder'), 'events').textContent).to.equal('Has events (3)');
    expect(control(row(el, 'Litware'), 'events').textContent).to.equal('Company missing');
    expect(text('Northwind')).to.contain('N/A');
    await expect(el).to.be.accessible();
  });

  it('shows names as they are written, HTML or not', async () => {
    const name = '<img src=x onerror="document.title=1"> & <b>Söhne</b>';
    const el = await mount(listOf([aRow('1', name, name)]).provider);
    await shown(el);
    expect(rows(el)[0].querySelector('.name')!.textContent).to.equal(name);
    expect(root(el).querySelector('img, b')).to.equal(null);
  });

  it('reads only what is near the view, wherever that is', async () => {
    const { provider, queries } = listOf(named(50_000));
    const el = await mount(provider);
    await shown(el, 5);
    scroller(el).scrollTop = 30_000 * 44;
    await waitUntil(() => row(el, 'Client 30001'), 'the rows there are shown');
    expect(queries.length).to.be.below(5);
    expect(Math.max(...queries.map(({ limit }) => limit))).to.be.at.most(100);
  });

  it('lets a keyboard user walk the whole list', async () => {
    const el = await mount(listOf(named(5_000)).provider);
    await shown(el, 5);
    control(row(el, 'Client 1'), 'edit').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focusedName(el)).to.equal('Client 2');
    await sendKeys({ press: 'End' });
    await waitUntil(() => focusedName(el) === 'Client 5000', 'the last row has the focus');
    await sendKeys({ press: 'ArrowUp' });
    expect(focusedName(el)).to.equal('Client 4999');
    await sendKeys({ press: 'Home' });
    await waitUntil(() => focusedName(el) === 'Client 1', 'the first row has the focus');
    await sendKeys({ press: 'PageDown' });
    expect(focusedName(el)).to.match(/Client (9|1\d)$/);
  });

  it('brings a row into the view as it is, when it has just become smaller', async () => {
    const el = await mount(listOf(named(50)).provider);
    await shown(el, 5);
    const last = rows(el).at(-3)!.querySelector('.name')!.textContent;
    el.style.setProperty('--client-mapping-table-max-height', '15rem');
    el.focusClient(last.replace('Client ', ''));
    await nextFrame();
    await nextFrame();
    const box = row(el, last).getBoundingClientRect();
    expect(box.bottom).to.be.at.most(scroller(el).getBoundingClientRect().bottom);
    expect(focusedName(el)).to.equal(last);
  });

  it('cuts neither a status nor an id off, and scrolls to no side, in little room', async () => {
    const gone = aRow('1', 'Litware Holdings PLC', 'Litware', { missing: ['company'] });
    const long = aRow('4711', 'The Honourable Society of Long Names and Even Longer Traditions');
    const { client } = long;
    const rows = [gone, { ...long, client: { ...client, topLevel: { id: 'uk', name: 'United Kingdom and Ireland' } } }];
    const el = await mount(listOf(rows).provider, table => (table.style.fontFamily = 'DejaVu Sans'));
    await shown(el, 2);
    const isWhole = (node: Element) => node.scrollWidth <= node.clientWidth && node.scrollHeight <= node.clientHeight;
    for (const width of [200, 240, 280, 320, 360, 500]) {
      el.style.width = `${width}px`;
      await waitUntil(() => scroller(el).clientWidth === width - 2);
      expect(scroller(el).scrollWidth, `${width} px`).to.be.at.most(width);
      expect(isWhole(control(row(el, gone.client.name), 'events')), `the status in ${width} px`).to.be.true;
    }
    el.style.width = '800px';
    const meta = row(el, client.name).querySelector('.meta')!;
    const range = document.createRange();
    range.setStart(meta.firstChild!, 0);
    range.setEnd(meta.firstChild!, '#4711'.length);
    expect(range.getBoundingClientRect().right).to.be.at.most(meta.getBoundingClientRect().right);
  });

  it('reaches every place of a list that is taller than a browser can lay out', async () => {
    const count = 1_000_000;
    const provider = fakeProvider({
      listClientMappings: ({ offset, limit }) =>
        Promise.resolve({
          items: Array.from({ length: Math.min(limit, count - offset) }, (_, at) =>
            aRow(`${offset + at + 1}`, `Client ${offset + at + 1}`),
          ),
          total: count,
        }),
    });
    const el = await mount(provider);
    await shown(el, 5);
    const inView = () => {
      const { top, bottom } = scroller(el).getBoundingClientRect();
      return rows(el).filter(tr => {
        const box = tr.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
    };
    const names = () => inView().map(tr => tr.querySelector('.name')!.textContent);
    control(row(el, 'Client 1'), 'edit').focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => focusedName(el) === 'Client 1000000', 'the last row has the focus');
    expect(names().at(-1)).to.equal('Client 1000000');
    expect(inView().at(-1)!.ariaRowIndex).to.equal('1000001');

    scroller(el).scrollTop = scroller(el).scrollHeight / 2;
    await waitUntil(() => names().length > 5 && /Client (49|50)\d{4}$/.test(names()[2]), 'the middle is shown');
    const [first] = names();
    scroller(el).scrollTop += 44;
    await waitUntil(() => names()[0] !== first, 'a small step moves');
    expect(Number(names()[0].slice(7)) - Number(first.slice(7))).to.equal(1);

    scroller(el).scrollTop = 0;
    await waitUntil(() => names()[0] === 'Client 1', 'the first row is shown again');
    expect(rows(el).length).to.be.below(30);
  });

  it('keeps the focus on its client while the list is scrolled away and back', async () => {
    const el = await mount(listOf(named(5_000)).provider);
    await shown(el, 5);
    const edit = control(row(el, 'Client 3'), 'edit');
    edit.focus();
    for (const top of [60, 10_000, 100_000, 0]) {
      scroller(el).scrollTop = top;
      const seen = `Client ${Math.floor(top / 44) + 2}`;
      await waitUntil(() => row(el, seen), `${seen} is shown`);
      expect(root(el).activeElement).to.equal(edit);
      expect(focusedName(el)).to.equal('Client 3');
    }
    const names = rows(el).map(tr => tr.querySelector('.name')!.textContent);
    expect(names.slice(0, 4)).to.deep.equal(['Client 1', 'Client 2', 'Client 3', 'Client 4']);
  });

  it('asks to edit the client whose button was pressed', async () => {
    const el = await mount(listOf(named(3)).provider);
    await shown(el, 3);
    control(row(el, 'Client 2'), 'edit').focus();
    const requested = nextEvent(el, 'mapping-edit-request');
    await sendKeys({ press: 'Enter' });
    expect((await requested).detail).to.deep.equal({ clientId: '2' });
  });

  it('opens the events of a row that has some', async () => {
    const el = await mount(listOf([aRow('7', 'Blue', 'Blue', { eventCount: 1 })]).provider);
    await shown(el);
    const selected = nextEvent(el, 'mapping-event-select');
    control(row(el, 'Blue'), 'events').click();
    expect((await selected).detail).to.deep.equal({ clientId: '7' });
  });

  it('sorts by a column, then the other way, and says so', async () => {
    const { provider, queries } = listOf(named(3));
    const el = await mount(provider);
    await shown(el, 3);
    const sort = root(el).querySelector<HTMLElement>('th.company .sort')!;
    const changed = nextEvent(el, 'mapping-query-change');
    sort.focus();
    await sendKeys({ press: 'Enter' });
    expect((await changed).detail.query).to.deep.equal({ sort: { by: 'company', direction: 'ascending' } });
    await el.updateComplete;
    expect(root(el).querySelector('th.company')!.ariaSort).to.equal('ascending');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => queries.at(-1)!.sort?.direction === 'descending', 'the provider is asked');
    await waitUntil(() => status(el).includes('descending'), 'the order is announced');
    expect(root(el).activeElement).to.equal(sort);
  });

  it('asks nothing when the query says the same in other words', async () => {
    const { provider, queries } = listOf(named(3));
    const el = await mount(provider);
    await shown(el, 3);
    const asked = queries.length;
    el.query = { client: '  ', mapped: 'all' };
    await el.updateComplete;
    expect(queries).to.have.length(asked);
  });

  it('shows only the answer to the last question, in whatever order answers come', async () => {
    const answers: (() => void)[] = [];
    const provider = fakeProvider({
      listClientMappings: ({ client = 'all' }) =>
        new Promise(resolve => answers.push(() => resolve({ items: [aRow('1', client)], total: 1 }))),
    });
    const el = await mount(provider);
    el.query = { client: 'first' };
    await el.updateComplete;
    el.query = { client: 'second' };
    await el.updateComplete;
    answers[2]();
    await waitUntil(() => row(el, 'second'), 'the last answer is shown');
    answers[1]();
    answers[0]();
    await el.updateComplete;
    expect(rows(el).map(tr => tr.querySelector('.name')!.textContent)).to.deep.equal(['second']);
  });

  it('aborts what is no longer wanted, and what is under way when it leaves the page', async () => {
    const signals: AbortSignal[] = [];
    const provider = fakeProvider({
      listClientMappings: (_, { signal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    const el = await mount(provider);
    el.query = { client: 'a' };
    await el.updateComplete;
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    const parent = el.parentNode!;
    el.remove();
    expect(signals[1].aborted).to.equal(true);
    parent.append(el);
    await waitUntil(() => signals.length === 3, 'it asks again when it is back');
  });

  it('holds the place of rows that are slow to come', async () => {
    const el = await mount(fakeProvider({ listClientMappings: () => new Promise(() => undefined) }));
    await waitUntil(() => root(el).querySelectorAll('tr.loading').length === 8, 'eight rows without content');
    expect(root(el).querySelector('table')!.ariaBusy).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('says when there is no client, and when none matches, with a way on', async () => {
    const el = await mount(listOf([]).provider);
    await waitUntil(() => root(el).textContent.includes('No clients yet'), 'the empty state is shown');
    await expect(el).to.be.accessible();
    const filtered = await mount(listOf(named(3)).provider, table => (table.query = { client: 'zzz', mapped: 'no' }));
    await waitUntil(() => root(filtered).textContent.includes('No clients match “zzz”'), 'the filter is named');
    expect(root(filtered).textContent).to.contain('not mapped');
    // Clients that are not mapped there may be, elsewhere.
    filtered.query = { client: 'zzz', mapped: 'no', topLevelId: 'uk' };
    await waitUntil(() => !root(filtered).textContent.includes('not mapped'), 'of all of them nothing is said');
    await expect(filtered).to.be.accessible();
    const changed = nextEvent(filtered, 'mapping-query-change');
    [...root(filtered).querySelectorAll('button')]
      .find(button => button.textContent.includes('Clear filters'))!
      .click();
    expect((await changed).detail.query).to.deep.equal({});
    await shown(filtered, 3);
  });

  it('keeps the focus when "Clear filters" goes with its message', async () => {
    const el = await mount(listOf(named(3)).provider, table => (table.query = { client: 'zzz' }));
    const button = () => [...root(el).querySelectorAll('button')].find(node => node.textContent === 'Clear filters');
    await waitUntil(button, 'no client matches');
    button()!.focus();
    await sendKeys({ press: 'Enter' });
    await shown(el, 3);
    await waitUntil(() => root(el).activeElement === scroller(el), 'the focus is on the rows');
  });

  it('leads whoever is in a row that goes to the one in its place, then to "Clear filters"', async () => {
    const all = [...named(3), aRow('4', 'Client 30')];
    const el = await mount(listOf(all).provider);
    await shown(el, 4);
    control(row(el, 'Client 30'), 'edit').focus();
    all.splice(3);
    el.reload();
    await waitUntil(() => rows(el).length === 3, 'the last client is gone');
    await waitUntil(() => focusedName(el) === 'Client 3', 'the last that there is now');
    expect(root(el).activeElement).to.equal(control(row(el, 'Client 3'), 'edit'));
    el.query = { client: 'zzz' };
    await waitUntil(() => root(el).activeElement?.textContent === 'Clear filters', 'the way on');
  });

  it('keeps the rows when a reload fails, says why, and goes on when asked', async () => {
    let isDown = false;
    const all = named(3);
    const { provider } = listOf(all);
    const list = provider.listClientMappings.bind(provider);
    provider.listClientMappings = (query, options) =>
      isDown ? Promise.reject(new MappingError('unavailable', { requestId: 'r-42' })) : list(query, options);
    const el = await mount(provider);
    await shown(el, 3);
    isDown = true;
    const failed = nextEvent(el, 'mapping-failed');
    el.reload();
    expect((await failed).detail).to.include({ operation: 'listClientMappings' });
    await el.updateComplete;
    const alert = root(el).querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain('Could not load clients').and.to.contain('r-42');
    expect(rows(el)).to.have.length(3);
    await expect(el).to.be.accessible();
    isDown = false;
    alert.querySelector('button')!.click();
    await waitUntil(() => !root(el).querySelector('[role=alert]'), 'the failure is gone');
  });

  it('names the field of an answer that it cannot use', async () => {
    const el = fakeProvider({
      listClientMappings: () => Promise.resolve({ items: [{ client: { id: 7 } }], total: 1 } as never),
    });
    const table = await fixture<Table>(html`<client-mapping-table></client-mapping-table>`);
    const failed = nextEvent(table, 'mapping-failed');
    table.provider = el;
    const { error } = (await failed).detail;
    expect([error.code, error.field]).to.deep.equal(['protocol', 'items[0].client.id']);
  });

  it('waits as long as a busy provider asks, and tries again by itself', async () => {
    let calls = 0;
    const { provider } = listOf(named(2));
    const list = provider.listClientMappings.bind(provider);
    provider.listClientMappings = (query, options) =>
      ++calls === 1 ? Promise.reject(new MappingError('rate-limited', { retryAfterMs: 300 })) : list(query, options);
    const el = await mount(provider);
    await waitUntil(() => root(el).textContent.includes('Trying again in 1 s'), 'it says what happens next');
    await shown(el, 2);
  });

  it('shows what another element saved, where it stands, without reading the list again', async () => {
    const memory = new MemoryMappingProvider({
      clients: [
        { id: '1', name: 'Acme Ltd' },
        { id: '2', name: 'Contoso' },
      ],
      companies: [{ id: 'c1', name: 'ACME Limited' }],
    });
    const other = await mount(memory, table => (table.editableServices = true));
    const el = await mount(memory);
    await Promise.all([shown(el, 2), shown(other, 2)]);
    await memory.saveMapping(
      '1',
      { target: { kind: 'existing', companyId: 'c1' }, services: { billing: true, ticketing: false } },
      { signal: new AbortController().signal },
    );
    await waitUntil(() => row(el, 'Acme Ltd').innerText.includes('ACME Limited'), 'the watch brought the new row');
    await waitUntil(() => row(other, 'Acme Ltd').innerText.includes('OK'), 'in both tables');
    const saved = nextEvent(other, 'mapping-saved');
    control(row(other, 'Acme Ltd'), 'service-ticketing').click();
    expect((await saved).detail.row.mapping?.services).to.deep.equal({ billing: true, ticketing: true });
    await waitUntil(() => row(el, 'Acme Ltd').innerText.match(/On\s+On/), 'the save shows in the first table');
  });

  it('says Saving… while a service is saved, and keeps it for another try when it fails', async () => {
    let answer: () => void = () => undefined;
    let isDown = true;
    const mapped = aRow('1', 'Acme', 'ACME');
    const { provider } = listOf([mapped], {
      saveMapping: (_, { services }) =>
        new Promise((resolve, reject) => {
          answer = () =>
            isDown
              ? reject(new MappingError('unavailable'))
              : resolve({ ...mapped, mapping: { ...mapped.mapping!, services, revision: 'r2' } });
        }),
    });
    const el = await mount(provider, table => (table.editableServices = true));
    await shown(el);
    const box = control(row(el, 'Acme'), 'service-ticketing') as HTMLInputElement;
    expect(box.ariaLabel).to.equal('Ticketing for Acme');
    box.focus();
    await sendKeys({ press: 'Space' });
    expect(row(el, 'Acme').innerText).to.contain('Saving…');
    answer();
    await waitUntil(() => row(el, 'Acme').innerText.includes('Not saved'), 'the failure is shown in the row');
    expect(box.checked).to.equal(false);
    expect(root(el).activeElement).to.equal(box);
    await expect(el).to.be.accessible();
    isDown = false;
    control(row(el, 'Acme'), 'retry').click();
    answer();
    await waitUntil(() => row(el, 'Acme').innerText.includes('OK'), 'the second try is shown');
    expect(box.checked).to.equal(true);
  });

  it('leaves a service as it was when the host cancels its save', async () => {
    const saves: unknown[] = [];
    const { provider } = listOf([aRow('1', 'Acme', 'ACME')], {
      saveMapping: (...call) => Promise.reject(new MappingError('invalid', { cause: saves.push(call) })),
    });
    const el = await mount(provider, table => (table.editableServices = true));
    await shown(el);
    await el.updateComplete;
    const asked: unknown[] = [];
    el.addEventListener('mapping-save-request', event => {
      event.preventDefault();
      asked.push(event.detail.draft.services['ticketing']);
    });
    const box = control(row(el, 'Acme'), 'service-ticketing') as HTMLInputElement;
    box.click();
    expect(asked).to.deep.equal([true]);
    expect(box.checked).to.equal(false);
    expect(saves).to.be.empty;
  });

  for (const [code, isSameKey] of [
    ['network', true],
    ['rate-limited', false],
  ] as const)
    it(`sends a save again with ${isSameKey ? 'the same' : 'another'} key after ${code}`, async () => {
      const keys: (string | undefined)[] = [];
      const mapped = aRow('1', 'Acme', 'ACME');
      const { provider } = listOf([mapped], {
        saveMapping: (_, { services }, { idempotencyKey }) =>
          keys.push(idempotencyKey) < 2
            ? Promise.reject(new MappingError(code))
            : Promise.resolve({ ...mapped, mapping: { ...mapped.mapping!, services, revision: 'r2' } }),
      });
      const el = await mount(provider, table => (table.editableServices = true));
      await shown(el);
      await el.updateComplete;
      (control(row(el, 'Acme'), 'service-ticketing') as HTMLInputElement).click();
      await waitUntil(() => row(el, 'Acme').innerText.includes('Not saved'), 'the failure is shown');
      control(row(el, 'Acme'), 'retry').click();
      await waitUntil(() => row(el, 'Acme').innerText.includes('OK'), 'the second try is shown');
      expect(keys).to.have.length(2);
      expect(keys[0]).to.be.a('string');
      expect(keys[0] === keys[1]).to.equal(isSameKey);
    });

  it('saves services that are switched one right after the other, each on top of the one before', async () => {
    const memory = new MemoryMappingProvider({
      clients: [{ id: '1', name: 'Acme' }],
      companies: [{ id: 'c1', name: 'ACME' }],
      mappings: [{ clientId: '1', companyId: 'c1', services: { billing: false, ticketing: false } }],
    });
    const failures: Event[] = [];
    const el = await mount(memory, table => (table.editableServices = true));
    el.addEventListener('mapping-failed', event => failures.push(event));
    await shown(el);
    await el.updateComplete;
    const box = (name: string) => control(row(el, 'Acme'), `service-${name}`) as HTMLInputElement;
    box('billing').click();
    box('ticketing').click();
    expect([box('billing').checked, box('ticketing').checked]).to.deep.equal([true, true]);
    const { items } = await memory.listClientMappings(
      { offset: 0, limit: 1 },
      { signal: new AbortController().signal },
    );
    expect(items[0].mapping!.services).to.include({ billing: true });
    await waitUntil(async () => {
      const now = await memory.listClientMappings({ offset: 0, limit: 1 }, { signal: new AbortController().signal });
      return now.items[0].mapping!.services['ticketing'] && row(el, 'Acme').innerText.includes('OK');
    }, 'both are saved');
    expect([box('billing').checked, box('ticketing').checked]).to.deep.equal([true, true]);
    expect(failures).to.be.empty;
  });

  it('offers only viewing when it is read-only', async () => {
    const el = await mount(listOf([aRow('1', 'Acme'), aRow('2', 'Blue', 'Blue')]).provider, table => {
      table.readonly = true;
      table.selectable = true;
      table.editableServices = true;
    });
    await shown(el, 2);
    expect(control(row(el, 'Acme'), 'edit').textContent).to.equal('View');
    expect(root(el).querySelector('input')).to.equal(null);
    expect(control(row(el, 'Acme'), 'choose')).to.equal(null);
  });

  it('keeps what is ticked while rows are scrolled, sorted and filtered', async () => {
    const el = await mount(listOf(named(2_000)).provider, table => (table.selectable = true));
    await shown(el, 5);
    const changed = nextEvent(el, 'mapping-selection-change');
    control(row(el, 'Client 2'), 'select').click();
    expect((await changed).detail).to.deep.equal({ clientIds: ['2'] });
    scroller(el).scrollTop = 50_000;
    await waitUntil(() => !row(el, 'Client 2'), 'the row is out of view');
    el.query = { client: 'Client 2' };
    await waitUntil(() => row(el, 'Client 20'), 'the filtered rows are shown');
    expect((control(row(el, 'Client 2'), 'select') as HTMLInputElement).checked).to.equal(true);
    expect(el.selectedClientIds).to.deep.equal(['2']);
  });

  it('shows the company under the client where there is no room for columns', async () => {
    const el = await mount(
      listOf([aRow('1', 'Acme Ltd', 'ACME Limited')]).provider,
      table => (table.style.width = '360px'),
    );
    await shown(el);
    const [client, company] = ['.name', '.company'].map(
      selector => () => row(el, 'Acme Ltd').querySelector(selector)!.getBoundingClientRect(),
    );
    await waitUntil(() => company().top >= client().bottom - 1, 'the company is the second line');
    expect(row(el, 'Acme Ltd').innerText).to.contain('ACME Limited');
    expect(company().bottom).to.be.at.most(row(el, 'Acme Ltd').getBoundingClientRect().bottom);
    expect(scroller(el).scrollWidth).to.be.at.most(scroller(el).clientWidth);
  });

  it('fills an element of fixed height when its own greatest height is none', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => aRow(`${at}`, `Client ${at}`));
    const el = await mount(listOf(rows).provider, table => {
      table.style.height = '500px';
      table.style.setProperty('--client-mapping-table-max-height', 'none');
    });
    await shown(el);
    await waitUntil(() => scroller(el).clientHeight > 400, 'the rows have the room');
    expect(el.offsetHeight).to.equal(500);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`cuts off the end of a company's name, whichever way it runs, in a table that runs ${dir}`, async () => {
      const latin = 'A company whose name is too long '.repeat(5);
      const hebrew = 'חברה בעלת שם ארוך מדי '.repeat(5);
      const el = await mount(listOf([aRow('1', 'Acme', latin), aRow('2', 'Beta', hebrew)]).provider, table => {
        table.dir = dir;
      });
      await shown(el, 2);
      for (const client of ['Acme', 'Beta']) {
        const text = row(el, client).querySelector<HTMLElement>('.company .text')!;
        const range = document.createRange();
        range.setStart(text.firstChild!, 0);
        range.setEnd(text.firstChild!, 1);
        const [letter, cell] = [range, text.closest('td')!].map(place => place.getBoundingClientRect());
        expect(letter.left, client).to.be.at.least(cell.left);
        expect(letter.right, client).to.be.at.most(cell.right);
      }
    });

  it('tells in full, as a tooltip, what is cut off', async () => {
    const long = 'Verein zur Förderung der '.repeat(12).trim();
    const el = await mount(listOf([aRow('1', 'Acme', long), aRow('2', 'Beta', 'Beta')]).provider);
    await shown(el);
    await el.updateComplete;
    const cellOf = (client: string) => {
      const text = row(el, client).querySelector('.text')!;
      // The first brings the tooltips in.
      text.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      return text.closest('td')!;
    };
    await waitUntil(() => cellOf('Acme').title === long, 'the tooltip is there');
    expect(cellOf('Beta').title).to.equal('');
  });

  it('warns once of a provider that lacks methods, and goes without', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => warnings.push(message);
    try {
      const el = await mount({ listCompanies: () => undefined } as never);
      el.requestUpdate();
      await el.updateComplete;
      await waitUntil(() => warnings.length > 0, 'the developer is told');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('listClientMappings');
  });
});
