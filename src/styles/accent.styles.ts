import { css } from '@lit/reactive-element';

/*
 * What follows from the accent of the host, and only from that: while it is not set, these are invalid, and the tokens
 * fall back to values of our own. The origin is always the host's own value: older browsers cannot take `light-dark()`
 * apart. One that cannot compute a line gets it in the colour of the text.
 */

/** `ink`: far beyond black or white, whichever reads better on the accent. `line`: the accent, as far as it stands out. */
export const accentStyles = css`
  :host {
    --_accent-ink: color(
      from var(--mapping-accent) xyz calc((0.179 - y) * 9999) calc((0.179 - y) * 9999) calc((0.179 - y) * 9999)
    );
    --_accent-line: light-dark(
      oklch(from var(--mapping-accent) min(l, 0.47) c h),
      oklch(from var(--mapping-accent) max(l, 0.75) c h)
    );
  }
`;
