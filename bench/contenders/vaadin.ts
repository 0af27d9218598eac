// <vaadin-grid> as its documentation has it: items that the host filters and sorts, paths where a text will do,
// renderers that use again what they drew before; fixed widths, so that nothing is measured for them. A changed row is
// drawn by requestContentUpdate().
import '@vaadin/grid';
import type { Grid, GridItemModel } from '@vaadin/grid';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import { arrange } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { addStyles, checkBox, dotCss, editButton, labels, statusMark } from '../page/parts.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

addStyles(
  dotCss,
  'vaadin-grid { block-size: 100%; --vaadin-grid-cell-padding: 0 12px; }',
  'vaadin-grid::part(cell) { block-size: 40px; box-sizing: border-box; }',
);

type Draw = (root: HTMLElement, column: GridColumn<Row>, model: GridItemModel<Row>) => void;

/** Draws a check box, and hands on which row's was toggled. */
function boxDrawer(field: 'billing' | 'ticketing', toggled: (row: Row, isChecked: boolean) => void): Draw {
  const shown = new WeakMap<HTMLElement, Row>();
  return (root, _, { item }) => {
    shown.set(root, item);
    let box = boxIn(root);
    if (!box) {
      box = checkBox(false, false, isChecked => toggled(shown.get(root) as Row, isChecked));
      root.append(box);
    }
    box.checked = item[field];
    box.disabled = !item.company;
  };
}

const drawStatus: Draw = (root, _, { item }) => {
  const text = root.firstElementChild?.lastChild;
  if (text) text.nodeValue = item.status;
  else root.append(statusMark(item.status));
};

const drawButton: Draw = root => {
  if (!root.firstElementChild) root.append(editButton());
};

function makeColumns(grid: Grid<Row>): GridColumn<Row>[] {
  const toggle = (row: Row, isChecked: boolean) => {
    row.billing = isChecked;
    grid.requestContentUpdate();
  };
  const columns: Partial<GridColumn<Row>>[] = [
    { path: 'client', width: '100px', flexGrow: 1 },
    { path: 'topLevel', width: '90px' },
    { path: 'company', width: '100px', flexGrow: 1 },
    { width: '90px', renderer: boxDrawer('billing', toggle) },
    { width: '90px', renderer: boxDrawer('ticketing', () => grid.requestContentUpdate()) },
    { width: '160px', renderer: drawStatus },
    { width: '90px', renderer: drawButton },
  ];
  return columns.map((column, at) => {
    const element = document.createElement('vaadin-grid-column') as GridColumn<Row>;
    return Object.assign(element, { flexGrow: 0, header: labels[at] ?? '', ...column });
  });
}

/** The contents of a row's cells are slotted into it. */
const contentsOf = (row: Element): Element[] =>
  Array.from(row.querySelectorAll('slot'), slot => slot.assignedElements()[0] as Element);

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const grid = document.createElement('vaadin-grid') as Grid<Row>;
    grid.append(...makeColumns(grid));
    grid.items = [...rows];
    container.append(grid);
    const find = (selector: string) => grid.shadowRoot?.querySelector(selector) as Element;
    const elements = () =>
      Array.from(find('#items').children).filter(row => !(row as HTMLElement).hidden && contentsOf(row)[0]);
    const nameOf = (row: Element) => contentsOf(row)[0]?.textContent;
    return {
      get scroller() {
        return find('#table');
      },
      view: () => below(find('#header'), find('#table')),
      rows: () => readRows(elements(), contentsOf),
      ask(ask) {
        grid.items = [...arrange(rows, ask)];
        grid.scrollToIndex(0);
      },
      billingOf(client) {
        const row = rowOf(elements(), client, nameOf);
        return row && boxIn(contentsOf(row)[3]);
      },
      savedBilling: id => rows[Number(id)]?.billing,
      unmount: () => grid.remove(),
    };
  },
};
