import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { type MappingErrorCode, MappingError } from '../model/errors.js';
import { QueryController } from './query-controller.js';

/** A call under way, as a test answers it. */
interface Flight {
  readonly question: string;
  readonly signal: AbortSignal;
  readonly answer: (data: string) => void;
  readonly fail: (reason: unknown) => void;
}

class QueryHost extends LitElement {
  static override properties = { question: {} };
  declare question: string | undefined;
  flights: Flight[] = [];
  readyWith: string[] = [];
  failedWith: string[] = [];
  readonly query: QueryController<readonly [string], string> = new QueryController(this, {
    args: () => (this.question === undefined ? undefined : ([this.question] as const)),
    run: ([question], signal) =>
      new Promise((answer, fail) => {
        this.flights.push({ question, signal, answer, fail });
      }),
    onReady: data => this.readyWith.push(data),
    onFailed: ({ code }) => this.failedWith.push(code),
  });

  get last(): Flight {
    return this.flights.at(-1)!;
  }
}
customElements.define('query-host', QueryHost);

class KeepingHost extends LitElement {
  static override properties = { question: {} };
  declare question: string;
  answer: (data: string) => void = () => undefined;
  readonly query: QueryController<readonly [string], string> = new QueryController(this, {
    args: () => [this.question] as const,
    run: () => new Promise(answer => (this.answer = answer)),
    keepData: true,
  });
}
customElements.define('keeping-query-host', KeepingHost);

async function mount(question?: string) {
  const host = new QueryHost();
  host.question = question;
  document.body.append(host);
  await host.updateComplete;
  const ask = async (next: string | undefined) => {
    host.question = next;
    await host.updateComplete;
  };
  const answer = async (data: string, flight = host.last) => {
    flight.answer(data);
    await aTimeout(0);
  };
  const fail = async (reason: unknown, flight = host.last) => {
    flight.fail(reason);
    await aTimeout(0);
  };
  return { host, ask, answer, fail };
}

const error = (code: MappingErrorCode, retryAfterMs?: number) => new MappingError(code, { retryAfterMs });

