import { css } from '@lit/reactive-element';

/** Buttons: secondary unless `primary`, `quiet` or `danger`. And the icons in them. */
export const buttonStyles = css`
  button {
    font: inherit;
    color: inherit;
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
    cursor: pointer;
    transition:
      background-color 120ms,
      border-color 120ms,
      color 120ms;
  }
  .button:hover {
    background: var(--_hover);
  }
  .button.small {
    min-block-size: calc(7 * var(--_unit));
    padding-inline: calc(2 * var(--_unit));
  }
  .button.icon {
    inline-size: calc(8 * var(--_unit));
    padding: 0;
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: var(--_accent-hover);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_text-muted);
  }
  .button.quiet:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .button.danger {
    border-color: transparent;
    background: transparent;
    color: var(--_danger-text);
  }
  .button.danger:hover {
    background: var(--_danger-soft);
  }
  .button.danger.filled {
    background: light-dark(#b3261e, #f0695e);
    color: light-dark(#ffffff, #1a0604);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.65;
    cursor: default;
  }
  .icon:not(button) {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .button.primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
