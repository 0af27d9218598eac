// <regular-table> as its README has it: a data listener that answers the slice in view, the row height told and the
// widths of columns set, so that none is measured. Controls are put into cells, and bound again, by a style listener,
// which keeps them from draw to draw. The host arranges the rows.
import 'regular-table';
import css from 'regular-table/dist/css/sub-cell-scrolling.css';
import type { RegularTableElement } from 'regular-table';
import { arrange } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { addStyles, checkBox, editButton, labels, widths } from '../page/parts.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

addStyles(
  css,
  `.regular { position: relative; block-size: 100%; }
  regular-table table { border-collapse: collapse; }
  regular-table :is(td, th) { block-size: 40px; padding: 0 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; box-sizing: border-box; text-align: start; border-block-end: 1px solid #e1e5eb; }
  regular-table td:nth-child(6)::before { content: ''; display: inline-block; inline-size: 10px; block-size: 10px; border-radius: 50%; background: #14804f; margin-inline-end: 8px; }`,
);

/** What is written into the cells; those of controls stay empty. */
const texts: readonly ((row: Row) => string)[] = [
  row => row.client,
  row => row.topLevel,
  row => row.company,
  () => '',
  () => '',
  row => row.status,
  () => '',
];

/** Puts the controls of a row into its cells, once, and shows the row in them. */
function bind(element: Element, row: Row, toggled: (element: Element, isChecked: boolean) => void): void {
  for (const [at, isChecked] of [
    [3, row.billing],
    [4, row.ticketing],
  ] as const) {
    const cell = element.children[at];
    if (!cell) return;
    let box = cell.firstElementChild as HTMLInputElement | null;
    if (!box) {
      box = checkBox(false, false, now => toggled(element, now));
      cell.append(box);
    }
    box.checked = isChecked;
    box.disabled = !row.company;
  }
  const last = element.children[6];
  if (last && !last.firstElementChild) last.append(editButton());
}

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, all) {
    let rows = all;
    const frame = document.createElement('div');
    frame.className = 'regular';
    const table = document.createElement('regular-table') as RegularTableElement;
    frame.append(table);
    container.append(frame);
    const elements = () => table.querySelectorAll('tbody tr');
    const rowIn = (element: Element) => {
      const meta = table.getMeta(element.firstElementChild as HTMLElement);
      return meta?.type === 'body' ? rows[meta.y] : undefined;
    };
    const toggle = (element: Element, isChecked: boolean) => {
      const row = rowIn(element);
      if (row) row.billing = isChecked;
      void table.draw();
    };
    table.setDataListener((x0, y0, x1, y1) => {
      const slice = rows.slice(y0, y1);
      return Promise.resolve({
        num_rows: rows.length,
        num_columns: labels.length,
        row_height: 40,
        column_headers: labels.slice(x0, x1).map(label => [label]),
        data: texts.slice(x0, x1).map(text => slice.map(text)),
      });
    });
    table.addStyleListener(() => {
      for (const element of elements()) {
        const row = rowIn(element);
        if (row) bind(element, row, toggle);
      }
    });
    table.restoreColumnSizes({ ...widths });
    void table.draw();
    return {
      scroller: table,
      view: () => below(table.querySelector('thead') as Element, table),
      rows: () => readRows(elements()),
      ask(ask) {
        rows = arrange(all, ask);
        table.scrollTop = 0;
        void table.draw();
      },
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => all[Number(id)]?.billing,
      unmount: () => frame.remove(),
    };
  },
};
