import { expect } from '@open-wc/testing';
import { type Answer, jsonAnswer, rejection, scriptedFetch } from '../../../test/scripted-fetch.js';
import type { ClientMapping } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { MappingDraft, WriteOptions } from '../mapping-provider.js';
import { RestMappingProvider, type RestOptions } from '../rest-mapping-provider.js';

const base = 'https://psa.example/api/mappings';
const unmapped: ClientMapping = { client: { id: '7', name: 'Acme' }, mapping: null };
const draft: MappingDraft = {
  target: { kind: 'existing', companyId: 'c1' },
  services: { billing: true, ticketing: false },
};
const emptyPage = { items: [], total: 0 };
const { signal } = new AbortController();

function provide(answers: readonly Answer[], options: Partial<RestOptions> = {}) {
  const { fetch, calls } = scriptedFetch(...answers);
  return { calls, provider: new RestMappingProvider({ base, fetch, retryDelayMs: 0, ...options }) };
}

/** What is sent when a row is removed. */
async function removed(clientId: string, { headers, ...options }: Partial<WriteOptions> & Partial<RestOptions> = {}) {
  const { provider, calls } = provide([jsonAnswer(unmapped)], { headers });
  await provider.removeMapping(clientId, { signal, ...options });
  return calls[0];
}

describe('RestMappingProvider', () => {
  describe('ids and revisions', () => {
    it('travel in a path as they are, whatever they hold', async () => {
      const { url } = await removed('a/b?c#d%:é漢');
      expect(url).to.equal(`${base}/client-mappings/${encodeURIComponent('a/b?c#d%:é漢')}`);
      expect(new URL(url).pathname).to.equal(`/api/mappings/client-mappings/${encodeURIComponent('a/b?c#d%:é漢')}`);
    });

    for (const id of ['', '.', '..', '\ud800']) {
      it(`are refused as invalid where a path cannot carry them: ${JSON.stringify(id)}`, async () => {
        const { provider, calls } = provide([]);
        for (const call of [
          provider.saveMapping(id, draft, { signal }),
          provider.removeMapping(id, { signal }),
          provider.actOnEvent(id, 'ignore', { signal }),
        ])
          expect(await rejection(call)).to.include({ code: 'invalid', outcome: 'not-applied' });
        expect(calls).to.be.empty;
      });
    }

    for (const revision of ['a"b', 'a\nb', '漢']) {
      it(`are refused as invalid where a header cannot carry them: ${JSON.stringify(revision)}`, async () => {
        const { provider, calls } = provide([]);
        const error = await rejection(provider.removeMapping('7', { signal, revision }));
        expect(error).to.include({ code: 'invalid', field: 'revision' });
        expect(calls).to.be.empty;
      });
    }
  });

  describe('headers of the host', () => {
    it('are asked before every call and every retry', async () => {
      let token = 0;
      const { provider, calls } = provide([new TypeError('offline'), jsonAnswer(emptyPage), jsonAnswer(emptyPage)], {
        headers: async () => ({ Authorization: `Bearer ${(token += 1)}` }),
      });
      await provider.listEvents({}, { signal });
      await provider.listEvents({}, { signal });
      expect(calls.map(call => call.headers.get('authorization'))).to.deep.equal(['Bearer 1', 'Bearer 2', 'Bearer 3']);
    });

    it('do not replace those of the contract', async () => {
      const { headers } = await removed('7', {
        idempotencyKey: 'k',
        headers: () => new Headers({ accept: 'text/html', 'idempotency-key': 'x', 'accept-language': 'da' }),
      });
      expect(headers.get('accept')).to.equal('application/json, application/problem+json');
      expect(headers.get('idempotency-key')).to.equal('k');
      expect(headers.get('accept-language')).to.equal('da');
    });

    it('that cannot be had make the call unavailable, with the reason', async () => {
      const cause = new Error('no token');
      const { provider, calls } = provide([], { headers: () => Promise.reject(cause) });
      expect(await rejection(provider.listTopLevels({ signal }))).to.include({ code: 'unavailable', cause });
      expect(calls).to.be.empty;
    });

    it('that throw or are malformed make the call unavailable too', async () => {
      const throwing = () => {
        throw new Error('no token');
      };
      for (const headers of [throwing, () => ({ 'no good': 'x' })]) {
        const { provider } = provide([], { headers });
        expect(await rejection(provider.describe({ signal }))).to.include({ code: 'unavailable' });
      }
    });

    it('may refuse with an error of ours', async () => {
      const refusal = new MappingError('unauthenticated');
      const { provider } = provide([], { headers: () => Promise.reject(refusal) });
      expect(await rejection(provider.describe({ signal }))).to.equal(refusal);
    });
  });
});
