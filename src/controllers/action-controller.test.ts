import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { MappingError } from '../model/errors.js';
import { type ActionCall, ActionController } from './action-controller.js';

class ActionHost extends LitElement {
  readonly action = new ActionController(this);
  drawn = 0;

  protected override updated(): void {
    this.drawn++;
  }
}
customElements.define('action-host', ActionHost);

function make() {
  const host = new ActionHost();
  document.body.append(host);
  const { action } = host;
  const keys: string[] = [];
  /** Runs a write that fails with this error, or succeeds. */
  const run = (intention: string, error?: MappingError) =>
    action.run(intention, ({ idempotencyKey }) => {
      keys.push(idempotencyKey);
      return error ? Promise.reject(error) : Promise.resolve(intention);
    });
  return { host, action, keys, run };
}

describe('ActionController', () => {
  afterEach(() => document.querySelector('action-host')?.remove());

  it('runs one write at a time, and says that it does', async () => {
    const { action } = make();
    let finish!: (answer: string) => void;
    const first = action.run('save', () => new Promise<string>(resolve => (finish = resolve)));
    expect(action.isRunning).to.be.true;
    let isSecondSent = false;
    expect(await action.run('save', async () => (isSecondSent = true))).to.be.undefined;
    expect(isSecondSent).to.be.false;
    finish('done');
    expect(await first).to.equal('done');
    expect(action.state).to.deep.equal({ status: 'idle' });
  });

  it('draws its host anew when a write starts and when it ends', async () => {
    const { host, action } = make();
    await host.updateComplete;
    let finish!: () => void;
    const before = host.drawn;
    const done = action.run('save', () => new Promise<void>(resolve => (finish = resolve)));
    await host.updateComplete;
    expect(host.drawn).to.equal(before + 1);
    finish();
    await done;
    await host.updateComplete;
    expect(host.drawn).to.equal(before + 2);
  });

  it('keeps why a write failed, until that is handled or the next one starts', async () => {
    const { action, run } = make();
    expect(await run('save', new MappingError('conflict'))).to.be.undefined;
    expect(action.state.error?.code).to.equal('conflict');
    action.clear();
    expect(action.state).to.deep.equal({ status: 'idle' });
    await run('save', new MappingError('conflict'));
    await run('save');
    expect(action.state).to.deep.equal({ status: 'idle' });
  });

  it('takes a write that throws at once for a failure', async () => {
    const { action } = make();
    await action.run('save', () => {
      throw new TypeError('not a function');
    });
    expect(action.state.error?.code).to.equal('unavailable');
    expect(action.isRunning).to.be.false;
  });

  it('repeats the same intention under the same key while its outcome is unknown', async () => {
    const { keys, run } = make();
    await run('save a', new MappingError('network'));
    await run('save a', new MappingError('unavailable', { outcome: 'applied' }));
    await run('save a');
    await run('save a');
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[0]);
    expect(keys[3]).not.to.equal(keys[0]);
  });

  it('uses a new key for another intention, and after a refusal', async () => {
    const { keys, run } = make();
    await run('save a', new MappingError('network'));
    await run('save b', new MappingError('name-taken'));
    await run('save b');
    expect(new Set(keys).size).to.equal(3);
    for (const key of keys) expect(key).to.match(/^[\w-]{4,64}$/);
  });

  it('does not call a write back when its host goes', async () => {
    const { host, action } = make();
    let call!: ActionCall;
    let finish!: () => void;
    const done = action.run('save', given => {
      call = given;
      return new Promise<void>(resolve => (finish = resolve));
    });
    host.remove();
    expect(call.signal.aborted).to.be.false;
    action.clear();
    expect(action.isRunning).to.be.true;
    finish();
    await done;
    expect(action.isRunning).to.be.false;
  });
});
