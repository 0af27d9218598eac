import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
  }
  .field {
    position: relative;
  }
  .input {
    min-block-size: calc(9 * var(--_unit));
    padding-inline-end: calc(8 * var(--_unit));
    text-overflow: ellipsis;
  }
  :host([readonly]) .input {
    padding-inline-end: calc(2.5 * var(--_unit));
    border-color: var(--_border);
    background: var(--_sunken);
  }
  .toggle {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    display: grid;
    place-content: center;
    inline-size: calc(8 * var(--_unit));
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }

  #list {
    scroll-padding-block: calc(2 * var(--_unit)) calc(11 * var(--_unit));
  }
  .stale .option {
    opacity: 0.6;
  }

  .group {
    padding: calc(1.5 * var(--_unit)) calc(2 * var(--_unit));
    color: var(--_text-muted);
    font-size: 0.8571em;
    font-weight: 500;
  }
  .option {
    display: grid;
    /* A name with a direction of its own starts where the others do. */
    justify-items: start;
    gap: 0 calc(2 * var(--_unit));
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .name b {
    font-weight: 600;
  }
  .detail {
    color: var(--_text-subtle);
    font-size: 0.8571em;
  }
  .active .detail,
  [aria-selected='true'] .detail {
    color: var(--_text-muted);
  }
  .badge {
    margin-inline-end: calc(1.5 * var(--_unit));
    color: var(--_warn-text);
    font-weight: 500;
  }
  .used {
    color: var(--_text-muted);
    cursor: default;
  }
  .used:hover {
    background: none;
  }
  .create {
    position: sticky;
    inset-block-end: calc(-1 * var(--_unit));
    margin-block: var(--_unit) calc(-1 * var(--_unit));
    margin-inline: calc(-1 * var(--_unit));
    padding-block: calc(2.5 * var(--_unit));
    padding-inline: calc(3 * var(--_unit));
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    border-block-start-color: var(--_border);
    background: var(--_raised);
    color: var(--_accent-text);
    font-weight: 500;
  }
  .create:first-child {
    margin-block-start: calc(-1 * var(--_unit));
  }

  .note,
  .loading {
    margin: 0;
    padding: calc(2.5 * var(--_unit)) calc(3 * var(--_unit));
    color: var(--_text-muted);
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }
  #list:has(.option) + .note,
  #list:has(.option) + .loading {
    border-block-start: 1px solid var(--_border);
  }
  .loading {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    animation: company-picker-appear 1ms 300ms backwards;
  }
  .spinner {
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_border-strong);
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: company-picker-turn 900ms linear infinite;
  }
  .failure {
    border-radius: 0;
  }
  @keyframes company-picker-appear {
    from {
      opacity: 0;
    }
  }
  @keyframes company-picker-turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (forced-colors: active) {
    /* Transparent borders are drawn then. */
    .option {
      border-color: Canvas;
    }
    .create {
      border-block-start-color: CanvasText;
    }
    .used {
      color: GrayText;
    }
    .used .detail {
      color: GrayText;
    }
  }
`;
