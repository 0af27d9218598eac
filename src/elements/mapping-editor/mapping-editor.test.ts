import { expect, waitUntil } from '@open-wc/testing';
import { aDirectory, openEditor, withMethods } from '../../../test/editor-harness.js';
import { press, type } from '../../../test/keys.js';
import { emulateMedia } from '../../../test/media.js';
import type { MappingSaveRequestDetail } from '../../events.js';
import type { ClientMapping } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import { findRow } from '../../provider/find-row.js';
import { ProviderHub } from '../../provider/provider-hub.js';

const signal = new AbortController().signal;

describe('<mapping-editor>', () => {
  // Half-faded text would be measured as it is.
  before(() => emulateMedia({ 'prefers-reduced-motion': 'reduce' }));

  it('shows the client, its company and its services', async () => {
    const { el, text, picker, checkbox } = await openEditor('1');
    expect(text('h2')).to.deep.equal(['Acme Ltd']);
    expect(text('header .hint')).to.deep.equal(['HaloPSA client #1 · OK']);
    expect(picker().company?.name).to.equal('ACME Limited');
    expect([checkbox(0).checked, checkbox(1).checked]).to.deep.equal([true, false]);
    await expect(el).to.be.accessible();
  });

  it('looks no row up that its opener knows', async () => {
    const row: ClientMapping = { client: { id: '9', name: 'Known' }, mapping: null };
    const { text } = await openEditor('9', { row });
    expect(text('h2')).to.deep.equal(['Known']);
  });

  it('ignores a row of another client', async () => {
    const { text } = await openEditor('1', { row: { client: { id: '9', name: 'Known' }, mapping: null } });
    expect(text('h2')).to.deep.equal(['Acme Ltd']);
  });

  it('begins in the company field of a client without a company, else on the heading', async () => {
    const unmapped = await openEditor('2');
    await waitUntil(() => unmapped.focused() === 'company-picker');
    const mapped = await openEditor('1');
    await waitUntil(() => mapped.focused() === 'title');
  });

  it('leaves the focus alone where it stands among other content, until it is asked', async () => {
    const { el, focused } = await openEditor('2', { presentation: 'inline' });
    expect(focused()).to.be.null;
    el.focusFirst();
    await waitUntil(() => focused() === 'company-picker');
  });

  it('maps a client with the keyboard alone', async () => {
    const { focused, provider, picker, log, happens } = await openEditor('2');
    await waitUntil(() => focused() === 'company-picker');
    await type('muel');
    await waitUntil(() => picker().shadowRoot!.querySelectorAll('.free').length === 1, '', { timeout: 3000 });
    await press('ArrowDown', 'Enter', 'Tab', 'Tab', 'Space', 'Control+Enter');
    await happens('edit-close');
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
    const row = await findRow(ProviderHub.of(provider), '2', { signal });
    expect(row.mapping?.company.id).to.equal('k2');
    expect(row.mapping?.services).to.deep.equal({ billing: true, ticketing: false });
  });

  it('goes from company to services to Save to Cancel with Tab', async () => {
    const { el, focused } = await openEditor('2', { steps: { previous: true, next: true } });
    await waitUntil(() => focused() === 'company-picker');
    const order: string[] = [];
    for (let i = 0; i < 6; i++) {
      await press('Tab');
      const active = el.shadowRoot!.activeElement as HTMLElement;
      order.push(active.textContent.trim() || active.getAttribute('aria-labelledby')!);
    }
    expect(order).to.deep.equal(['Create new company', 'service-0', 'service-1', 'Save', 'Save & next', 'Cancel']);
  });

  it('sends the draft and the revision that was seen, and lets the host take over', async () => {
    const { el, choose, press: click, log } = await openEditor('2');
    let sent: MappingSaveRequestDetail | undefined;
    el.addEventListener('mapping-save-request', event => {
      sent = event.detail;
      event.preventDefault();
    });
    await choose('k2');
    await click('Save');
    expect(sent).to.deep.equal({
      clientId: '2',
      draft: { target: { kind: 'existing', companyId: 'k2' }, services: { billing: false, ticketing: false } },
      revision: null,
    });
    expect(log).to.deep.equal(['save-request']);
  });

  it('says "Saving…", keeps the focus and ignores a second press while it saves', async () => {
    const { promise, resolve } = deferred();
    let calls = 0;
    const directory = aDirectory();
    const { input, choose, text, log, happens } = await openEditor('2', {
      provider: withMethods(directory, {
        saveMapping: async (...args) => {
          calls += 1;
          await promise;
          return directory.saveMapping(...args);
        },
      }),
    });
    await choose('k2');
    input('save').focus();
    await press('Enter');
    await waitUntil(() => text('#save')[0] === 'Saving…');
    expect(input('save').getAttribute('aria-disabled')).to.equal('true');
    await press('Enter', 'Control+Enter');
    expect(input('save').matches(':focus')).to.be.true;
    resolve();
    await happens('edit-close');
    expect(calls).to.equal(1);
    expect(log.filter(entry => entry === 'saved')).to.have.length(1);
  });

  it('announces a save and asks for the next client', async () => {
    const {
      el,
      choose,
      press: click,
      text,
      happens,
      log,
    } = await openEditor('2', {
      steps: { previous: false, next: true },
    });
    let isHeardOutside = false;
    el.parentElement!.addEventListener('mapping-edit-step', () => (isHeardOutside = true));
    await choose('k2');
    await click('Save & next');
    await happens('edit-step');
    await waitUntil(() => text('[role=status]')[0] === 'Mapping saved for Müller & Söhne');
    expect(log).to.not.include('edit-close');
    expect(isHeardOutside).to.be.false;
  });

  it('asks for a company when there is none, and sends nothing', async () => {
    const { el, press: click, picker, log, focused } = await openEditor('2');
    await click('Save');
    expect(picker().problem).to.equal('Choose a GravityZone company, or create a new one.');
    await waitUntil(() => focused() === 'company-picker');
    expect(log).to.be.empty;
    await expect(el).to.be.accessible();
  });

  it('says so where it can be seen, when the list was open', async () => {
    const { focused, picker } = await openEditor('2');
    await waitUntil(() => focused() === 'company-picker');
    await type('zen');
    const list = () => picker().shadowRoot!.querySelector('#popup:popover-open');
    await waitUntil(list, 'the list is open');
    await press('Control+Enter');
    const problem = () => picker().shadowRoot!.querySelector('#problem');
    await waitUntil(problem);
    const { left, top, height } = problem()!.getBoundingClientRect();
    expect(picker().shadowRoot!.elementFromPoint(left + 5, top + height / 2)).to.equal(problem());
  });

  it('closes when there is nothing to save', async () => {
    const { press: click, log } = await openEditor('1');
    await click('Save');
    expect(log).to.deep.equal(['edit-close']);
  });

  it('moves a client to another company, and the old one is free again', async () => {
    const { choose, press: click, happens, provider } = await openEditor('1');
    await choose('k2');
    await click('Save');
    await happens('saved');
    const { items } = await provider.listCompanies({ offset: 0, limit: 50 }, { signal });
    expect(items.map(({ id }) => id))
      .to.include('k1')
      .and.not.include('k2');
  });

  it('says who has a company that was taken meanwhile, and keeps the input', async () => {
    const { el, choose, press: click, picker, happens, checkbox } = await openEditor('2');
    checkbox(1).click();
    await choose('k4', 'Contoso GZ');
    await click('Save');
    await happens('failed');
    await waitUntil(() => picker().problem === 'This company is already mapped to Contoso.');
    expect(picker().company?.id).to.equal('k4');
    expect(checkbox(1).checked).to.be.true;
    await expect(el).to.be.accessible();
  });

  it('keeps the input when the service fails, says so, and tries again', async () => {
    let works = false;
    const directory = aDirectory();
    const {
      el,
      choose,
      press: click,
      text,
      shows,
      happens,
    } = await openEditor('2', {
      provider: withMethods(directory, {
        saveMapping: (...args) =>
          works ? directory.saveMapping(...args) : Promise.reject(new MappingError('unavailable')),
      }),
    });
    await choose('k2');
    await click('Save');
    await shows('footer [role=alert]');
    expect(text('footer [role=alert]')).to.deep.equal(['Not saved. The service does not answer as it should.']);
    await expect(el).to.be.accessible();
    works = true;
    await click('Try again');
    await happens('edit-close');
  });

  it('waits for a busy service and saves by itself', async () => {
    let calls = 0;
    const directory = aDirectory();
    const {
      choose,
      press: click,
      text,
      shows,
      happens,
    } = await openEditor('2', {
      provider: withMethods(directory, {
        saveMapping: (...args) =>
          (calls += 1) > 1
            ? directory.saveMapping(...args)
            : Promise.reject(new MappingError('rate-limited', { retryAfterMs: 600 })),
      }),
    });
    await choose('k2');
    await click('Save');
    await shows('footer [role=alert]');
    expect(text('footer .hint')).to.deep.equal(['Trying again in 1 s.']);
    await happens('edit-close');
    expect(calls).to.equal(2);
  });

  it('does not save by itself what was edited or left meanwhile', async () => {
    let calls = 0;
    const {
      choose,
      press: click,
      shows,
      checkbox,
      all,
    } = await openEditor('2', {
      provider: withMethods(aDirectory(), {
        saveMapping: () => {
          calls += 1;
          return Promise.reject(new MappingError('rate-limited', { retryAfterMs: 60 }));
        },
      }),
    });
    await choose('k2');
    await click('Save');
    await shows('footer [role=alert]');
    checkbox(0).click();
    await waitUntil(() => all('footer [role=alert]').length === 0);
    const until = Date.now() + 200;
    await waitUntil(() => Date.now() > until);
    expect(calls).to.equal(1);
  });

  it('asks before a mapping is removed, and says what that does', async () => {
    const { el, press: click, text, log, all, happens, provider, focused } = await openEditor('1');
    await click('Remove mapping…');
    expect(text('dialog.removal h2')).to.deep.equal(['Remove mapping for Acme Ltd?']);
    expect(text('#removal-effect')[0]).to.equal('Billing stops for this client. The GravityZone company stays.');
    expect(focused()).to.equal('keep-mapping');
    await expect(el).to.be.accessible();
    await press('Escape');
    await waitUntil(() => all('dialog.removal').length === 0);
    expect(el.shadowRoot!.activeElement?.textContent.trim()).to.equal('Remove mapping…');
    expect(log).to.be.empty;
    await click('Remove mapping…');
    await click('Remove mapping');
    await happens('edit-close');
    expect(log).to.deep.equal(['remove-request', 'removed', 'edit-close']);
    expect((await findRow(ProviderHub.of(provider), '1', { signal })).mapping).to.be.null;
  });

  it('says why a mapping could not be removed, and lets the person try again', async () => {
    const {
      press: click,
      shows,
      text,
      log,
    } = await openEditor('1', {
      provider: withMethods(aDirectory(), { removeMapping: () => Promise.reject(new MappingError('network')) }),
    });
    await click('Remove mapping…');
    await click('Remove mapping');
    await shows('dialog.removal [role=alert]');
    expect(text('dialog.removal [role=alert]')[0]).to.equal('Not removed. There is no connection to the service.');
    expect(log).to.deep.equal(['remove-request', 'failed']);
  });

  it('stays on screen while a mapping is removed, so that a failure is said', async () => {
    const { promise, resolve } = deferred();
    const {
      press: click,
      all,
      text,
      shows,
    } = await openEditor('1', {
      provider: withMethods(aDirectory(), {
        removeMapping: async () => {
          await promise;
          throw new MappingError('network');
        },
      }),
    });
    await click('Remove mapping…');
    await click('Remove mapping');
    await click('Keep');
    // A browser lets a dialog hold out against the first Esc only.
    await press('Escape', 'Escape', 'Escape');
    expect(all('dialog.removal:modal')).to.have.length(1);
    expect(text('dialog.removal button')).to.deep.equal(['Saving…', 'Keep']);
    // As the Back gesture of a phone does.
    (all('dialog.removal')[0] as HTMLDialogElement).close();
    await waitUntil(() => all('dialog.removal:modal').length === 1, 'it is back');
    resolve();
    await shows('dialog.removal [role=alert]');
    expect(text('dialog.removal [role=alert]')[0]).to.equal('Not removed. There is no connection to the service.');
    await press('Escape');
    await waitUntil(() => all('dialog.removal').length === 0, 'now it can be left');
  });

  it('asks in its footer before unsaved edits are left', async () => {
    const { el, checkbox, text, focused, log, press: click } = await openEditor('1');
    checkbox(1).focus();
    checkbox(1).click();
    await press('Escape');
    await waitUntil(() => focused() === 'keep-editing');
    expect(text('footer')[0]).to.equal('Discard changes? Discard Keep editing');
    await expect(el).to.be.accessible();
    await press('Escape');
    await waitUntil(() => el.shadowRoot!.activeElement === checkbox(1));
    expect(log).to.be.empty;
    await click('Cancel');
    await click('Discard');
    await waitUntil(() => log.includes('edit-close'));
    expect(checkbox(1).checked).to.be.false;
  });

  it('does not say that a save under way is discarded, and keeps its edits until it is known', async () => {
    const { promise, resolve } = deferred();
    const provider = withMethods(aDirectory(), {
      saveMapping: async () => {
        await promise;
        throw new MappingError('forbidden');
      },
    });
    const { el, choose, press: click, text, focused, log } = await openEditor('2', { provider });
    await choose('k2');
    await click('Save');
    await press('Escape');
    await waitUntil(() => focused() === 'keep-editing');
    expect(text('footer')[0]).to.equal('Saving… Leave Keep editing');
    await click('Leave');
    await waitUntil(() => log.includes('edit-close'));
    el.remove();
    resolve();
    const again = await openEditor('2', { provider });
    expect(again.picker().company?.id).to.equal('k2');
  });

  it('needs no answer once the save under way has succeeded', async () => {
    const { promise, resolve } = deferred();
    const directory = aDirectory();
    const {
      el,
      choose,
      press: click,
      focused,
      happens,
      log,
    } = await openEditor('2', {
      provider: withMethods(directory, {
        saveMapping: async (...args) => {
          await promise;
          return directory.saveMapping(...args);
        },
      }),
    });
    await choose('k2');
    await click('Save');
    await press('Escape');
    await waitUntil(() => focused() === 'keep-editing');
    const isLeft = el.confirmLeave();
    resolve();
    expect(await isLeft).to.be.true;
    await happens('edit-close');
    await el.updateComplete;
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
  });

  it('leads whoever decides to keep editing back into the editor, wherever the question came from', async () => {
    const { el, checkbox, press: click, focused } = await openEditor('1');
    checkbox(1).click();
    (document.activeElement as HTMLElement | null)?.blur();
    const answer = el.confirmLeave();
    await waitUntil(() => focused() === 'keep-editing');
    await click('Keep editing');
    expect(await answer).to.be.false;
    await waitUntil(() => focused() === 'title');
  });

  it('tells the page at once that clean edits can be left, and waits for the answer otherwise', async () => {
    const { el, checkbox, press: click } = await openEditor('1');
    expect(await el.confirmLeave()).to.be.true;
    checkbox(1).click();
    const answers = Promise.all([el.confirmLeave(), el.confirmLeave()]);
    await waitUntil(() => el.shadowRoot!.querySelector('#keep-editing') !== null);
    await click('Discard');
    expect(await answers).to.deep.equal([true, true]);
  });

  it('holds the page back while there are unsaved edits, and no longer', async () => {
    const { el, checkbox } = await openEditor('1');
    const isHeld = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isHeld()).to.be.false;
    checkbox(1).click();
    await el.updateComplete;
    expect(isHeld()).to.be.true;
    checkbox(1).click();
    await el.updateComplete;
    expect(isHeld()).to.be.false;
    checkbox(1).click();
    await el.updateComplete;
    el.remove();
    expect(isHeld()).to.be.false;
  });

  it('brings unsaved edits back when their client is opened again, even by another editor', async () => {
    const { el, choose, provider, picker, text } = await openEditor('2');
    await choose('k2', 'Mueller');
    el.clientId = '1';
    await waitUntil(() => text('h2')[0] === 'Acme Ltd');
    expect(picker().company?.name).to.equal('ACME Limited');
    el.clientId = '2';
    await waitUntil(() => text('h2')[0] === 'Müller & Söhne');
    expect(picker().company?.name).to.equal('Mueller');
    el.remove();
    const other = await openEditor('2', { provider });
    expect(other.picker().company?.name).to.equal('Mueller');
  });

  it('steps with Alt and the arrows, after asking', async () => {
    const { el, log, checkbox, press: click } = await openEditor('1', { steps: { previous: false, next: true } });
    const directions: string[] = [];
    el.addEventListener('mapping-edit-step', ({ detail }) => directions.push(detail.direction));
    checkbox(0).focus();
    await press('Alt+ArrowUp');
    expect(log).to.be.empty;
    await press('Alt+ArrowDown');
    expect(directions).to.deep.equal(['next']);
    checkbox(0).click();
    await press('Alt+ArrowDown');
    expect(directions).to.have.length(1);
    await click('Discard');
    await waitUntil(() => directions.length === 2);
  });

  it('says which side is missing, and lets a missing client only be removed', async () => {
    const company = await openEditor('3');
    expect(company.text('.notice')).to.deep.equal([
      'This company was not found in GravityZone. Choose another or remove the mapping.',
    ]);
    expect(company.picker().readonly).to.be.false;
    const client = await openEditor('lost');
    expect(client.text('.notice')[0]).to.contain('can only be removed');
    expect(client.picker().readonly).to.be.true;
    expect(client.button('Save')).to.be.undefined;
    expect(client.button('Remove mapping…')).to.exist;
    await expect(client.el).to.be.accessible();
  });

  it('shows and says that nothing can be changed when it is read-only', async () => {
    const { el, text, button, checkbox, picker } = await openEditor('1', { readonly: true });
    expect(text('.notice')).to.deep.equal(['You can view this mapping but not change it.']);
    expect(picker().readonly && checkbox(0).disabled).to.be.true;
    for (const name of ['Save', 'Remove mapping…', 'Create new company']) expect(button(name)).to.be.undefined;
    await expect(el).to.be.accessible();
  });

  it('offers only what the provider permits', async () => {
    const directory = aDirectory();
    const provider = withMethods(directory, {
      describe: async options => ({
        ...(await directory.describe(options)),
        permissions: { save: true, remove: false, createCompany: false },
      }),
    });
    const { button } = await openEditor('1', { provider });
    expect(button('Save')).to.exist;
    expect(button('Remove mapping…')).to.be.undefined;
    expect(button('Create new company')).to.be.undefined;
  });

  it('opens as a modal dialog, with a live region of its own, and closes by itself', async () => {
    const { el, all, focused, log } = await openEditor('2', { presentation: 'dialog' });
    const dialog = all('dialog.editor')[0] as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.be.true;
    expect(dialog.querySelectorAll('[role=status]')).to.have.length(1);
    await waitUntil(() => focused() === 'company-picker');
    await expect(el).to.be.accessible();
    await press('ArrowDown', 'Escape');
    expect(dialog.open).to.be.true;
    await press('Escape');
    await waitUntil(() => !dialog.open);
    expect(log).to.deep.equal(['edit-close']);
  });

  it('locks nothing while its page is not displayed, and goes on when it is again', async () => {
    const { el, all, checkbox, press: click } = await openEditor('1', { presentation: 'dialog' });
    const tab = el.parentElement!;
    const modals = () => all('dialog:modal').map(({ className }) => className);
    const isChecked = checkbox(1).checked;
    checkbox(1).click();
    await click('Remove mapping…');
    tab.style.display = 'none';
    await waitUntil(() => modals().length === 0, 'nothing is modal');
    await new Promise(requestAnimationFrame);
    tab.style.display = '';
    await waitUntil(() => modals().length === 2, 'the editor and its question are back');
    expect(checkbox(1).checked).to.equal(!isChecked);
  });

  it('locks nothing when it is opened in a page that is not displayed', async () => {
    const { el, all } = await openEditor('1');
    el.parentElement!.style.display = 'none';
    await new Promise(requestAnimationFrame);
    el.presentation = 'dialog';
    await el.updateComplete;
    expect(all('dialog:modal').length).to.equal(0);
    el.parentElement!.style.display = '';
    await waitUntil(() => all('dialog:modal').length === 1, 'now it is seen');
  });

  it('stays open when the browser wants to close a dialog with unsaved edits', async () => {
    const { all, checkbox, text } = await openEditor('1', { presentation: 'dialog' });
    checkbox(1).click();
    const dialog = all('dialog.editor')[0] as HTMLDialogElement;
    dialog.requestClose();
    await waitUntil(() => text('footer')[0].startsWith('Discard'));
    expect(dialog.open).to.be.true;
  });

  it('says why a client could not be loaded, and tries again', async () => {
    let works = false;
    const directory = aDirectory();
    const provider = withMethods(directory, {
      listClientMappings: (...args) =>
        works ? directory.listClientMappings(...args) : Promise.reject(new MappingError('unavailable')),
    });
    const { el, all, text, focused } = await openEditor('1').then(({ el, ...rest }) => {
      el.provider = provider;
      return { el, ...rest };
    });
    await waitUntil(() => all('.failure').length === 1);
    expect(text('h2')).to.deep.equal(['Could not load this client']);
    await expect(el).to.be.accessible();
    works = true;
    all('.failure button')[0].focus();
    await press('Enter');
    await waitUntil(() => focused() === 'title', 'the focus goes to what stays');
    await waitUntil(() => all('company-picker').length === 1);
    expect(focused()).to.equal('title');
    expect(text('h2')).to.deep.equal(['Acme Ltd']);
  });

  it('shows a change made elsewhere while there are no edits, and that its client is gone', async () => {
    const { provider, checkbox, text, button } = await openEditor('1');
    const { mapping } = await findRow(ProviderHub.of(provider), '1', { signal });
    await provider.saveMapping(
      '1',
      { target: { kind: 'existing', companyId: 'k1' }, services: { billing: true, ticketing: true } },
      { signal, revision: mapping!.revision },
    );
    await waitUntil(() => checkbox(1).checked);
    ProviderHub.of(provider).publish({ type: 'gone', clientId: '1' });
    await waitUntil(() => text('.notice')[0] === 'This client no longer exists.');
    expect(button('Save')).to.be.undefined;
  });

  it('learns what happened to the row that its opener gave, after everything may have changed', async () => {
    const directory = aDirectory();
    const row = await findRow(ProviderHub.of(aDirectory()), '1', { signal });
    let isGone = false;
    const provider = withMethods(directory, {
      // Nobody tells of single changes.
      watch: () => (async function* () {})(),
      listClientMappings: async (...args) => (isGone ? { items: [], total: 0 } : directory.listClientMappings(...args)),
    });
    const { checkbox, text, button } = await openEditor('1', { provider, row });
    await directory.saveMapping(
      '1',
      { target: { kind: 'existing', companyId: 'k1' }, services: { billing: true, ticketing: true } },
      { signal },
    );
    expect(checkbox(1).checked).to.be.false;
    ProviderHub.of(provider).refresh();
    await waitUntil(() => checkbox(1).checked, 'the change is shown');
    isGone = true;
    ProviderHub.of(provider).refresh();
    await waitUntil(() => text('.notice')[0] === 'This client no longer exists.', 'its client is gone');
    isGone = false;
    const again = await findRow(ProviderHub.of(directory), '1', { signal });
    ProviderHub.of(provider).publish({ type: 'row', row: again });
    await waitUntil(() => button('Save'), 'it is there again');
    expect(text('.notice')).to.deep.equal([]);
  });

  it('stays readable in dark, right to left and forced colours', async () => {
    const { el, calm, button } = await openEditor('3');
    el.style.colorScheme = 'dark';
    el.dir = 'rtl';
    await calm();
    await expect(el).to.be.accessible();
    if (!navigator.userAgent.includes('Chrome')) return;
    el.style.colorScheme = '';
    await emulateMedia({ 'forced-colors': 'active' });
    try {
      // The main button still stands out, and the others have an edge.
      const system = (color: string) => {
        el.style.outlineColor = color;
        return getComputedStyle(el).outlineColor;
      };
      expect(getComputedStyle(button('Save')).backgroundColor).to.equal(system('Highlight'));
      expect(getComputedStyle(button('Cancel')).borderColor).to.equal(system('ButtonBorder'));
      // Colours are the system's then, which axe does not know.
      await expect(el).to.be.accessible({ ignoredRules: ['color-contrast'] });
    } finally {
      await emulateMedia({ 'forced-colors': 'none' });
    }
  });
});

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(done => (resolve = done));
  return { promise, resolve };
}
