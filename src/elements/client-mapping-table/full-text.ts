/** Tells in full, as a tooltip, what is cut off in a row. */
export function tellInFull({ target }: Event): void {
  const row = (target as Element).closest('tr');
  if (!row) return;
  for (let node = target as HTMLElement | null; node && node !== row; node = node.parentElement) {
    const text = node.innerText;
    // What is only a part of a line has no width of its own: its cell cuts it off.
    if (node.clientWidth > 0 && node.scrollWidth > node.clientWidth) node.title = text;
    else if (node.title === text) node.title = '';
  }
}
