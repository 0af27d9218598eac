import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { tableTerms } from '../locales/en/table.js';
import type { Language, Strings } from '../locales/terms.js';
import { registerLocale } from './languages.js';
import { LocalizeController } from './localize-controller.js';

class LocalizeHost extends LitElement {
  @property({ attribute: false }) strings?: Strings;
  readonly locale = new LocalizeController(this, tableTerms);

  protected override render() {
    return html`${this.locale.term('clientCount', 1234)}`;
  }
}
customElements.define('localize-host', LocalizeHost);

class OuterHost extends LitElement {
  protected override render() {
    return html`<div id="inner"><localize-host></localize-host></div>
      <div lang="fr"><slot></slot></div>`;
  }
}
customElements.define('outer-localize-host', OuterHost);

const hostIn = (root: ParentNode) => root.querySelector<LocalizeHost>('localize-host')!;
const shows = (host: LocalizeHost, text: string) =>
  waitUntil(() => host.shadowRoot!.textContent === text, `${text}, not ${host.shadowRoot!.textContent}`);

/** What is said to a developer while something is done. */
async function warningsOf(doing: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (message: string) => warnings.push(message);
  try {
    await doing();
    await waitUntil(() => warnings.length > 0, 'the developer is told');
  } finally {
    console.warn = warn;
  }
  return warnings;
}

/** English with another word for clients, as a language of its own. */
const madeUp =
  (word: string): Language =>
  format =>
    ({
      ...tableTerms(format),
      clientCount: (count: number) => `${format.number(count)} ${word}`,
    }) as unknown as ReturnType<Language>;

