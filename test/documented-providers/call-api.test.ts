import { aTimeout, expect } from '@open-wc/testing';
import { isMappingError, MappingError, type MappingNotice, type MappingProvider } from 'client-mapping-elements';
import { callApi } from '../../examples/providers/call-api.js';
import { graphqlProvider } from '../../examples/providers/graphql-provider.js';
import { withFeatures } from '../../examples/providers/with-features.js';

const { signal } = new AbortController();
const json = { 'Content-Type': 'application/json' };

describe('callApi of docs/providers.md', () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  /** What a call comes to when this is answered. */
  async function refusalOf(answer: () => Response | Promise<Response>) {
    globalThis.fetch = async () => answer();
    const outcome: unknown = await callApi('/v2/tenants', { signal }).catch((reason: unknown) => reason);
    if (!isMappingError(outcome)) throw new Error(`a MappingError was expected, ${String(outcome)} came`);
    return outcome;
  }

  const answers: readonly [what: string, answer: () => Response | Promise<Response>, code: string, outcome: string][] =
    [
      ['a line that breaks', () => Promise.reject(new TypeError('Failed to fetch')), 'network', 'unknown'],
      [
        'a page with 200',
        () => new Response('<h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } }),
        'protocol',
        'unknown',
      ],
      ['half a document', () => new Response('{"ten', { headers: json }), 'protocol', 'unknown'],
      ['nothing', () => new Response('', { headers: json }), 'protocol', 'unknown'],
      ['a page of a gateway', () => new Response('<h1>Oops</h1>', { status: 502 }), 'unavailable', 'unknown'],
      ['500', () => new Response('{}', { status: 500, headers: json }), 'unavailable', 'unknown'],
      ['401', () => new Response('{}', { status: 401, headers: json }), 'unauthenticated', 'not-applied'],
      ['403', () => new Response('null', { status: 403, headers: json }), 'forbidden', 'not-applied'],
      ['404', () => new Response('{}', { status: 404, headers: json }), 'not-found', 'not-applied'],
    ];

  for (const [what, answer, code, outcome] of answers) {
    it(`makes "${code}" of ${what}`, async () => {
      const error = await refusalOf(answer);
      expect([error.code, error.outcome]).to.deep.equal([code, outcome]);
      expect(error.message).not.to.contain('<');
    });
  }

  it('says how long to wait, if it is told', async () => {
    const limited = (headers: Record<string, string>) =>
      refusalOf(() => new Response('{}', { status: 429, headers: { ...json, ...headers } }));
    expect((await limited({ 'Retry-After': '2' })).retryAfterMs).to.equal(2_000);
    expect((await limited({ 'Retry-After': 'soon' })).retryAfterMs).to.equal(undefined);
    expect((await limited({})).code).to.equal('rate-limited');
  });

  it('makes a failure of a GraphQL answer that holds both data and errors', async () => {
    const body = { data: { rows: { items: [], total: 0 } }, errors: [{ message: 'boom' }] };
    globalThis.fetch = async () => new Response(JSON.stringify(body), { headers: json });
    const call = graphqlProvider('/graphql').listClientMappings({ offset: 0, limit: 5 }, { signal });
    expect(await call.catch((reason: unknown) => (reason as MappingError).code)).to.equal('unavailable');
  });
});

describe('withFeatures of docs/providers.md', () => {
  const { fetch, setTimeout } = globalThis;

  afterEach(() => Object.assign(globalThis, { fetch, setTimeout }));

  const answers: Record<string, unknown> = { '/v2/me': { canEdit: false }, '/v2/counts': { total: 9 } };
  const provider = withFeatures({} as MappingProvider, '/v2');

  function serve(versionOf: () => number) {
    globalThis.fetch = async input => {
      const path = input as string;
      return new Response(JSON.stringify(answers[path] ?? { version: versionOf() }), { headers: json });
    };
  }

  it('describes what this person may do, and counts', async () => {
    serve(() => 1);
    const { permissions, companyName } = await provider.describe!({ signal });
    expect(permissions).to.deep.equal({ save: false, remove: false, createCompany: false });
    expect(companyName?.maxLength).to.equal(64);
    expect(await provider.summarize!({ mapped: 'yes' }, { signal })).to.deep.equal({ total: 9 });
  });

  it('tells of another version, and ends by abort without an error', async () => {
    let version = 1;
    serve(() => version);
    // Half a minute is over at once, as often as it is waited for.
    let waits = 0;
    globalThis.setTimeout = ((run: () => void) => {
      waits++;
      if (waits === 2) version = 2;
      return setTimeout(run);
    }) as typeof setTimeout;
    const stop = new AbortController();
    const notices: MappingNotice[] = [];
    for await (const notice of provider.watch!({ signal: stop.signal })) {
      notices.push(notice);
      stop.abort();
    }
    expect(notices).to.deep.equal([{ type: 'reset' }]);
    for await (const notice of provider.watch!({ signal: stop.signal })) notices.push(notice);
    expect(notices).to.have.length(1);
  });

  it('ends while it waits', async () => {
    serve(() => 1);
    const stop = new AbortController();
    const ended = provider.watch!({ signal: stop.signal })[Symbol.asyncIterator]().next();
    await aTimeout(0);
    stop.abort();
    expect(await ended).to.deep.equal({ done: true, value: undefined });
  });

  it('tells a failure of the version', async () => {
    globalThis.fetch = async () => new Response('{}', { status: 403, headers: json });
    const next = provider.watch!({ signal })[Symbol.asyncIterator]().next();
    expect(await next.catch((reason: unknown) => (reason as MappingError).code)).to.equal('forbidden');
  });
});
