import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/client-mappings.js';
import { ClientMappings } from './client-mappings.js';
import { MappingError } from '../../model/errors.js';
import type { MappingEvent } from '../../model/mapping-event.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { MemoryMappingProvider } from '../../provider/memory-mapping-provider.js';
import { withMethods } from '../../../test/editor-harness.js';
import { press, type } from '../../../test/keys.js';
import { emulateMedia } from '../../../test/media.js';
import { nextEvent } from '../../../test/next-event.js';

type Page = HTMLElementTagNameMap['client-mappings'];

const signal = new AbortController().signal;

const push: MappingEvent = {
  id: 'e1',
  clientId: '3',
  family: 'billing',
  code: 'usage-push-failed',
  severity: 'error',
  title: 'Usage push failed',
  raisedAt: '2026-11-02T08:00:00Z',
  actions: ['recheck'],
};

const memory = () =>
  new MemoryMappingProvider({
    clients: [
      { id: '1', name: 'Acme Ltd' },
      { id: '2', name: 'Contoso, Inc.' },
      { id: '3', name: 'Blue Yonder Airlines' },
    ],
    companies: [
      { id: 'c1', name: 'ACME Limited' },
      { id: 'c2', name: 'Contoso' },
      { id: 'c3', name: 'Blue Yonder' },
    ],
    mappings: [
      { clientId: '1', companyId: 'c1', services: { billing: true } },
      { clientId: '3', companyId: 'c3' },
    ],
    events: [push],
    description: { source: { name: 'HaloPSA' }, target: { name: 'GravityZone' } },
  });

async function mount(provider: MappingProvider = memory(), { width = 1300 } = {}) {
  await setViewport({ width, height: 800 });
  const el = await fixture<Page>(html`<client-mappings .provider=${provider}></client-mappings>`);
  await waitUntil(() => row(el, 'Acme Ltd'), 'rows are shown');
  return el;
}

const root = (el: Page) => el.shadowRoot!;
const part = (el: Page, tag: string) => root(el).querySelector(tag)?.shadowRoot ?? undefined;
const table = (el: Page) => part(el, 'client-mapping-table')!;
const editor = (el: Page) => part(el, 'mapping-editor');
const row = (el: Page, name: string) =>
  [...table(el).querySelectorAll('tbody tr.row')].find(tr => tr.querySelector('.name')?.textContent === name);
const control = (el: Page, client: string, name: string) =>
  row(el, client)!.querySelector<HTMLElement>(`[data-control="${name}"]`)!;
const save = (provider: MemoryMappingProvider, clientId: string, companyId: string) =>
  provider.saveMapping(
    clientId,
    { target: { kind: 'existing', companyId }, services: { billing: true, ticketing: true } },
    { signal },
  );

/** Sizes are looked at in the frame after they have changed. */
const frames = async () => {
  for (let at = 0; at < 4; at++) await new Promise(requestAnimationFrame);
};

async function openEditor(el: Page, client: string) {
  control(el, client, 'edit').focus();
  await sendKeys({ press: 'Enter' });
  // The first time, its code has to come in.
  await waitUntil(() => editor(el)?.textContent.includes(client), 'the editor is open', { timeout: 10_000 });
}

