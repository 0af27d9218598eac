import { css } from '@lit/reactive-element';

/** What drops down below a combobox: `#popup` with its `#list` of `.option`s. See `ComboboxController`. */
export const popupStyles = css`
  #popup {
    position: fixed;
    inset: auto;
    flex-direction: column;
    inline-size: min-content;
    max-inline-size: calc(100vw - 4 * var(--_unit));
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_raised);
    color: inherit;
    box-shadow: 0 8px 24px var(--_shade);
  }
  #popup:popover-open {
    display: flex;
  }
  #list {
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: var(--_unit);
    outline: none;
  }
  #list:not(:has(.option)) {
    display: none;
  }
  .option {
    padding: calc(1.5 * var(--_unit)) calc(2 * var(--_unit));
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option:hover {
    background: var(--_hover);
  }
  .option[aria-selected='true'] {
    background: var(--_selected);
  }
  .option.active {
    background: var(--_selected);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
`;
