import { css } from '@lit/reactive-element';

/** As in accent.styles.ts. `away`: the opposite of the ink; a fill that moves there keeps its text readable. */
export const panelAccentStyles = css`
  @supports (color: oklch(from red min(l, 0.5) c h)) {
    :host {
      --_accent-away: color(
        from var(--mapping-accent) xyz clamp(0, (y - 0.179) * 9999, 0.95) clamp(0, (y - 0.179) * 9999, 1)
          clamp(0, (y - 0.179) * 9999, 1.1)
      );
      --_danger-ink: color(
        from var(--mapping-danger) xyz clamp(0, (0.179 - y) * 9999, 0.95) clamp(0, (0.179 - y) * 9999, 1)
          clamp(0, (0.179 - y) * 9999, 1.1)
      );
    }
  }
`;
