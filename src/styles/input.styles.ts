import { css } from '@lit/reactive-element';

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
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .input::placeholder {
    color: var(--_text-subtle);
    opacity: 1;
  }
  .input:focus-visible {
    border-color: var(--_focus);
    outline-width: 1px;
    outline-offset: 0;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    outline-color: var(--_danger);
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
