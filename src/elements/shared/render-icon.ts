import { html, type TemplateResult } from 'lit';
import type { Icon } from './icons.js';

/** An icon, for the templates of any element. */
export function renderIcon(icon: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${icon}></path></svg>`;
}
