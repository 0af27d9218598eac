import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnouncerController } from './announcer-controller.js';

class AnnouncerHost extends LitElement {
  readonly announcer = new AnnouncerController(this);

  protected override render() {
    return this.announcer.render();
  }
}
customElements.define('announcer-host', AnnouncerHost);

async function mount() {
  const host = new AnnouncerHost();
  document.body.append(host);
  await host.updateComplete;
  const region = host.shadowRoot!.querySelector('[role=status]')!;
  const heard: string[] = [];
  new MutationObserver(() => heard.push(region.textContent)).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return { host, region, heard, said: () => heard.filter(Boolean) };
}

describe('AnnouncerController', () => {
  afterEach(() => document.querySelector('announcer-host')?.remove());

  it('has its live region, empty, from the first drawing on', async () => {
    const { region } = await mount();
    expect(region.textContent).to.equal('');
  });

  it('says one message after the other', async () => {
    const { host, said } = await mount();
    host.announcer.say('Saved');
    host.announcer.say('3 clients');
    expect(said()).to.be.empty;
    await waitUntil(() => said().length === 2);
    expect(said()).to.deep.equal(['Saved', '3 clients']);
  });

  it('says the same message again, as a change', async () => {
    const { host, heard, said } = await mount();
    host.announcer.say('Saved');
    host.announcer.say('Saved');
    await waitUntil(() => said().length === 2);
    expect(heard).to.deep.equal(['Saved', '', 'Saved']);
    host.announcer.say('Saved');
    await waitUntil(() => said().length === 3);
  });

  it('says nothing once its host is out of the page, nor what was waiting when it is back', async () => {
    const { host, region } = await mount();
    host.announcer.say('Before');
    host.remove();
    host.announcer.say('Meanwhile');
    await aTimeout(200);
    document.body.append(host);
    await host.updateComplete;
    expect(region.textContent).to.equal('');
    host.announcer.say('After');
    await waitUntil(() => region.textContent === 'After');
  });
});
