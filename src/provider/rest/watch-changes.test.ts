import { expect } from '@open-wc/testing';
import {
  type Answer,
  jsonAnswer,
  pageAnswer,
  problemAnswer,
  rejection,
  scriptedFetch,
} from '../../../test/scripted-fetch.js';
import type { MappingNotice } from '../mapping-provider.js';
import { RestMappingProvider, type RestOptions } from '../rest-mapping-provider.js';

const gone = (clientId: string): MappingNotice => ({ type: 'gone', clientId });
const reset: MappingNotice = { type: 'reset' };
const line = (clientId: string, id?: string) => `${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(gone(clientId))}\n\n`;

const headers = { 'Content-Type': 'text/event-stream; charset=utf-8' };

/** A stream that says this and ends; with `isOpen` it stays open. */
function stream(text: string, { isOpen = false, onCancel = () => {} } = {}): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (!isOpen) controller.close();
    },
    cancel: onCancel,
  });
  return new Response(body, { headers });
}

function watch(answers: readonly Answer[], options: Partial<RestOptions> = {}) {
  const { fetch, calls } = scriptedFetch(...answers);
  const controller = new AbortController();
  const provider = new RestMappingProvider({ base: 'https://psa.example/', fetch, retryDelayMs: 0, ...options });
  return { calls, controller, notices: provider.watch({ signal: controller.signal }) };
}

/** The first notices that come of these answers; then the watch is left. */
async function firstOf(count: number, ...answers: Answer[]) {
  const { notices, calls, controller } = watch(answers);
  const told: MappingNotice[] = [];
  for await (const notice of notices) {
    told.push(notice);
    if (told.length === count) break;
  }
  controller.abort();
  return { told, resumedFrom: calls.map(call => call.headers.get('last-event-id')), calls };
}

/** What ends a watch that is answered so. */
const endOf = (...answers: Answer[]) =>
  rejection(
    (async () => {
      for await (const _ of watch(answers).notices);
    })(),
  );

