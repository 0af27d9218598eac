import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
  }
  .bar {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit)) calc(3 * var(--_unit));
  }
  .search {
    position: relative;
    flex: 1 1 17.5em;
    max-inline-size: 24em;
    min-inline-size: 0;
  }
  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(2.5 * var(--_unit));
    margin-block: auto;
    color: var(--_text-subtle);
    pointer-events: none;
  }
  .search > .input {
    appearance: none;
    padding-inline-start: max(calc(8 * var(--_unit)), 2.2em);
    text-overflow: ellipsis;
  }
  .search > .input::-webkit-search-cancel-button {
    appearance: none;
    inline-size: 12px;
    block-size: 12px;
    background: currentColor;
    clip-path: polygon(
      10% 20%,
      20% 10%,
      50% 40%,
      80% 10%,
      90% 20%,
      60% 50%,
      90% 80%,
      80% 90%,
      50% 60%,
      20% 90%,
      10% 80%,
      40% 50%
    );
    cursor: pointer;
  }

  .field {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    min-inline-size: 0;
  }
  .field-label {
    flex: none;
    color: var(--_text-muted);
    font-size: 0.9286em;
  }
  .count {
    margin-inline-start: 2px;
    color: var(--_text-subtle);
    font-size: 0.9231em;
    font-weight: 400;
  }

  .segments {
    display: flex;
    flex-wrap: wrap;
    padding: 1px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .segment {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    justify-content: center;
    min-block-size: calc(7 * var(--_unit));
    padding-inline: calc(2.5 * var(--_unit));
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_text-muted);
    font-size: 0.9286em;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }
  .segment:hover {
    color: var(--_text);
  }
  .segment:has(:checked) {
    border-color: var(--_border-strong);
    background: var(--_raised);
    color: var(--_text);
    font-weight: 600;
  }
  .segment:has(:checked) .count {
    color: var(--_text-muted);
  }
  .segment:has(:focus-visible) {
    outline: 2px solid;
    outline-color: var(--_focus);
    outline-offset: 2px;
  }
  .segment input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .word {
    display: inline-grid;
  }
  /* As wide as when chosen, so that nothing moves. */
  .word::after {
    content: attr(data-word);
    display: block;
    block-size: 0;
    overflow: hidden;
    font-weight: 600;
    visibility: hidden;
  }

  .chip {
    padding-inline: calc(2.5 * var(--_unit));
    border-radius: 100vmax;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_border-strong);
    background: var(--_selected);
    font-weight: 600;
  }
  .chip[aria-pressed='true'] .count {
    color: var(--_text-muted);
  }

  .choice {
    display: none;
  }
  .last {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_unit));
    min-inline-size: 0;
  }
  .room {
    visibility: hidden;
  }
  .last:not(:has(.top-level)) > .room {
    display: none;
  }
  .box {
    position: relative;
    flex: 1 1 13em;
    inline-size: 13em;
    min-inline-size: 0;
  }
  .box > .input {
    appearance: none;
    padding-inline-end: calc(8 * var(--_unit));
    text-overflow: ellipsis;
  }
  /* "All" is a choice as any other, until something is typed in its place. */
  .box > .input:not(:focus)::placeholder {
    color: inherit;
  }
  .clear,
  .chevron {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    display: grid;
    place-content: center;
    inline-size: calc(7 * var(--_unit));
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    color: var(--_text-muted);
  }
  .clear {
    cursor: pointer;
  }
  .clear:hover {
    color: var(--_text);
  }
  .clear:focus-visible {
    outline-offset: -2px;
  }
  .chevron {
    pointer-events: none;
  }

  .option {
    border-radius: calc(var(--_radius) - 2px);
  }
  .option[aria-selected='true'] {
    font-weight: 500;
  }
  .note {
    margin: 0;
    padding: calc(2.5 * var(--_unit)) calc(3 * var(--_unit));
    color: var(--_text-muted);
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }

  /* All in one line, "Clear filters" included. */
  @container (width >= 1336px) {
    .search {
      flex-basis: 13em;
    }
    .box {
      flex-basis: 9em;
      inline-size: 9em;
    }
  }
  /* Two lines: labels stand above. */
  @container (width < 920px) {
    .search {
      flex-basis: 45%;
      max-inline-size: none;
    }
    .field {
      flex-direction: column;
      align-items: stretch;
      gap: var(--_unit);
    }
    .field,
    .button {
      align-self: end;
    }
    .last {
      flex: 1 1 15em;
    }
    .top-level {
      flex: 1 1 6em;
      max-inline-size: 16em;
    }
    .box {
      flex: none;
      inline-size: auto;
    }
  }
  @container (width < 640px) {
    .search {
      flex-basis: 100%;
    }
    .last {
      display: contents;
    }
    .mapped,
    .chip,
    .room {
      display: none;
    }
    .choice {
      display: flex;
    }
    .choice,
    .top-level {
      flex: 1 1 8em;
      max-inline-size: none;
    }
  }
  @media (forced-colors: active) {
    .segment:has(:checked),
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    :is(.segment:has(:checked), .chip[aria-pressed='true']) .count {
      color: HighlightText;
    }
    .chip[aria-pressed='true'] .dot[data-shape] {
      color: HighlightText;
    }
    .search > .icon {
      color: CanvasText;
    }
    /* Not inherited here: a placeholder is grey to the browser. */
    .box > .input:not(:focus)::placeholder {
      color: FieldText;
    }
  }
`;
