import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  type Answer,
  jsonAnswer,
  pageAnswer,
  problemAnswer,
  rejection,
  scriptedFetch,
} from '../../../test/scripted-fetch.js';
import type { MappingDraft } from '../mapping-provider.js';
import { RestMappingProvider, type RestOptions } from '../rest-mapping-provider.js';
import { backOff } from './retry.js';

const offline = new TypeError('Failed to fetch');
const rows = { items: [{ client: { id: '7', name: 'Søren 漢' }, mapping: null }], total: 1 };
const query = { offset: 0, limit: 10 };
const draft: MappingDraft = {
  target: { kind: 'existing', companyId: 'c1' },
  services: { billing: true, ticketing: true },
};
const { signal } = new AbortController();

function provide(answers: readonly Answer[], options: Partial<RestOptions> = {}) {
  const { fetch, calls } = scriptedFetch(...answers);
  return {
    calls,
    provider: new RestMappingProvider({ base: 'https://psa.example/', fetch, retryDelayMs: 0, ...options }),
  };
}

/** What reading rows comes to when it is answered so. */
const refusedBy = (...answers: Answer[]) => rejection(provide(answers).provider.listClientMappings(query, { signal }));

/** A signal that counts who listens to it. */
function countedSignal() {
  const controller = new AbortController();
  const listening = new Set<unknown>();
  const { signal } = controller;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (type: string, listener: EventListener) => {
    listening.add(listener);
    add(type, listener);
  };
  signal.removeEventListener = (type: string, listener: EventListener) => {
    listening.delete(listener);
    remove(type, listener);
  };
  return { controller, listening };
}

const never = () => new Promise<Response>(() => undefined);

describe('RestMappingProvider answers', () => {
  const typed = (body: BodyInit | null, type: string) => new Response(body, { headers: { 'Content-Type': type } });

  it('are not understood when they are a page, as a sign-in after a redirect is', async () => {
    expect(await refusedBy(pageAnswer())).to.include({
      code: 'protocol',
      outcome: 'unknown',
      message: 'JSON was expected, text/html came',
    });
  });

  it('are not understood without JSON that is whole and in UTF-8', async () => {
    const latin = Uint8Array.from('{"items":[],"total":0,"revision":"\xe9"}', letter => letter.charCodeAt(0));
    for (const answer of [
      typed('', 'application/json'),
      typed('{"items":[', 'application/json'),
      typed('{"items":[],"total":NaN}', 'application/json'),
      typed(latin, 'application/json'),
      typed(JSON.stringify(rows), 'text/plain'),
      typed(JSON.stringify(rows), 'application/jsonp'),
      new Response(null, { status: 204 }),
    ])
      expect(await refusedBy(answer)).to.include({ code: 'protocol' });
  });

  it('name the member that is wrong and the request', async () => {
    const answer = jsonAnswer({ ...rows, total: '1' }, { headers: { 'X-Request-Id': 'req-9' } });
    expect(await refusedBy(answer)).to.include({ code: 'protocol', field: 'total', requestId: 'req-9' });
  });

  it('are understood with parameters, a suffix and a byte order mark', async () => {
    for (const answer of [
      typed(JSON.stringify(rows), 'Application/JSON; charset=utf-8'),
      typed(JSON.stringify(rows), 'application/vnd.psa.v1+json'),
      typed(`\uFEFF${JSON.stringify(rows)}`, 'application/json'),
    ])
      expect(await provide([answer]).provider.listClientMappings(query, { signal })).to.deep.equal(rows);
  });

  it('that hold more than was asked for are taken', async () => {
    const many = { items: Array.from({ length: 30 }, () => rows.items[0]), total: 30 };
    expect((await provide([jsonAnswer(many)]).provider.listClientMappings(query, { signal })).items).to.have.length(30);
  });

  it('in place of nothing are not understood when they are a page', async () => {
    expect(await rejection(provide([pageAnswer()]).provider.recheckEvents({ signal }))).to.include({
      code: 'protocol',
    });
  });

  it('that are cut off anywhere are never taken for rows', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(rows));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async length => {
        expect(await refusedBy(typed(bytes.slice(0, length), 'application/json'))).to.include({ code: 'protocol' });
      }),
    );
  });
});