describe('RestMappingProvider watch', () => {
  it('tells rows, clients that are gone and resets as they come', async () => {
    const row = { client: { id: '7', name: 'Søren' }, mapping: null };
    const text = `: hello\n\ndata: ${JSON.stringify({ type: 'row', row })}\n\n${line('8')}event: reset\n\ndata: {"type":"reset"}\n\n`;
    const { told, calls } = await firstOf(4, stream(text, { isOpen: true }));
    expect(told).to.deep.equal([{ type: 'row', row }, gone('8'), reset, reset]);
    expect(calls[0].url).to.equal('https://psa.example/changes');
    expect(calls[0].headers.get('accept')).to.equal('text/event-stream, application/problem+json');
    expect(calls[0].headers.has('last-event-id')).to.be.false;
  });

  it('sends nothing before it is read', () => {
    expect(watch([]).calls).to.be.empty;
  });

  it('goes on after the last message that came whole', async () => {
    const { told, resumedFrom } = await firstOf(
      3,
      stream(`${line('1', 'a')}${line('2', 'ü1')}id: never\ndata: {"type`),
      stream(line('3', 'c'), { isOpen: true }),
    );
    expect(told).to.deep.equal([gone('1'), gone('2'), gone('3')]);
    // Bytes of UTF-8, as browsers send it themselves.
    expect(resumedFrom).to.deep.equal([null, 'Ã¼1']);
  });

  it('resumes after a line that broke, an outage and a restart', async () => {
    const broken = new Response(
      new ReadableStream({
        pull: controller => controller.error(new TypeError('reset')),
      }),
      { headers },
    );
    const { told, resumedFrom } = await firstOf(
      2,
      stream(line('1', 'a')),
      broken,
      new TypeError('offline'),
      problemAnswer(503),
      problemAnswer(500),
      problemAnswer(429, { retryAfterMs: 1 }),
      stream(line('2', 'b'), { isOpen: true }),
    );
    expect(told).to.deep.equal([gone('1'), gone('2')]);
    expect(resumedFrom).to.deep.equal([null, 'a', 'a', 'a', 'a', 'a', 'a']);
  });

  it('tells nothing while the session has ended, and resets once it is connected', async () => {
    const { told } = await firstOf(2, problemAnswer(401), problemAnswer(401), stream(line('1'), { isOpen: true }));
    expect(told).to.deep.equal([reset, gone('1')]);
  });

  it('asks the host for headers at every connection', async () => {
    let token = 0;
    const { notices, calls, controller } = watch([stream(line('1', 'a')), stream(line('2', 'b'))], {
      headers: () => ({ Authorization: `Bearer ${(token += 1)}` }),
    });
    let told = 0;
    for await (const _ of notices) if ((told += 1) === 2) controller.abort();
    expect(calls.map(call => call.headers.get('authorization'))).to.deep.equal(['Bearer 1', 'Bearer 2']);
  });

  it('resets once it is connected again when the server gave no ids', async () => {
    const { told } = await firstOf(3, stream(line('1')), new TypeError('offline'), stream(line('2'), { isOpen: true }));
    expect(told).to.deep.equal([gone('1'), reset, gone('2')]);
  });

  it('resets once it is connected when it could not connect at first', async () => {
    const { told } = await firstOf(2, new TypeError('offline'), stream(line('1'), { isOpen: true }));
    expect(told).to.deep.equal([reset, gone('1')]);
  });

  for (const [name, refusal] of [
    ['204', () => new Response(null, { status: 204 })],
    ['410', () => problemAnswer(410)],
  ] as const) {
    it(`resets when the server cannot resume (${name}), and goes on from now`, async () => {
      const { told, resumedFrom } = await firstOf(
        3,
        stream(line('1', 'a')),
        refusal(),
        stream(line('2', 'b'), { isOpen: true }),
      );
      expect(told).to.deep.equal([gone('1'), reset, gone('2')]);
      expect(resumedFrom).to.deep.equal([null, 'a', null]);
    });

    it(`resets once when the server has no stream any more (${name}), and again when it has`, async () => {
      const { told } = await firstOf(
        4,
        stream(line('1', 'a')),
        ...[refusal(), refusal(), refusal(), refusal()],
        stream(line('2', 'b'), { isOpen: true }),
      );
      expect(told).to.deep.equal([gone('1'), reset, reset, gone('2')]);
    });
  }

  it('resets on data that it does not understand, and goes on', async () => {
    const { told } = await firstOf(
      5,
      stream(`data: {"type":"row"}\n\ndata: {\n\ndata: <p>\n\ndata: {"type":"moved"}\n\n${line('1')}`, {
        isOpen: true,
      }),
    );
    expect(told).to.deep.equal([reset, reset, reset, reset, gone('1')]);
  });

  it('passes over messages of other names', async () => {
    const { told } = await firstOf(1, stream(`event: ping\ndata: {}\n\n${line('1')}`, { isOpen: true }));
    expect(told).to.deep.equal([gone('1')]);
  });

  it('leaves the server alone for as long as it asks', async () => {
    const begun = performance.now();
    await firstOf(2, stream(`retry: 60\n${line('1', 'a')}`), stream(line('2'), { isOpen: true }));
    expect(performance.now() - begun).to.be.within(55, 10_000);
  });

  it('leaves a stream that ends alone for ten retry delays when the server asks for nothing', async () => {
    const { notices, calls, controller } = watch([stream(line('1', 'a')), stream(line('2', 'b'))], { retryDelayMs: 6 });
    const begun = performance.now();
    for await (const _ of notices) if (calls.length === 2) controller.abort();
    expect(performance.now() - begun).to.be.at.least(55);
  });

  it('waits longer with each failure, and begins anew once a message has come', async () => {
    const { setTimeout } = globalThis;
    const { random } = Math;
    const waits: (number | undefined)[] = [];
    Math.random = () => 1;
    globalThis.setTimeout = ((callback: () => void, ms?: number) => {
      waits.push(ms);
      return setTimeout(callback);
    }) as typeof globalThis.setTimeout;
    try {
      const offline = new TypeError('offline');
      const { notices } = watch([offline, offline, stream(': hi\n\n'), stream(line('1', 'a')), offline, pageAnswer()], {
        retryDelayMs: 100,
      });
      const end = rejection(
        (async () => {
          for await (const _ of notices);
        })(),
      );
      expect(await end).to.include({ code: 'protocol' });
    } finally {
      globalThis.setTimeout = setTimeout;
      Math.random = random;
    }
    expect(waits).to.deep.equal([1100, 1200, 1400, 1100, 1200]);
  });

  for (const status of [404, 501]) {
    it(`is unsupported where the server answers ${status}`, async () => {
      expect(await endOf(problemAnswer(status, { code: 'not-found', requestId: 'r1' }))).to.include({
        code: 'unsupported',
        requestId: 'r1',
      });
      expect(await endOf(pageAnswer(status))).to.include({ code: 'unsupported' });
    });
  }

  it('ends with the error where connecting again would not help', async () => {
    expect(await endOf(problemAnswer(403))).to.include({ code: 'forbidden' });
    expect(await endOf(pageAnswer())).to.include({ code: 'protocol' });
    expect(await endOf(jsonAnswer({}))).to.include({
      code: 'protocol',
      message: 'an event stream was expected, application/json came',
    });
  });

  it('closes the connection when its reader leaves', async () => {
    let isClosed = false;
    const { notices } = watch([stream(line('1'), { isOpen: true, onCancel: () => (isClosed = true) })]);
    for await (const _ of notices) break;
    expect(isClosed).to.be.true;
  });

  describe('ends by abort without a word', () => {
    const never = () => new Promise<Response>(() => undefined);
    const scenes: Readonly<Record<string, () => Answer[]>> = {
      'while it connects': () => [never],
      'while the stream is silent': () => [stream(': hello\n\n', { isOpen: true })],
      'while it waits to connect again': () => [stream('retry: 60000\n\n')],
      'while the server is to be left alone': () => [problemAnswer(429, { retryAfterMs: 60_000 })],
    };

    for (const [name, scene] of Object.entries(scenes)) {
      it(name, async () => {
        const { notices, controller, calls } = watch(scene());
        const next = notices[Symbol.asyncIterator]().next();
        // A task later all that can happen by itself has happened.
        await new Promise(resolve => setTimeout(resolve, 5));
        expect(calls).to.have.length(1);
        controller.abort(new Error('no longer wanted'));
        expect(await next).to.deep.equal({ value: undefined, done: true });
        expect(calls).to.have.length(1);
      });
    }

    it('before it connects', async () => {
      const { notices, controller, calls } = watch([]);
      controller.abort();
      for await (const _ of notices) throw new Error('nothing was expected');
      expect(calls).to.be.empty;
    });

    it('and tells nothing more of what has come already', async () => {
      const { notices, controller } = watch([stream(line('1') + line('2'), { isOpen: true })]);
      const told: MappingNotice[] = [];
      for await (const notice of notices) {
        told.push(notice);
        controller.abort();
      }
      expect(told).to.deep.equal([gone('1')]);
    });
  });
});
