import { expect, waitUntil } from '@open-wc/testing';
import { MappingError } from '../../model/errors.js';
import type { MappingDraft, WriteOptions } from '../../provider/mapping-provider.js';
import { aDirectory, openEditor, withMethods } from '../../../test/editor-harness.js';

const lost = () => Promise.reject(new MappingError('network'));

/** A directory whose writes take effect, or not, and whose answers are lost; with the keys that it was given. */
function aLossyDirectory({ isApplied, canRead = true }: { isApplied: boolean; canRead?: boolean }) {
  const directory = aDirectory();
  const keys: (string | undefined)[] = [];
  let isLost = false;
  const provider = withMethods(directory, {
    saveMapping: async (clientId: string, draft: MappingDraft, options: WriteOptions) => {
      keys.push(options.idempotencyKey);
      if (isApplied) await directory.saveMapping(clientId, draft, options);
      isLost = true;
      return lost();
    },
    removeMapping: async (clientId: string, options: WriteOptions) => {
      if (isApplied) await directory.removeMapping(clientId, options);
      isLost = true;
      return lost();
    },
    // A change feed would tell, too.
    watch: async function* () {},
    listClientMappings: (...args) => (isLost && !canRead ? lost() : directory.listClientMappings(...args)),
  });
  return { provider, keys };
}

describe('<mapping-editor> whose answer is lost', () => {
  it('has saved when the row says so, a new company included', async () => {
    const { provider, keys } = aLossyDirectory({ isApplied: true });
    const { press: click, enter, happens, log } = await openEditor('2', { provider });
    await click('Create new company');
    await enter('name', 'Fresh');
    await click('Save');
    await happens('edit-close');
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
    expect(keys).to.have.length(1);
  });

  it('finds the row by its name, however many clients there are', async () => {
    const directory = aDirectory();
    const asked: (string | undefined)[] = [];
    const provider = withMethods(directory, {
      watch: async function* () {},
      saveMapping: lost,
      listClientMappings: (query, options) => {
        asked.push(query.client);
        return directory.listClientMappings(query, options);
      },
    });
    const { press: click, choose, shows } = await openEditor('2', { provider });
    await choose('k2');
    asked.length = 0;
    await click('Save');
    await shows('footer [role=alert]');
    expect(asked).to.deep.equal(['Müller & Söhne']);
  });

  it('has not saved when the row is as it was, and asks for the same again with the same key', async () => {
    const { provider, keys } = aLossyDirectory({ isApplied: false });
    const { press: click, choose, shows, text } = await openEditor('2', { provider });
    await choose('k2');
    await click('Save');
    await shows('footer [role=alert]');
    expect(text('footer [role=alert]')).to.deep.equal(['Not saved. There is no connection to the service.']);
    await click('Save');
    await waitUntil(() => keys.length === 2);
    expect(keys[0]).to.be.a('string').and.equal(keys[1]);
  });

  it('says that nobody knows when the row cannot be read either', async () => {
    const { provider } = aLossyDirectory({ isApplied: true, canRead: false });
    const { press: click, choose, shows, text } = await openEditor('2', { provider });
    await choose('k2');
    await click('Save');
    await shows('footer [role=alert]');
    expect(text('footer [role=alert]')).to.deep.equal([
      'It is not known whether this went through. There is no connection to the service.',
    ]);
  });

  it('lets the person decide when somebody else was there meanwhile', async () => {
    const directory = aDirectory();
    const provider = withMethods(directory, {
      watch: async function* () {},
      saveMapping: async (clientId: string, _: MappingDraft, options: WriteOptions) => {
        const theirs = {
          target: { kind: 'existing', companyId: 'k5' },
          services: { billing: false, ticketing: false },
        } as const;
        await directory.saveMapping(clientId, theirs, options);
        return lost();
      },
    });
    const { press: click, choose, shows, focused, all, log } = await openEditor('2', { provider });
    await choose('k2');
    await click('Save');
    await shows('#conflict-title');
    await waitUntil(() => focused() === 'conflict-title');
    expect(all('footer [role=alert]').length).to.equal(0);
    expect(log).to.deep.equal(['save-request', 'failed']);
  });

  it('has removed the mapping when the row says so', async () => {
    const { provider } = aLossyDirectory({ isApplied: true });
    const { press: click, happens, log } = await openEditor('1', { provider });
    await click('Remove mapping…');
    await click('Remove mapping');
    await happens('edit-close');
    expect(log).to.deep.equal(['remove-request', 'removed', 'edit-close']);
  });

  it('says that nobody knows whether a mapping was removed', async () => {
    const { provider } = aLossyDirectory({ isApplied: true, canRead: false });
    const { press: click, shows, text } = await openEditor('1', { provider });
    await click('Remove mapping…');
    await click('Remove mapping');
    await shows('dialog.removal [role=alert]');
    expect(text('dialog.removal [role=alert]')[0]).to.match(/^It is not known whether this went through/);
  });

  it('is done when the refusal says that the mapping is already what it was to be', async () => {
    const directory = aDirectory();
    const provider = withMethods(directory, {
      watch: async function* () {},
      saveMapping: async (clientId: string, draft: MappingDraft, options: WriteOptions) => {
        const current = await directory.saveMapping(clientId, draft, options);
        throw new MappingError('conflict', { current });
      },
    });
    const { press: click, choose, happens, log } = await openEditor('2', { provider });
    await choose('k2');
    await click('Save');
    await happens('edit-close');
    expect(log).to.deep.equal(['save-request', 'saved', 'edit-close']);
  });
});

describe('<mapping-editor> that was left while it saves', () => {
  it('says which client is not saved, and sends nothing of another by itself', async () => {
    const directory = aDirectory();
    const asked: string[] = [];
    let refuse = () => {};
    const provider = withMethods(directory, {
      saveMapping: (clientId, ...rest) => {
        asked.push(clientId);
        if (asked.length > 1) return directory.saveMapping(clientId, ...rest);
        return new Promise((_, reject) => {
          refuse = () => reject(new MappingError('rate-limited', { retryAfterMs: 60_000 }));
        });
      },
    });
    const { el, choose, press: click, checkbox, text, happens, input } = await openEditor('2', { provider });
    await choose('k2');
    await click('Save');
    el.clientId = '1';
    await waitUntil(() => text('#title')[0] === 'Acme Ltd' && checkbox(1), 'the next is open');
    checkbox(1).click();
    refuse();
    await happens('failed');
    await waitUntil(() => text('[role=status]')[0] === 'Not saved: Müller & Söhne. The service is busy.');
    expect(text('footer .problem, footer .hint')).to.be.empty;
    await waitUntil(() => input('save').textContent.trim() === 'Save');
    await click('Save');
    await happens('saved');
    expect(asked).to.deep.equal(['2', '1']);
    el.clientId = '2';
    await waitUntil(() => text('#title')[0] === 'Müller & Söhne');
    await waitUntil(() => el.shadowRoot!.querySelector('company-picker')?.company?.id === 'k2', 'its edits are kept');
  });
});
