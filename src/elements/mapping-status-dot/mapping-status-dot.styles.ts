import { css } from '@lit/reactive-element';

/** The drawn dot: `<svg class="dot" data-shape="…">`. The table draws the same in its rows. */
export const dotStyles = css`
  .dot {
    flex: none;
    inline-size: var(--_dot-size, max(12px, 0.857em));
    fill: none;
    stroke: var(--_na);
    stroke-width: 1.6;
  }
  .dot[data-shape='ok'] {
    fill: var(--_ok);
    stroke: none;
  }
  .dot[data-shape='has-events'] {
    fill: var(--_warn);
    stroke: none;
  }
  .dot[data-shape='missing'] {
    fill: var(--_danger);
    stroke: none;
  }
  .dot[data-shape='loading'] {
    stroke-dasharray: 2.2 2.2;
  }
  .dot[data-shape='saving'] {
    transform-origin: center;
    animation: mapping-turn 900ms linear infinite;
  }
  .dot-word {
    font-size: 0.9286em;
    font-weight: 500;
    color: var(--_text-muted);
  }
  .dot[data-shape='ok'] + .dot-word {
    color: var(--_ok-text);
  }
  .dot[data-shape='has-events'] + .dot-word {
    color: var(--_warn-text);
  }
  .dot[data-shape='missing'] + .dot-word {
    color: var(--_danger-text);
  }
  @keyframes mapping-turn {
    to {
      rotate: 1turn;
    }
  }
`;
