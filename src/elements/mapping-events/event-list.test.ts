import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { anEvent } from '../../../test/a-memory-provider.js';
import { eventDesk, gone, later, many, mountEvents, readyEvents, three, ticket } from '../../../test/event-desk.js';
import { aRow, fakeProvider } from '../../../test/fake-provider.js';
import { failureOf } from '../../../test/failure-of.js';
import { press } from '../../../test/keys.js';
import { MappingError } from '../../model/errors.js';
import { ProviderHub } from '../../provider/provider-hub.js';

describe('<mapping-events> list', () => {
  describe('more than a page', () => {
    it('is shown on demand, by events received, without doubles, and focus goes to the first new one', async () => {
      const shop = eventDesk(many(120), {}, 30);
      const { titles, texts, one, all, focused } = await readyEvents(shop.provider, 'c1');
      expect(titles()).to.have.length(50);
      expect(texts('.more .count')).to.deep.equal(['50 of 120 shown']);
      shop.list = [anEvent('new', 'c1', { title: 'New' }), ...shop.list];
      one('[data-control=more]').focus();
      await press('Enter');
      await waitUntil(() => titles().length === 99);
      expect(new Set(titles()).size).to.equal(99);
      expect(focused()).to.equal('Show more');
      await press('Enter');
      await waitUntil(() => all('.more').length === 0);
      expect(titles()).to.have.length(120);
      expect(focused()).to.equal(titles()[99]);
      expect(shop.asked.map(({ offset, limit }) => [offset, limit])).to.deep.equal([
        [0, 50],
        [30, 20],
        [50, 50],
        [80, 20],
        [100, 50],
      ]);
    });

    it('goes on where it should after events were closed', async () => {
      const shop = eventDesk(many(60));
      const { button, titles, one, texts } = await readyEvents(shop.provider, 'c1');
      button('ignore').click();
      await waitUntil(() => titles().length === 49);
      expect(texts('.more .count')).to.deep.equal(['49 of 59 shown']);
      one('[data-control=more]').click();
      await waitUntil(() => titles().length === 59);
    });

    it('keeps what is shown when the next page fails', async () => {
      const shop = eventDesk(many(60));
      const { el, titles, one, texts } = await readyEvents(shop.provider, 'c1');
      const listEvents = shop.provider.listEvents!.bind(shop.provider);
      shop.provider.listEvents = () => Promise.reject(new MappingError('unavailable'));
      one('[data-control=more]').click();
      await waitUntil(() => texts('.failure-heading').length > 0);
      expect(titles()).to.have.length(50);
      shop.provider.listEvents = listEvents;
      await el.reload();
      await el.updateComplete;
      expect(titles()).to.have.length(60);
    });
  });

  describe('states', () => {
    it('shows bones while the first answer takes its time, and nothing else', async () => {
      const { el, all, one } = await mountEvents(eventDesk([], { listEvents: () => new Promise(() => {}) }).provider);
      await el.updateComplete;
      expect(all('.skeleton')).to.have.length(3);
      expect(one('ol').getAttribute('aria-busy')).to.equal('true');
      expect(all('[part=empty]')).to.be.empty;
      await expect(el).to.be.accessible();
    });

    it('says when there are none, in the host’s words if it has some', async () => {
      const { el, texts, all } = await readyEvents(eventDesk([]).provider);
      expect(texts('.state-heading')).to.deep.equal(['No events']);
      expect(all('.bar')).to.be.empty;
      await expect(el).to.be.accessible();
    });

    it('says in a plain sentence when the provider has no events', async () => {
      const { el, texts } = await mountEvents(fakeProvider());
      expect(texts('[part=empty]')).to.deep.equal(['This service does not report events.']);
      await expect(el).to.be.accessible();
      const refusing = await mountEvents(
        fakeProvider({ listEvents: () => Promise.reject(new MappingError('unsupported')) }),
      );
      await waitUntil(() => refusing.texts('[part=empty]').length > 0);
      expect(refusing.texts('[part=empty]')).to.deep.equal(['This service does not report events.']);
    });

    it('says why events could not be read, and tries again', async () => {
      let isDown = true;
      const shop = eventDesk(three);
      const listEvents = shop.provider.listEvents!.bind(shop.provider);
      shop.provider.listEvents = (query, options) =>
        isDown ? Promise.reject(new MappingError('unavailable', { requestId: 'r-7' })) : listEvents(query, options);
      const { el, one, texts, titles, focused } = await mountEvents(fakeProvider());
      const failed = failureOf(el);
      el.provider = shop.provider;
      const detail = await failed;
      expect([detail.operation, detail.error.code]).to.deep.equal(['listEvents', 'unavailable']);
      await el.updateComplete;
      expect(texts('.failure-detail')).to.deep.equal(['Request id: r-7']);
      await expect(el).to.be.accessible();
      isDown = false;
      one('.failure .button').focus();
      await press('Enter');
      await waitUntil(() => titles().length === 3);
      expect(focused()).to.equal('Events');
    });

    it('keeps the events when a reload fails', async () => {
      const shop = eventDesk(three);
      const { el, titles, texts } = await readyEvents(shop.provider);
      shop.provider.listEvents = () => Promise.reject(new MappingError('network'));
      await el.reload();
      await el.updateComplete;
      expect(titles()).to.have.length(3);
      expect(texts('.failure-heading')).to.deep.equal(['Could not load events']);
    });

    it('never shows one client’s events under another', async () => {
      const wait = later<unknown>();
      const shop = eventDesk(three);
      const { el, titles } = await readyEvents(shop.provider, 'c1');
      const listEvents = shop.provider.listEvents!.bind(shop.provider);
      shop.provider.listEvents = async (query, options) => {
        await wait.promise;
        return listEvents(query, options);
      };
      el.clientId = 'c2';
      await el.updateComplete;
      expect(titles()).to.be.empty;
      wait.resolve(0);
      await waitUntil(() => titles().length === 1);
      expect(titles()).to.deep.equal(['Ticket could not be created']);
    });
  });

  describe('changes elsewhere', () => {
    it('are read once however many come together, and leave the focus where it is', async () => {
      const shop = eventDesk(three);
      const { button, titles, focused } = await readyEvents(shop.provider);
      const hub = ProviderHub.of(shop.provider);
      button('recheck', 1).focus();
      shop.list = [anEvent('e0', 'c9', { title: 'New' }), ...three];
      for (let i = 0; i < 20; i++) hub.publish({ type: 'row', row: aRow('c9', 'New', 'Co') });
      hub.publish({ type: 'reset' });
      await waitUntil(() => titles().length === 4);
      expect(shop.asked).to.have.length(2);
      expect(focused()).to.equal('Recheck: Ticket could not be created');
    });

    it('that take the focused event away move the focus to what came in its place', async () => {
      const shop = eventDesk(three);
      const { button, titles, focused } = await readyEvents(shop.provider);
      button('recheck').focus();
      shop.list = [ticket, gone];
      ProviderHub.of(shop.provider).publish({ type: 'gone', clientId: 'c1' });
      await waitUntil(() => titles().length === 2);
      expect(focused()).to.equal('Recheck: Ticket could not be created');
    });

    it('of another client are no reason to read again', async () => {
      const shop = eventDesk(three);
      const { titles } = await readyEvents(shop.provider, 'c1');
      const hub = ProviderHub.of(shop.provider);
      hub.publish({ type: 'row', row: aRow('c2', 'Beta', 'Co') });
      hub.publish({ type: 'saving', clientId: 'c1', isSaving: true });
      await aTimeout(300);
      expect(shop.asked).to.have.length(1);
      shop.list = [];
      hub.publish({ type: 'row', row: aRow('c1', 'Acme', 'Co') });
      await waitUntil(() => titles().length === 0);
    });

    it('are not read while the element is out of the page, and all at once when it is back', async () => {
      const shop = eventDesk(three);
      const { el, titles } = await readyEvents(shop.provider);
      const parent = el.parentElement!;
      const hub = ProviderHub.of(shop.provider);
      hub.publish({ type: 'reset' });
      el.remove();
      hub.publish({ type: 'reset' });
      await aTimeout(300);
      expect(shop.asked).to.have.length(1);
      shop.list = [gone];
      parent.append(el);
      await waitUntil(() => titles().length === 1);
      expect(shop.asked).to.have.length(2);
    });
  });
});
