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
  // The window and the field are measured in pixels of the window; what is set counts in those of a zoomed page.
  const zoom = popup.currentCSSZoom || 1;
  const px = (length: number) => `${length / zoom}px`;
  const most = mostPx * zoom;
  const below = innerHeight - field.bottom - gapPx - edgePx;
  const above = field.top - gapPx - edgePx;
  const isAbove = below < Math.min(popup.scrollHeight * zoom, most) && above > below;
  style.minInlineSize = px(field.width);
  const width = popup.offsetWidth * zoom;
  style.maxBlockSize = px(Math.max(leastPx, Math.min(most, isAbove ? above : below)));
  style.inset = 'auto';
  if (isAbove) style.bottom = px(innerHeight - field.top + gapPx);
  else style.top = px(field.bottom + gapPx);
  const start = getComputedStyle(popup).direction === 'rtl' ? field.right - width : field.left;
  style.left = px(Math.max(edgePx, Math.min(start, innerWidth - width - edgePx)));
}
