import { css } from '@lit/reactive-element';

/*
 * What follows from a colour that the host has set, and only then: while it is not set, these are invalid, and the
 * tokens fall back to values of our own. Where a browser cannot compute them, they are missing, with the same effect.
 * The origin is always the host's own value: older browsers cannot take `light-dark()` apart.
 */

/** `ink`: far beyond black or white, whichever reads better on the accent. `line`: the accent, as far as it stands out. */
export const accentStyles = css`
  @supports (color: oklch(from red min(l, 0.5) c h)) {
    :host {
      --_accent-ink: color(
        from var(--mapping-accent) xyz calc((0.179 - y) * 9999) calc((0.179 - y) * 9999) calc((0.179 - y) * 9999)
      );
      --_accent-line: light-dark(
        oklch(from var(--mapping-accent) min(l, 0.47) c h),
        oklch(from var(--mapping-accent) max(l, 0.75) c h)
      );
    }
  }
  @supports (color: contrast-color(red)) {
    :host {
      --_accent-ink: contrast-color(var(--mapping-accent));
    }
  }
`;
