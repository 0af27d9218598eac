import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TableTerms } from '../../locales/en/table.js';
import type { Sort, SortKey } from '../../model/query.js';
import type { ProviderDescription } from '../../provider/mapping-provider.js';
import { arrowDownIcon, arrowUpIcon } from '../shared/icons.js';

export interface HeadView {
  readonly description: ProviderDescription;
  readonly sort: Sort | undefined;
  readonly isSelectable: boolean;
  readonly onSort: (by: SortKey) => void;
}

/** The header row: what each column is, and the order. */
export function renderHead(
  locale: LocalizeController<TableTerms>,
  { description, sort, isSelectable, onSort }: HeadView,
): TemplateResult {
  const sortable = (by: SortKey, className: string, label: string) => {
    const direction = sort?.by === by ? sort.direction : undefined;
    return html`<th scope="col" class=${className} aria-sort=${ifDefined(direction)}>
      <button type="button" class="sort" @click=${() => onSort(by)}>
        <span>${label}</span>${direction === 'descending' ? arrowDownIcon : arrowUpIcon}
      </button>
    </th>`;
  };
  return html`<tr aria-rowindex="1">
    ${isSelectable ? html`<th scope="col" class="select"><span class="visually-hidden">${locale.term('columnSelect')}</span></th>` : nothing}
    ${sortable('client', 'client', locale.term('columnClient', description.source.name))}
    ${sortable('company', 'company', locale.term('columnCompany', description.target.name))}
    ${description.services.map(({ label }) => html`<th scope="col" class="service"><span>${label}</span></th>`)}
    ${sortable('status', 'status', locale.term('columnStatus'))}
    <th scope="col" class="actions"><span class="visually-hidden">${locale.term('columnActions')}</span></th>
  </tr>`;
}
