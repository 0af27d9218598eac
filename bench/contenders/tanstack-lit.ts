// @tanstack/lit-table with @tanstack/lit-virtual as the guides that come with them have it: only the features that are
// needed, stable columns, rows drawn by position with the overscan of the example (5), cells that read the row without
// FlexRender, and data that is replaced, never changed.
import {
  columnFilteringFeature,
  type ColumnDef,
  constructFilterFn,
  constructSortFn,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  rowSortingFeature,
  TableController,
  tableFeatures,
} from '@tanstack/lit-table';
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { styleMap } from 'lit/directives/style-map.js';
import { type Ask, compareNames } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { cells, head, isChecked, rowStyles } from '../page/lit-row.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

const columns: ColumnDef<typeof features, Row>[] = [
  {
    accessorKey: 'client',
    filterFn: filterFn_includesString,
    sortFn: constructSortFn({ sort: (a: string, b: string) => compareNames(a, b) }),
  },
  {
    accessorKey: 'company',
    filterFn: constructFilterFn({
      filter: (company: string, mapped: string) => (company !== '') === (mapped === 'yes'),
    }),
  },
];

const rowHeight = 40;

class TanstackTable extends LitElement {
  static override readonly styles = [
    rowStyles,
    css`
      .scroller {
        flex: 1;
        overflow: auto;
        position: relative;
      }
      .sizer {
        position: relative;
      }
      .sizer > .row {
        position: absolute;
        inset-block-start: 0;
      }
    `,
  ];

  static override readonly properties = { rows: { attribute: false } };

  declare rows: readonly Row[];

  readonly #scroller = createRef<HTMLElement>();
  readonly #controller = new TableController<typeof features, Row>(this);
  readonly #virtualizer = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller.value ?? null,
    estimateSize: () => rowHeight,
    overscan: 5,
  });
  #table?: ReturnType<TableController<typeof features, Row>['table']>;

  ask({ text, mapped, sort }: Ask): void {
    this.renderRoot.querySelector('.scroller')?.scrollTo(0, 0);
    this.#table?.setColumnFilters([
      ...(text ? [{ id: 'client', value: text }] : []),
      ...(mapped === 'all' ? [] : [{ id: 'company', value: mapped }]),
    ]);
    this.#table?.setSorting(sort === 'none' ? [] : [{ id: 'client', desc: sort === 'descending' }]);
  }

  protected override render() {
    const data = this.rows;
    const table = (this.#table = this.#controller.table({ features, columns, data, getRowId }));
    const { rows } = table.getRowModel();
    const virtualizer = this.#virtualizer.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: rows.length });
    return html`${head}
      <div class="scroller" ${ref(this.#scroller)}>
        <div class="sizer" style=${styleMap({ height: `${virtualizer.getTotalSize()}px` })}>
          ${virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]?.original;
            if (!row) return undefined;
            const place = styleMap({ transform: `translateY(${start}px)` });
            return html`<div class="row" style=${place}>
              ${cells(row, event => this.#save({ ...row, billing: isChecked(event) }))}
            </div>`;
          })}
        </div>
      </div>`;
  }

  #save(saved: Row): void {
    this.rows = this.rows.map(row => (row.id === saved.id ? saved : row));
  }
}
customElements.define('tanstack-table', TanstackTable);

const getRowId = ({ id }: Row) => id;

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const table = new TanstackTable();
    table.rows = rows;
    container.append(table);
    const find = (selector: string) => table.renderRoot.querySelector(selector) as Element;
    const elements = () => table.renderRoot.querySelectorAll('.sizer > .row');
    return {
      get scroller() {
        return find('.scroller');
      },
      view: () => below(find('.head'), find('.scroller')),
      rows: () => readRows(elements()),
      ask: ask => table.ask(ask),
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => table.rows[Number(id)]?.billing,
      unmount: () => table.remove(),
    };
  },
};