describe('LocalizeController', () => {
  it('says terms by their meaning, with numbers in them', async () => {
    const { locale } = await fixture<LocalizeHost>(html`<localize-host></localize-host>`);
    expect(locale.term('statusOk')).to.equal('OK');
    expect(locale.term('clientCount', 1)).to.equal('1 client');
    expect(locale.term('clientCount', 12_345)).to.equal('12,345 clients');
  });

  it('speaks the language of the nearest ancestor, and writes numbers as its region does', async () => {
    const outer = await fixture(html`<div lang="fr"><div lang="de-at"><localize-host></localize-host></div></div>`);
    const host = hostIn(outer);
    await shows(host, `${(1234).toLocaleString('de-AT')} Kunden`);
    expect(host.locale.lang).to.equal('de-AT');
    expect(host.locale.number(1234.5)).to.equal((1234.5).toLocaleString('de-AT'));
  });

  it('speaks English, as the region does, where the language is English or unknown', async () => {
    const outer = await fixture(
      html`<div>
        <div lang="en-IN"><localize-host></localize-host></div>
        <div lang="ja"><localize-host></localize-host></div>
      </div>`,
    );
    const [indian, japanese] = [...outer.querySelectorAll<LocalizeHost>('localize-host')];
    expect(indian.locale.number(1_234_567)).to.equal('12,34,567');
    expect(japanese.locale.lang).to.equal('en');
    expect(japanese.shadowRoot!.textContent).to.equal('1,234 clients');
  });

  it('finds the language through shadow roots and slots, and goes on past what is no language', async () => {
    const outer = await fixture<OuterHost>(
      html`<outer-localize-host lang="de"><localize-host></localize-host></outer-localize-host>`,
    );
    await shows(hostIn(outer.shadowRoot!), '1.234 Kunden');
    await shows(hostIn(outer), `${(1234).toLocaleString('fr')} clients`);
    const odd = await fixture(
      html`<div lang="es"><div lang="not a language"><localize-host></localize-host></div></div>`,
    );
    await shows(hostIn(odd), '1234 clientes');
  });

  it('follows a change of the language, in whatever tree it is made', async () => {
    const outer = await fixture<OuterHost>(html`<outer-localize-host lang="es"></outer-localize-host>`);
    const host = hostIn(outer.shadowRoot!);
    await shows(host, '1234 clientes');
    outer.lang = 'en';
    await shows(host, '1,234 clients');
    outer.shadowRoot!.querySelector<HTMLElement>('#inner')!.lang = 'de';
    await shows(host, '1.234 Kunden');
    outer.shadowRoot!.querySelector('#inner')!.removeAttribute('lang');
    await shows(host, '1,234 clients');
  });

  it('speaks anew after it was moved to another language', async () => {
    const root = await fixture<HTMLElement>(
      html`<div><div lang="en"><localize-host></localize-host></div><div lang="de"></div></div>`,
    );
    const host = hostIn(root);
    root.querySelector('[lang=de]')!.append(host);
    await shows(host, '1.234 Kunden');
  });

  it('watches for changes only while anybody listens', async () => {
    const observed = new Set<Node>();
    const { prototype } = MutationObserver;
    const own = Object.getOwnPropertyDescriptors(prototype);
    prototype.observe = function (this: MutationObserver, node: Node, init?: MutationObserverInit) {
      if (init?.attributeFilter?.includes('lang')) observed.add(node);
      own.observe.value?.call(this, node, init);
    };
    prototype.disconnect = function (this: MutationObserver) {
      observed.clear();
      own.disconnect.value?.call(this);
    };
    try {
      const outer = await fixture<OuterHost>(
        html`<outer-localize-host><localize-host></localize-host></outer-localize-host>`,
      );
      expect([...observed]).to.have.members([outer.shadowRoot, document]);
      hostIn(outer).remove();
      expect(observed.size, 'the other one listens still').to.equal(2);
      outer.remove();
      expect(observed.size).to.equal(0);
      const wasSaid = hostIn(outer.shadowRoot!).locale.said;
      outer.lang = 'de';
      await new Promise(requestAnimationFrame);
      expect(hostIn(outer.shadowRoot!).locale.said).to.equal(wasSaid);
      document.body.append(outer);
      await shows(hostIn(outer.shadowRoot!), '1.234 Kunden');
      outer.remove();
    } finally {
      Object.defineProperties(prototype, own);
    }
  });

  it('says it in English until the language is there, which is asked for once it is needed', async () => {
    let asked = 0;
    let bring!: (module: { default: Language }) => void;
    registerLocale('nl', () => {
      asked++;
      return new Promise(resolve => (bring = resolve));
    });
    const root = await fixture<HTMLElement>(html`<div lang="en"><localize-host></localize-host></div>`);
    expect(asked).to.equal(0);
    root.lang = 'nl-BE';
    await waitUntil(() => asked > 0);
    expect(hostIn(root).shadowRoot!.textContent).to.equal('1,234 clients');
    bring({ default: madeUp('klanten') });
    await shows(hostIn(root), '1.234 klanten');
    const later = await fixture(html`<div lang="nl-BE"><localize-host></localize-host></div>`);
    expect(hostIn(later).shadowRoot!.textContent, 'at once, now that it is there').to.equal('1.234 klanten');
    expect(asked).to.equal(1);
  });

  it('drops a language that comes when another is wanted', async () => {
    let bring!: (module: { default: Language }) => void;
    registerLocale('pl', () => new Promise(resolve => (bring = resolve)));
    const root = await fixture<HTMLElement>(html`<div lang="pl"><localize-host></localize-host></div>`);
    root.lang = 'de';
    await shows(hostIn(root), '1.234 Kunden');
    bring({ default: madeUp('klienci') });
    await new Promise(requestAnimationFrame);
    expect(hostIn(root).shadowRoot!.textContent).to.equal('1.234 Kunden');
  });

  it('takes a language that is registered late, in place of ours too', async () => {
    const root = await fixture<HTMLElement>(html`<div lang="ro-MD"><localize-host></localize-host></div>`);
    await shows(hostIn(root), '1.234 de clienți');
    registerLocale('ro-MD', async () => ({ default: madeUp('clienți') }));
    await shows(hostIn(root), '1.234 clienți');
  });

  it('goes on in English and warns once when a language cannot be loaded', async () => {
    registerLocale('sv', () => Promise.reject(new TypeError('offline')));
    const warnings = await warningsOf(async () => {
      const root = await fixture<HTMLElement>(
        html`<div lang="sv"><localize-host></localize-host><localize-host></localize-host></div>`,
      );
      await new Promise(requestAnimationFrame);
      expect(hostIn(root).shadowRoot!.textContent).to.equal('1,234 clients');
      expect(hostIn(root).locale.lang).to.equal('en');
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('"sv"').and.to.contain('offline');
  });

  it("says the host's words instead of ours, in every language, also when they change", async () => {
    const root = await fixture<HTMLElement>(
      html`<div><localize-host .strings=${{ edit: 'Change', clientCount: () => 'Many' }}></localize-host></div>`,
    );
    const host = hostIn(root);
    expect(host.shadowRoot!.textContent).to.equal('Many');
    expect(host.locale.term('edit')).to.equal('Change');
    expect(host.locale.term('view')).to.equal('View');
    root.lang = 'de';
    await waitUntil(() => host.locale.term('view') !== 'View');
    expect(host.locale.term('edit')).to.equal('Change');
    host.strings = lang => (lang === 'de' ? { edit: 'Ändern' } : {});
    await shows(host, '1.234 Kunden');
    expect(host.locale.term('edit')).to.equal('Ändern');
    host.strings = undefined;
    await host.updateComplete;
    expect(host.locale.term('edit')).to.equal('Bearbeiten');
  });

  it("warns once of words that no element says, and not of other elements' words", async () => {
    const strings = { saveAndNext: 'Go on', sayve: 'Save' } as Strings;
    const warnings = await warningsOf(async () => {
      await fixture(
        html`<div><localize-host .strings=${strings}></localize-host><localize-host .strings=${strings}></localize-host></div>`,
      );
      await new Promise(requestAnimationFrame);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('"sayve"').and.not.to.contain('saveAndNext');
  });

  it('keeps a name that runs the other way apart from the sentence', async () => {
    const { locale } = await fixture<LocalizeHost>(html`<localize-host></localize-host>`);
    expect(locale.term('editClient', 'Acme')).to.equal('Edit Acme');
    expect(locale.term('editClient', 'שלום (1)')).to.equal('Edit \u2068שלום (1)\u2069');
  });
});
