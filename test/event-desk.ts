import { fixture, html, waitUntil } from '@open-wc/testing';
import '../src/define/mapping-events.js';
import type { MappingEvents } from '../src/elements/mapping-events/mapping-events.js';
import type { MappingEvent, MappingEventQuery } from '../src/model/mapping-event.js';
import type { MappingProvider } from '../src/provider/mapping-provider.js';
import { anEvent } from './a-memory-provider.js';
import { fakeProvider } from './fake-provider.js';

export const push = anEvent('e1', 'c1', {
  title: 'Usage could not be pushed',
  detail: 'Not billed.',
  recommendation: 'Look.',
});
export const ticket = anEvent('e2', 'c2', {
  family: 'ticketing',
  severity: 'warning',
  title: 'Ticket could not be created',
  actions: ['recheck', 'edit'],
});
export const gone = anEvent('e3', 'c3', {
  family: 'mapping',
  code: 'both-not-found',
  title: 'Client and company not found',
  actions: ['resolve'],
});
export const three = [push, ticket, gone];
export const many = (count: number) =>
  Array.from({ length: count }, (_, i) => anEvent(`e${i}`, 'c1', { title: `Event ${i}` }));

export interface EventDesk {
  /** What the provider answers from; a test may change it. */
  list: readonly MappingEvent[];
  readonly asked: MappingEventQuery[];
  readonly provider: MappingProvider;
}

/** A provider of events; every action closes its event. */
export function eventDesk(
  list: readonly MappingEvent[] = three,
  methods: Partial<MappingProvider> = {},
  pageLimit = 1000,
): EventDesk {
  const asked: MappingEventQuery[] = [];
  const provider = fakeProvider({
    listEvents: async query => {
      asked.push(query);
      const { clientId, offset = 0, limit = 50 } = query;
      const found = desk.list.filter(event => !clientId || event.clientId === clientId);
      return { items: found.slice(offset, offset + Math.min(limit, pageLimit)), total: found.length };
    },
    actOnEvent: async id => {
      const event = desk.list.find(event => event.id === id)!;
      desk.list = desk.list.filter(other => other !== event);
      return { open: false, event };
    },
    ...methods,
  });
  const desk: EventDesk = { list, asked, provider };
  return desk;
}

/** The element, and how to read it. */
export async function mountEvents(provider: MappingProvider, clientId = '') {
  const el = await fixture<MappingEvents>(
    html`<mapping-events client-id=${clientId} .provider=${provider}></mapping-events>`,
  );
  const all = (selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const text = (node: Element) => node.textContent.replace(/\s+/g, ' ').trim();
  const read = {
    el,
    all,
    one: (selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector)!,
    texts: (selector: string) => all(selector).map(text),
    titles: () => all('.title').map(text),
    button: (control: string, index = 0) =>
      all('.entry')[index].querySelector<HTMLElement>(`[data-control=${control}]`)!,
    /** The name of what has the focus. */
    focused: () => {
      const active = el.shadowRoot!.activeElement;
      return active && (active.ariaLabel ?? text(active));
    },
    said: () => text(el.shadowRoot!.querySelector('[role=status]')!),
    settled: () => waitUntil(() => all('[aria-busy=false]').length > 0),
  };
  return read;
}

/** The same, once the events are there. */
export async function readyEvents(provider: MappingProvider, clientId = '') {
  const read = await mountEvents(provider, clientId);
  await read.settled();
  return read;
}

/** A promise that a test settles. */
export function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}
