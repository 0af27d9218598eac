import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../define/client-mapping-table.js';
import '../../define/mapping-events.js';
import { MappingError } from '../../model/errors.js';
import { fakeProvider } from '../../../test/fake-provider.js';

const tags = ['client-mapping-table', 'mapping-events'] as const;
const states = (el: Element) => ['loading', 'empty', 'failed'].filter(name => el.matches(`:state(${name})`));

describe('custom states', () => {
  for (const tag of tags)
    it(`of <${tag}> tell a host what it shows`, async () => {
      let answer: (page: { items: never[]; total: number } | Promise<never>) => void = () => undefined;
      const list = () => new Promise<{ items: never[]; total: number }>(resolve => (answer = resolve));
      const el = await fixture<HTMLElementTagNameMap[typeof tag]>(document.createElement(tag));
      el.provider = fakeProvider({ listClientMappings: list, listEvents: list });
      await waitUntil(() => el.matches(':state(loading)'), 'it is loading');
      answer({ items: [], total: 0 });
      await waitUntil(() => !el.matches(':state(loading)'), 'it is there');
      expect(states(el)).to.deep.equal(['empty']);
      el.provider = fakeProvider({ listClientMappings: list, listEvents: list });
      await waitUntil(() => el.matches(':state(loading)'), 'it is loading again');
      answer(Promise.reject(new MappingError('forbidden')));
      await waitUntil(() => el.matches(':state(failed)'), 'it failed');
      expect(states(el)).to.deep.equal(['failed']);
    });
});