describe('RestMappingProvider retries', () => {
  const failures: Readonly<Record<string, () => Answer>> = {
    'no connection': () => offline,
    502: () => pageAnswer(502),
    503: () => problemAnswer(503),
    504: () => new Response(null, { status: 504 }),
    429: () => problemAnswer(429, {}, { 'Retry-After': '0' }),
    'an answer that breaks off': () =>
      new Response(new ReadableStream({ pull: controller => controller.error(new TypeError('reset')) }), {
        headers: { 'Content-Type': 'application/json' },
      }),
  };

  for (const [name, failure] of Object.entries(failures)) {
    it(`reads twice more after ${name}, and then tells it`, async () => {
      const fine = provide([failure(), failure(), jsonAnswer(rows)]);
      expect(await fine.provider.listClientMappings(query, { signal })).to.deep.equal(rows);

      const failing = provide([failure(), failure(), failure()]);
      const error = await rejection(failing.provider.listClientMappings(query, { signal }));
      expect(error).to.have.property('code').that.is.oneOf(['network', 'unavailable', 'rate-limited']);
      expect(failing.calls).to.have.length(3);
    });
  }

  const finals: Readonly<Record<string, () => Answer>> = {
    500: () => problemAnswer(500),
    501: () => problemAnswer(501),
    403: () => pageAnswer(403),
    'a page': () => pageAnswer(),
    'a 503 that names another code': () => problemAnswer(503, { code: 'unsupported' }),
    'a 429 of more than a second': () => problemAnswer(429, { retryAfterMs: 1_001 }),
    'a 503 of more than 30 seconds': () => problemAnswer(503, { retryAfterMs: 30_001 }),
  };

  for (const [name, final] of Object.entries(finals)) {
    it(`does not read again after ${name}`, async () => {
      const { provider, calls } = provide([final()]);
      await rejection(provider.listClientMappings(query, { signal }));
      expect(calls).to.have.length(1);
    });
  }

  it('tells how long to wait when that is too long to wait by itself', async () => {
    for (const seconds of [2, 6, 30, 3_600])
      expect(await refusedBy(problemAnswer(429, {}, { 'Retry-After': `${seconds}` }))).to.include({
        code: 'rate-limited',
        retryAfterMs: seconds * 1_000,
      });
  });

  it('waits the time that the server names', async () => {
    const { provider } = provide([problemAnswer(429, { retryAfterMs: 60 }), jsonAnswer(rows)]);
    const begun = performance.now();
    await provider.listClientMappings(query, { signal });
    expect(performance.now() - begun).to.be.at.least(55);
  });

  it('waits longer with a write, which shows that it is under way', async () => {
    const save = (retryAfterMs: number) => {
      const { provider, calls } = provide([problemAnswer(429, { retryAfterMs }), jsonAnswer(rows.items[0])]);
      return { done: provider.saveMapping('7', draft, { signal, revision: '3' }), calls };
    };
    const short = save(1_100);
    const long = save(5_001);
    expect(await rejection(long.done)).to.include({ code: 'rate-limited', retryAfterMs: 5_001 });
    expect(await short.done).to.deep.equal(rows.items[0]);
    expect([long.calls.length, short.calls.length]).to.deep.equal([1, 2]);
  });

  it('checks a name again, for that changes nothing', async () => {
    const { provider, calls } = provide([offline, jsonAnswer({ name: 'Acme', available: true })]);
    expect(await provider.checkCompanyName({ name: 'Acme' }, { signal })).to.include({ available: true });
    expect(calls).to.have.length(2);
  });

  it('writes again with the same key and the same condition', async () => {
    for (const write of [
      (provider: RestMappingProvider) => provider.saveMapping('7', draft, { signal, revision: '3' }),
      (provider: RestMappingProvider) => provider.removeMapping('7', { signal, revision: '3' }),
    ]) {
      const { provider, calls } = provide([offline, problemAnswer(503), jsonAnswer(rows.items[0])]);
      expect(await write(provider)).to.deep.equal(rows.items[0]);
      expect(new Set(calls.map(call => call.headers.get('idempotency-key'))).size).to.equal(1);
      expect(calls.map(call => call.headers.get('if-match'))).to.deep.equal(['"3"', '"3"', '"3"']);
      expect(calls[2].body).to.deep.equal(calls[0].body);
    }
  });

  it('rechecks again with the same key', async () => {
    const { provider, calls } = provide([offline, new Response(null, { status: 202 })]);
    await provider.recheckEvents({ signal });
    expect(calls[0].headers.get('idempotency-key'))
      .to.be.a('string')
      .and.equal(calls[1].headers.get('idempotency-key'));
  });

  it('tells an unreached server with its cause and an unknown outcome', async () => {
    expect(await refusedBy(offline, offline, offline)).to.include({
      code: 'network',
      outcome: 'unknown',
      cause: offline,
    });
  });

  it('waits a random share of a delay that doubles up to half a minute', () => {
    const { random } = Math;
    try {
      Math.random = () => 0.5;
      expect([0, 1, 2].map(attempt => backOff(300, attempt))).to.deep.equal([150, 300, 600]);
      expect(backOff(300, 1000)).to.equal(15_000);
      Math.random = () => 0;
      expect(backOff(300, 5)).to.equal(0);
    } finally {
      Math.random = random;
    }
  });
});

