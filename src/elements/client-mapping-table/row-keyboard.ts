import { controlAt, type RowControl } from './row-view.js';

/** Where a key moves the focus among rows: to which row, and to which control of it. */
export interface RowMove {
  readonly index: number;
  readonly control: RowControl;
}

export interface RowPlace {
  readonly index: number;
  readonly rowCount: number;
  readonly rowsInView: number;
}

/** Up, Down, Page and, with Ctrl or Meta too, Home and End go to the same control of another row; other keys are not ours. */
export function rowMove(event: KeyboardEvent, { index, rowCount, rowsInView }: RowPlace): RowMove | undefined {
  if (event.altKey || event.shiftKey || event.defaultPrevented) return undefined;
  const control = controlAt(event.target as Element);
  const last = rowCount - 1;
  const places: Readonly<Partial<Record<string, number>>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - rowsInView,
    PageDown: index + rowsInView,
    Home: 0,
    End: last,
  };
  const to = places[event.key];
  if (control === undefined || to === undefined) return undefined;
  return { index: Math.max(0, Math.min(to, last)), control };
}
