import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TableTerms } from '../../locales/en/table.js';
import type { ClientMappingFilter } from '../../model/query.js';

/** There is no client at all. */
export function renderEmpty(
  locale: LocalizeController<TableTerms>,
  source: string,
  onRefresh: () => void,
): TemplateResult {
  return html`<div class="state" part="empty">
    <slot name="empty">
      <p class="state-heading">${locale.term('noClients', source)}</p>
      <p>${locale.term('noClientsHint', source)}</p>
      <button type="button" class="button" @click=${onRefresh}>${locale.term('refresh')}</button>
    </slot>
  </div>`;
}

/** There are clients, but none that the filter lets through. */
export function renderNoResult(
  locale: LocalizeController<TableTerms>,
  { client, company, mapped }: ClientMappingFilter,
  onClear: () => void,
): TemplateResult {
  const searched = [client, company].filter(text => text !== undefined);
  return html`<div class="state" part="empty">
    <p class="state-heading">${locale.term('noResult', searched, mapped ?? 'all')}</p>
    <p>${locale.term('noResultHint')}</p>
    <button type="button" class="button" @click=${onClear}>${locale.term('clearFilters')}</button>
  </div>`;
}
