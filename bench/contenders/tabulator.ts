// Tabulator as its documentation has it: the virtual renderer (the default), a fixed row height, only the modules that
// are needed, columns laid out once, formatters that answer an element; a changed cell is set by cell.setValue().
import {
  type CellComponent,
  type ColumnDefinition,
  FilterModule,
  FormatModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import css from 'tabulator-tables/dist/css/tabulator_simple.min.css';
import { type Ask, compareNames } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { addStyles, checkBox, dotCss, editButton, labels, statusMark } from '../page/parts.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

Tabulator.registerModule([FilterModule, FormatModule, SortModule]);
addStyles(
  css,
  dotCss,
  '.tabulator .tabulator-row { block-size: 40px; min-block-size: 40px; }',
  '.tabulator .tabulator-row .tabulator-cell { block-size: 100%; }',
);

const rowIn = (cell: CellComponent) => cell.getData() as Row;

const drawBox = (cell: CellComponent) =>
  checkBox(cell.getValue() === true, !rowIn(cell).company, isChecked => cell.setValue(isChecked));

const columns: ColumnDefinition[] = [
  { field: 'client', title: '', sorter: (a: string, b: string) => compareNames(a, b) },
  { field: 'topLevel', title: '', width: 90 },
  { field: 'company', title: '' },
  { field: 'billing', title: '', width: 90, formatter: drawBox },
  { field: 'ticketing', title: '', width: 90, formatter: drawBox },
  { field: 'status', title: '', width: 160, formatter: (cell: CellComponent) => statusMark(rowIn(cell).status) },
  { title: '', width: 90, formatter: () => editButton() },
].map((column, at) => ({ ...column, title: labels[at] ?? '' }));

function passes({ client, company }: Row, { text, mapped }: Ask): boolean {
  return client.toLowerCase().includes(text) && (mapped === 'all' || (company !== '') === (mapped === 'yes'));
}

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const element = document.createElement('div');
    container.append(element);
    const table = new Tabulator(element, {
      data: [...rows],
      columns,
      height: 640,
      layout: 'fitColumns',
      autoResize: false,
    });
    const find = (selector: string) => element.querySelector(selector) as Element;
    const elements = () => element.querySelectorAll('.tabulator-tableholder .tabulator-row');
    let asked: Ask = { text: '', mapped: 'all', sort: 'none' };
    return {
      get scroller() {
        return find('.tabulator-tableholder');
      },
      view: () => below(find('.tabulator-header'), find('.tabulator-tableholder')),
      rows: () => readRows(elements()),
      ask(ask) {
        const { text, mapped, sort } = ask;
        find('.tabulator-tableholder').scrollTop = 0;
        if (text !== asked.text || mapped !== asked.mapped)
          if (text || mapped !== 'all') table.setFilter(passes, { ...ask, text: text.toLowerCase() });
          else table.clearFilter(false);
        if (sort !== asked.sort)
          if (sort === 'none') table.clearSort();
          else table.setSort('client', sort === 'ascending' ? 'asc' : 'desc');
        asked = ask;
      },
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => rows[Number(id)]?.billing,
      unmount() {
        table.destroy();
        element.remove();
      },
    };
  },
};
