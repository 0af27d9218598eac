import { css } from '@lit/reactive-element';

/** Buttons: bare unless `button` (secondary), `quiet`, `small` or `link`. And icons. */
export const buttonStyles = css`
  button {
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: calc(8 * var(--_unit));
    padding-inline: calc(3 * var(--_unit));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.9286em;
    font-weight: 500;
    white-space: nowrap;
  }
  .button:hover {
    background: var(--_hover);
  }
  .small {
    min-block-size: calc(7 * var(--_unit));
    padding-inline: calc(2 * var(--_unit));
  }
  .quiet {
    border-color: transparent;
  }
  .quiet:not(:hover) {
    background: none;
    color: var(--_text-muted);
  }
  .link {
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  svg.icon {
    flex: none;
    inline-size: max(16px, 1.14em);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
