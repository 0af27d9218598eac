import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { MappingProvider, MappingSaveRequestDetail } from 'client-mapping-elements';
import 'client-mapping-elements/define/client-mappings.js';
import { OwnSaveProvider } from '../../examples/providers/own-save.js';
import { aDirectory, openEditor, withMethods } from '../editor-harness.js';

const { signal } = new AbortController();

describe('Saving in your own way, as docs/embedding.md tells it', () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  /** Mapping Müller to Mueller, saved by the provider of the page. */
  async function saveBy(answer: (body: MappingSaveRequestDetail) => Promise<Response> | Response) {
    const asked: unknown[] = [];
    globalThis.fetch = async (input, init) => {
      const body = JSON.parse(init?.body as string) as MappingSaveRequestDetail;
      asked.push([input, body.clientId, body.revision]);
      return answer(body);
    };
    const own = new OwnSaveProvider({ base: '/api/psa' });
    const provider = withMethods(directory, { saveMapping: (...args) => own.saveMapping(...args) });
    const editor = await openEditor('2', { provider });
    await editor.choose('k2');
    await editor.press('Save');
    return { ...editor, asked };
  }

  const directory = aDirectory();

  it('closes with the row that the provider answers', async () => {
    const { log, asked } = await saveBy(async ({ clientId, draft }) =>
      Response.json(await directory.saveMapping(clientId, draft, { signal })),
    );
    await waitUntil(() => log.includes('edit-close'));
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
    expect(asked).to.deep.equal([['/portal/mapping-changes', '2', null]]);
    await directory.removeMapping('2', { signal });
  });

  it('keeps what was entered, and says why, when the provider refuses', async () => {
    const { log, text } = await saveBy(() => Response.json({}, { status: 403 }));
    await waitUntil(() => log.includes('failed'));
    expect(log).to.deep.equal(['save-request', 'failed']);
    expect(text('[role=alert]').join(' ')).to.match(/not saved/i);
  });
});

