/** Where the focus was before an update. */
export interface FocusPlace {
  readonly element: Element;
  readonly entry: Element | null;
  /** Position of the entry; -1: the focus was outside the entries. */
  readonly index: number;
  readonly control: string | undefined;
  /** How many entries there were. */
  readonly count: number;
}

const entriesOf = (root: ShadowRoot) => [...root.querySelectorAll('.entry')];

/** Where the focus is, if it is in here. */
export function focusPlace(root: ShadowRoot | null): FocusPlace | undefined {
  const element = root?.activeElement;
  if (!root || !(element instanceof HTMLElement)) return undefined;
  const entries = entriesOf(root);
  const entry = element.closest('.entry');
  return {
    element,
    entry,
    index: entry ? entries.indexOf(entry) : -1,
    control: element.dataset.control,
    count: entries.length,
  };
}

/** Puts the focus back if an update took it: to what it was on, else to what has come into its place. */
export function keepFocus(root: ShadowRoot | null, place: FocusPlace | undefined): void {
  if (!root || !place || root.activeElement) return;
  successor(root, place)?.focus();
}

function successor(root: ShadowRoot, { element, entry, index, control, count }: FocusPlace): HTMLElement | null {
  const title = '[data-control=title]';
  if (element.isConnected && element instanceof HTMLElement) return element;
  if (entry?.isConnected) return entry.querySelector<HTMLElement>(title);
  const entries = entriesOf(root);
  const next = control === 'more' ? entries.at(count) : index >= 0 ? (entries.at(index) ?? entries.at(-1)) : undefined;
  return (
    next?.querySelector<HTMLElement>(`[data-control="${control ?? 'title'}"]`) ??
    next?.querySelector<HTMLElement>(title) ??
    root.querySelector<HTMLElement>('[tabindex="-1"]:not([hidden])')
  );
}
