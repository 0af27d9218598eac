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
    void host.demand.load();
    expect(host.demand.part).to.equal(undefined);
    expect(await host.demand.load()).to.equal('here');
    await host.updateComplete;
    expect(host.demand.part).to.equal('here');
    expect([host.loads, host.updates]).to.deep.equal([1, 2]);
  });

  it('is used when it has come, and from then on at once', async () => {
    const host = await connected(false);
    const used: string[] = [];
    host.demand.use(part => used.push(part));
    expect(used).to.deep.equal([]);
    await host.demand.loading;
    host.demand.use(part => used.push(part));
    expect(used).to.deep.equal(['here', 'here']);
  });

  it('is tried again when it could not be loaded, and updates its host once for failures in a row', async () => {
    const host = await connected(true);
    expect(await host.demand.load()).to.equal(undefined);
    expect(await host.demand.load()).to.equal(undefined);
    await host.updateComplete;
    expect(host.demand.hasFailed).to.equal(true);
    expect([host.loads, host.updates]).to.deep.equal([2, 2]);
    host.fails = false;
    expect(await host.demand.load()).to.equal('here');
    expect(host.demand.hasFailed).to.equal(false);
  });
});
