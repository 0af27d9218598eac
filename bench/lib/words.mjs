// How figures and contenders are called in the report.
import { computed, floor, ours } from './contenders.mjs';

const contenders = {
  [floor]: 'the floor',
  [ours]: 'this table',
  [computed]: 'this table, rows computed',
  'ag-grid': 'AG Grid',
  'lit-virtualizer': 'Lit virtualizer',
  'material-react-table': 'Material React Table',
  'regular-table': 'regular-table',
  revogrid: 'RevoGrid',
  tabulator: 'Tabulator',
  'tanstack-lit': 'TanStack, Lit',
  vaadin: 'Vaadin grid',
};

export const titleOf = contender => contenders[contender] ?? contender;

/** Figures that are compared with the floor, in the order of a visit. */
export const compared = {
  mount: 'mount to painted rows',
  remount: 'mount again',
  typed: 'a letter in the client filter',
  mapped: 'filter mapped',
  sortFirst: 'sort, first time',
  sortLater: 'sort, later',
  scroll: 'a scroll step',
  scrollP95: 'a scroll step, 95th percentile',
  wheel: 'a notch of the wheel',
  toggle: 'toggle a check box',
};

/** The operation that answers a figure; its failure is the figure's. */
export const operationOf = figure => figure.replace(/(P95|First|Later)$/, '');

/** A ratio in as many digits as mean something. */
export function ratioText(ratio) {
  if (ratio < 0.095) return ratio.toFixed(3);
  return ratio < 9.95 ? ratio.toFixed(2) : ratio.toFixed(0);
}

export const rowsText = rows => Number(rows).toLocaleString('en');

/** The others with a ratio, the quickest first. */
export function peersOf(ofSize, figure) {
  return Object.entries(ofSize)
    .filter(([name, own]) => ![floor, ours, computed].includes(name) && own[figure]?.ratio !== undefined)
    .map(([name, own]) => ({ name, ratio: own[figure].ratio }))
    .sort((a, b) => a.ratio - b.ratio);
}
