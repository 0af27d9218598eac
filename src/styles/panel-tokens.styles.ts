// Made from tokens.json by `npm run generate:tokens`; change it there.
import { css } from '@lit/reactive-element';

/** The tokens of what stands round or over the table; the table and the dot do without. */
export const panelTokenStyles = css`
  :host {
    --_canvas: var(--mapping-canvas, transparent);
    --_raised: var(--mapping-raised, light-dark(var(--_surface), color-mix(in oklab, var(--_surface), var(--_text) 4.5%)));
    --_accent-hover: var(--mapping-accent-hover, color-mix(in oklab, var(--_accent), var(--_accent-away, light-dark(#000000, #ffffff)) 16%));
    --_accent-text: var(--mapping-accent-text, var(--_accent-line, light-dark(#2e4cc2, #a3b6ff)));
    --_warn-soft: var(--mapping-warn-soft, color-mix(in oklab, var(--_surface), #ff9900 11%));
    --_on-danger: var(--mapping-on-danger, var(--_danger-ink, light-dark(#ffffff, #1a0604)));
    --_shade: var(--mapping-shade, light-dark(#1018281a, #00000080));
    --_tip: var(--mapping-tip, color-mix(in oklab, var(--_text), var(--_surface) 3%));
    --_on-tip: var(--mapping-on-tip, color-mix(in oklab, var(--_surface), var(--_text) 2%));
  }
`;
