// AG Grid Community as its pages on modules and on scrolling performance have it: only the modules that are needed,
// plain functions as cell renderers and none where a text will do, no animation of rows; the default row buffer.
// What stands outside of the grid filters by its external filter.
import {
  CellApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  createGrid,
  ExternalFilterModule,
  type ICellRendererParams,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community';
import { type Ask, compareNames, everything } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { addStyles, checkBox, dotCss, editButton, labels, statusMark } from '../page/parts.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

ModuleRegistry.registerModules([ClientSideRowModelModule, ColumnApiModule, ExternalFilterModule, CellApiModule]);
addStyles(dotCss);

const theme = themeQuartz.withParams({ rowHeight: 40, headerHeight: 40 });

type Cell = ICellRendererParams<Row, never>;

const boxOf =
  (field: 'billing' | 'ticketing') =>
  ({ data, node }: Cell) =>
    checkBox(data?.[field] === true, !data?.company, isChecked => node.setDataValue(field, isChecked));

const columns: ColDef<Row>[] = [
  { field: 'client', flex: 1, comparator: compareNames },
  { field: 'topLevel', width: 90 },
  { field: 'company', flex: 1 },
  { field: 'billing', width: 90, cellRenderer: boxOf('billing') },
  { field: 'ticketing', width: 90, cellRenderer: boxOf('ticketing') },
  { field: 'status', width: 160, cellRenderer: ({ data }: Cell) => statusMark(data?.status ?? '') },
  { colId: 'edit', width: 90, cellRenderer: editButton },
];
const columnDefs = columns.map((column, at) => ({ ...column, headerName: labels[at] ?? '' }));
const ids = columns.map(({ field, colId }) => colId ?? field ?? '');

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const element = document.createElement('div');
    element.style.blockSize = '100%';
    container.append(element);
    let asked: Ask = everything;
    let text = '';
    const grid = createGrid<Row>(element, {
      theme,
      columnDefs,
      rowData: [...rows],
      animateRows: false,
      isExternalFilterPresent: () => text !== '' || asked.mapped !== 'all',
      doesExternalFilterPass: ({ data }) =>
        (!text || data?.client.toLowerCase().includes(text) === true) &&
        (asked.mapped === 'all' || (data?.company !== '') === (asked.mapped === 'yes')),
    });
    const find = (selector: string) => element.querySelector(selector) as Element;
    const elements = () => element.querySelectorAll('.ag-grid-scrolling-rows .ag-row');
    const cellOf = (row: Element, id: string) => row.querySelector(`[col-id="${id}"]`) as Element;
    const nameOf = (row: Element) => cellOf(row, 'client').textContent;
    return {
      get scroller() {
        return find('.ag-grid-viewport');
      },
      view: () => below(find('.ag-header'), find('.ag-grid-viewport')),
      // A row whose cells are still to come is none.
      rows: () =>
        readRows(
          Array.from(elements()).filter(row => row.querySelectorAll('[col-id]').length === ids.length),
          row => ids.map(id => cellOf(row, id)),
        ),
      ask(ask) {
        const isFiltered = ask.text !== asked.text || ask.mapped !== asked.mapped;
        const isSorted = ask.sort !== asked.sort;
        asked = ask;
        text = ask.text.toLowerCase();
        find('.ag-grid-viewport').scrollTop = 0;
        if (isFiltered) grid.onFilterChanged();
        const sort = { none: null, ascending: 'asc', descending: 'desc' } as const;
        if (isSorted) grid.applyColumnState({ state: [{ colId: 'client', sort: sort[ask.sort] }] });
      },
      billingOf: client => boxIn(cellOf(rowOf(elements(), client, nameOf) as Element, 'billing')),
      savedBilling: id => rows[Number(id)]?.billing,
      unmount() {
        grid.destroy();
        element.remove();
      },
    };
  },
};
