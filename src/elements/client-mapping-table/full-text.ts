/** Tells in full, as a tooltip, what is cut off in a row. */
export function tellInFull({ target }: Event): void {
  const node = (target as HTMLElement).closest<HTMLElement>('.name, .meta, .text, .second, .dot-word');
  if (!node) return;
  const text = node.innerText;
  if (node.scrollWidth > node.clientWidth) node.title = text;
  else if (node.title === text) node.title = '';
}
