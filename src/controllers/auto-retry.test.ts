import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { MappingError } from '../model/errors.js';
import { AutoRetry } from './auto-retry.js';

function make() {
  const counts = { retries: 0, ticks: 0 };
  const autoRetry = new AutoRetry({
    retry: () => (counts.retries += 1),
    onTick: () => (counts.ticks += 1),
  });
  return { autoRetry, counts };
}
const busy = (retryAfterMs?: number) => new MappingError('rate-limited', { retryAfterMs });

describe('AutoRetry', () => {
  it('waits as long as a busy provider asked for, once', async () => {
    const { autoRetry, counts } = make();
    const start = Date.now();
    autoRetry.plan(busy(400));
    expect(autoRetry.secondsLeft).to.equal(1);
    await waitUntil(() => counts.retries > 0);
    expect(Date.now() - start).to.be.at.least(400);
    expect(autoRetry.secondsLeft).to.be.undefined;
    await aTimeout(450);
    expect(counts.retries).to.equal(1);
  });

  it('counts whole seconds down', async () => {
    const { autoRetry, counts } = make();
    autoRetry.plan(busy(2_500));
    expect(autoRetry.secondsLeft).to.equal(3);
    await waitUntil(() => counts.ticks > 0, 'a tick', { timeout: 3_000 });
    expect(autoRetry.secondsLeft).to.equal(2);
    expect(counts.retries).to.equal(0);
    autoRetry.cancel();
  });

  it('waits a while when the provider did not say how long, or said nonsense', () => {
    const { autoRetry } = make();
    for (const wait of [undefined, Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      autoRetry.plan(busy(wait));
      expect(autoRetry.secondsLeft, String(wait)).to.equal(5);
    }
    autoRetry.cancel();
  });

  it('does not hammer a busy provider that asks for no wait', async () => {
    const { autoRetry, counts } = make();
    const start = Date.now();
    autoRetry.plan(busy(0));
    await waitUntil(() => counts.retries > 0);
    expect(Date.now() - start).to.be.at.least(200);
  });

  it('tries when the network is back, once', () => {
    const { autoRetry, counts } = make();
    autoRetry.plan(new MappingError('network'));
    expect(autoRetry.secondsLeft).to.be.undefined;
    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('online'));
    expect(counts.retries).to.equal(1);
  });

  it('leaves what does not pass by itself to the person', async () => {
    const { autoRetry, counts } = make();
    for (const code of ['unavailable', 'forbidden', 'unauthenticated', 'protocol'] as const)
      autoRetry.plan(new MappingError(code));
    dispatchEvent(new Event('online'));
    expect(autoRetry.secondsLeft).to.be.undefined;
    expect(counts.retries).to.equal(0);
  });

  it('forgets its plan when told to, and when another failure comes', async () => {
    const { autoRetry, counts } = make();
    autoRetry.plan(new MappingError('network'));
    autoRetry.plan(busy(250));
    dispatchEvent(new Event('online'));
    autoRetry.cancel();
    await aTimeout(350);
    expect(counts.retries).to.equal(0);
  });
});
