const gapPx = 4;
const edgePx = 8;
const mostPx = 320;
const leastPx = 96;

/**
 * Keeps an open popover at its field until the returned function is called: below, or above where there is more room;
 * at least as wide as the field, never beyond the window. Looks once a frame, since whatever may move the field (any
 * scroller in any shadow root, an animation, the text size) tells nobody outside.
 */
export function keepPlaced(field: HTMLElement, popup: HTMLElement): () => void {
  let frame = 0;
  let last = '';
  const look = () => {
    const { left, top, right, bottom } = field.getBoundingClientRect();
    const key = [left, top, right, bottom, innerWidth, innerHeight, popup.scrollHeight, popup.offsetWidth].join();
    if (key !== last) {
      last = key;
      place(field.getBoundingClientRect(), popup);
    }
    frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

function place(field: DOMRect, popup: HTMLElement): void {
  const { style } = popup;
  const below = innerHeight - field.bottom - gapPx - edgePx;
  const above = field.top - gapPx - edgePx;
  const isAbove = below < Math.min(popup.scrollHeight, mostPx) && above > below;
  style.minInlineSize = `${field.width}px`;
  style.maxBlockSize = `${Math.max(leastPx, Math.min(mostPx, isAbove ? above : below))}px`;
  style.inset = 'auto';
  if (isAbove) style.bottom = `${innerHeight - field.top + gapPx}px`;
  else style.top = `${field.bottom + gapPx}px`;
  const start = getComputedStyle(popup).direction === 'rtl' ? field.right - popup.offsetWidth : field.left;
  style.left = `${Math.max(edgePx, Math.min(start, innerWidth - popup.offsetWidth - edgePx))}px`;
}
