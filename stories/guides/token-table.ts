import { ClientMappings } from 'client-mapping-elements';
import { css, type CSSResult, html, LitElement } from 'lit';

/** A custom property that a host can set. */
export interface Token {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** Reads the tokens out of the styles that the elements have: what is listed is what works. */
export function readTokens(styles: string): readonly Token[] {
  const tokens = new Map<string, Token>();
  for (const { index, 1: name = '' } of styles.matchAll(/var\(\s*(--mapping-[a-z-]+)\s*,/g)) {
    const value = untilClosed(styles, styles.indexOf(',', index) + 1).trim();
    if (tokens.has(name)) continue;
    const [light = '', dark = light] = value.startsWith('light-dark(')
      ? split(untilClosed(value, 'light-dark('.length))
      : [value];
    tokens.set(name, { name, light, dark });
  }
  return [...tokens.values()];
}

/** The text up to the bracket that closes what is open. */
function untilClosed(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && depth-- === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

/** Parts a list at the commas that stand in no brackets. */
function split(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map(part => part.trim());
}

/** All tokens, with their values in light and in dark. */
export class TokenTable extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      overflow: auto;
      font: 14px/1.5 system-ui, sans-serif;
      background: #fff;
      color: #15181e;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 8px 12px;
      border-block-end: 1px solid #e1e5eb;
      text-align: start;
      vertical-align: middle;
    }
    code {
      font: 12px/1.6 ui-monospace, 'SFMono-Regular', Menlo, monospace;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    i {
      inline-size: 20px;
      block-size: 20px;
      border: 1px solid #7f8796;
      border-radius: 4px;
    }
  `;

  readonly #tokens = readTokens(ClientMappings.elementStyles.map(style => (style as CSSResult).cssText).join('\n'));

  protected override render() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Custom property</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${this.#tokens.map(
          ({ name, light, dark }) =>
            html`<tr>
              <td><code>${name}</code></td>
              <td>${this.#renderValue(light)}</td>
              <td>${this.#renderValue(dark)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  protected override updated(): void {
    for (const swatch of this.renderRoot.querySelectorAll('i')) swatch.style.background = swatch.dataset['color'] ?? '';
  }

  #renderValue(value: string) {
    const isColor = CSS.supports('color', value) && value !== 'inherit';
    return html`<span>${isColor ? html`<i data-color=${value}></i>` : ''}<code>${value}</code></span>`;
  }
}

if (!customElements.get('token-table')) customElements.define('token-table', TokenTable);
