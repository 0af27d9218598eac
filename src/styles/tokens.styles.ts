// Made from tokens.json by `npm run generate:tokens`; change it there.
import { css } from '@lit/reactive-element';

/** What a host sets as `--mapping-…`, or what it is by itself. Inside, only the `--_…` names are used. */
export const tokenStyles = css`
  :host {
    --_font-family: var(--mapping-font-family, inherit);
    --_font-size: var(--mapping-font-size, max(0.875rem, 14px));
    --_unit: var(--mapping-unit, 4px);
    --_radius: var(--mapping-radius, 6px);
    --_accent: var(--mapping-accent, light-dark(#3556d3, #7c95ff));
    --_surface: var(--mapping-surface, light-dark(#ffffff, #14181f));
    --_text: var(--mapping-text, light-dark(#15181e, #e9ecf1));
    --_danger: var(--mapping-danger, light-dark(#c9332a, #f0695e));
    --_sunken: var(--mapping-sunken, color-mix(in oklab, var(--_surface), var(--_text) 4.5%));
    --_hover: var(--mapping-hover, color-mix(in oklab, var(--_surface), var(--_text) 3.5%));
    --_selected: var(--mapping-selected, color-mix(in oklab, var(--_surface), var(--_accent) 10%));
    --_text-muted: var(--mapping-text-muted, color-mix(in oklab, var(--_surface), var(--_text) 70%));
    --_text-subtle: var(--mapping-text-subtle, color-mix(in oklab, var(--_surface), var(--_text) 64%));
    --_border: var(--mapping-border, color-mix(in oklab, var(--_surface), var(--_text) 11.5%));
    --_border-strong: var(--mapping-border-strong, color-mix(in oklab, var(--_surface), var(--_text) 52%));
    --_on-accent: var(--mapping-on-accent, var(--_accent-ink, light-dark(#ffffff, #0b1026)));
    --_focus: var(--mapping-focus, var(--_accent-line, light-dark(#3556d3, #8fa5ff)));
    --_ok: var(--mapping-ok, light-dark(#14804f, #3dbe83));
    --_ok-text: var(--mapping-ok-text, color-mix(in oklab, var(--_ok), var(--_text) 24%));
    --_ok-soft: var(--mapping-ok-soft, color-mix(in oklab, var(--_surface), var(--_ok) 10%));
    --_warn: var(--mapping-warn, light-dark(#b85c00, #e39a3b));
    --_warn-text: var(--mapping-warn-text, color-mix(in oklab, var(--_warn), var(--_text) 24%));
    --_danger-text: var(--mapping-danger-text, color-mix(in oklab, var(--_danger), var(--_text) 24%));
    --_danger-soft: var(--mapping-danger-soft, color-mix(in oklab, var(--_surface), var(--_danger) 10%));
    --_na: var(--mapping-na, color-mix(in oklab, var(--_surface), var(--_text) 52%));
  }
`;
