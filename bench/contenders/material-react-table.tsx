// Material React Table as its guides to virtualization and to memoized components have it: rows virtual, no pages, cells
// memoized, whatever is not used here switched off; data that is replaced, never changed. State is set in flushSync, as
// React itself does for what a person types or clicks. Check boxes and buttons are the browser's, which draw faster
// than Material's.
import {
  MaterialReactTable,
  type MRT_Cell,
  type MRT_ColumnDef,
  type MRT_ColumnFiltersState,
  type MRT_SortingState,
  useMaterialReactTable,
} from 'material-react-table';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Ask, compareNames } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { addStyles, dotCss, labels, widths } from '../page/parts.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

// The box model of Material's CssBaseline, with which columns are as wide as they say.
addStyles(dotCss, '*, ::before, ::after { box-sizing: border-box; }');

/** What the host holds, and how it reaches the table. */
interface Link {
  data: readonly Row[];
  ask?: (ask: Ask) => void;
}

interface Props {
  readonly link: Link;
}

function boxColumn(key: 'billing' | 'ticketing', change?: (row: Row, isChecked: boolean) => void): MRT_ColumnDef<Row> {
  return {
    accessorKey: key,
    header: '',
    Cell: ({ cell, row }: { cell: MRT_Cell<Row>; row: { original: Row } }) => (
      <input
        type="checkbox"
        checked={cell.getValue<boolean>()}
        disabled={!row.original.company}
        onChange={event => change?.(row.original, event.target.checked)}
      />
    ),
  };
}

function columnsFor(change: (row: Row, isChecked: boolean) => void): MRT_ColumnDef<Row>[] {
  const columns: MRT_ColumnDef<Row>[] = [
    {
      accessorKey: 'client',
      header: '',
      filterFn: (row, _, text: string) => row.original.client.toLowerCase().includes(text),
      sortingFn: (a, b) => compareNames(a.original.client, b.original.client),
    },
    { accessorKey: 'topLevel', header: '' },
    {
      accessorKey: 'company',
      header: '',
      filterFn: (row, _, mapped: string) => (row.original.company !== '') === (mapped === 'yes'),
    },
    boxColumn('billing', change),
    boxColumn('ticketing'),
    {
      accessorKey: 'status',
      header: '',
      Cell: ({ row }) => (
        <span>
          <span className="dot" />
          {row.original.status}
        </span>
      ),
    },
    { id: 'edit', header: '', Cell: () => <button>Edit</button> },
  ];
  return columns.map((column, at) => ({ ...column, header: labels[at] ?? '', size: widths[at] ?? 90 }));
}

const rowProps = { sx: { height: 40 } };
const cellProps = { sx: { height: 40, paddingBlock: 0, paddingInline: '12px', whiteSpace: 'nowrap' } };

function Table({ link }: Props) {
  const [data, setData] = useState(link.data);
  const [filters, setFilters] = useState<MRT_ColumnFiltersState>([]);
  const [sorting, setSorting] = useState<MRT_SortingState>([]);
  const columns = useMemo(
    () =>
      columnsFor(({ id }, billing) => {
        link.data = link.data.map(row => (row.id === id ? { ...row, billing } : row));
        setData(link.data);
      }),
    [link],
  );
  link.ask = ({ text, mapped, sort }) => {
    setFilters([
      ...(text ? [{ id: 'client', value: text.toLowerCase() }] : []),
      ...(mapped === 'all' ? [] : [{ id: 'company', value: mapped }]),
    ]);
    setSorting(sort === 'none' ? [] : [{ id: 'client', desc: sort === 'descending' }]);
  };
  const table = useMaterialReactTable<Row>({
    columns,
    data: data as Row[],
    getRowId,
    state: { columnFilters: filters, sorting, density: 'compact' },
    enableRowVirtualization: true,
    rowVirtualizerOptions: { estimateSize: () => 40 },
    memoMode: 'cells',
    enablePagination: false,
    enableTopToolbar: false,
    enableBottomToolbar: false,
    enableColumnActions: false,
    enableDensityToggle: false,
    enableFilterMatchHighlighting: false,
    muiTableContainerProps: { sx: { height: 640, maxHeight: 640 } },
    muiTableBodyRowProps: rowProps,
    muiTableBodyCellProps: cellProps,
  });
  return <MaterialReactTable table={table} />;
}

const getRowId = ({ id }: Row) => id;

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const element = document.createElement('div');
    container.append(element);
    const link: Link = { data: rows };
    const root = createRoot(element);
    flushSync(() => root.render(<Table link={link} />));
    const find = (selector: string) => element.querySelector(selector) as Element;
    const elements = () => element.querySelectorAll('tbody tr');
    return {
      get scroller() {
        return find('.MuiTableContainer-root');
      },
      view: () => below(find('thead'), find('.MuiTableContainer-root')),
      rows: () => readRows(elements()),
      ask(ask) {
        find('.MuiTableContainer-root').scrollTop = 0;
        flushSync(() => link.ask?.(ask));
      },
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => link.data[Number(id)]?.billing,
      unmount() {
        root.unmount();
        element.remove();
      },
    };
  },
};
