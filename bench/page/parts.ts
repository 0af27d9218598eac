// What a host of a table without cells of its own puts into them: the same few elements for every contender.

/** The columns, in the order of the cells. */
export const labels = ['Client', 'Top level', 'Company', 'Billing', 'Ticketing', 'Status', ''];

/** Their widths in pixels, for tables that lay out by numbers; together as wide as the container without a scrollbar. */
export const widths = [325, 90, 325, 90, 90, 160, 100];

/** The dot of a status, however a contender makes its cells. */
export const dotCss = `
  .dot { display: inline-block; inline-size: 10px; block-size: 10px; border-radius: 50%; background: #14804f; margin-inline-end: 8px; }
`;

/** A check box; `change` hears what the person chose. */
export function checkBox(isChecked: boolean, isDisabled: boolean, change: (isChecked: boolean) => void) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isChecked;
  box.disabled = isDisabled;
  box.addEventListener('change', () => change(box.checked));
  return box;
}

/** The dot of a status and its word. */
export function statusMark(status: string): HTMLElement {
  const mark = document.createElement('span');
  const dot = document.createElement('span');
  dot.className = 'dot';
  mark.append(dot, status);
  return mark;
}

export function editButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = 'Edit';
  return button;
}

/** A sheet for the whole page, for contenders that draw into the document itself. */
export function addStyles(...texts: readonly string[]): void {
  const style = document.createElement('style');
  style.textContent = texts.join('\n');
  document.head.append(style);
}
