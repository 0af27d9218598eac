import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/client-mappings.js';
import { MappingError } from '../../model/errors.js';
import { aDirectory, withMethods } from '../../../test/editor-harness.js';
import { nextEvent } from '../../../test/next-event.js';
import { press } from '../../../test/keys.js';

type Page = HTMLElementTagNameMap['client-mappings'];

/** A page whose saves wait until they are let through or refused. */
async function mount({ width = 1300 } = {}) {
  await setViewport({ width, height: 800 });
  const directory = aDirectory();
  const saves: { let: () => void; refuse: () => void }[] = [];
  const provider = withMethods(directory, {
    saveMapping: (...args) =>
      new Promise((resolve, reject) =>
        saves.push({
          let: () => resolve(directory.saveMapping(...args)),
          refuse: () => reject(new MappingError('unavailable', { outcome: 'not-applied' })),
        }),
      ),
  });
  const el = await fixture<Page>(html`<client-mappings .provider=${provider}></client-mappings>`);
  const root = el.shadowRoot!;
  const table = () => root.querySelector('client-mapping-table')!.shadowRoot!;
  const rows = () => [...table().querySelectorAll('tbody tr.row')];
  const edit = (client: string) =>
    rows()
      .find(row => row.querySelector('.name')?.textContent === client)
      ?.querySelector<HTMLElement>('[data-control=edit]');
  const editor = () => root.querySelector('mapping-editor');
  const inEditor = (selector: string) => editor()!.shadowRoot!.querySelector<HTMLElement>(selector);
  const isOpen = (client: string) =>
    waitUntil(() => editor() && inEditor('#title')?.textContent.includes(client), `${client} is open`, {
      timeout: 10_000,
    });
  const open = async (client: string) => {
    edit(client)!.click();
    await isOpen(client);
  };
  /** Goes on though a save is under way. */
  const leave = async () => {
    await waitUntil(() => inEditor('#keep-editing'), 'the question');
    inEditor('footer .danger')!.click();
  };
  const ticketing = () => inEditor('fieldset label:nth-of-type(2) input') as HTMLInputElement;
  await waitUntil(() => edit('Acme Ltd'), 'rows are shown');
  const failures: string[] = [];
  el.addEventListener('mapping-failed', ({ detail }) => failures.push(`${detail.operation} ${detail.error.code}`));
  return {
    el,
    root,
    saves,
    open,
    editor,
    inEditor,
    isOpen,
    ticketing,
    failures,
    notices: (where = '.main') => [...root.querySelectorAll<HTMLElement>(`${where} > .failure`)],
    said: (text: string) =>
      waitUntil(
        () => [root, editor()?.shadowRoot].some(at => at?.querySelector('[role=status]')?.textContent === text),
        `it is announced: ${text}`,
      ),
    focusedRow: () => table().activeElement === edit('Acme Ltd'),
    /** Switches tickets on for Acme and saves that. */
    saveAcme: async () => {
      await open('Acme Ltd');
      await waitUntil(() => ticketing(), 'the client is loaded');
      ticketing().click();
      await press('Control+Enter');
      await waitUntil(() => inEditor('#save')?.textContent.includes('Saving…'), 'it is being saved');
    },
    /** Leaves Acme for another client while it is saved. */
    openContoso: async () => {
      edit('Contoso')!.click();
      await leave();
      await isOpen('Contoso');
    },
    /** Leaves Acme for the next client while it is saved, where the editor lies over the list. */
    stepOn: async () => {
      await press('Alt+ArrowDown');
      await leave();
      await isOpen('Müller & Söhne');
    },
    /** Leaves Acme for the list while it is saved. */
    close: async () => {
      await press('Escape');
      await leave();
      await waitUntil(() => !editor(), 'the editor is closed');
    },
  };
}

const why = 'Not saved: Acme Ltd. The service does not answer as it should.';

