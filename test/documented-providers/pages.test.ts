import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { MemoryMappingProvider } from 'client-mapping-elements';
import { createMock, seededData, startMocks } from 'client-mapping-elements/mocks';
import { ownApi } from './own-api.js';

/** Waits until the table of the page shows a client. */
function shows(page: Element, name: string): Promise<void> {
  const table = () => page.shadowRoot?.querySelector('client-mapping-table')?.shadowRoot?.querySelector('tbody');
  return waitUntil(() => table()?.textContent.includes(name), `${name} is shown`, { timeout: 10_000 });
}

describe('The check of docs/providers.md', () => {
  const { fetch } = globalThis;
  const { log } = console;

  afterEach(() => {
    globalThis.fetch = fetch;
    console.log = log;
  });

  it('prints that nothing is wrong with the provider of your own', async () => {
    const printed: unknown[] = [];
    console.log = text => printed.push(text);
    globalThis.fetch = ownApi(new MemoryMappingProvider(seededData(40)));
    await import('../../examples/providers/check-provider.js');
    expect(printed).to.have.length(1);
    expect(printed[0]).to.match(/\b0 failed/);
  });
});

describe('The pages of docs/providers.md', () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('show the clients of a provider of your own', async () => {
    const page = await fixture(html`<client-mappings></client-mappings>`);
    globalThis.fetch = ownApi(new MemoryMappingProvider(seededData(40)));
    await import('../../examples/providers/page.js');
    await shows(page, 'Riverside Research Group');
  });

  it('show the clients of your own lists', async () => {
    const page = await fixture(html`<client-mappings></client-mappings>`);
    await import('../../examples/providers/memory-provider.js');
    await shows(page, 'Northwind Traders');
  });

  it('show the clients of the REST contract, with a fresh token for every call', async () => {
    const worker = await startMocks({
      handlers: createMock({ clientCount: 40 }).handlers,
      workerUrl: '/mockServiceWorker.js',
    });
    let tokens = 0;
    const seen: (string | null)[] = [];
    globalThis.fetch = async (input, init) => {
      if (input === '/session/token') return new Response(`t${++tokens}`);
      seen.push(new Headers(init?.headers).get('Authorization'));
      return fetch(input, init);
    };
    const page = await fixture(html`<client-mappings></client-mappings>`);
    await import('../../examples/providers/rest-provider.js');
    await shows(page, 'Riverside Research Group');
    expect(seen).to.include.members(['Bearer t1', 'Bearer t2']);
    expect(new Set(seen)).to.have.property('size', seen.length);
    worker.stop();
  });
});
