import { expect } from '@open-wc/testing';
import { jsonAnswer, rejection, scriptedFetch, type Answer } from '../../test/scripted-fetch.js';
import type { ClientMapping } from '../model/client-mapping.js';
import type { MappingDraft } from './mapping-provider.js';
import { RestMappingProvider, type RestOptions } from './rest-mapping-provider.js';

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

/** What is sent when a provider is asked once. */
async function sent(
  ask: (provider: RestMappingProvider) => Promise<unknown>,
  answer: unknown,
  options?: Partial<RestOptions>,
) {
  const { provider, calls } = provide([jsonAnswer(answer)], options);
  const given = await ask(provider);
  expect(calls).to.have.length(1);
  const call = calls[0];
  return { ...call, given, line: `${call.method} ${call.url.replace(`${base}/`, '/')}` };
}

describe('RestMappingProvider', () => {
  describe('address', () => {
    const describeAt = async (address: string | URL) => {
      const { provider, calls } = provide([new Error('unused'), new Error('unused'), new Error('unused')], {
        base: address,
      });
      await rejection(provider.describe({ signal }));
      return calls[0].url;
    };

    it('is the base with exactly one slash at its end', async () => {
      for (const address of [base, `${base}/`, `${base}//`, new URL(base)])
        expect(await describeAt(address)).to.equal(`${base}/`);
    });

    it('is relative to the page', async () => {
      expect(await describeAt('/api/psa')).to.equal(`${location.origin}/api/psa/`);
      expect(await describeAt('../psa')).to.equal(new URL('../psa/', location.href).href);
    });

    it('is relative to what the page says that it is, as all its links are', async () => {
      const said = document.head.appendChild(document.createElement('base'));
      said.href = '/portal/';
      try {
        expect(await describeAt('psa')).to.equal(`${location.origin}/portal/psa/`);
      } finally {
        said.remove();
      }
    });

    it('leaves out the query and the fragment of the base', async () => {
      expect(await describeAt(`${base}?tenant=1#top`)).to.equal(`${base}/`);
    });

    it('throws at once when it is none', () => {
      expect(() => new RestMappingProvider({ base: 'https://' })).to.throw(TypeError);
    });
  });

  describe('requests', () => {
    it('reads rows with what the query asks for and nothing else', async () => {
      const { line, given, headers, init } = await sent(
        provider =>
          provider.listClientMappings(
            {
              client: ' Søren & søn ',
              company: '',
              mapped: 'no',
              topLevelId: 'a/b',
              status: 'has-events',
              sort: { by: 'client', direction: 'descending' },
              offset: 0,
              limit: 50,
            },
            { signal },
          ),
        { items: [unmapped], total: 1, revision: 'r1', extra: true },
      );
      expect(line).to.equal(
        'GET /client-mappings?client=S%C3%B8ren+%26+s%C3%B8n&mapped=no&topLevelId=a%2Fb&status=has-events&sort=-client&offset=0&limit=50',
      );
      expect(given).to.deep.equal({ items: [unmapped], total: 1, revision: 'r1' });
      expect(headers.get('accept')).to.equal('application/json, application/problem+json');
      expect(headers.has('content-type')).to.be.false;
      expect(headers.has('idempotency-key')).to.be.false;
      expect(init.credentials).to.equal('same-origin');
    });

    it('counts without the order and the window', async () => {
      const counts = { total: 3, mapped: 2, notMapped: 1, hasEvents: 1 };
      const query = { mapped: 'yes', sort: { by: 'client', direction: 'ascending' }, offset: 5, limit: 5 } as const;
      const { line, given } = await sent(provider => provider.summarize(query, { signal }), counts);
      expect(line).to.equal('GET /client-mappings:summary?mapped=yes');
      expect(given).to.deep.equal(counts);
      expect((await sent(provider => provider.summarize({}, { signal }), counts)).line).to.equal(
        'GET /client-mappings:summary',
      );
    });

    it('asks for available companies unless all are wanted', async () => {
      const free = await sent(
        provider => provider.listCompanies({ search: ' x ', forClientId: '7', offset: 0, limit: 20 }, { signal }),
        emptyPage,
      );
      expect(free.line).to.equal('GET /companies?search=x&available=true&forClientId=7&offset=0&limit=20');
      const all = await sent(
        provider => provider.listCompanies({ search: ' ', available: false, offset: 20, limit: 20 }, { signal }),
        emptyPage,
      );
      expect(all.line).to.equal('GET /companies?available=false&offset=20&limit=20');
    });

    it('reads the description, the top levels and the events', async () => {
      const about = {
        source: { name: 'P' },
        target: { name: 'V' },
        services: [{ id: 'billing', label: 'Billing' }],
        permissions: { save: true, remove: false, createCompany: true },
        companyName: { maxLength: 64 },
      };
      const described = await sent(provider => provider.describe({ signal }), about);
      expect(described.line).to.equal('GET /');
      expect(described.given).to.deep.equal(about);

      const levels = await sent(provider => provider.listTopLevels({ signal }), { items: [{ id: 't', name: 'T' }] });
      expect(levels.line).to.equal('GET /top-levels');
      expect(levels.given).to.deep.equal([{ id: 't', name: 'T' }]);

      const events = await sent(
        provider => provider.listEvents({ clientId: '7', offset: 0, limit: 9 }, { signal }),
        emptyPage,
      );
      expect(events.line).to.equal('GET /events?clientId=7&offset=0&limit=9');
      expect((await sent(provider => provider.listEvents({}, { signal }), emptyPage)).line).to.equal('GET /events');
    });

    it('checks a name', async () => {
      const { line, body, headers, given } = await sent(
        provider => provider.checkCompanyName({ name: 'Acme', prefix: 'SF_' }, { signal }),
        { name: 'SF_Acme', available: false, takenBy: { id: 'c9', name: 'SF_Acme' } },
      );
      expect(line).to.equal('POST /companies:checkName');
      expect(body).to.deep.equal({ name: 'Acme', prefix: 'SF_' });
      expect(headers.get('content-type')).to.equal('application/json');
      expect(given).to.deep.equal({ name: 'SF_Acme', available: false, takenBy: { id: 'c9', name: 'SF_Acme' } });
    });

    it('saves on condition of the revision that was seen', async () => {
      const { line, headers, body, given } = await sent(
        provider => provider.saveMapping('7', draft, { signal, revision: 'r 3', idempotencyKey: 'k1' }),
        unmapped,
      );
      expect(line).to.equal('PUT /client-mappings/7');
      expect(headers.get('if-match')).to.equal('"r 3"');
      expect(headers.has('if-none-match')).to.be.false;
      expect(headers.get('idempotency-key')).to.equal('k1');
      expect(headers.get('content-type')).to.equal('application/json');
      expect(body).to.deep.equal(draft);
      expect(given).to.deep.equal(unmapped);
    });

    it('saves on condition that there is no mapping yet', async () => {
      const { headers } = await sent(
        provider => provider.saveMapping('7', draft, { signal, revision: null }),
        unmapped,
      );
      expect(headers.get('if-none-match')).to.equal('*');
      expect(headers.has('if-match')).to.be.false;
    });

    it('removes without a condition when none is given', async () => {
      const { line, headers, init } = await sent(provider => provider.removeMapping('7', { signal }), unmapped);
      expect(line).to.equal('DELETE /client-mappings/7');
      expect(headers.has('if-match') || headers.has('if-none-match')).to.be.false;
      expect(init.body).to.be.undefined;
    });

    it('names each write by a key of its own when the caller does not', async () => {
      const keyOf = async () =>
        (await sent(provider => provider.removeMapping('7', { signal }), unmapped)).headers.get('idempotency-key');
      const [first, second] = [await keyOf(), await keyOf()];
      expect(first).to.have.length.greaterThan(30);
      expect(second).to.have.length.greaterThan(30);
      expect(first).to.not.equal(second);
    });

    it('makes keys where randomUUID is missing, as on a page without TLS', async () => {
      const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
      Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
      try {
        const { headers } = await sent(provider => provider.removeMapping('7', { signal }), unmapped);
        expect(headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
      } finally {
        if (own) Object.defineProperty(crypto, 'randomUUID', own);
        else Reflect.deleteProperty(crypto, 'randomUUID');
      }
    });

    it('sends of a draft only what the contract knows', async () => {
      const target = { kind: 'new', name: 'Acme', companyId: 'left over', color: 'red' } as const;
      const { body } = await sent(
        provider => provider.saveMapping('7', { ...draft, target, note: 'x' } as MappingDraft, { signal }),
        unmapped,
      );
      expect(body).to.deep.equal({
        target: { kind: 'new', name: 'Acme' },
        services: { billing: true, ticketing: false },
      });
    });

    it('acts on one event and rechecks all', async () => {
      const event = {
        id: 'e/1:x',
        clientId: '7',
        family: 'mapping',
        code: 'company-missing',
        severity: 'error',
        title: 'Gone',
        raisedAt: '2026-01-02T03:04:05Z',
        actions: ['resolve'],
      };
      const { line, given, headers, init } = await sent(
        provider => provider.actOnEvent('e/1:x', 'resolve', { signal }),
        {
          open: false,
          event,
          row: unmapped,
        },
      );
      expect(line).to.equal('POST /events/e%2F1%3Ax:resolve');
      expect(given).to.deep.equal({ open: false, event, row: unmapped });
      expect(headers.has('idempotency-key')).to.be.true;
      expect(init.body).to.be.undefined;

      for (const answer of [new Response(null, { status: 202 }), new Response(null, { status: 204 }), jsonAnswer({})]) {
        const { provider, calls } = provide([answer]);
        expect(await provider.recheckEvents({ signal })).to.be.undefined;
        expect(calls[0].url).to.equal(`${base}/events:recheck`);
        expect(calls[0].method).to.equal('POST');
      }
    });
  });

  it('uses the global fetch of the moment, and takes it as an option', async () => {
    const own = globalThis.fetch;
    const { provider } = provide([], { fetch: undefined });
    globalThis.fetch = async () => jsonAnswer(emptyPage);
    try {
      expect(await provider.listEvents({}, { signal })).to.deep.equal(emptyPage);
    } finally {
      globalThis.fetch = own;
    }
    const real = new RestMappingProvider({ base: '/', fetch: own });
    expect(await rejection(real.describe({ signal }))).to.include({ code: 'protocol' });
  });

  it('works in a worker, where there is no document', async () => {
    const source = `
      import { RestMappingProvider } from '${new URL('./rest-mapping-provider.ts', import.meta.url).href}';
      const fetch = async url => new Response(JSON.stringify({ items: [{ id: '1', name: url }] }),
        { headers: { 'content-type': 'application/json' } });
      const provider = new RestMappingProvider({ base: '${base}', fetch });
      const levels = await provider.listTopLevels({ signal: new AbortController().signal });
      postMessage({ levels, hasDocument: 'document' in globalThis });`;
    const script = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(script, { type: 'module' });
    try {
      const said = await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = event => reject(new Error(event.message));
      });
      expect(said).to.deep.equal({ levels: [{ id: '1', name: `${base}/top-levels` }], hasDocument: false });
    } finally {
      worker.terminate();
      URL.revokeObjectURL(script);
    }
  });
});