describe('RestMappingProvider aborts', () => {
  const reason = new Error('no longer wanted');

  it('before anything is sent or asked when the signal is aborted already', async () => {
    let asked = 0;
    const { provider, calls } = provide([], { headers: () => ({ 'x-asked': String((asked += 1)) }) });
    const aborted = AbortSignal.abort(reason);
    const listed = provider.listClientMappings(query, { signal: aborted });
    const removed = provider.removeMapping('7', { signal: aborted });
    expect(await Promise.all([listed, removed].map(rejection))).to.deep.equal([reason, reason]);
    expect(calls).to.be.empty;
    expect(asked).to.equal(0);
  });

  const stuck: Readonly<Record<string, () => { answers: Answer[]; options?: Partial<RestOptions> }>> = {
    'the host gets its headers': () => ({ answers: [], options: { headers: () => new Promise(() => undefined) } }),
    'the server is late': () => ({ answers: [never] }),
    'the body is on its way': () => ({
      answers: [new Response(new ReadableStream({}), { headers: { 'Content-Type': 'application/json' } })],
    }),
    'a problem is on its way': () => ({
      answers: [new Response(new ReadableStream({}), { status: 503, headers: { 'Content-Type': 'application/json' } })],
    }),
    'it waits for a retry': () => ({ answers: [problemAnswer(503, { retryAfterMs: 30_000 })] }),
  };

  for (const [name, scene] of Object.entries(stuck)) {
    it(`at once while ${name}, and lets go of the signal`, async () => {
      const { answers, options } = scene();
      const { provider, calls } = provide(answers, options);
      const { controller, listening } = countedSignal();
      const rejected = rejection(provider.listClientMappings(query, { signal: controller.signal }));
      // A task later all that can happen without the missing piece has happened.
      await new Promise(resolve => setTimeout(resolve));
      expect(listening.size).to.equal(1);
      const sent = calls.length;
      controller.abort(reason);
      expect(await rejected).to.equal(reason);
      expect(listening.size).to.equal(0);
      expect(calls).to.have.length(sent);
    });
  }

  it('without sending what the host has its headers for only later', async () => {
    let answer: (headers: HeadersInit) => void = () => undefined;
    const headers = () => new Promise<HeadersInit>(resolve => (answer = resolve));
    const { provider, calls } = provide([jsonAnswer(rows.items[0])], { headers });
    const controller = new AbortController();
    const removed = rejection(provider.removeMapping('7', { signal: controller.signal }));
    controller.abort(reason);
    expect(await removed).to.equal(reason);
    answer({});
    await new Promise(resolve => setTimeout(resolve));
    expect(calls).to.be.empty;
  });

  it('with the reason of the signal even where fetch rejects with its own', async () => {
    const controller = new AbortController();
    const fetch = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('own', 'AbortError')));
      });
    const { provider } = provide([], { fetch });
    const rejected = rejection(provider.describe({ signal: controller.signal }));
    await new Promise(resolve => setTimeout(resolve));
    controller.abort(reason);
    expect(await rejected).to.equal(reason);
  });

  it('never, and holds on to nothing, when the call ends in order', async () => {
    const { controller, listening } = countedSignal();
    const { provider } = provide([offline, problemAnswer(503), jsonAnswer(rows)]);
    await provider.listClientMappings(query, { signal: controller.signal });
    expect(listening.size).to.equal(0);
  });

  it('without a listener left on its signal by a fetch that does not let go of it', async () => {
    const { controller, listening } = countedSignal();
    const { provider } = provide([
      ({ init }) => {
        init.signal?.addEventListener('abort', () => undefined);
        return jsonAnswer(rows);
      },
    ]);
    await provider.listClientMappings(query, { signal: controller.signal });
    expect(listening.size).to.equal(0);
  });

  it('and aborts what is under way with the same reason', async () => {
    const { controller } = countedSignal();
    const reason = new Error('no longer wanted');
    let tell: (sent: AbortSignal | null | undefined) => void = () => undefined;
    const sending = new Promise<AbortSignal | null | undefined>(resolve => (tell = resolve));
    const { provider } = provide([
      ({ init }) => {
        tell(init.signal);
        return never();
      },
    ]);
    const waiting = rejection(provider.listClientMappings(query, { signal: controller.signal }));
    const sent = await sending;
    controller.abort(reason);
    expect(await waiting).to.equal(reason);
    expect(sent?.reason).to.equal(reason);
  });
});
