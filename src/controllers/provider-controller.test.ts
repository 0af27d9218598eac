import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { fakeProvider } from '../../test/fake-provider.js';
import type { MappingProvider } from '../provider/mapping-provider.js';
import { ProviderController } from './provider-controller.js';

class ProviderUser extends LitElement {
  @property({ attribute: false }) provider?: MappingProvider;
  readonly source = new ProviderController(this);
  updates = 0;

  protected override updated(_: PropertyValues): void {
    this.updates++;
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('provider-user', ProviderUser);

/** Holds another user in its shadow tree. */
class ProviderShell extends ProviderUser {
  protected override render() {
    return html`<provider-user></provider-user><slot></slot>`;
  }
}
customElements.define('provider-shell', ProviderShell);

const finds = (user: ProviderUser, provider: MappingProvider | undefined) =>
  waitUntil(() => user.source.current === provider, 'the user has found its provider');

describe('ProviderController', () => {
  const [one, two] = [fakeProvider(), fakeProvider()];

  it('uses its own provider before the nearest ancestor’s, in whatever tree that is', async () => {
    const shell = await fixture<ProviderShell>(
      html`<provider-shell .provider=${one}><p><provider-user id="slotted"></provider-user></p></provider-shell>`,
    );
    const slotted = shell.querySelector<ProviderUser>('#slotted')!;
    const inner = shell.shadowRoot!.querySelector<ProviderUser>('provider-user')!;
    await Promise.all([finds(slotted, one), finds(inner, one)]);
    slotted.provider = two;
    await finds(slotted, two);
    expect(inner.source.current).to.equal(one);
  });

  it('follows an ancestor whose provider comes, changes and goes', async () => {
    const outer = await fixture<ProviderUser>(
      html`<provider-user><provider-user id="inner"></provider-user></provider-user>`,
    );
    const inner = outer.querySelector<ProviderUser>('#inner')!;
    expect(inner.source.current).to.equal(undefined);
    for (const provider of [one, two, undefined]) {
      outer.provider = provider;
      await finds(inner, provider);
    }
  });

  it('finds an ancestor whose tag is registered later', async () => {
    const late = await fixture(html`<late-provider><provider-user></provider-user></late-provider>`);
    const inner = late.querySelector<ProviderUser>('provider-user')!;
    (late as { provider?: MappingProvider }).provider = one;
    customElements.define('late-provider', class extends ProviderUser {});
    await finds(inner, one);
  });

  it('finds its new ancestor after a move, and lets the old one go', async () => {
    const outer = await fixture<ProviderUser>(
      html`<provider-user .provider=${one}><provider-user id="inner"></provider-user></provider-user>`,
    );
    const other = await fixture<ProviderUser>(html`<provider-user .provider=${two}></provider-user>`);
    const inner = outer.querySelector<ProviderUser>('#inner')!;
    await finds(inner, one);
    other.append(inner);
    await finds(inner, two);
    const { updates } = inner;
    outer.provider = undefined;
    await outer.updateComplete;
    expect(inner.source.current).to.equal(two);
    expect(inner.updates - updates).to.be.below(2);
  });
});