describe('<client-mappings>, a save that fails after its client was left', () => {
  it('says so when the editor was closed, and opens the client again with its edits', async () => {
    const { el, saves, saveAcme, close, editor, notices, said, failures, isOpen, ticketing } = await mount();
    await saveAcme();
    await close();
    saves[0].refuse();
    await waitUntil(() => notices().length > 0, 'the notice');
    expect(notices()[0].querySelector('div')!.textContent).to.equal(why);
    await said(why);
    expect(failures).to.deep.equal(['saveMapping unavailable']);
    await expect(el).to.be.accessible();
    const button = notices()[0].querySelector('button')!;
    expect(button.textContent.trim()).to.equal('Edit Acme Ltd');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await isOpen('Acme Ltd');
    await waitUntil(() => ticketing(), 'the client is loaded');
    expect(ticketing().checked, 'the edits are there').to.equal(true);
    expect(notices()).to.be.empty;
    await waitUntil(() => editor()!.shadowRoot!.activeElement?.id === 'title', 'the focus is in the editor');
  });

  it('says so when another client was opened, where it is heard', async () => {
    const { saves, saveAcme, openContoso, notices, said, failures, inEditor } = await mount();
    await saveAcme();
    await openContoso();
    saves[0].refuse();
    await waitUntil(() => notices().length > 0, 'the notice');
    await said(why);
    expect(inEditor('[role=status]')!.textContent).to.equal(why);
    expect(inEditor('footer .problem'), 'it is not the problem of the client that is open').to.equal(null);
    expect(failures).to.deep.equal(['saveMapping unavailable']);
  });

  it('goes on at the row of the client when the notice was seen', async () => {
    const { saves, saveAcme, close, notices, focusedRow } = await mount();
    await saveAcme();
    await close();
    saves[0].refuse();
    await waitUntil(() => notices().length > 0, 'the notice');
    notices()[0].querySelector<HTMLElement>('[aria-label=Close]')!.click();
    await waitUntil(focusedRow, 'the focus is in the row');
    expect(notices()).to.be.empty;
  });

  it('says nothing more once the client is saved', async () => {
    const { saves, saveAcme, openContoso, open, editor, inEditor, ticketing, notices } = await mount();
    await saveAcme();
    await openContoso();
    await open('Acme Ltd');
    expect(ticketing().checked).to.equal(true);
    saves[0].refuse();
    await waitUntil(() => notices().length > 0, 'the notice');
    await waitUntil(() => inEditor('#save')?.textContent.trim() === 'Save');
    await press('Control+Enter');
    await waitUntil(() => saves.length === 2, 'it is sent again');
    saves[1].let();
    await waitUntil(() => !editor(), 'it is saved');
    expect(notices()).to.be.empty;
  });

  it('has nothing left to save when the client was opened again, and the save succeeds', async () => {
    const { el, root, saves, saveAcme, openContoso, open, editor, ticketing } = await mount();
    await saveAcme();
    await openContoso();
    await open('Acme Ltd');
    const saved = nextEvent(el, 'mapping-saved');
    saves[0].let();
    await saved;
    await waitUntil(() => root.querySelector('.toast'), 'it is said');
    expect(await editor()!.confirmLeave(), 'nothing is asked').to.equal(true);
    expect(ticketing().checked).to.equal(true);
  });

  describe('below what lies over the page', () => {
    it('says so in the editor of the next client, and opens the client again', async () => {
      const { el, saves, saveAcme, stepOn, notices, isOpen, ticketing } = await mount({ width: 1000 });
      await saveAcme();
      await stepOn();
      saves[0].refuse();
      const inNotice = () => notices('mapping-editor > .notices');
      await waitUntil(() => inNotice().length > 0, 'the notice');
      expect(inNotice()[0].querySelector('div')!.textContent).to.equal(why);
      expect(notices(), 'it is said once').to.be.empty;
      await expect(el).to.be.accessible();
      inNotice()[0].querySelector('button')!.focus();
      await press('Enter');
      await isOpen('Acme Ltd');
      await waitUntil(() => ticketing(), 'the client is loaded');
      expect(ticketing().checked, 'the edits are there').to.equal(true);
      expect(inNotice()).to.be.empty;
    });

    it('goes on in the editor when the notice was seen', async () => {
      const { root, saves, saveAcme, stepOn, notices, editor } = await mount({ width: 1000 });
      await saveAcme();
      await stepOn();
      saves[0].refuse();
      const inNotice = () => notices('mapping-editor > .notices');
      await waitUntil(() => inNotice().length > 0, 'the notice');
      inNotice()[0].querySelector<HTMLElement>('[aria-label=Close]')!.focus();
      await press('Enter');
      await waitUntil(() => root.activeElement === editor(), 'the focus is in the editor');
      expect(inNotice()).to.be.empty;
    });

    it('says so among events, where it is seen and heard', async () => {
      const { root, saves, saveAcme, close, notices } = await mount({ width: 1000 });
      await saveAcme();
      await close();
      root.querySelector<HTMLElement>('.strip-link')!.click();
      const events = () => root.querySelector('dialog');
      await waitUntil(() => events()?.open, 'the events lie over the page');
      saves[0].refuse();
      const inNotice = () => notices('dialog > .notices');
      await waitUntil(() => inNotice().length > 0, 'the notice');
      await waitUntil(() => events()!.querySelector('.notices > [role=status]')?.textContent === why, 'it is heard');
      inNotice()[0].querySelector<HTMLElement>('[aria-label=Close]')!.focus();
      await press('Enter');
      await waitUntil(() => root.activeElement?.id === 'panel-title', 'the focus is in the events');
      expect(inNotice()).to.be.empty;
    });
  });
});
