import type { SeenRow, Stretch } from './contender.js';

/** Reads rows whose cells stand in the order of the columns, one element a cell. */
export function readRows(
  rows: Iterable<Element>,
  cellsOf = (row: Element): ArrayLike<Element> => row.children,
): SeenRow[] {
  return Array.from(rows, row => readRow(row, cellsOf(row)));
}

function readRow(row: Element, cells: ArrayLike<Element>): SeenRow {
  const text = (place: number) => cells[place]?.textContent.trim() ?? '';
  return {
    ...stretchOf(row),
    client: text(0),
    topLevel: text(1),
    company: text(2),
    billing: boxIn(cells[3])?.checked === true,
    ticketing: boxIn(cells[4])?.checked === true,
    status: text(5),
    canEdit: isWithin(cells[6]?.querySelector('button')),
  };
}

/** The width of the container, and what rounding may add. */
const widest = 1_201;

/** Whether an element is drawn, and not cut off at the end of the table. */
export function isWithin(element: Element | null | undefined): boolean {
  const { width, right } = element?.getBoundingClientRect() ?? { width: 0, right: 0 };
  return width > 0 && right <= widest;
}

/** The check box in a cell. */
export function boxIn(cell: Element | undefined): HTMLInputElement | undefined {
  return cell?.querySelector<HTMLInputElement>('input[type=checkbox]') ?? undefined;
}

export function stretchOf(element: Element): Stretch {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

/** From the lower edge of one element to the lower edge of another: a view below a header. Nothing before both are. */
export function below(header: Element | null, scroller: Element | null): Stretch {
  if (!header || !scroller) return { top: 0, bottom: 0 };
  // Without a scrollbar that lies over the end of the rows.
  const bottom = scroller.getBoundingClientRect().top + scroller.clientTop + scroller.clientHeight;
  return { top: header.getBoundingClientRect().bottom, bottom };
}

/** The row among some whose first cell says a client's name. */
export function rowOf(
  rows: Iterable<Element>,
  client: string,
  nameOf = (row: Element): string | null | undefined => row.firstElementChild?.textContent,
): Element | undefined {
  return Array.from(rows).find(row => nameOf(row)?.trim() === client);
}
