import { css } from '@lit/reactive-element';

/** For rows that are ticked or have just changed, and for what is said instead of rows. */
export const styles = css`
  .select {
    inline-size: 44px;
  }
  @container (width < 46em) {
    .select {
      inline-size: 2.5em;
    }
  }
  .row.selected {
    --_text-subtle: var(--_text-muted);
    background: var(--_selected);
  }
  /* Waits in its first state, which costs no frames. */
  .saved {
    animation: mapping-saved 0.4s 1.2s backwards;
  }
  @keyframes mapping-saved {
    from {
      background: var(--_ok-soft);
    }
  }
  .state {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_unit));
    padding: calc(12 * var(--_unit)) calc(4 * var(--_unit));
    color: var(--_text-muted);
    text-align: center;
  }
  /* As beside the scroller: the last row has a line of its own. */
  .state[hidden] + .footer {
    margin-block-start: -1px;
  }
  .state-heading {
    color: var(--_text);
    font-size: 1.0714em;
    font-weight: 600;
  }
  .failure {
    border-radius: 0;
    border-block-end: 1px solid var(--_border);
  }
  @media (forced-colors: active) {
    .selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
