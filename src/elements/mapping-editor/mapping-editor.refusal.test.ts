import { expect, waitUntil } from '@open-wc/testing';
import { MappingError } from '../../model/errors.js';
import { aDirectory, openEditor, withMethods } from '../../../test/editor-harness.js';

describe('<mapping-editor> whose save is refused', () => {
  const notAccepted = 'Not saved. Something that was entered is not accepted.';

  async function refuse(error: MappingError) {
    const editor = await openEditor('2', {
      provider: withMethods(aDirectory(), { saveMapping: async () => Promise.reject(error) }),
    });
    /** What the field that has the focus says of itself. */
    const described = (field = editor.el.shadowRoot!.activeElement) =>
      field?.getAttribute('aria-invalid') === 'true' &&
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => (field.getRootNode() as ShadowRoot).getElementById(id)?.textContent)
        .at(-1);
    return { ...editor, described };
  }

  for (const field of ['companyId', 'target', 'draft.target.companyId'])
    it(`for ${field} says so at the company, and keeps it`, async () => {
      const { choose, press: click, picker, focused, described } = await refuse(new MappingError('invalid', { field }));
      await choose('k2', 'Mueller');
      await click('Save');
      await waitUntil(() => focused() === 'company-picker');
      await waitUntil(() => described(picker().shadowRoot!.activeElement) === notAccepted);
      expect(picker().company?.name).to.equal('Mueller');
    });

  for (const [field, id] of [
    ['target.name', 'name'],
    ['target', 'name'],
    ['prefix', 'prefix'],
  ])
    it(`for ${field} of a new company says so at the ${id}, and keeps it`, async () => {
      const { press: click, enter, input, focused, described } = await refuse(new MappingError('invalid', { field }));
      await click('Create new company');
      await enter('name', 'Fresh');
      await enter('prefix', 'SF_');
      await click('Save');
      await waitUntil(() => focused() === id);
      expect(described()).to.equal(notAccepted);
      expect([input('name').value, input('prefix').value]).to.deep.equal(['Fresh', 'SF_']);
    });

  describe('because the session has ended', () => {
    const ended = () => Promise.reject(new MappingError('unauthenticated'));

    /** An editor with the host's way to sign in again, and whether that is seen within a part of it. */
    async function withSignIn(methods: Parameters<typeof withMethods>[1]) {
      const editor = await openEditor('1', { provider: withMethods(aDirectory(), methods) });
      const link = Object.assign(document.createElement('a'), { slot: 'sign-in', href: '#', textContent: 'Sign in' });
      editor.el.append(link);
      const isSeen = () => link.getClientRects().length > 0;
      return { ...editor, isSeen, isSeenIn: (part: string) => isSeen() && link.assignedSlot?.closest(part) != null };
    }

    it('offers the way to sign in beside what it says', async () => {
      const { el, checkbox, press: click, isSeen, isSeenIn, shows, text } = await withSignIn({ saveMapping: ended });
      expect(isSeen()).to.equal(false);
      checkbox(1).click();
      await click('Save');
      await shows('footer [role=alert]');
      expect(text('footer [role=alert]')).to.deep.equal(['Not saved. Your session has ended. Sign in again.']);
      expect(isSeenIn('footer')).to.equal(true);
      await expect(el).to.be.accessible();
    });

    it('offers it in the question before a removal', async () => {
      const { press: click, isSeen, isSeenIn, shows } = await withSignIn({ removeMapping: ended, saveMapping: ended });
      await click('Remove mapping…');
      await click('Remove mapping');
      await shows('dialog.removal [role=alert]');
      expect(isSeenIn('dialog.removal')).to.equal(true);
      await click('Keep');
      expect(isSeen()).to.equal(false);
    });
  });

  it('for one service says so at that one, until it is switched', async () => {
    const error = new MappingError('invalid', { field: 'services.ticketing' });
    const { el, choose, press: click, checkbox, described, all } = await refuse(error);
    await choose('k2');
    checkbox(1).click();
    await click('Save');
    await waitUntil(() => el.shadowRoot!.activeElement === checkbox(1), 'the focus is on the service');
    expect(described()).to.equal(notAccepted);
    expect(described(checkbox(0))).to.equal(false);
    expect(checkbox(1).checked).to.equal(true);
    await expect(el).to.be.accessible();
    checkbox(1).click();
    await el.updateComplete;
    expect(all('.problem')).to.be.empty;
    expect(described()).to.equal(false);
  });

  it('for the services says so at the first of them', async () => {
    const {
      el,
      choose,
      press: click,
      checkbox,
      described,
    } = await refuse(new MappingError('invalid', { field: 'services' }));
    await choose('k2');
    await click('Save');
    await waitUntil(() => el.shadowRoot!.activeElement === checkbox(0), 'the focus is on the first');
    expect(described(checkbox(1))).to.equal(notAccepted);
  });

  it('because nobody here may says so, offers no other try, and keeps what was entered', async () => {
    const { el, choose, press: click, shows, text, button, picker } = await refuse(new MappingError('forbidden'));
    await choose('k2', 'Mueller');
    await click('Save');
    await shows('footer [role=alert]');
    expect(text('footer [role=alert]')).to.deep.equal(['Not saved. You are not allowed to do this.']);
    expect(button('Try again')).to.equal(undefined);
    expect(picker().company?.name).to.equal('Mueller');
    const isLeft = el.confirmLeave();
    await shows('#keep-editing');
    await click('Keep editing');
    expect(await isLeft).to.equal(false);
  });
});