describe('<client-mappings>', () => {
  before(() => emulateMedia({ 'prefers-reduced-motion': 'reduce' }));

  it('is accessible, and says how far the mapping is', async () => {
    const el = await mount();
    await waitUntil(() => root(el).textContent.replace(/\s+/g, ' ').includes('2 of 3 clients mapped'), 'the summary');
    expect(root(el).textContent).to.contain('1 to do');
    await expect(el).to.be.accessible();
  });

  it('hides parts of it until the host wants them back', async () => {
    const el = await mount();
    const headings = () => [...root(el).querySelectorAll('h2')].length;
    el.setAttribute('hide', 'heading summary');
    await el.updateComplete;
    expect(headings()).to.equal(0);
    el.removeAttribute('hide');
    await el.updateComplete;
    expect(headings()).to.equal(1);
  });

  it('tells the host how many are not mapped, and again after each change', async () => {
    const provider = memory();
    const el = document.createElement('client-mappings');
    const first = nextEvent(el, 'mapping-summary-change');
    el.provider = provider;
    document.body.append(el);
    expect((await first).detail).to.deep.equal({ total: 3, mapped: 2, notMapped: 1, hasEvents: 1 });
    const second = nextEvent(el, 'mapping-summary-change');
    await save(provider, '2', 'c2');
    expect((await second).detail.notMapped).to.equal(0);
    el.remove();
  });

  it('filters the table, and the host hears of it once', async () => {
    const el = await mount();
    const heard: unknown[] = [];
    el.addEventListener('mapping-query-change', ({ detail }) => heard.push(detail.query));
    part(el, 'mapping-filters')!.querySelector<HTMLInputElement>('input[type=radio][value=no]')!.click();
    await waitUntil(() => !row(el, 'Acme Ltd'), 'mapped clients are left out');
    expect(row(el, 'Contoso, Inc.')).to.exist;
    expect(heard).to.deep.equal([{ mapped: 'no' }]);
    expect(el.query).to.deep.equal({ mapped: 'no' });
  });

  it('opens the editor beside the table where there is room, and goes back to the row', async () => {
    const el = await mount();
    await openEditor(el, 'Acme Ltd');
    expect(editor(el)!.querySelector('dialog[open]:modal')).to.equal(null);
    expect(row(el, 'Acme Ltd')!.ariaCurrent).to.equal('true');
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !editor(el), 'the editor is closed');
    await waitUntil(() => table(el).activeElement === control(el, 'Acme Ltd', 'edit'), 'the focus is back');
  });

  it('leads to the filters when nothing is found any more', async () => {
    const el = await mount();
    await openEditor(el, 'Acme Ltd');
    el.query = { client: 'nobody' };
    await waitUntil(() => table(el).textContent.includes('No clients'), 'nothing is found');
    editor(el)!.querySelector<HTMLElement>('.cancel')!.click();
    await waitUntil(() => !editor(el), 'the editor is closed');
    await waitUntil(() => part(el, 'mapping-filters')!.activeElement?.id === 'client', 'in the search box');
  });

  it('opens the editor over the table where there is none', async () => {
    const el = await mount(memory(), { width: 700 });
    await openEditor(el, 'Acme Ltd');
    expect(editor(el)!.querySelector('dialog:modal')).to.exist;
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !editor(el), 'the editor is closed');
    await waitUntil(() => table(el).activeElement === control(el, 'Acme Ltd', 'edit'), 'the focus is back');
  });

  for (const width of [1300, 700])
    it(`tells once of a save that the editor goes on from, and takes it back there (${width} px)`, async () => {
      const provider = memory();
      const el = await mount(provider, { width });
      await openEditor(el, 'Acme Ltd');
      const said: string[] = [];
      const regions = () =>
        [root(el), editor(el)!].flatMap(within => [...within.querySelectorAll<HTMLElement>('[role=status]')]);
      const observer = new MutationObserver(records =>
        said.push(...records.map(({ target }) => target.textContent ?? '').filter(Boolean)),
      );
      for (const region of regions()) observer.observe(region, { childList: true });
      editor(el)!.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
      [...editor(el)!.querySelectorAll<HTMLElement>('footer button')]
        .find(({ textContent }) => textContent.trim() === 'Save & next')!
        .click();
      await waitUntil(() => editor(el)!.querySelector('h2')!.textContent.trim() !== 'Acme Ltd', 'the next client');
      await waitUntil(() => root(el).querySelector('.toast button'), 'the toast offers Undo');
      const undo = root(el).querySelector<HTMLElement>('.toast button')!;
      const { left, top, width: wide, height } = undo.getBoundingClientRect();
      expect(root(el).elementFromPoint(left + wide / 2, top + height / 2)).to.equal(undo);
      await waitUntil(() => said.length > 0);
      undo.focus();
      await press('Enter');
      await waitUntil(() => said.at(-1) === 'Change undone for Acme Ltd');
      expect(said).to.deep.equal(['Mapping saved for Acme Ltd', 'Change undone for Acme Ltd']);
      // Where it is said is not shut off by the editor.
      const isCovered = editor(el)!.querySelector('dialog:modal') !== null;
      expect(regions().every(region => !isCovered || region.closest('mapping-editor, dialog') !== null)).to.be.true;
      expect(el.shadowRoot!.activeElement?.localName).to.equal(isCovered ? 'mapping-editor' : 'client-mapping-table');
    });

  it('stays as it is while its ancestor is not displayed', async () => {
    const el = await mount();
    await openEditor(el, 'Acme Ltd');
    const tab = el.parentElement!;
    tab.style.display = 'none';
    await frames();
    expect(document.querySelector(':modal')).to.equal(null);
    expect(editor(el)!.querySelector(':modal')).to.equal(null);
    tab.style.display = '';
    await frames();
    expect(editor(el)!.querySelector('section')).to.exist;
  });

  it('locks nothing while it is not displayed, and shows the same panel after', async () => {
    const el = await mount(memory(), { width: 700 });
    control(el, 'Blue Yonder Airlines', 'events').click();
    await waitUntil(() => part(el, 'mapping-events')?.querySelector('.entry'), 'the events', { timeout: 10_000 });
    const modals = () => root(el).querySelectorAll(':modal').length;
    expect(modals()).to.equal(1);
    const tab = el.parentElement!;
    tab.style.display = 'none';
    await waitUntil(() => modals() === 0, 'nothing is modal');
    await frames();
    tab.style.display = '';
    await waitUntil(() => modals() === 1, 'the events are back');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !part(el, 'mapping-events'), 'and can be closed');
  });

  it('keeps what the events have loaded and do while the page becomes narrow, and wide again', async () => {
    let answer = () => {};
    const directory = memory();
    const provider = withMethods(directory, {
      actOnEvent: (...args) => new Promise(resolve => (answer = () => resolve(directory.actOnEvent(...args)))),
    });
    const el = await mount(provider);
    control(el, 'Blue Yonder Airlines', 'events').click();
    const button = () => part(el, 'mapping-events')?.querySelector<HTMLElement>('[data-control=recheck]');
    await waitUntil(button, 'the events', { timeout: 10_000 });
    button()!.click();
    await waitUntil(() => button()!.textContent.includes('Rechecking…'), 'it is rechecked');
    for (const width of [700, 1300]) {
      await setViewport({ width, height: 800 });
      await waitUntil(() => root(el).querySelectorAll('dialog.panel:modal').length === (width === 700 ? 1 : 0));
      expect(button()!.textContent).to.contain('Rechecking…');
      expect(root(el).activeElement?.id, 'the focus is in the panel').to.equal('panel-title');
    }
    answer();
    await waitUntil(() => !button()?.textContent.includes('Rechecking…'), 'it is done');
  });

  it('keeps what was edited while the page becomes narrow', async () => {
    const el = await mount();
    await openEditor(el, 'Acme Ltd');
    const box = () => editor(el)!.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    const before = box().checked;
    box().click();
    await setViewport({ width: 700, height: 800 });
    await waitUntil(() => editor(el)?.querySelector('dialog:modal'), 'the editor is a dialog now');
    expect(box().checked).to.equal(!before);
  });

  it('keeps a save that is under way, and what became of it, while the page becomes narrow', async () => {
    let fail = () => {};
    const keys: unknown[] = [];
    const provider = withMethods(memory(), {
      saveMapping: (_id, _draft, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return new Promise((_, reject) => (fail = () => reject(new MappingError('unavailable'))));
      },
    });
    const el = await mount(provider);
    await openEditor(el, 'Acme Ltd');
    editor(el)!.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await press('Control+Enter');
    const saveButton = () => editor(el)!.querySelector<HTMLElement>('#save')!;
    await waitUntil(() => saveButton().textContent.includes('Saving…'), 'it is being saved');
    await setViewport({ width: 700, height: 800 });
    await waitUntil(() => editor(el)?.querySelector('dialog:modal'), 'the editor is a dialog now');
    expect(saveButton().textContent).to.contain('Saving…');
    fail();
    await waitUntil(() => editor(el)!.querySelector('footer .problem'), 'the failure is said');
    await setViewport({ width: 1300, height: 800 });
    await waitUntil(() => editor(el)?.querySelector('section.editor'), 'it stands beside the table again');
    expect(editor(el)!.querySelector('footer .problem')!.textContent).to.contain('Not saved');
    await press('Control+Enter');
    await waitUntil(() => keys.length === 2, 'it is sent again');
    expect(keys[1], 'as the same intention').to.equal(keys[0]);
  });

  it('keeps the focus where it is while the page becomes narrow, and wide again', async () => {
    const el = await mount();
    await openEditor(el, 'Contoso, Inc.');
    await waitUntil(() => editor(el)!.activeElement?.localName === 'company-picker', 'in the company field');
    await setViewport({ width: 700, height: 800 });
    await waitUntil(() => editor(el)?.querySelector('dialog:modal'), 'the editor is a dialog now');
    await waitUntil(() => editor(el)!.activeElement?.localName === 'company-picker', 'still there');
    await setViewport({ width: 1300, height: 800 });
    await waitUntil(() => editor(el)?.querySelector('section.editor'), 'it stands beside the table again');
    await waitUntil(() => editor(el)!.activeElement?.localName === 'company-picker', 'and there again');
  });

  it('goes on asking about a removal while the page becomes narrow', async () => {
    const el = await mount();
    await openEditor(el, 'Acme Ltd');
    editor(el)!.querySelector<HTMLElement>('.remove')!.click();
    await waitUntil(() => editor(el)!.querySelector('.removal:modal'), 'the question');
    await setViewport({ width: 700, height: 800 });
    await waitUntil(() => editor(el)?.querySelector('dialog.editor:modal'), 'the editor is a dialog now');
    await frames();
    const button = editor(el)!.querySelector('.removal button')!;
    const { left, top, width, height } = button.getBoundingClientRect();
    expect(editor(el)!.elementFromPoint(left + width / 2, top + height / 2), 'it lies on top').to.equal(button);
    expect(editor(el)!.activeElement?.id).to.equal('keep-mapping');
  });

  it('leaves nothing of one provider open for the next', async () => {
    const [first, second] = [memory(), memory()];
    const el = await mount(first);
    el.editableServices = true;
    await waitUntil(() => control(el, 'Acme Ltd', 'service-ticketing'), 'the services are check boxes');
    control(el, 'Acme Ltd', 'service-ticketing').click();
    await waitUntil(() => root(el).querySelector('.toast button'), 'the toast offers Undo');
    await openEditor(el, 'Acme Ltd');
    editor(el)!.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    const ticked = () => editor(el)!.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked;
    const edited = ticked();
    el.provider = second;
    await el.updateComplete;
    expect(editor(el)).to.equal(undefined);
    expect(root(el).querySelector('.toast')).to.equal(null);
    await waitUntil(() => row(el, 'Acme Ltd'), 'rows of the next');
    await openEditor(el, 'Acme Ltd');
    expect(ticked()).to.equal(!edited);

    el.provider = first;
    await el.updateComplete;
    await waitUntil(() => row(el, 'Acme Ltd'), 'rows of the first');
    await openEditor(el, 'Acme Ltd');
    expect(ticked(), 'unsaved edits are kept for their own provider').to.equal(edited);
  });

  it('offers no way back from a change of a provider that was taken away meanwhile', async () => {
    const provider = memory();
    let finish = () => {};
    const isHeld = new Promise<void>(resolve => (finish = resolve));
    const slow = withMethods(provider, {
      saveMapping: async (...args) => {
        await isHeld;
        return provider.saveMapping(...args);
      },
    });
    const el = await mount(slow);
    el.editableServices = true;
    await waitUntil(() => control(el, 'Acme Ltd', 'service-ticketing'), 'the services are check boxes');
    control(el, 'Acme Ltd', 'service-ticketing').click();
    el.provider = memory();
    await el.updateComplete;
    finish();
    await frames();
    expect(root(el).querySelector('.toast button')).to.equal(null);
  });

  it('leaves editing to a host that cancels the request', async () => {
    const el = await mount();
    el.addEventListener('mapping-edit-request', event => event.preventDefault());
    control(el, 'Acme Ltd', 'edit').click();
    await el.updateComplete;
    expect(editor(el)).to.equal(undefined);
  });

  it('opens the events of a row, unless the host routes there itself', async () => {
    const el = await mount();
    control(el, 'Blue Yonder Airlines', 'events').click();
    await waitUntil(() => root(el).textContent.includes('Events for Blue Yonder Airlines'), 'the events panel');
    await waitUntil(() => part(el, 'mapping-events')!.textContent.includes('Usage push failed'), 'its event');
    await expect(el).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !part(el, 'mapping-events'), 'the panel is closed');
    await waitUntil(
      () => table(el).activeElement === control(el, 'Blue Yonder Airlines', 'events'),
      'the focus is back on the status',
    );
    el.addEventListener('mapping-event-select', event => event.preventDefault());
    control(el, 'Blue Yonder Airlines', 'events').click();
    await el.updateComplete;
    expect(part(el, 'mapping-events')).to.equal(undefined);
  });

  it('shows what changes elsewhere, in the table and in the summary', async () => {
    const provider = memory();
    const el = await mount(provider);
    await save(provider, '2', 'c2');
    await waitUntil(() => row(el, 'Contoso, Inc.')!.textContent.includes('OK'), 'the table shows it');
    await waitUntil(() => root(el).textContent.includes('All 3 clients are mapped'), 'and the summary');
  });

  it('lets everyone look and nobody change when it is read-only', async () => {
    const el = await mount();
    el.readonly = true;
    await el.updateComplete;
    await waitUntil(() => control(el, 'Acme Ltd', 'edit').textContent === 'View', 'View in place of Edit');
    control(el, 'Acme Ltd', 'edit').click();
    await waitUntil(() => editor(el), 'the editor is open');
    await expect(el).to.be.accessible();
    const names = [...editor(el)!.querySelectorAll('button')].map(button => button.textContent.trim());
    expect(names).not.to.include('Save');
    control(el, 'Blue Yonder Airlines', 'events').click();
    await waitUntil(() => part(el, 'mapping-events')?.querySelector('.entry'), 'the events');
    expect(part(el, 'mapping-events')!.querySelectorAll('[data-control=recheck]').length).to.equal(0);
  });

  it('takes a change back, by its button and by Ctrl+Z', async () => {
    const provider = memory();
    const el = await mount(provider);
    el.editableServices = true;
    await el.updateComplete;
    const ticketing = () => control(el, 'Acme Ltd', 'service-ticketing') as HTMLInputElement;
    await waitUntil(() => control(el, 'Acme Ltd', 'service-ticketing'), 'the services are check boxes');
    ticketing().click();
    await waitUntil(() => root(el).querySelector('.toast button'), 'the toast offers Undo');
    expect(root(el).querySelector('.toast')!.textContent).to.contain('Mapping saved for Acme Ltd');
    const saved = nextEvent(el, 'mapping-saved');
    root(el).querySelector<HTMLElement>('.toast button')!.click();
    expect((await saved).detail.row.mapping!.services['ticketing']).to.not.equal(true);
    await waitUntil(() => root(el).textContent.includes('Change undone for Acme Ltd'), 'it says so');
    expect(ticketing().checked).to.equal(false);

    ticketing().focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => root(el).querySelector('.toast button'), 'it can be taken back again');
    await press('Control+z');
    await waitUntil(() => !ticketing().checked, 'Ctrl+Z has taken it back');
    expect(table(el).activeElement, 'the focus stays').to.equal(ticketing());
  });

  it('asks the host before it takes a change back, and leaves it to one that cancels', async () => {
    let saves = 0;
    const directory = memory();
    const provider = withMethods(directory, {
      saveMapping: (...args) => {
        saves += 1;
        return directory.saveMapping(...args);
      },
    });
    const el = await mount(provider);
    el.editableServices = true;
    await waitUntil(() => control(el, 'Acme Ltd', 'service-ticketing'), 'the services are check boxes');
    control(el, 'Acme Ltd', 'service-ticketing').click();
    const undo = () => root(el).querySelector<HTMLElement>('.toast button');
    await waitUntil(undo, 'it can be taken back');
    el.addEventListener('mapping-save-request', event => event.preventDefault());
    const asked = nextEvent(el, 'mapping-save-request');
    undo()!.click();
    const { detail } = await asked;
    expect(detail.clientId).to.equal('1');
    expect(detail.draft).to.deep.equal({
      target: { kind: 'existing', companyId: 'c1' },
      services: { billing: true, ticketing: false },
    });
    await frames();
    expect(saves).to.equal(1);
  });

  it('does not say that nothing was taken back when the answer is lost, and reads the rows again', async () => {
    const directory = memory();
    let isLost = false;
    const provider = withMethods(directory, {
      watch: async function* () {},
      saveMapping: async (...args) => {
        const saved = await directory.saveMapping(...args);
        if (isLost) throw new MappingError('network');
        return saved;
      },
    });
    const el = await mount(provider);
    el.editableServices = true;
    const ticketing = () => control(el, 'Acme Ltd', 'service-ticketing') as HTMLInputElement;
    await waitUntil(ticketing, 'the services are check boxes');
    ticketing().click();
    await waitUntil(() => root(el).querySelector('.toast button'), 'it can be taken back');
    isLost = true;
    root(el).querySelector<HTMLElement>('.toast button')!.click();
    const toast = () => root(el).querySelector('.toast')?.textContent.trim();
    await waitUntil(() => toast()?.startsWith('Acme Ltd: It is not known whether this went through.'));
    await waitUntil(() => !ticketing().checked, 'the row tells');
  });

  it('shows all that are to do, whatever was looked for', async () => {
    const el = await mount();
    el.query = { client: 'acme', status: 'has-events', sort: { by: 'company', direction: 'descending' } };
    await waitUntil(() => table(el).textContent.includes('No clients'), 'nothing is found');
    const link = [...root(el).querySelectorAll<HTMLElement>('.strip-link')].find(({ textContent }) =>
      textContent.includes('1 to do'),
    );
    link!.click();
    await waitUntil(() => row(el, 'Contoso, Inc.'), 'the one to do');
    expect(el.query).to.deep.equal({ mapped: 'no', sort: { by: 'company', direction: 'descending' } });
  });

  it('counts nothing more once it has left the page', async () => {
    let counts = 0;
    const directory = memory();
    const el = await mount(
      withMethods(directory, {
        summarize: (...args) => {
          counts += 1;
          return directory.summarize(...args);
        },
      }),
    );
    await waitUntil(() => counts > 0);
    const before = counts;
    el.reload();
    el.remove();
    const until = Date.now() + 120;
    await waitUntil(() => Date.now() > until);
    expect(counts).to.equal(before);
  });

  it('leaves Ctrl+Z to a text that the host has among its own controls', async () => {
    const el = await mount();
    el.editableServices = true;
    await waitUntil(() => control(el, 'Acme Ltd', 'service-ticketing'), 'the services are check boxes');
    const ticketing = () => control(el, 'Acme Ltd', 'service-ticketing') as HTMLInputElement;
    ticketing().click();
    await waitUntil(() => root(el).querySelector('.toast button'), 'it can be taken back');
    const text = document.createElement('textarea');
    const rich = document.createElement('div');
    rich.contentEditable = 'true';
    for (const field of [text, rich]) {
      field.slot = 'actions';
      el.append(field);
      field.focus();
      await type('a');
      await press('Control+z');
    }
    expect(root(el).querySelector('.toast')!.textContent).to.contain('Mapping saved for Acme Ltd');
    expect(ticketing().checked).to.equal(true);
    expect([text.value, rich.textContent], 'the text was taken back').to.deep.equal(['', '']);
  });

  it('does not take back what somebody else has changed since, and says why', async () => {
    const provider = memory();
    const el = await mount(provider);
    await openEditor(el, 'Contoso, Inc.');
    const picker = () => editor(el)!.querySelector('company-picker')!.shadowRoot!;
    await sendKeys({ type: 'contoso' });
    await waitUntil(() => picker().querySelector('[role=option]'), 'companies are offered', { timeout: 3_000 });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await press('Control+Enter');
    await waitUntil(() => root(el).querySelector('.toast button'), 'the toast offers Undo');
    const { items } = await provider.listClientMappings({ client: 'contoso', offset: 0, limit: 1 }, { signal });
    await provider.saveMapping(
      '2',
      { target: { kind: 'existing', companyId: 'c2' }, services: { billing: true, ticketing: true } },
      { signal, revision: items[0].mapping!.revision },
    );
    const failed = nextEvent(el, 'mapping-failed');
    root(el).querySelector<HTMLElement>('.toast button')!.click();
    expect((await failed).detail).to.deep.include({ operation: 'removeMapping' });
    await waitUntil(
      () => root(el).textContent.includes('Contoso, Inc.: not undone. Someone else has changed this mapping.'),
      'it says why',
    );
    expect(row(el, 'Contoso, Inc.')!.textContent).to.contain('OK');
  });

  it('says so when a panel cannot be loaded, and tries again the next time', async () => {
    const { loadTag } = ClientMappings;
    const el = await mount();
    // A tag that nothing has registered, as before the first panel was opened.
    const get = customElements.get.bind(customElements);
    customElements.get = tag => (tag === 'mapping-events' ? undefined : get(tag));
    try {
      ClientMappings.loadTag = () => Promise.reject(new Error('offline'));
      const failed = nextEvent(el, 'mapping-failed');
      control(el, 'Blue Yonder Airlines', 'events').click();
      expect((await failed).detail.operation).to.equal('load');
      await waitUntil(() => root(el).textContent.includes('Could not open.'), 'the person is told');
      ClientMappings.loadTag = loadTag;
      control(el, 'Blue Yonder Airlines', 'events').click();
      await waitUntil(() => part(el, 'mapping-events')?.textContent.includes('Usage push failed'), 'the events');
    } finally {
      customElements.get = get;
      ClientMappings.loadTag = loadTag;
    }
  });

  it('reads from a REST service by its address alone', async () => {
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = input => {
      asked.push(new URL(input instanceof Request ? input.url : input, location.href).pathname);
      return Promise.resolve(Response.json({ items: [], total: 0 }));
    };
    try {
      await fixture<Page>(html`<client-mappings src="/api/psa"></client-mappings>`);
      await waitUntil(() => asked.includes('/api/psa/client-mappings'), 'the list is asked for');
    } finally {
      globalThis.fetch = fetch;
    }
    expect(asked.every(path => path.startsWith('/api/psa/'))).to.equal(true);
  });
});
