import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { eventDesk, gone, later, push, readyEvents, three, ticket } from '../../../test/event-desk.js';
import { aRow } from '../../../test/fake-provider.js';
import { failureOf } from '../../../test/failure-of.js';
import { press } from '../../../test/keys.js';
import { MappingError } from '../../model/errors.js';
import type { EventOutcome } from '../../model/mapping-event.js';
import { type HubNotice, ProviderHub } from '../../provider/provider-hub.js';

describe('<mapping-events> actions', () => {
  describe('an action', () => {
    it('runs once, says so, and keeps the focus', async () => {
      const outcome = later<EventOutcome>();
      const acted: unknown[] = [];
      const { provider } = eventDesk(three, {
        actOnEvent: (id, action) => {
          acted.push([id, action]);
          return outcome.promise;
        },
      });
      const { el, button, focused } = await readyEvents(provider);
      button('recheck').focus();
      await press('Enter', 'Enter');
      await el.updateComplete;
      expect(acted).to.deep.equal([['e1', 'recheck']]);
      expect(button('recheck').textContent.trim()).to.equal('Rechecking…');
      expect(button('recheck').getAttribute('aria-disabled')).to.equal('true');
      expect(button('ignore').getAttribute('aria-disabled')).to.equal('true');
      expect(button('recheck', 1).getAttribute('aria-disabled')).to.equal('false');
      expect(focused()).to.equal('Rechecking…: Usage could not be pushed');
      await expect(el).to.be.accessible();
    });

    it('that closes the event takes it away, says so, and moves the focus to the next one', async () => {
      const { button, titles, focused, said, texts } = await readyEvents(eventDesk().provider);
      button('recheck').focus();
      await press('Enter');
      await waitUntil(() => titles().length === 2);
      expect(focused()).to.equal('Recheck: Ticket could not be created');
      expect(titles()[0]).to.equal('Ticket could not be created');
      expect(texts('.count')).to.deep.equal(['2 events']);
      await waitUntil(() => said() === 'No longer there: Usage could not be pushed');
    });

    it('moves the focus to the title where the next one has no such button, and to the empty state in the end', async () => {
      const { button, titles, focused, all } = await readyEvents(eventDesk([push, gone]).provider);
      button('ignore').focus();
      await press('Enter');
      await waitUntil(() => titles().length === 1);
      expect(focused()).to.equal('Client and company not found');
      button('resolve').focus();
      await press('Enter');
      await waitUntil(() => all('.entry').length === 0);
      expect(focused()).to.contain('No events');
    });

    it('that finds the problem still there says so, and shows the event as it is now', async () => {
      const { provider } = eventDesk(three, {
        actOnEvent: async () => ({ open: true, event: { ...push, detail: 'Twice now.' } }),
      });
      const { el, button, texts, focused, said } = await readyEvents(provider);
      button('recheck').focus();
      await press('Enter');
      await waitUntil(() => texts('.note').includes('Still there, checked just now'));
      expect(texts('.text')[0]).to.equal('Twice now.');
      expect(focused()).to.equal('Recheck: Usage could not be pushed');
      expect(button('recheck').textContent.trim()).to.equal('Recheck');
      await waitUntil(() => said() === 'Still there: Usage could not be pushed');
      await expect(el).to.be.accessible();
    });

    it('that fails says why beside the event, which stays', async () => {
      const { provider } = eventDesk(three, { actOnEvent: () => Promise.reject(new MappingError('rate-limited')) });
      const { el, button, titles, texts } = await readyEvents(provider);
      const failed = failureOf(el);
      button('ignore').click();
      const detail = await failed;
      await el.updateComplete;
      expect([detail.operation, detail.error.code]).to.deep.equal(['actOnEvent', 'rate-limited']);
      expect(titles()).to.have.length(3);
      expect(texts('[role=alert]')).to.deep.equal(['Could not ignore. The service is busy.']);
      await expect(el).to.be.accessible();
    });

    it('whose outcome is unknown has the events read again', async () => {
      const shop = eventDesk(three, { actOnEvent: () => Promise.reject(new MappingError('network')) });
      const { button, titles } = await readyEvents(shop.provider);
      shop.list = [ticket, gone];
      button('recheck').click();
      await waitUntil(() => titles().length === 2);
    });

    it('on an event that is gone takes it away', async () => {
      const { provider } = eventDesk(three, { actOnEvent: () => Promise.reject(new MappingError('not-found')) });
      const { button, titles, said } = await readyEvents(provider);
      button('resolve', 2).click();
      await waitUntil(() => titles().length === 2);
      await waitUntil(() => said() === 'No longer there: Client and company not found');
    });

    it('that the provider cannot do is hidden from then on', async () => {
      const { provider } = eventDesk(three, { actOnEvent: () => Promise.reject(new MappingError('unsupported')) });
      const { button, all, texts, focused } = await readyEvents(provider);
      button('recheck').focus();
      await press('Enter');
      await waitUntil(() => texts('[role=alert]').length > 0);
      expect(all('[data-control=recheck]')).to.be.empty;
      expect(button('ignore')).to.be.ok;
      expect(focused()).to.equal('Usage could not be pushed');
    });

    it('is not offered when the provider has none', async () => {
      const { all, texts } = await readyEvents(eventDesk(three, { actOnEvent: undefined }).provider);
      expect(texts('.actions .button')).to.deep.equal(['Edit mapping']);
      expect(all('.actions')).to.have.length(1);
    });

    it('hands the new row to everyone who shows it', async () => {
      const row = aRow('c1', 'Acme', 'Co');
      const { provider } = eventDesk(three, { actOnEvent: async () => ({ open: false, event: push, row }) });
      const heard: HubNotice[] = [];
      const stop = ProviderHub.of(provider).subscribe(notice => heard.push(notice));
      const { button, titles } = await readyEvents(provider);
      button('resolve').click();
      await waitUntil(() => titles().length === 2);
      expect(heard).to.deep.equal([{ type: 'row', row }]);
      stop();
    });

    it('does not let a closed event come back with an answer from before', async () => {
      const slow = later<unknown>();
      let isSlow = false;
      const shop = eventDesk(three);
      const listEvents = shop.provider.listEvents!.bind(shop.provider);
      shop.provider.listEvents = async (query, options) => {
        const page = await listEvents(query, options);
        if (isSlow) await slow.promise;
        return page;
      };
      const { el, button, titles } = await readyEvents(shop.provider);
      isSlow = true;
      const reloaded = el.reload();
      await aTimeout(0);
      button('recheck').click();
      await waitUntil(() => titles().length === 2);
      slow.resolve(0);
      await reloaded;
      await el.updateComplete;
      expect(titles()).to.have.length(2);
      shop.list = three;
      await el.reload();
      await el.updateComplete;
      expect(titles()).to.have.length(3);
    });

    it('says that resolving removes the mapping when both sides are gone', async () => {
      const { provider } = eventDesk([push, gone]);
      const { el, one, button } = await readyEvents(provider);
      const hints = (index: number) =>
        button('resolve', index)
          .getAttribute('aria-describedby')!
          .split(' ')
          .map(id => one(`#${id}`).textContent);
      expect(hints(1)).to.include('Removes the mapping');
      expect(hints(0)).not.to.include('Removes the mapping');
      await expect(el).to.be.accessible();
    });
  });

  describe('Recheck all', () => {
    it('rechecks, keeps focus, and reads the events again', async () => {
      const done = later<unknown>();
      const shop = eventDesk(three, { recheckEvents: () => done.promise.then(() => undefined) });
      const { el, one, titles, focused, said } = await readyEvents(shop.provider);
      one('.bar .button').focus();
      await press('Enter');
      await el.updateComplete;
      expect(one('.bar .button').textContent.trim()).to.equal('Rechecking…');
      expect(one('.bar .button').getAttribute('aria-disabled')).to.equal('true');
      shop.list = [ticket];
      done.resolve(0);
      await waitUntil(() => titles().length === 1);
      expect(focused()).to.equal('Recheck all');
      await waitUntil(() => said() === 'Rechecked. 1 event is left.');
    });

    it('is offered only where something can be rechecked', async () => {
      const recheckEvents = async () => {};
      expect((await readyEvents(eventDesk([gone], { recheckEvents }).provider)).all('.bar .button')).to.be.empty;
      expect((await readyEvents(eventDesk(three).provider)).all('.bar .button')).to.be.empty;
    });

    it('says why it failed, and is hidden when the provider cannot', async () => {
      let code: 'forbidden' | 'unsupported' = 'forbidden';
      const { provider } = eventDesk(three, { recheckEvents: () => Promise.reject(new MappingError(code)) });
      const { el, one, all, texts } = await readyEvents(provider);
      const failed = failureOf(el);
      one('.bar .button').click();
      expect((await failed).operation).to.equal('recheckEvents');
      await el.updateComplete;
      expect(texts('[role=alert]')).to.deep.equal(['Could not recheck. You are not allowed to do this.']);
      await expect(el).to.be.accessible();
      code = 'unsupported';
      one('.bar .button').click();
      await waitUntil(() => all('.bar .button').length === 0);
    });
  });
});
