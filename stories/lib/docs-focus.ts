import { isInDocsFrame } from './docs-frame.js';

/**
 * An editor takes the focus when it opens. On a docs page there are many: none may scroll the reader away from what is
 * read. A story stands in the docs page itself, or in a frame of it.
 */
export function keepDocsInPlace(): void {
  const isInDocs = () => isInDocsFrame() || document.getElementById('storybook-docs')?.hidden === false;
  const focus: (this: HTMLElement, options?: FocusOptions) => void = Reflect.get(HTMLElement.prototype, 'focus');
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, isInDocs() ? { ...options, preventScroll: true } : options);
  };
  if (isInDocsFrame()) holdFocus();
}

/** A list that is open in one frame is not to close because the story in the next one takes the focus. */
function holdFocus(): void {
  let isPointed = false;
  addEventListener('pointerdown', () => (isPointed = true), { capture: true });
  addEventListener('pointerup', () => (isPointed = false), { capture: true });
  for (const type of ['blur', 'focusout'] as const)
    addEventListener(
      type,
      event => {
        if (!isPointed && event.relatedTarget === null) event.stopImmediatePropagation();
      },
      { capture: true },
    );
}
