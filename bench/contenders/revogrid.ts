// RevoGrid as its guide to performance has it: the default frame of rows around the view, stable columns, templates of
// few nodes; without the extras that can be switched off. The host arranges the rows, for whom a new source
// is set; a changed row is drawn by refresh(), as setDataAt() would write its cell as HTML, without what listens.
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/revogrid';
import { arrange } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { addStyles, dotCss, labels, widths } from '../page/parts.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

await defineCustomElements();
addStyles(dotCss, 'revo-grid { block-size: 640px; font: inherit; } revo-grid .rgCell { line-height: 40px; }');

type Draw = (h: HyperFunc<VNode>, cell: CellTemplateProp) => VNode | string;

const rowIn = ({ model }: CellTemplateProp) => model as Row;

function columnsOf(grid: HTMLRevoGridElement): ColumnRegular[] {
  const drawBox: Draw = (h, cell) =>
    h('input', {
      type: 'checkbox',
      checked: cell.value === true,
      disabled: !rowIn(cell).company,
      onChange: (event: Event) => {
        cell.model[cell.prop] = (event.target as HTMLInputElement).checked;
        void grid.refresh('rgRow');
      },
    });
  const columns: Pick<ColumnRegular, 'prop' | 'cellTemplate'>[] = [
    { prop: 'client' },
    { prop: 'topLevel' },
    { prop: 'company' },
    { prop: 'billing', cellTemplate: drawBox },
    { prop: 'ticketing', cellTemplate: drawBox },
    {
      prop: 'status',
      cellTemplate: (h, cell) => h('span', {}, [h('span', { class: 'dot' }), h('span', {}, rowIn(cell).status)]),
    },
    { prop: 'edit', cellTemplate: h => h('button', {}, 'Edit') },
  ];
  return columns.map((column, at) => ({ ...column, name: labels[at], size: widths[at] }));
}

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const grid = document.createElement('revo-grid');
    Object.assign(grid, {
      rowSize: 40,
      readonly: true,
      canFocus: false,
      useClipboard: false,
      hideAttribution: true,
      columns: columnsOf(grid),
      source: [...rows],
    });
    container.append(grid);
    const find = (selector: string) => grid.querySelector(`revogr-viewport-scroll.rgCol ${selector}`) as Element;
    const elements = () => grid.querySelectorAll('revogr-viewport-scroll.rgCol revogr-data .rgRow');
    return {
      get scroller() {
        return find('.vertical-inner');
      },
      view: () => below(find('revogr-header'), find('.vertical-inner')),
      rows: () => readRows(elements()),
      ask(ask) {
        find('.vertical-inner').scrollTop = 0;
        grid.source = [...arrange(rows, ask)];
      },
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => rows[Number(id)]?.billing,
      unmount: () => grid.remove(),
    };
  },
};
