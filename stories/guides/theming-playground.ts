import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import 'client-mapping-elements/define/all.js';
import { tokens } from '../../src/styles/tokens.js';
import { aPortfolio } from '../lib/lists.js';

interface Setting {
  readonly token: string;
  readonly label: string;
  readonly kind: 'color' | 'range' | 'text';
  /** What the element has by itself, where that is a number. */
  readonly initial?: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** The few tokens from which the others follow. */
const settings: readonly Setting[] = [
  { token: '--mapping-accent', label: 'Accent', kind: 'color' },
  { token: '--mapping-surface', label: 'Surface', kind: 'color' },
  { token: '--mapping-text', label: 'Text', kind: 'color' },
  { token: '--mapping-danger', label: 'Danger', kind: 'color' },
  { token: '--mapping-radius', label: 'Radius', kind: 'range', initial: '6', unit: 'px', min: 0, max: 14, step: 1 },
  {
    token: '--mapping-unit',
    label: 'Spacing unit',
    kind: 'range',
    initial: '4',
    unit: 'px',
    min: 3,
    max: 6,
    step: 0.5,
  },
  {
    token: '--mapping-font-size',
    label: 'Text size',
    kind: 'range',
    initial: '0.875',
    unit: 'rem',
    min: 0.75,
    max: 1.25,
    step: 0.0625,
  },
  { token: '--mapping-font-family', label: 'Font', kind: 'text' },
];

/** Tokens to play with, on a real page of mappings, and the CSS that does the same elsewhere. */
export class ThemingPlayground extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      margin-block-end: 32px;
      font: 14px/1.5 system-ui, sans-serif;
      color: light-dark(#15181e, #e9ecf1);
    }
    form {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
      gap: 12px 20px;
      margin: 0 0 16px;
      padding: 16px;
      border: 1px solid light-dark(#e1e5eb, #29303b);
      border-radius: 10px;
      background: light-dark(#fff, #14181f);
    }
    label {
      display: grid;
      gap: 4px;
      font-weight: 500;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 32px;
      font-weight: 400;
      font-variant-numeric: tabular-nums;
    }
    input {
      accent-color: light-dark(#3556d3, #7c95ff);
      font: inherit;
    }
    input[type='color'],
    input[type='text'] {
      box-sizing: border-box;
      block-size: 32px;
      padding: 2px 8px;
      border: 1px solid #7f8796;
      border-radius: 6px;
      background: light-dark(#fff, #14181f);
      color: inherit;
    }
    input[type='color'] {
      inline-size: 44px;
      padding: 2px;
    }
    input[type='range'],
    input[type='text'] {
      flex: 1;
      min-inline-size: 0;
    }
    code,
    pre {
      font: 12px/1.6 ui-monospace, 'SFMono-Regular', Menlo, monospace;
    }
    pre {
      margin: 0;
      padding: 12px 16px;
      border-radius: 8px;
      background: #1d222b;
      color: #f4f6f9;
      overflow: auto;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-block: 16px;
    }
    button {
      min-block-size: 32px;
      padding-inline: 12px;
      border: 1px solid #7f8796;
      border-radius: 6px;
      background: light-dark(#fff, #1b2029);
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      border-color: light-dark(#3556d3, #8fa5ff);
      background: light-dark(#eef2ff, #1b2442);
    }
    :focus-visible {
      outline: 2px solid light-dark(#3556d3, #8fa5ff);
      outline-offset: 2px;
    }
    .stage {
      color-scheme: light;
      border: 1px solid light-dark(#e1e5eb, #29303b);
      border-radius: 10px;
      overflow: hidden;
      background: light-dark(#f6f7f9, #0d1015);
    }
    .stage.dark {
      color-scheme: dark;
    }
  `;

  /** Shows the page in dark. */
  @property({ type: Boolean }) dark = false;

  @state() private values: Readonly<Partial<Record<string, string>>> = {};
  @state() private said = '';

  readonly #provider = aPortfolio();

  protected override render() {
    return html`
      <form @submit=${(event: Event) => event.preventDefault()}>${settings.map(setting => this.#renderSetting(setting))}</form>
      <div class="bar">
        <button type="button" aria-pressed=${this.dark ? 'true' : 'false'} @click=${() => (this.dark = !this.dark)}>Dark</button>
        <button type="button" @click=${this.#reset}>Start again</button>
        <button type="button" @click=${this.#copy}>Copy CSS</button>
        <span role="status">${this.said}</span>
      </div>
      <pre tabindex="0" aria-label="CSS of this look"><code>${this.#css}</code></pre>
      <div class="bar"></div>
      <div class="stage ${this.dark ? 'dark' : ''}">
        <client-mappings .provider=${this.#provider}></client-mappings>
      </div>
    `;
  }

  protected override updated(): void {
    const page = this.renderRoot.querySelector('client-mappings');
    for (const { token } of settings) {
      const value = this.values[token];
      if (value === undefined) page?.style.removeProperty(token);
      else page?.style.setProperty(token, value);
    }
  }

  get #css(): string {
    const lines = Object.entries(this.values).map(([token, value]) => `  ${token}: ${value};`);
    return lines.length > 0 ? `client-mappings {\n${lines.join('\n')}\n}` : '/* Nothing is changed yet. */';
  }

  /** What the element has by itself. */
  #initial({ token, initial }: Setting): string {
    return initial ?? tokens.find(({ property }) => property === token)?.[this.dark ? 'dark' : 'light'] ?? '';
  }

  #renderSetting(setting: Setting) {
    const { token, label, kind, unit = '', min, max, step } = setting;
    const value = this.values[token]?.slice(0, unit ? -unit.length : undefined) ?? this.#initial(setting);
    const change = ({ currentTarget }: Event) => {
      this.values = { ...this.values, [token]: (currentTarget as HTMLInputElement).value + unit };
      this.said = '';
    };
    return html`<label>
      ${label}
      <span class="line">
        <input
          type=${kind}
          .min=${String(min ?? '')}
          .max=${String(max ?? '')}
          .step=${String(step ?? 'any')}
          .value=${value}
          @input=${change}
        />
        <code>${kind === 'text' ? '' : value + unit}</code>
      </span>
    </label>`;
  }

  readonly #reset = () => {
    this.values = {};
    this.said = '';
  };

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.#css);
      this.said = 'Copied.';
    } catch {
      this.said = 'This browser does not let the page copy: select the lines below.';
    }
  };
}

if (!customElements.get('theming-playground')) customElements.define('theming-playground', ThemingPlayground);
