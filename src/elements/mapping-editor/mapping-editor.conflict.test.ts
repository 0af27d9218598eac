import { expect, waitUntil } from '@open-wc/testing';
import { aDirectory, openEditor, withMethods } from '../../../test/editor-harness.js';
import { MappingError } from '../../model/errors.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { findRow } from '../../provider/find-row.js';
import { ProviderHub } from '../../provider/provider-hub.js';

const signal = new AbortController().signal;
const find = (provider: MappingProvider, id: string) => findRow(ProviderHub.of(provider), id, { signal });

/** Somebody else moves Acme to Mueller, with tickets, and nobody tells us. */
async function moveAcme(provider: MappingProvider) {
  const draft = {
    target: { kind: 'existing', companyId: 'k2' },
    services: { billing: true, ticketing: true },
  } as const;
  return provider.saveMapping('1', draft, { signal });
}

/** A provider that tells no changes, so that only saving meets them. */
function silent(methods: Partial<MappingProvider> = {}) {
  return withMethods(aDirectory(), { watch: async function* () {}, ...methods });
}

async function editAcme(provider: MappingProvider) {
  const editor = await openEditor('1', { provider });
  await editor.choose('k5', 'Müller & Söhne');
  return editor;
}

/** The words of an element's own text, and on how many lines each stands. */
function wordsOf(element: Element) {
  return [...element.childNodes]
    .filter(node => node instanceof Text)
    .flatMap(node =>
      [...node.data.matchAll(/\S+/g)].map(({ 0: text, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        return { text, lines: range.getClientRects().length };
      }),
    );
}

describe('<mapping-editor>, conflict', () => {
  it('shows theirs and mine side by side when a save is refused', async () => {
    const provider = silent();
    const { el, press, text, shows, focused, picker, log } = await editAcme(provider);
    await moveAcme(provider);
    await press('Save');
    await shows('.conflict');
    expect(text('.conflict tbody tr')).to.deep.equal([
      'GravityZone company Mueller Müller & Söhne',
      'Billing On On',
      'Ticketing On Off',
    ]);
    await waitUntil(() => focused() === 'conflict-title');
    expect(picker().company?.name).to.equal('Müller & Söhne');
    expect(log).to.deep.equal(['save-request', 'failed']);
    await expect(el).to.be.accessible();
  });

  for (const width of [400, 272])
    it(`breaks no word of theirs or mine in an editor of ${width} px`, async () => {
      const provider = silent();
      const { el, press, shows } = await editAcme(provider);
      el.style.inlineSize = `${width}px`;
      await moveAcme(provider);
      await press('Save');
      await shows('.conflict');
      const words = [...el.shadowRoot!.querySelectorAll('.conflict :is(th, bdi)')].flatMap(wordsOf);
      expect(words.map(({ text }) => text)).to.include.members(['GravityZone', 'Mueller', 'Ticketing']);
      expect(words.filter(({ lines }) => lines > 1)).to.deep.equal([]);
      expect(el.shadowRoot!.querySelectorAll('.conflict [role=row]').length).to.equal(4);
    });

  it('says so when a save is refused again and again for a change that nobody can see', async () => {
    const provider = silent({ saveMapping: () => Promise.reject(new MappingError('conflict')) });
    const { el, press, shows, picker } = await editAcme(provider);
    await press('Save');
    await shows('.problem');
    expect(el.shadowRoot!.textContent).to.contain('Not saved. Someone else has changed this mapping.');
    expect(picker().company?.name).to.equal('Müller & Söhne');
  });

  it('saves mine over theirs, naming their revision', async () => {
    const provider = silent();
    const { press, shows, happens } = await editAcme(provider);
    await moveAcme(provider);
    await press('Save');
    await shows('.conflict');
    await press('Keep mine');
    await happens('edit-close');
    expect((await find(provider, '1')).mapping?.company.id).to.equal('k5');
  });

  it('takes theirs and has nothing left to save', async () => {
    const provider = silent();
    const { el, press, shows, picker, checkbox, all } = await editAcme(provider);
    await moveAcme(provider);
    await press('Save');
    await shows('.conflict');
    await press('Use theirs');
    expect(all('.conflict').length).to.equal(0);
    expect(picker().company?.name).to.equal('Mueller');
    expect(checkbox(1).checked).to.be.true;
    expect(await el.confirmLeave()).to.be.true;
  });

  it('reads the row again when the provider does not say what it is now', async () => {
    const directory = aDirectory();
    const provider = withMethods(directory, {
      watch: async function* () {},
      saveMapping: (id, draft, options) =>
        options.revision === undefined
          ? directory.saveMapping(id, draft, options)
          : Promise.reject(new MappingError('conflict')),
    });
    const { press, shows, text } = await editAcme(provider);
    await moveAcme(provider);
    await press('Save');
    await shows('.conflict');
    expect(text('.conflict tbody tr')[0]).to.contain('Mueller');
  });

  it('asks again by itself when only the version has changed', async () => {
    const directory = aDirectory();
    let refusals = 0;
    const provider = withMethods(directory, {
      watch: async function* () {},
      saveMapping: async (id, draft, options) => {
        if (refusals++ > 0) return directory.saveMapping(id, draft, { signal: options.signal });
        const current = await find(directory, id);
        throw new MappingError('conflict', {
          current: { ...current, mapping: { ...current.mapping!, revision: 'new', eventCount: 2 } },
        });
      },
    });
    const { press, happens } = await editAcme(provider);
    await press('Save');
    await happens('saved');
    expect(refusals).to.equal(2);
  });

  it('shows a change made elsewhere at once while there are edits, without taking the focus', async () => {
    const { el, checkbox, provider, shows, text, press, log, picker } = await openEditor('1');
    checkbox(1).focus();
    checkbox(1).click();
    await el.updateComplete;
    const draft = { target: { kind: 'existing', companyId: 'k2' }, services: { billing: true } } as const;
    await provider.saveMapping('1', draft, { signal });
    await shows('.conflict');
    expect(el.shadowRoot!.activeElement === checkbox(1)).to.be.true;
    await waitUntil(() => text('[role=status]')[0] === 'Someone else has changed this mapping.');
    await press('Save');
    expect(log).to.be.empty;
    await press('Keep mine');
    expect(log).to.be.empty;
    expect(picker().company?.name).to.equal('ACME Limited');
    expect(checkbox(1).checked).to.be.true;
  });

  it('goes on quietly when the change made elsewhere is the one that was being made', async () => {
    const { el, choose, provider, all } = await openEditor('1');
    await choose('k2', 'Mueller');
    const draft = {
      target: { kind: 'existing', companyId: 'k2' },
      services: { billing: true, ticketing: false },
    } as const;
    await provider.saveMapping('1', draft, { signal });
    await waitUntil(async () => el.confirmLeave());
    expect(all('.conflict').length).to.equal(0);
  });

  it('shows what changed instead of removing it', async () => {
    const provider = silent();
    const { press, all, picker, text } = await openEditor('1', { provider });
    await moveAcme(provider);
    await press('Remove mapping…');
    await press('Remove mapping');
    await waitUntil(() => all('dialog.removal').length === 0);
    await waitUntil(() => picker().company?.name === 'Mueller');
    expect(text('footer [role=alert]')[0]).to.contain('Someone else has changed this mapping.');
  });
});
