import { css, html, LitElement, nothing } from 'lit';
import { type Token, tokens } from '../../src/styles/tokens.js';

const names = new Set(tokens.map(({ name }) => `--_${name}`));

/** Whether it follows from tokens alone, so that a page could write the same. */
function follows(css: string): boolean {
  const used = css.match(/--_[\w-]+/g) ?? [];
  return used.length > 0 && used.every(name => names.has(name));
}

/** All tokens, with their values in light and in dark, and what each is for. */
export class TokenTable extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      overflow: auto;
      font: 14px/1.5 system-ui, sans-serif;
      background: light-dark(#fff, #14181f);
      color: light-dark(#15181e, #e9ecf1);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 8px 12px;
      border-block-end: 1px solid light-dark(#e1e5eb, #29303b);
      text-align: start;
      vertical-align: top;
    }
    code {
      font: 12px/1.75 ui-monospace, 'SFMono-Regular', Menlo, monospace;
      white-space: nowrap;
    }
    .value {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .swatch {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      border: 1px solid #7f8796;
      border-radius: 4px;
    }
    .follows {
      display: block;
      color: light-dark(#535b69, #a6aebb);
      white-space: normal;
      overflow-wrap: anywhere;
    }
  `;

  protected override render() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Custom property</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
          <th scope="col">Use</th>
        </tr>
      </thead>
      <tbody>
        ${tokens.map(token => this.#renderToken(token))}
      </tbody>
    </table>`;
  }

  protected override updated(): void {
    for (const swatch of this.renderRoot.querySelectorAll<HTMLElement>('.swatch'))
      swatch.style.background = swatch.dataset['color'] ?? '';
  }

  #renderToken({ property, type, light, dark, css, use }: Token) {
    const value = (text: string) =>
      html`<span class="value">
        ${type === 'color' ? html`<span class="swatch" data-color=${text}></span>` : nothing}<code>${text}</code>
      </span>`;
    return html`<tr>
      <td><code>${property}</code></td>
      <td>${value(light)}</td>
      <td>${value(dark)}</td>
      <td>
        ${use.replaceAll('`', '')}
        ${follows(css) ? html`<code class="follows">${css.replaceAll('--_', '--mapping-')}</code>` : nothing}
      </td>
    </tr>`;
  }
}

if (!customElements.get('token-table')) customElements.define('token-table', TokenTable);
