import { css } from '@lit/reactive-element';
import { accentStyles } from './accent.styles.js';
import { tokenStyles } from './tokens.styles.js';

/**
 * The tokens (docs/theming.md), and what holds in every element. Text gets its look in `.root`, which is around
 * everything: what a page says about all its elements (`* { all: revert }`) reaches the host, not further.
 */
export const hostStyles = [
  tokenStyles,
  accentStyles,
  css`
  .root {
    color: var(--_text);
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    line-height: 1.4286;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  :focus-visible {
    outline: 2px solid;
    outline-color: var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden:not(:focus-visible) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    :host {
      --_border: var(--_border-strong);
      --_text-subtle: var(--_text-muted);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_ok: CanvasText;
      --_warn: CanvasText;
      --_danger: CanvasText;
      --_na: CanvasText;
      --_focus: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`,
];
