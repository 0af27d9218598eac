import { css } from '@lit/reactive-element';

/**
 * The tokens (docs/theming.md): what a host sets as `--mapping-…`, with our value for light and dark. Inside, only the
 * `--_…` names are used, so that every default stands once.
 */
export const hostStyles = css`
  :host {
    --_unit: var(--mapping-unit, 4px);
    --_radius: var(--mapping-radius, 6px);
    --_font: var(--mapping-font-family, inherit);
    --_size: var(--mapping-font-size, 0.875rem);
    --_canvas: var(--mapping-canvas, transparent);
    --_surface: var(--mapping-surface, light-dark(#ffffff, #14181f));
    --_raised: var(--mapping-raised, light-dark(#ffffff, #1b2029));
    --_sunken: var(--mapping-sunken, light-dark(#f1f3f6, #181d25));
    --_hover: var(--mapping-hover, light-dark(#f6f7fa, #1a2029));
    --_selected: var(--mapping-selected, light-dark(#eef2ff, #1b2442));
    --_text: var(--mapping-text, light-dark(#15181e, #e9ecf1));
    --_text-muted: var(--mapping-text-muted, light-dark(#535b69, #a6aebb));
    --_text-subtle: var(--mapping-text-subtle, light-dark(#656d7b, #8f98a7));
    --_border: var(--mapping-border, light-dark(#e1e5eb, #29303b));
    --_border-strong: var(--mapping-border-strong, light-dark(#7f8796, #6f7988));
    --_accent: var(--mapping-accent, light-dark(#3556d3, #7c95ff));
    --_on-accent: var(--mapping-on-accent, light-dark(#ffffff, #0b1026));
    --_accent-hover: var(--mapping-accent-hover, light-dark(#2b48bb, #93a8ff));
    --_accent-text: var(--mapping-accent-text, light-dark(#2e4cc2, #a3b6ff));
    --_focus: var(--mapping-focus, light-dark(#3556d3, #8fa5ff));
    --_ok: var(--mapping-ok, light-dark(#14804f, #3dbe83));
    --_ok-text: var(--mapping-ok-text, light-dark(#0b6b40, #62d39c));
    --_ok-soft: var(--mapping-ok-soft, light-dark(#e6f5ed, #11281e));
    --_warn: var(--mapping-warn, light-dark(#b85c00, #e39a3b));
    --_warn-text: var(--mapping-warn-text, light-dark(#8a4700, #f3b362));
    --_warn-soft: var(--mapping-warn-soft, light-dark(#fff2df, #2c2011));
    --_danger: var(--mapping-danger, light-dark(#c9332a, #f0695e));
    --_danger-text: var(--mapping-danger-text, light-dark(#b3261e, #ff9c92));
    --_danger-soft: var(--mapping-danger-soft, light-dark(#fdecea, #331918));
    --_na: var(--mapping-na, light-dark(#7a8292, #7f8999));
    --_tip: var(--mapping-tip, light-dark(#1d222b, #e9ecf1));
    --_on-tip: var(--mapping-on-tip, light-dark(#f4f6f9, #15181e));
    --_shadow-popup: 0 1px 2px rgb(16 24 40 / 6%), 0 8px 24px light-dark(rgb(16 24 40 / 10%), rgb(0 0 0 / 50%));
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.4286;
    text-align: start;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden:not(:focus-visible) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
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
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      transition-duration: 1ms !important;
    }
  }
`;
