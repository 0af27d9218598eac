import { expect, waitUntil } from '@open-wc/testing';
import { aDirectory, openEditor, withMethods } from '../../../test/editor-harness.js';
import { press, type } from '../../../test/keys.js';
import { MappingError } from '../../model/errors.js';
import type { NameCheck } from '../../provider/mapping-provider.js';
import { findRow } from '../../provider/find-row.js';
import { ProviderHub } from '../../provider/provider-hub.js';

const signal = new AbortController().signal;

describe('<mapping-editor>, new company', () => {
  it('is opened by its button and by the last option of the company field', async () => {
    const { press: click, focused, picker, all, input } = await openEditor('4');
    await click('Create new company');
    await waitUntil(() => focused() === 'name');
    expect(input('name').value).to.equal('Contoso');
    await click('Choose an existing company');
    await waitUntil(() => focused() === 'company-picker');
    await press('ArrowDown');
    await waitUntil(() => picker().shadowRoot!.querySelectorAll('.option').length > 1, '', { timeout: 3000 });
    await press('ArrowUp', 'Enter');
    await waitUntil(() => all('.create').length === 1);
  });

  it('previews the name, says how long it may be, and keeps what was typed', async () => {
    const { el, press: click, text, enter, input } = await openEditor('1');
    await click('Create new company');
    await enter('name', 'Bitdefender');
    await enter('prefix', 'SanFran_');
    expect(text('output')).to.deep.equal(['GravityZone company name: SanFran_Bitdefender']);
    expect(text('#name-hint')).to.deep.equal(['19 of 20 characters, prefix included']);
    await expect(el).to.be.accessible();
    await click('Choose an existing company');
    await click('Create new company');
    expect([input('name').value, input('prefix').value]).to.deep.equal(['Bitdefender', 'SanFran_']);
  });

  it('creates the company with its prefix when it is saved', async () => {
    const { press: click, enter, happens, provider } = await openEditor('4');
    await click('Create new company');
    await enter('prefix', 'SF_');
    await click('Save');
    await happens('saved');
    const row = await findRow(ProviderHub.of(provider), '4', { signal });
    expect(row.mapping?.company.name).to.equal('SF_Contoso');
  });

  it('reaches its fields after the services and before Save', async () => {
    const { press: click, enter, focused } = await openEditor('2');
    await click('Create new company');
    await waitUntil(() => focused() === 'name');
    await enter('name', 'Fresh');
    await press('Tab');
    expect(focused()).to.equal('prefix');
    await press('Tab');
    expect(focused()).to.equal('save');
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    expect(focused()).to.equal('input');
  });

  it('wants a name that is not too long', async () => {
    const { el, press: click, enter, text, focused, log } = await openEditor('4');
    await click('Create new company');
    await enter('name', ' ');
    await click('Save');
    expect(text('#name-problem')).to.deep.equal(['Enter a name.']);
    await waitUntil(() => focused() === 'name');
    await enter('name', 'x'.repeat(21));
    expect(text('#name-problem')).to.be.empty;
    await click('Save');
    expect(text('#name-problem')[0]).to.contain('at most 20 characters');
    expect(log).to.be.empty;
    await expect(el).to.be.accessible();
  });

  it('says on leaving the field that a name is taken, with three ways out', async () => {
    const { el, press: click, text, shows, focused, input, picker } = await openEditor('2');
    await click('Create new company');
    await waitUntil(() => focused() === 'name');
    await press('Tab');
    await shows('#name-problem');
    expect(text('#name-problem')).to.deep.equal(['A company with this name exists.']);
    expect(text('.create .ways button')).to.deep.equal(['Add a prefix', 'Rename', 'Map to it']);
    await expect(el).to.be.accessible();
    await click('Rename');
    await waitUntil(() => focused() === 'name');
    expect(input('name').selectionEnd).to.equal('Müller & Söhne'.length);
    await click('Add a prefix');
    await waitUntil(() => focused() === 'prefix');
    await click('Map to it');
    await waitUntil(() => picker().company?.name === 'Müller & Söhne');
  });

  it('does not offer to map to a company that another client has', async () => {
    const { press: click, enter, text, shows, input } = await openEditor('2');
    await click('Create new company');
    await enter('name', 'Contoso GZ');
    input('name').blur();
    await shows('#name-problem');
    expect(text('#name-problem')).to.deep.equal(['A company with this name exists. It is mapped to Contoso.']);
    expect(text('.create .ways button')).to.deep.equal(['Add a prefix', 'Rename']);
  });

  it('shows the same ways out when only saving finds that a name is taken', async () => {
    const provider = withMethods(aDirectory(), { checkCompanyName: () => Promise.reject(new MappingError('network')) });
    const { press: click, text, shows, focused, log } = await openEditor('2', { provider });
    await click('Create new company');
    await click('Save');
    await shows('#name-problem');
    expect(text('.create .ways button')).to.deep.equal(['Add a prefix', 'Rename', 'Map to it']);
    await waitUntil(() => focused() === 'name');
    expect(log).to.deep.equal(['save-request', 'failed']);
  });

  it('drops an answer about a name that is no longer there', async () => {
    const answers: ((check: NameCheck) => void)[] = [];
    const provider = withMethods(aDirectory(), {
      checkCompanyName: () => new Promise(resolve => answers.push(resolve)),
    });
    const { el, press: click, enter, input, all } = await openEditor('2', { provider });
    await click('Create new company');
    await enter('name', 'First');
    input('name').blur();
    await waitUntil(() => answers.length === 1);
    await enter('name', 'Second');
    answers[0]({ name: 'First', available: false });
    await el.updateComplete;
    input('name').blur();
    await waitUntil(() => answers.length === 2);
    expect(all('#name-problem').length).to.equal(0);
    answers[1]({ name: 'Second', available: false, problem: 'Names may not begin with S.' });
    await waitUntil(() => all('#name-problem')[0]?.textContent === 'Names may not begin with S.');
  });

  it('puts a refused field beside the field', async () => {
    const provider = withMethods(aDirectory(), {
      saveMapping: () => Promise.reject(new MappingError('invalid', { field: 'target.prefix' })),
    });
    const { el, press: click, enter, shows, focused } = await openEditor('2', { provider });
    await click('Create new company');
    await enter('name', 'Fresh');
    await click('Save');
    await shows('#prefix-problem');
    await waitUntil(() => focused() === 'prefix');
    await expect(el).to.be.accessible();
  });

  it('says that the company is there when only the mapping failed, and repeats the same intention', async () => {
    const keys: (string | undefined)[] = [];
    const provider = withMethods(aDirectory(), {
      saveMapping: (_id, _draft, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return Promise.reject(new MappingError('unavailable', { outcome: 'applied' }));
      },
    });
    const { press: click, enter, text, shows } = await openEditor('2', { provider });
    await click('Create new company');
    await enter('name', 'Fresh');
    await click('Save');
    await shows('footer [role=alert]');
    expect(text('footer [role=alert]')[0]).to.contain('The company was created');
    await click('Try again');
    await waitUntil(() => keys.length === 2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('offers creation no longer, nor to try again, once the provider has said that it cannot', async () => {
    const directory = aDirectory();
    const provider = withMethods(directory, {
      saveMapping: (clientId, draft, options) =>
        draft.target.kind === 'new'
          ? Promise.reject(new MappingError('unsupported'))
          : directory.saveMapping(clientId, draft, options),
    });
    const { press: click, picker, text, focused, happens, choose } = await openEditor('2', { provider });
    await click('Create new company');
    await click('Save');
    await waitUntil(() => focused() === 'company-picker');
    expect(picker().problem).to.equal('Not saved. The service cannot do this.');
    expect(picker().createName).to.equal('');
    expect(text('button')).to.not.include.oneOf(['Create new company', 'Try again']);
    await choose('k2');
    await click('Save');
    await happens('edit-close');
    expect((await openEditor('1', { provider })).text('button')).to.not.include('Create new company');
  });

  it('shows a name that looks like HTML as it is', async () => {
    const { press: click, focused, text, all } = await openEditor('4');
    await click('Create new company');
    await waitUntil(() => focused() === 'name');
    await press('Control+a');
    await type('<img src=x>');
    expect(text('output')[0]).to.contain('<img src=x>');
    expect(all('img').length).to.equal(0);
  });
});