describe('QueryController', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll('query-host, keeping-query-host')) host.remove();
  });

  it('asks nothing without a question', async () => {
    const { host } = await mount();
    expect(host.flights).to.be.empty;
    expect(host.query.state).to.deep.equal({ status: 'idle' });
  });

  it('asks once for one question, and has its answer', async () => {
    const { host, answer } = await mount('a');
    host.requestUpdate();
    await host.updateComplete;
    expect(host.flights).to.have.length(1);
    expect(host.query.state).to.deep.equal({ status: 'loading' });
    await answer('A');
    expect(host.query.state).to.deep.equal({ status: 'ready', data: 'A' });
    expect(host.readyWith).to.deep.equal(['A']);
  });

  it('drops a late answer to an earlier question, whether that was called back or not', async () => {
    const { host, ask, answer } = await mount('a');
    await ask('b');
    expect(host.flights[0].signal.aborted).to.be.true;
    await answer('B');
    await answer('A', host.flights[0]);
    expect(host.query.state).to.deep.equal({ status: 'ready', data: 'B' });
    expect(host.readyWith).to.deep.equal(['B']);
  });

  it('drops a late answer when there is no question any more', async () => {
    const { host, ask, answer, fail } = await mount('a');
    await ask(undefined);
    await answer('A');
    expect(host.query.state).to.deep.equal({ status: 'idle' });
    await ask('b');
    await ask(undefined);
    await fail(error('network'));
    expect(host.query.state).to.deep.equal({ status: 'idle' });
    expect([host.readyWith, host.failedWith]).to.deep.equal([[], []]);
  });

  it('starts clean with a different question', async () => {
    const { host, ask, answer } = await mount('a');
    await answer('A');
    await ask('b');
    expect(host.query.state).to.deep.equal({ status: 'loading' });
  });

  it('goes on showing the last answer to another question where that is wanted', async () => {
    const host = new KeepingHost();
    host.question = 'a';
    document.body.append(host);
    await host.updateComplete;
    host.answer('A');
    await waitUntil(() => host.query.state.status === 'ready');
    host.question = 'b';
    await host.updateComplete;
    expect(host.query.state).to.deep.equal({ status: 'loading', data: 'A' });
  });

  it('keeps the last good answer when a reload fails, until one succeeds', async () => {
    const { host, answer, fail } = await mount('a');
    await answer('A');
    void host.query.reload();
    expect(host.query.state).to.deep.equal({ status: 'loading', data: 'A' });
    await fail(error('unavailable'));
    expect(host.query.state.status).to.equal('failed');
    expect(host.query.state.data).to.equal('A');
    expect(host.failedWith).to.deep.equal(['unavailable']);
    void host.query.reload();
    await answer('A2');
    expect(host.query.state).to.deep.equal({ status: 'ready', data: 'A2' });
  });

  it('lets a read under way come through, and then asks once more, however often that is wanted', async () => {
    const { host, answer } = await mount('a');
    const reloads = [host.query.reload(), host.query.reload(), host.query.reload()];
    expect(host.flights).to.have.length(1);
    expect(host.last.signal.aborted).to.be.false;
    await answer('A');
    expect(host.readyWith).to.deep.equal(['A']);
    expect(host.query.state).to.deep.equal({ status: 'loading', data: 'A' });
    expect(host.flights).to.have.length(2);
    await answer('A2');
    await Promise.all(reloads);
    expect(host.query.state).to.deep.equal({ status: 'ready', data: 'A2' });
    expect(host.flights).to.have.length(2);
  });

  it('asks once more after a read that fails, but not before a busy provider’s time, for another question or without a host', async () => {
    const { host, ask, answer, fail } = await mount('a');
    void host.query.reload();
    await fail(error('unavailable'));
    expect(host.flights).to.have.length(2);
    void host.query.reload();
    await fail(error('rate-limited', 60_000));
    expect(host.query.secondsLeft).to.equal(60);
    expect(host.flights).to.have.length(2);
    void host.query.reload();
    void host.query.reload();
    await ask('b');
    await answer('A', host.flights[2]);
    await answer('B');
    expect(host.flights.map(({ question }) => question)).to.deep.equal(['a', 'a', 'a', 'b']);
    void host.query.reload();
    void host.query.reload();
    host.remove();
    await answer('B2');
    expect(host.flights).to.have.length(5);
    document.body.append(host);
    await host.updateComplete;
    await answer('B3');
    expect(host.flights).to.have.length(6);
  });

  it('calls back a read that takes too long when it is asked again', async () => {
    const { host } = await mount('a');
    const now = performance.now.bind(performance);
    try {
      performance.now = () => now() + 20_000;
      void host.query.reload();
    } finally {
      performance.now = now;
    }
    expect(host.flights.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
  });

  it('takes whatever a provider throws for a failure', async () => {
    const { host, fail } = await mount('a');
    await fail('no idea');
    expect(host.query.state.error?.code).to.equal('unavailable');
    expect(host.query.state.error?.cause).to.equal('no idea');
  });

  it('is silent about a call that it called back itself', async () => {
    const { host, fail } = await mount('a');
    const { last } = host;
    host.remove();
    expect(last.signal.aborted).to.be.true;
    await fail(last.signal.reason, last);
    expect(host.failedWith).to.be.empty;
    expect(host.query.state.error).to.be.undefined;
  });

  it('asks again when its host is back, and shows the last answer meanwhile', async () => {
    const { host, answer } = await mount('a');
    await answer('A');
    host.remove();
    document.body.append(host);
    await host.updateComplete;
    expect(host.flights).to.have.length(2);
    expect(host.query.state).to.deep.equal({ status: 'loading', data: 'A' });
  });

  it('asks again when its host is back before the first answer came', async () => {
    const { host, answer } = await mount('a');
    host.remove();
    document.body.append(host);
    await host.updateComplete;
    await answer('A', host.flights[0]);
    expect(host.query.state).to.deep.equal({ status: 'loading' });
    await answer('A2');
    expect(host.query.state).to.deep.equal({ status: 'ready', data: 'A2' });
  });

  it('never shows the answer to one question under another, also when that changed while the host was away', async () => {
    const { host, answer } = await mount('a');
    await answer('A');
    host.remove();
    host.question = 'b';
    document.body.append(host);
    await host.updateComplete;
    expect(host.query.state).to.deep.equal({ status: 'loading' });
  });

  it('asks nothing while its host is out of the page', async () => {
    const host = new QueryHost();
    host.question = 'a';
    host.requestUpdate();
    await aTimeout(0);
    await host.query.reload();
    expect(host.flights).to.be.empty;
  });

  it('asks again by itself after the wait of a busy provider, and tells the seconds', async () => {
    const { host, answer, fail } = await mount('a');
    await fail(error('rate-limited', 300));
    expect(host.query.secondsLeft).to.equal(1);
    await waitUntil(() => host.flights.length === 2);
    await answer('A');
    expect(host.query.secondsLeft).to.be.undefined;
    expect(host.query.state).to.deep.equal({ status: 'ready', data: 'A' });
  });

  it('asks again when the network is back', async () => {
    const { host, fail } = await mount('a');
    await fail(error('network'));
    dispatchEvent(new Event('online'));
    await waitUntil(() => host.flights.length === 2);
  });

  it('does not ask again by itself once its host is gone, or the question is another', async () => {
    const { host, ask, fail, answer } = await mount('a');
    await fail(error('network'));
    await ask('b');
    await answer('B');
    dispatchEvent(new Event('online'));
    await aTimeout(0);
    expect(host.flights).to.have.length(2);
    void host.query.reload();
    await fail(error('network'));
    host.remove();
    dispatchEvent(new Event('online'));
    await aTimeout(0);
    expect(host.flights).to.have.length(3);
  });
});
