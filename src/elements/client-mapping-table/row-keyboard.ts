import type { RowControl } from './row-view.js';

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
  const control = (event.target as HTMLElement).dataset['control'] as RowControl | undefined;
  const to = target(event.key, index, rowsInView, rowCount - 1);
  if (control === undefined || to === undefined) return undefined;
  return { index: Math.max(0, Math.min(to, rowCount - 1)), control };
}

function target(key: string, index: number, page: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return index - 1;
    case 'ArrowDown':
      return index + 1;
    case 'PageUp':
      return index - page;
    case 'PageDown':
      return index + page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
