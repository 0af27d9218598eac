// The row that both contenders made with Lit draw: the elements and the layout of the floor.
import { html, type TemplateResult, unsafeCSS } from 'lit';
import { dotCss, labels } from './parts.js';
import type { Row } from './rows.js';

export const rowStyles = unsafeCSS(`
  :host { display: flex; flex-direction: column; block-size: 100%; overflow: hidden; }
  .row { display: flex; align-items: center; inline-size: 100%; block-size: 40px; border-block-end: 1px solid #e1e5eb; box-sizing: border-box; }
  .row > * { flex: 0 0 90px; padding-inline: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; box-sizing: border-box; }
  .row > :nth-child(1), .row > :nth-child(3) { flex: 1 1 0; }
  .row > :nth-child(6) { flex-basis: 160px; }
  ${dotCss}
`);

export const head: TemplateResult = html`<div class="row head">${labels.map(label => html`<div>${label}</div>`)}</div>`;

/** The cells of a row; `change` hears that its billing was toggled. */
export const cells = (row: Row, change: (event: Event) => void): TemplateResult =>
  html`<div>${row.client}</div>
    <div>${row.topLevel}</div>
    <div>${row.company}</div>
    <div><input type="checkbox" .checked=${row.billing} ?disabled=${!row.company} @change=${change} /></div>
    <div><input type="checkbox" .checked=${row.ticketing} ?disabled=${!row.company} /></div>
    <div><span class="dot"></span><span>${row.status}</span></div>
    <div><button>Edit</button></div>`;

export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
