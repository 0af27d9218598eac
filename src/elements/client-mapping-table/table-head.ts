import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TableTerms } from '../../locales/en/table.js';
import type { Sort, SortColumn } from '../../model/query.js';
import type { ProviderDescription } from '../../provider/mapping-provider.js';
import { drawIcon, make, makeButton, makeIcon, write } from '../shared/dom.js';
import { arrowDownIcon, arrowUpIcon } from '../shared/icons.js';
import type { RowSetup } from './row-view.js';

export interface HeadView {
  readonly description: ProviderDescription;
  readonly sort: Sort | undefined;
  readonly setup: RowSetup;
}

/** The header row: what each column is, and the order. */
export class TableHead {
  readonly element = make('tr');
  readonly #locale: LocalizeController<TableTerms>;
  readonly #select = column('select');
  readonly #columns: readonly SortableColumn[];
  readonly #actions = column('actions');
  /** Unseen: as wide as the buttons below. */
  readonly #button = make('span', 'edit button small');
  #services: readonly HTMLElement[] = [];

  constructor(locale: LocalizeController<TableTerms>, onSort: (by: SortColumn) => void) {
    this.#locale = locale;
    this.element.role = 'row';
    this.element.ariaRowIndex = '1';
    this.#columns = (['client', 'company', 'status'] as const).map(by => sortableColumn(by, () => onSort(by)));
    this.element.append(this.#select.element, ...this.#columns.map(({ element }) => element), this.#actions.element);
    this.#button.ariaHidden = 'true';
    this.#actions.element.append(this.#button);
  }

  draw({ description, sort, setup }: HeadView): void {
    const locale = this.#locale;
    const labels = [
      locale.term('columnClient', description),
      locale.term('columnCompany', description),
      locale.term('columnStatus'),
    ];
    this.#columns.forEach((sortable, at) => sortable.draw(labels[at] ?? '', sort));
    this.#drawServices(description);
    this.#select.element.hidden = !setup.isSelectable;
    write(this.#select.label, locale.term('columnSelect'));
    write(this.#actions.label, locale.term('columnActions'));
    write(this.#button, locale.term(setup.canEdit ? 'edit' : 'view'));
  }

  #drawServices({ services }: ProviderDescription): void {
    const labels = services.map(service => this.#locale.term('serviceLabel', service));
    if (labels.join() === this.#services.map(({ textContent }) => textContent).join()) return;
    for (const element of this.#services) element.remove();
    this.#services = labels.map(label => {
      const { element, label: span } = column('service');
      span.className = '';
      span.textContent = label;
      return element;
    });
    this.#columns.at(-1)?.element.before(...this.#services);
  }
}

interface SortableColumn {
  readonly element: HTMLElement;
  draw(label: string, sort: Sort | undefined): void;
}

function sortableColumn(by: SortColumn, onSort: () => void): SortableColumn {
  const { element, label } = column(by);
  const icon = makeIcon(arrowUpIcon);
  const button = makeButton('sort', onSort);
  label.className = '';
  button.append(label, icon);
  element.append(button);
  return {
    element,
    draw(text, sort) {
      const direction = sort?.by === by ? sort.direction : null;
      write(label, text);
      element.ariaSort = direction;
      drawIcon(icon, direction === 'descending' ? arrowDownIcon : arrowUpIcon);
    },
  };
}

/** A header cell, its label hidden from sight until it is shown otherwise. */
function column(className: string): { readonly element: HTMLElement; readonly label: HTMLElement } {
  const label = make('span', 'visually-hidden');
  const element = make('th', className, label);
  element.scope = 'col';
  element.role = 'columnheader';
  return { element, label };
}
