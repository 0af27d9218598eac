import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { anEvent } from '../../../test/a-memory-provider.js';
import { eventDesk, mountEvents, push, readyEvents, three } from '../../../test/event-desk.js';
import { aRow } from '../../../test/fake-provider.js';
import { press } from '../../../test/keys.js';
import { emulateMedia } from '../../../test/media.js';
import { ProviderHub } from '../../provider/provider-hub.js';

describe('<mapping-events>', () => {
  it('tells what is wrong, how bad it is, what it means and what to do', async () => {
    const { el, texts, all } = await readyEvents(eventDesk().provider, 'c1');
    expect(texts('.title')).to.deep.equal(['Usage could not be pushed']);
    expect(texts('.meta > *').slice(0, 2)).to.deep.equal(['Error', 'Billing']);
    expect(all('time')[0].getAttribute('datetime')).to.equal('2026-01-01T00:00:00Z');
    expect(texts('.text')).to.deep.equal(['Not billed.', 'Recommended Look.']);
    expect(texts('.actions .button')).to.deep.equal(['Recheck', 'Resolve', 'Ignore']);
    await expect(el).to.be.accessible();
  });

  it('offers nothing to do where nothing may be changed', async () => {
    const desk = eventDesk(three, { recheckEvents: async () => {} });
    const { el, texts, titles } = await readyEvents(desk.provider);
    expect(texts('.bar .button, .actions .button')).to.include.members(['Recheck all', 'Recheck', 'Edit mapping']);
    el.readonly = true;
    await el.updateComplete;
    expect(texts('.bar .button, .actions .button')).to.deep.equal([]);
    expect(titles()).to.have.length(3);

    const { services } = ProviderHub.of(desk.provider).description;
    const describe = async () => ({
      source: { name: 'A' },
      target: { name: 'B' },
      services,
      permissions: { save: false, remove: false, createCompany: false },
    });
    const other = await readyEvents(eventDesk(three, { recheckEvents: async () => {}, describe }).provider);
    await waitUntil(() => other.texts('.bar .button, .actions .button').length === 0, 'nor where the provider says so');
  });

  it('keeps the order of the provider, and says how many there are', async () => {
    const { el, titles, texts, said } = await readyEvents(eventDesk().provider);
    expect(titles()).to.deep.equal(three.map(({ title }) => title));
    expect(texts('.count')).to.deep.equal(['3 events']);
    await waitUntil(() => said() === '3 events');
    await expect(el).to.be.accessible();
  });

  it('reads well for a kind of event that nobody knows', async () => {
    const odd = anEvent('x', 'c1', {
      code: 'later-release',
      family: 'licences',
      severity: 'notice' as 'warning',
      title: '<b>Licence</b> 期限切れ 🎫',
      raisedAt: 'last week',
      actions: ['recheck', 'merge' as 'edit'],
    });
    const { el, texts } = await readyEvents(eventDesk([odd]).provider, 'c1');
    expect(texts('.title')).to.deep.equal(['<b>Licence</b> 期限切れ 🎫']);
    expect(texts('.meta > *')).to.deep.equal(['Error', 'licences', 'last week']);
    expect(texts('.actions .button')).to.deep.equal(['Recheck']);
    await expect(el).to.be.accessible();
  });

  describe('names of clients', () => {
    it('are read once, from those with events, when all are listed', async () => {
      const asked: unknown[] = [];
      const { provider } = eventDesk(three, {
        listClientMappings: async ({ status, offset }) => {
          asked.push([status, offset]);
          return { items: [aRow('c1', 'Acme', 'Co'), aRow('c2', 'Beta', 'Co')], total: 2 };
        },
      });
      const { texts } = await readyEvents(provider);
      await waitUntil(() => texts('.client')[0] === 'Acme');
      expect(texts('.client')).to.deep.equal(['Acme', 'Beta', 'Client #c3']);
      expect(asked).to.deep.equal([['has-events', 0]]);
    });

    it('are the id when they cannot be read, and no failure is told', async () => {
      const { el, texts } = await mountEvents(eventDesk().provider);
      let failures = 0;
      el.addEventListener('mapping-failed', () => (failures += 1));
      await waitUntil(() => texts('.client').length === 3);
      await aTimeout(0);
      expect(texts('.client')).to.deep.equal(['Client #c1', 'Client #c2', 'Client #c3']);
      expect(failures).to.equal(0);
    });

    it('need no question when a table has shown them', async () => {
      const { provider } = eventDesk([push]);
      ProviderHub.of(provider).remember([aRow('c1', 'Acme', 'Co')]);
      const { texts } = await readyEvents(provider);
      expect(texts('.client')).to.deep.equal(['Acme']);
    });

    it('are told with every button, as many may have the same problem', async () => {
      const { el, all } = await readyEvents(eventDesk().provider);
      const about = (button: Element) =>
        button
          .getAttribute('aria-describedby')
          ?.split(' ')
          .map(id => el.shadowRoot?.getElementById(id)?.textContent);
      expect(all('.entry').map(entry => [...entry.querySelectorAll('button')].map(about))).to.deep.equal([
        [['Client #c1'], ['Client #c1'], ['Client #c1'], ['Client #c1']],
        [['Client #c2'], ['Client #c2'], ['Client #c2']],
        [['Client #c3'], ['Client #c3', 'Removes the mapping']],
      ]);
    });

    it('are left out for one client', async () => {
      const { all } = await readyEvents(eventDesk().provider, 'c1');
      expect(all('.client')).to.be.empty;
    });
  });

  describe('choosing', () => {
    it('an event tells which one', async () => {
      const { el, one } = await readyEvents(eventDesk().provider);
      const selected = oneEvent(el, 'mapping-event-select');
      one('.title').focus();
      await press('Enter');
      expect((await selected).detail).to.deep.equal({ clientId: 'c1', eventId: 'e1' });
    });

    it('Edit mapping asks for the editor of its client', async () => {
      const { el, button } = await readyEvents(eventDesk().provider);
      const requested = oneEvent(el, 'mapping-edit-request');
      button('edit', 1).click();
      expect((await requested).detail).to.deep.equal({ clientId: 'c2' });
    });
  });

  it('is accessible in the dark and in a narrow panel', async function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    await emulateMedia({ 'prefers-color-scheme': 'dark' });
    document.documentElement.style.cssText = 'color-scheme: light dark; background: #1b2029';
    try {
      const { el } = await readyEvents(eventDesk(three, { recheckEvents: async () => {} }).provider);
      el.style.inlineSize = '300px';
      await expect(el).to.be.accessible();
      expect(el.scrollWidth).to.be.at.most(300);
    } finally {
      document.documentElement.style.cssText = '';
      await emulateMedia({ 'prefers-color-scheme': 'light' });
    }
  });
});
