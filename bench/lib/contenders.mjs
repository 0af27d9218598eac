// Who takes part: the names of the files in contenders/, the floor first.
import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';

export const floor = 'vanilla-virtual';
export const ours = 'ours';
/** Ours over a provider that computes rows, for sizes that nobody would hold in memory. */
export const computed = 'ours-computed';

const files = readdirSync(new URL('../contenders/', import.meta.url)).filter(file => /\.tsx?$/.test(file));

/** Name → file. */
export const contenderFiles = new Map(
  files.map(file => [basename(file, extname(file)), file]).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)),
);

function rank(name) {
  const first = [floor, ours, computed].indexOf(name);
  return first < 0 ? 3 : first;
}

/** The packages that a contender is made of, for the versions in the results. */
export const packages = {
  'ag-grid': ['ag-grid-community'],
  'lit-virtualizer': ['@lit-labs/virtualizer'],
  'material-react-table': ['material-react-table'],
  'regular-table': ['regular-table'],
  revogrid: ['@revolist/revogrid'],
  tabulator: ['tabulator-tables'],
  'tanstack-lit': ['@tanstack/lit-table', '@tanstack/lit-virtual'],
  vaadin: ['@vaadin/grid'],
};
