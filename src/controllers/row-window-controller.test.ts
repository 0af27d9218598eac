import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { aRow, fakeProvider } from '../../test/fake-provider.js';
import type { ClientMappingQuery, Page } from '../model/query.js';
import type { ClientMapping } from '../model/client-mapping.js';
import { ProviderHub } from '../provider/provider-hub.js';
import { RowWindowController } from './row-window-controller.js';

const total = 50_000;

const pageOf = ({ offset, limit }: ClientMappingQuery): Page<ClientMapping> => ({
  items: Array.from({ length: Math.min(limit, total - offset) }, (_, at) => aRow(`${offset + at}`, 'Acme')),
  total,
});

class RowWindowHost extends LitElement {
  hub: ProviderHub | undefined;
  draw: () => void = () => undefined;
  failedWith: string[] = [];
  readonly rows: RowWindowController = new RowWindowController(this, {
    getHub: () => this.hub,
    getFilter: () => ({}),
    onRows: () => this.draw(),
    onFailed: ({ code }) => this.failedWith.push(code),
  });
}
customElements.define('row-window-host', RowWindowHost);

/** A host whose rows are read; while `isHeld` nothing is answered. */
async function mount() {
  const desk = { asked: [] as { offset: number; signal: AbortSignal }[], isHeld: false };
  const held: (() => void)[] = [];
  const release = () => {
    desk.isHeld = false;
    for (const answer of held.splice(0)) answer();
  };
  const host = new RowWindowHost();
  host.hub = ProviderHub.of(
    fakeProvider({
      listClientMappings: async (query, { signal }) => {
        desk.asked.push({ offset: query.offset, signal });
        if (desk.isHeld) await new Promise<void>(resolve => held.push(resolve));
        return pageOf(query);
      },
    }),
  );
  document.body.append(host);
  await waitUntil(() => host.rows.total === total, 'the first rows are there');
  await aTimeout(0);
  return { host, desk, release };
}

describe('RowWindowController', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('row-window-host')) host.remove();
  });

  it('does not take an error of the drawing for one of the provider', async () => {
    const { host } = await mount();
    const thrown = new Promise<unknown>(resolve => {
      const listen = (event: PromiseRejectionEvent) => {
        event.preventDefault();
        // The test runner would take it for a failure of the test.
        event.stopImmediatePropagation();
        removeEventListener('unhandledrejection', listen, true);
        resolve(event.reason);
      };
      addEventListener('unhandledrejection', listen, true);
    });
    const mistake = new TypeError('drawing');
    host.draw = () => {
      throw mistake;
    };
    host.rows.reload();
    expect(await thrown).to.equal(mistake);
    expect(host.failedWith).to.deep.equal([]);
    expect(host.rows.error).to.equal(undefined);
  });

  it('goes on reading what is in view after it was moved while a thumb was dragged', async () => {
    const { host, desk, release } = await mount();
    desk.isHeld = true;
    for (let at = 1; at <= 10; at++) host.rows.view(at * 1_000, at * 1_000 + 20);
    const before = desk.asked.length;
    host.remove();
    document.body.append(host);
    await waitUntil(() => desk.asked.length > before, 'rows are asked for again');
    release();
    await waitUntil(() => host.rows.rowAt(10_000), 'the rows in view are there');
    await aTimeout(0);
    host.rows.view(20_000, 20_020);
    await waitUntil(() => host.rows.rowAt(20_000), 'the rows of the next view are there');
  });

  it('asks once for what is in view, however many clients go at a time', async () => {
    const { host, desk } = await mount();
    const before = desk.asked.length;
    for (let at = 0; at < 500; at++) host.rows.notice({ type: 'gone', clientId: `${at}` });
    host.rows.notice({ type: 'reset' });
    await waitUntil(() => desk.asked.length > before, 'rows are asked for again');
    expect(desk.asked).to.have.length(before + 1);
  });

  it('lets a read under way come through before it reads again for a change', async () => {
    const { host, desk, release } = await mount();
    desk.isHeld = true;
    const before = desk.asked.length;
    host.rows.reload();
    host.rows.notice({ type: 'gone', clientId: '1' });
    // Longer than changes are collected for: the read must outlive that.
    await aTimeout(100);
    host.rows.notice({ type: 'gone', clientId: '2' });
    expect(desk.asked).to.have.length(before + 1);
    expect(desk.asked[before].signal.aborted).to.equal(false);
    release();
    await waitUntil(() => desk.asked.length === before + 2, 'the changes are asked for');
  });

  it('does not reload for a change once its host is gone', async () => {
    const { host, desk } = await mount();
    const before = desk.asked.length;
    host.rows.notice({ type: 'reset' });
    host.remove();
    // Longer than changes are collected for: nothing must come of it.
    await aTimeout(100);
    expect(desk.asked).to.have.length(before);
  });
});