describe('A request that is cancelled, as docs/embedding.md tells it', () => {
  /** An editor whose host does everything by itself. */
  async function mount(clientId: string) {
    const directory = aDirectory();
    const editor = await openEditor(clientId, { provider: directory });
    let request: MappingSaveRequestDetail | undefined;
    for (const type of ['mapping-save-request', 'mapping-remove-request'] as const)
      editor.el.addEventListener(type, event => {
        request = event.detail as MappingSaveRequestDetail;
        event.preventDefault();
      });
    const save = async () => {
      const { draft, revision } = request!;
      const row = await directory.saveMapping(clientId, draft, { signal, revision });
      await editor.el.updateComplete;
      return row;
    };
    return { ...editor, directory, save };
  }

  it('leaves the editor open with what was entered', async () => {
    const { el, choose, press, log, button } = await mount('2');
    await choose('k2');
    await press('Save');
    expect(log).to.deep.equal(['save-request']);
    const isLeft = el.confirmLeave();
    await waitUntil(() => button('Keep editing'));
    await press('Keep editing');
    expect(await isLeft).to.equal(false);
  });

  it('is done with the row that was asked for', async () => {
    const { el, choose, press, log, save } = await mount('2');
    await choose('k2');
    await press('Save');
    el.row = await save();
    await waitUntil(() => log.includes('edit-close'));
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
    expect(await el.confirmLeave()).to.equal(true);
  });

  it('keeps what is edited while the host saves', async () => {
    const { el, choose, press, log, save, checkbox } = await mount('2');
    await choose('k2');
    await press('Save');
    checkbox(1).click();
    el.row = await save();
    await waitUntil(() => log.includes('saved'));
    expect(checkbox(1).checked).to.equal(true);
    const isLeft = el.confirmLeave();
    await waitUntil(() => el.shadowRoot!.querySelector('#keep-editing'));
    await press('Keep editing');
    expect(await isLeft).to.equal(false);
    expect(log).to.deep.equal(['save-request', 'saved']);
  });

  it('has the person decide when the row is another', async () => {
    const { choose, press, log, text, directory } = await mount('2');
    await choose('k2');
    await press('Save');
    const draft = {
      target: { kind: 'existing', companyId: 'k5' },
      services: { billing: true, ticketing: false },
    } as const;
    await directory.saveMapping('2', draft, { signal });
    await waitUntil(() => text('[part=conflict]').length > 0, 'theirs and mine are shown');
    expect(log).to.deep.equal(['save-request']);
  });

  it('is done in the page by its reload()', async () => {
    const directory = aDirectory();
    const page = await fixture<HTMLElementTagNameMap['client-mappings']>(
      html`<client-mappings .provider=${fourMethods(directory)}></client-mappings>`,
    );
    const editor = () => page.shadowRoot!.querySelector('mapping-editor');
    const inEditor = (selector: string) => editor()?.shadowRoot?.querySelector<HTMLElement>(selector);
    const table = () => page.shadowRoot!.querySelector('client-mapping-table')!.shadowRoot!;
    await waitUntil(() => table().querySelector('[data-control=edit]'), 'rows are shown');
    [...table().querySelectorAll<HTMLElement>('[data-control=edit]')][0].click();
    await waitUntil(() => inEditor('input[type=checkbox]'), 'the editor is open', { timeout: 10_000 });
    let isSaved: Promise<unknown> | undefined;
    page.addEventListener('mapping-save-request', event => {
      event.preventDefault();
      const { clientId, draft, revision } = event.detail;
      isSaved = directory.saveMapping(clientId, draft, { signal, revision });
    });
    inEditor('input[type=checkbox]')!.click();
    await editor()!.updateComplete;
    inEditor('#save')!.click();
    await isSaved;
    page.reload();
    await waitUntil(() => !editor(), 'the editor is closed');
    const toast = page.shadowRoot!.querySelector('[part=toast]')!;
    expect(toast.textContent.trim()).to.equal('Mapping saved for Acme Ltd');
    const status = page.shadowRoot!.querySelector('[role=status]')!;
    await waitUntil(() => status.textContent === 'Mapping saved for Acme Ltd', 'it is announced');
  });

  it('is done with a new company of the name that was asked for', async () => {
    const { press, enter, log, save } = await mount('2');
    await press('Create new company');
    await enter('name', 'Brand new');
    await press('Save');
    await save();
    await waitUntil(() => log.includes('edit-close'));
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
  });

  it('goes on to the next client when that was asked for', async () => {
    const { el, choose, press, log, save } = await mount('2');
    el.steps = { previous: true, next: true };
    await el.updateComplete;
    await choose('k2');
    await press('Save & next');
    await save();
    await waitUntil(() => log.includes('edit-step'));
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-step']);
  });

  it('is done with a row that has no mapping, after a removal', async () => {
    const { press, all, log, directory } = await mount('1');
    await press('Remove mapping…');
    await waitUntil(() => all('[part=removal]').length > 0);
    await press('Remove mapping');
    await waitUntil(() => all('[part=removal]').length === 0, 'the question goes');
    await directory.removeMapping('1', { signal });
    await waitUntil(() => log.includes('edit-close'));
    expect(log).to.deep.equal(['remove-request', 'removed', 'edit-close']);
  });
});

describe('"Has events" without listEvents, as docs/providers.md tells it', () => {
  it('opens the editor', async () => {
    const page = await fixture(html`<client-mappings .provider=${fourMethods(aDirectory())}></client-mappings>`);
    const table = () => page.shadowRoot!.querySelector('client-mapping-table')!.shadowRoot!;
    const link = () => table().querySelector<HTMLElement>('[data-control=events]:not([hidden])');
    await waitUntil(() => link(), 'a row has events');
    link()!.click();
    await waitUntil(() => page.shadowRoot!.querySelector('mapping-editor'), 'the editor is open', { timeout: 10_000 });
  });
});

/** The provider without what switches features on. */
function fourMethods(directory: MappingProvider): MappingProvider {
  return {
    listClientMappings: (...call) => directory.listClientMappings(...call),
    listCompanies: (...call) => directory.listCompanies(...call),
    saveMapping: (...call) => directory.saveMapping(...call),
    removeMapping: (...call) => directory.removeMapping(...call),
  };
}
