import { css } from '@lit/reactive-element';

/**
 * The drawn dot: `<span class="dot" data-shape="…">`, a ring unless its shape says more. Not a picture: rows of a table
 * draw theirs at every step of scrolling, and browsers lay out a box sooner than an SVG.
 */
export const dotStyles = css`
  .dot {
    flex: none;
    display: inline-block;
    inline-size: var(--_dot-size, max(12px, 0.857em));
    aspect-ratio: 1;
    padding: 1px;
    border-radius: 50%;
    outline: 1.6px solid;
    outline-offset: -2.6px;
    color: var(--_na);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .dot[data-shape='ok'] {
    outline: none;
    color: var(--_ok);
    background: currentcolor content-box;
  }
  .dot:is([data-shape='has-events'], [data-shape='missing']) {
    border-radius: 0;
    outline: none;
    color: var(--_warn);
    background: currentcolor;
    clip-path: polygon(50% 7%, 97% 92%, 3% 92%);
  }
  .dot[data-shape='missing'] {
    color: var(--_danger);
    clip-path: polygon(50% 2%, 98% 50%, 50% 98%, 2% 50%);
  }
  .dot[data-shape='loading'] {
    outline-style: dashed;
  }
  .dot[data-shape='saving'] {
    clip-path: polygon(50% 0, 100% 0, 100% 100%, 0 100%, 0 50%, 50% 50%);
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
