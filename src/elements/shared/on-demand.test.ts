import { expect } from '@open-wc/testing';
import { ReactiveElement } from '@lit/reactive-element';
import { OnDemand } from './on-demand.js';

class PartHost extends ReactiveElement {
  fails = true;
  loads = 0;
  updates = 0;
  readonly demand: OnDemand<string> = new OnDemand(this, () => {
    this.loads++;
    return this.fails ? Promise.reject(new TypeError('offline')) : Promise.resolve('here');
  });

  protected override update(...args: Parameters<ReactiveElement['update']>): void {
    super.update(...args);
    this.updates++;
  }
}
customElements.define('part-host', PartHost);

async function connected(fails: boolean): Promise<PartHost> {
  const host = new PartHost();
  host.fails = fails;
  document.body.append(host);
  await host.updateComplete;
  return host;
}

describe('OnDemand', () => {
  afterEach(() => document.querySelector('part-host')?.remove());

  it('is loaded once, when it is first asked for, and then updates its host', async () => {
    const host = await connected(false);
    expect(host.loads).to.equal(0);
    expect(host.demand.for('a row')).to.equal(undefined);
    expect(host.demand.for('another')).to.equal(undefined);
    await host.demand.loading;
    await host.updateComplete;
    expect(host.demand.for('a third')).to.equal('here');
    expect(await host.demand.load()).to.equal('here');
    expect([host.loads, host.updates]).to.deep.equal([1, 2]);
  });

  it('is tried again for another reason, not for the same', async () => {
    const host = await connected(true);
    host.demand.for('no rows');
    await host.demand.loading;
    expect(host.demand.hasFailed).to.equal(true);
    host.demand.for('no rows');
    expect(host.loads).to.equal(1);
    host.fails = false;
    host.demand.for('a failure');
    await host.demand.loading;
    expect(host.demand.part).to.equal('here');
    expect(host.demand.hasFailed).to.equal(false);
  });
});
