import { expect } from '@open-wc/testing';
import { faultyFetch } from './faulty-fetch.js';

describe('faultyFetch', () => {
  it('says how long to wait to a provider of any API', async () => {
    const { fetch, faults } = faultyFetch(() => Promise.resolve(new Response('{}')));
    await faults.inject({ kind: 'rate-limited', retryAfterMs: 1_200 });
    const response = await fetch('/');
    expect(response.status).to.equal(429);
    expect(response.headers.get('Retry-After')).to.equal('2');
    expect(await response.json()).to.include({ code: 'rate-limited', retryAfterMs: 1_200 });
    await faults.inject();
    expect((await fetch('/')).status).to.equal(200);
  });

  it('can take the place of the global fetch', async () => {
    const before = globalThis.fetch;
    globalThis.fetch = () => Promise.resolve(new Response('from the global one'));
    try {
      const { fetch, faults } = faultyFetch();
      globalThis.fetch = fetch;
      expect(await (await globalThis.fetch('/')).text()).to.equal('from the global one');
      await faults.inject({ kind: 'server-error' });
      expect((await globalThis.fetch('/')).status).to.equal(500);
    } finally {
      globalThis.fetch = before;
    }
  });
});
