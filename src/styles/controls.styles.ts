import { css } from 'lit';

/** Buttons: secondary unless `primary`, `quiet` or `danger`. */
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

/** Text inputs and selects: `class="input"`. */
export const inputStyles = css`
  .input {
    inline-size: 100%;
    min-block-size: calc(8 * var(--_unit));
    padding-inline: calc(2.5 * var(--_unit));
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .input::placeholder {
    color: var(--_text-subtle);
    opacity: 1;
  }
  .input:focus-visible {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: 0;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .label {
    display: block;
    margin-block-end: calc(1.5 * var(--_unit));
    font-size: 0.9286em;
    font-weight: 500;
  }
  .problem {
    margin-block: calc(1.5 * var(--_unit)) 0;
    color: var(--_danger-text);
    font-size: 0.9286em;
  }
`;

/** Real check boxes, drawn in our colours. */
export const checkboxStyles = css`
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 1px solid var(--_border-strong);
    border-radius: 4px;
    background: var(--_surface);
    cursor: pointer;
  }
  input[type='checkbox']::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: var(--_on-accent);
    clip-path: polygon(14% 47%, 0 61%, 40% 100%, 100% 22%, 85% 8%, 39% 72%);
    visibility: hidden;
  }
  input[type='checkbox']:is(:checked, :indeterminate) {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input[type='checkbox']:is(:checked, :indeterminate)::before {
    visibility: visible;
  }
  input[type='checkbox']:indeterminate::before {
    clip-path: inset(40% 0);
  }
  input[type='checkbox']:disabled {
    opacity: 0.6;
    cursor: default;
  }
  @media (forced-colors: active) {
    input[type='checkbox'] {
      appearance: auto;
    }
    input[type='checkbox']::before {
      display: none;
    }
  }
`;
