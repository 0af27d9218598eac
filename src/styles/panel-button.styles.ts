import { css } from '@lit/reactive-element';

/** The other buttons: `primary`, `danger`, `danger filled`, `icon`; links in colour; what cannot be pressed now. */
export const panelButtonStyles = css`
  .button {
    transition: background-color 120ms;
  }
  button.icon {
    inline-size: calc(8 * var(--_unit));
    padding: 0;
  }
  /* An accent of the host may be as dark, or as light, as what it stands on. */
  .primary {
    border-color: var(--_accent-line, transparent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: var(--_accent-hover);
  }
  .danger {
    border-color: transparent;
    background: none;
    color: var(--_danger-text);
  }
  .danger:hover {
    background: var(--_danger-soft);
  }
  .filled,
  .filled:hover {
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .link {
    color: var(--_accent-text);
  }
  button:is([aria-disabled='true'], :disabled) {
    cursor: default;
  }
  .button:is([aria-disabled='true'], :disabled) {
    opacity: 0.65;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    :is(.primary, .filled),
    :is(.primary, .filled):hover {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
