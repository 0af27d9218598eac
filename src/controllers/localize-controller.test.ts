import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { tableTerms } from '../locales/en/table.js';
import { LocalizeController } from './localize-controller.js';

class LocalizeHost extends LitElement {
  readonly locale = new LocalizeController(this, tableTerms);

  protected override render() {
    return html`<time>${this.locale.dateTime('2026-11-02T14:02:00Z')}</time>`;
  }
}
customElements.define('localize-host', LocalizeHost);

class OuterHost extends LitElement {
  protected override render() {
    return html`<localize-host></localize-host>`;
  }
}
customElements.define('outer-localize-host', OuterHost);

const hostIn = (root: ParentNode) => root.querySelector<LocalizeHost>('localize-host')!;

describe('LocalizeController', () => {
  it('says terms by their meaning, with numbers in them', async () => {
    const { locale } = await fixture<LocalizeHost>(html`<localize-host></localize-host>`);
    expect(locale.term('statusOk')).to.equal('OK');
    expect(locale.term('clientCount', 1)).to.equal('1 client');
    expect(locale.term('clientCount', 12_345)).to.equal('12,345 clients');
  });

  it('writes dates and numbers in the language of the nearest ancestor', async () => {
    const outer = await fixture(html`<div lang="fr"><div lang="de-AT"><localize-host></localize-host></div></div>`);
    const { locale } = hostIn(outer);
    expect(locale.lang).to.equal('de-AT');
    expect(locale.number(1234.5)).to.equal((1234.5).toLocaleString('de-AT'));
    expect(locale.dateTime('2026-11-02T14:02:00Z')).to.equal('02.11.2026, 14:02');
  });

  it('finds it through shadow roots, and goes on past what is no language', async () => {
    const outer = await fixture<OuterHost>(html`<outer-localize-host lang="de"></outer-localize-host>`);
    expect(hostIn(outer.shadowRoot!).locale.lang).to.equal('de');
    const odd = await fixture(
      html`<div lang="es"><div lang="not a language"><localize-host></localize-host></div></div>`,
    );
    expect(hostIn(odd).locale.lang).to.equal('es');
  });

  it('speaks anew after it was moved to another language', async () => {
    const root = await fixture(
      html`<div><div lang="en"><localize-host></localize-host></div><div lang="ja"></div></div>`,
    );
    const host = hostIn(root);
    const before = host.shadowRoot!.textContent;
    root.querySelector('[lang=ja]')!.append(host);
    await host.updateComplete;
    expect(host.shadowRoot!.textContent).not.to.equal(before);
    expect(host.shadowRoot!.textContent).to.equal(
      new Date('2026-11-02T14:02:00Z').toLocaleString('ja', { dateStyle: 'medium', timeStyle: 'short' }),
    );
  });

  it('shows what is no date as it came', async () => {
    const { locale } = await fixture<LocalizeHost>(html`<localize-host></localize-host>`);
    expect(locale.dateTime('yesterday')).to.equal('yesterday');
  });
});
