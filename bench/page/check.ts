import type { Mounted, SeenRow, Stretch } from './contender.js';
import type { Row } from './rows.js';

/** What a person should see. */
export interface Expected {
  /** Rows in the whole list. */
  readonly count: number;
  rowAt(place: number): Row;
  /** The place of the row with an id; undefined when it is not in the list. */
  placeOf(id: string): number | undefined;
  /** Billing of one row as it is now. */
  readonly changed?: { readonly id: string; readonly billing: boolean };
  /** Where the list should stand: 0 at its top, 1 at its end. */
  readonly fraction?: number;
  /** Whether that is by estimate. */
  readonly isEstimated?: boolean;
}

const nearly = 1.5;
const rowHeight = 40;
/** Rows that the place may be off; the thumb of a list that is too tall for a browser stands for a share of it. */
const rowsOff = 2;
const tallestTrue = 150_000;
const shareOff = 0.02;
const estimateOff = 0.005;

/** What is wrong with the rows in view; empty when all are the right ones, without a gap, at the right place. */
export function whatIsWrong(table: Mounted, expected: Expected): string {
  const view = table.view();
  const seen = inView(table.rows(), view);
  const first = seen[0];
  if (!first) return expected.count === 0 ? '' : 'no row is in view';
  const last = seen[seen.length - 1] ?? first;
  const start = expected.placeOf(idIn(first.client));
  if (start === undefined) return `${first.client || 'an empty row'} is not in the list`;
  return (
    (start > 0 || expected.fraction ? '' : offTop(first, view)) ||
    wrongContent(seen, start, expected) ||
    gapBetween(seen) ||
    uncovered(first, last, view, start, start + seen.length, expected.count) ||
    wrongPlace(first, view, start, expected)
  );
}

const idIn = (client: string) => client.slice(client.lastIndexOf(' ') + 1);

function inView(rows: readonly SeenRow[], view: Stretch): SeenRow[] {
  return rows
    .filter(({ top, bottom }) => bottom - top > 1 && bottom > view.top + nearly && top < view.bottom - nearly)
    .sort((a, b) => a.top - b.top);
}

function offTop(first: SeenRow, view: Stretch): string {
  return first.top > view.top + 12 ? `the first row lies ${Math.round(first.top - view.top)} px below the header` : '';
}

function wrongContent(seen: readonly SeenRow[], start: number, expected: Expected): string {
  for (const [at, row] of seen.entries()) {
    if (start + at >= expected.count) return `${row.client} stands after the end`;
    const right = expected.rowAt(start + at);
    const { changed } = expected;
    const billing = changed?.id === right.id ? changed.billing : right.billing;
    for (const key of ['client', 'topLevel', 'company', 'ticketing', 'status'] as const)
      if (row[key] !== right[key]) return `${key} of ${right.client} reads ${JSON.stringify(row[key])}`;
    if (row.billing !== billing) return `billing of ${right.client} shows ${row.billing}`;
    if (!row.canEdit) return `${right.client} has no button in sight`;
    const height = row.bottom - row.top;
    if (Math.abs(height - rowHeight) > nearly) return `${right.client} is ${height} px tall`;
  }
  return '';
}

function gapBetween(seen: readonly SeenRow[]): string {
  for (let at = 1; at < seen.length; at++) {
    const gap = (seen[at]?.top ?? 0) - (seen[at - 1]?.bottom ?? 0);
    if (Math.abs(gap) > nearly) return `${gap} px between two rows`;
  }
  return '';
}

function uncovered(first: SeenRow, last: SeenRow, view: Stretch, start: number, end: number, count: number): string {
  if (start > 0 && first.top > view.top + nearly) return 'blank above the first row';
  if (end < count && last.bottom < view.bottom - nearly) return 'blank below the last row';
  return '';
}

function wrongPlace(first: SeenRow, view: Stretch, start: number, expected: Expected): string {
  const { count, fraction, isEstimated } = expected;
  if (fraction === undefined) return '';
  const inViewAtATime = (view.bottom - view.top) / (first.bottom - first.top);
  const wanted = fraction * Math.max(0, count - inViewAtATime);
  const nearby = isEstimated ? Math.max(rowsOff, wanted * estimateOff) : rowsOff;
  const allowed = count > tallestTrue ? count * shareOff : nearby;
  return Math.abs(start - wanted) > allowed ? `row ${start} is at the top instead of about ${Math.round(wanted)}` : '';
}
