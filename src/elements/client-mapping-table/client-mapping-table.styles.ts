import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    --_row: var(--client-mapping-table-row-height, var(--_density, calc(44em / 14)));
    display: flex;
    flex-direction: column;
  }
  :host([density='compact']) {
    --_density: calc(36em / 14);
  }
  :host([density='comfortable']) {
    --_density: calc(52em / 14);
  }
  .root {
    display: flex;
    flex-direction: column;
    position: relative;
    min-block-size: 0;
    max-block-size: var(--client-mapping-table-max-height, max(75dvh, 20rem));
    container-type: inline-size;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    overflow: clip;
  }
  .scroller {
    flex: auto;
    min-block-size: calc(4 * var(--_row));
    overflow: auto;
    overscroll-behavior-y: contain;
    overflow-anchor: none;
    scroll-padding-block: 3em var(--_height);
    /* Whole pixels: a million times a part of one would be off by a thousand rows. */
    --_height: round(var(--_row), 1px);
  }
  .ruler {
    position: absolute;
    inset-block-start: 0;
    block-size: var(--_height);
  }
  :is(.scroller, .footer, .row *):focus-visible {
    outline-offset: -2px;
  }
  table {
    display: block;
  }
  thead {
    display: block;
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
    color: var(--_text-muted);
  }
  tbody {
    display: block;
    position: relative;
  }
  .spacer {
    block-size: calc(var(--rows) * var(--_height));
  }
  /* Browsers let these inherit from a row what nothing else does: each move of a row would be new styles for its cells. */
  tr,
  th,
  td {
    vertical-align: baseline;
  }
  tr {
    display: flex;
    align-items: center;
    border: 0 solid var(--_border);
  }
  thead tr {
    min-block-size: 2.5714em;
  }
  /* What changes in one row is laid out and painted in that row. */
  .row {
    position: absolute;
    inset: 0 0 auto;
    contain: strict;
    block-size: var(--_height);
    border-block-end-width: 1px;
  }
  th,
  td {
    flex: none;
    padding: 0 calc(3 * var(--_unit));
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  thead span {
    display: block;
    font-size: 0.8571em;
    font-weight: 500;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
  }
  .sort,
  .choose {
    max-inline-size: 100%;
    margin-inline: -4px;
  }
  .sort:hover,
  [aria-sort] {
    color: var(--_text);
  }
  .sort .icon {
    inline-size: 1em;
  }
  th:not([aria-sort]) .sort:not(:hover, :focus-visible) .icon {
    visibility: hidden;
  }
  .row > *,
  .row span,
  .sort > span,
  .choose,
  .events {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .client {
    inline-size: 30%;
  }
  .company {
    flex: 1;
    min-inline-size: 0;
  }
  .service {
    inline-size: 6.65em;
  }
  thead .service {
    white-space: normal;
  }
  .status {
    inline-size: 12em;
  }
  .row:hover {
    background: var(--_hover);
  }
  .open::before {
    content: '';
    position: absolute;
    inset-block: 0;
    border-inline-start: 2px solid var(--_focus);
  }
  /* Right to left, a name that runs from the left would be cut off at its start. */
  .line,
  .company:dir(rtl) {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
  }
  .meta {
    flex: 0 10 auto;
    min-inline-size: 5em;
    color: var(--_text-subtle);
  }
  .name {
    min-inline-size: 3em;
  }
  .tag {
    flex: none;
    padding: 2px 4px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    color: var(--_text-muted);
  }
  .choose {
    color: var(--_text-subtle);
  }
  .choose:hover {
    color: var(--_text);
  }
  .service-word,
  .footer {
    color: var(--_text-muted);
    font-size: 0.9286em;
  }
  .meta,
  .tag {
    font-size: 0.8571em;
  }
  .is-on {
    color: var(--_text);
  }
  .is-on::before {
    content: '';
    display: inline-block;
    inline-size: max(12px, 0.9em);
    aspect-ratio: 1;
    margin-inline-end: calc(1.5 * var(--_unit));
    vertical-align: -1px;
    background: var(--_ok);
    clip-path: polygon(14% 47%, 4% 58%, 38% 90%, 97% 26%, 86% 15%, 37% 68%);
    forced-color-adjust: none;
  }
  .status > .dot {
    margin-inline-end: calc(2 * var(--_unit));
    vertical-align: -0.1em;
  }
  .line > .dot {
    margin: 0;
  }
  .events {
    max-inline-size: calc(100% - 2em);
    color: var(--_warn-text);
    text-align: start;
  }
  .is-missing {
    color: var(--_danger-text);
  }
  .loading :is(.edit, .dot, input) {
    visibility: hidden;
  }
  .loading :is(.name, .text, .service-word, .dot-word) {
    flex: none;
    display: inline-block;
    inline-size: 4em;
    block-size: 0.7em;
    border-radius: 4px;
    background: var(--_border);
    forced-color-adjust: none;
    text-indent: 100%;
  }
  .loading :is(.name, .text) {
    inline-size: 11em;
  }
  .pending .row {
    opacity: 0.6;
  }
  .actions {
    padding-inline-start: 0;
    text-align: end;
  }
  .edit {
    margin-inline-end: -8px;
  }
  thead .edit {
    visibility: hidden;
    font-size: 0.9286em;
  }
  .row:hover .edit {
    color: var(--_text);
  }
  .footer {
    padding: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    border-block-start: 1px solid var(--_border);
  }
  .scroller + .footer {
    margin-block-start: -1px;
  }
  .skip {
    position: absolute;
    z-index: 2;
    inset: 4px auto auto 4px;
  }
  @container (width < 69em) {
    .service {
      inline-size: 5.6em;
    }
    .service,
    .status {
      padding-inline: calc(2 * var(--_unit));
    }
    .status {
      inline-size: 11.5em;
    }
  }
  @container (width < 46em) {
    tr {
      display: grid;
      grid: 's n n a' 's c t a' / auto 1fr auto auto;
      align-content: center;
    }
    .service {
      display: none;
    }
    .select {
      grid-area: s;
    }
    .client {
      grid-area: n;
      inline-size: auto;
    }
    .company {
      grid-area: c;
    }
    .row .company {
      color: var(--_text-muted);
      font-size: 0.9286em;
    }
    .status {
      grid-area: t;
      display: flex;
      align-items: center;
      inline-size: auto;
      max-inline-size: 11em;
    }
    .status > * {
      max-inline-size: none;
    }
    .actions {
      grid-area: a;
    }
    th,
    td {
      padding-inline: calc(2 * var(--_unit));
    }
    .scroller {
      --_height: round(calc(1.35 * var(--_row)), 1px);
    }
  }
  @container (width < 21em) {
    tr {
      grid: 's n n' 's c c' 's t a' / auto 1fr auto;
    }
    .scroller {
      --_height: round(calc(2.2 * var(--_row)), 1px);
    }
  }
`;
