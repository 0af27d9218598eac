import { expect } from '@open-wc/testing';
import { rejection } from '../../../test/scripted-fetch.js';
import { pause, untilAborted } from './abort.js';

const reason = new Error('no longer wanted');

describe('rest/abort', () => {
  it('gives what the work gives', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(signal, async () => 7)).to.equal(7);
    expect(await rejection(untilAborted(signal, () => Promise.reject(reason)))).to.equal(reason);
  });

  it('does not begin work for an aborted signal', async () => {
    let hasBegun = false;
    const work = async () => {
      hasBegun = true;
    };
    expect(await rejection(untilAborted(AbortSignal.abort(reason), work))).to.equal(reason);
    expect(hasBegun).to.be.false;
  });

  it('keeps quiet about work that fails after the abort', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const controller = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const waiting = untilAborted(controller.signal, () => new Promise<void>((_, reject) => (fail = reject)));
    controller.abort(reason);
    expect(await rejection(waiting)).to.equal(reason);
    fail(new Error('too late'));
    // Unhandled rejections are told in a task of their own.
    await new Promise(resolve => setTimeout(resolve, 10));
    window.removeEventListener('unhandledrejection', note);
    expect(unhandled).to.be.empty;
  });

  it('stops the timer of a pause that is aborted', async () => {
    const { setTimeout, clearTimeout } = globalThis;
    const running = new Set<unknown>();
    const controller = new AbortController();
    globalThis.setTimeout = ((callback: () => void, ms: number) => {
      const timer = setTimeout(callback, ms);
      running.add(timer);
      return timer;
    }) as typeof globalThis.setTimeout;
    globalThis.clearTimeout = timer => {
      running.delete(timer);
      clearTimeout(timer);
    };
    try {
      const waiting = rejection(pause(60_000, controller.signal));
      expect(running.size).to.equal(1);
      controller.abort(reason);
      expect(await waiting).to.equal(reason);
      expect(running.size).to.equal(0);
    } finally {
      Object.assign(globalThis, { setTimeout, clearTimeout });
    }
  });

  it('does not take a pause of months for none', async () => {
    const controller = new AbortController();
    const waiting = rejection(pause(2 ** 40, controller.signal));
    const first = await Promise.race([waiting, new Promise(resolve => setTimeout(resolve, 20, 'still waiting'))]);
    expect(first).to.equal('still waiting');
    controller.abort(reason);
    expect(await waiting).to.equal(reason);
  });
});
