import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    --_row: var(--client-mapping-table-row-height, calc(44em / 14));
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    min-block-size: 0;
    max-block-size: var(--client-mapping-table-max-height, max(75dvh, 20rem));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    overflow: clip;
    position: relative;
  }
  :host([density='compact']) {
    --_row: var(--client-mapping-table-row-height, calc(36em / 14));
  }
  :host([density='comfortable']) {
    --_row: var(--client-mapping-table-row-height, calc(52em / 14));
  }
  .scroller {
    flex: 1 1 auto;
    min-block-size: calc(4 * var(--_row));
    overflow: auto;
    overscroll-behavior-y: contain;
    overflow-anchor: none;
    scroll-padding-block: calc(36em / 14) var(--_row);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 0 calc(3 * var(--_unit));
    text-align: start;
    font-weight: 400;
    vertical-align: middle;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    block-size: calc(36em / 14);
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
    color: var(--_text-muted);
    white-space: nowrap;
  }
  thead th > :not(.visually-hidden) {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    font-size: 0.8571em;
    font-weight: 500;
    vertical-align: middle;
  }
  .sort {
    gap: 4px;
    max-inline-size: 100%;
    margin-inline: -4px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--_text);
  }
  .sort .icon {
    inline-size: 12px;
    block-size: 12px;
    flex: none;
  }
  th:not([aria-sort]) .sort .icon {
    visibility: hidden;
  }
  th:not([aria-sort]) .sort:is(:hover, :focus-visible) .icon {
    visibility: visible;
    opacity: 0.5;
  }
  .sort > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .select {
    inline-size: 44px;
  }
  thead .client {
    inline-size: 30%;
  }
  thead .service {
    inline-size: 6.75em;
    line-height: 1.25;
    white-space: normal;
  }
  thead .status {
    inline-size: 12em;
  }
  .row > * {
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .spacer > * {
    padding: 0;
    border: 0;
  }
  .row:hover > * {
    background: var(--_hover);
  }
  .row.selected > * {
    background: var(--_selected);
  }
  .row.open > :first-child {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .row.open > :first-child:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .row.saved > * {
    animation: mapping-saved 1.6s ease-out;
  }
  @keyframes mapping-saved {
    0%,
    75% {
      background: var(--_ok-soft);
    }
  }
  .line {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    min-inline-size: 0;
  }
  .line > .name,
  .company > .text {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .meta {
    flex: 0 10 auto;
    min-inline-size: 2.5em;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_text-subtle);
    font-size: 0.8571em;
    font-variant-numeric: tabular-nums;
  }
  .name {
    flex: 0 1 auto;
    min-inline-size: 3em;
  }
  .second {
    display: none;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_text-muted);
    font-size: 0.9286em;
  }
  .tag:not(:empty) {
    margin-inline-start: calc(2 * var(--_unit));
    padding: 1px 6px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    color: var(--_text-muted);
    font-size: 0.8571em;
  }
  .tag:empty {
    display: none;
  }
  .choose {
    max-inline-size: 100%;
    padding: 2px 4px;
    margin-inline: -4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_text-subtle);
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .choose:hover {
    color: var(--_accent-text);
  }
  .service-word {
    color: var(--_text-muted);
    font-size: 0.9286em;
  }
  .service-word.is-on {
    color: var(--_text);
  }
  .service-word.is-on::before {
    content: '';
    display: inline-block;
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: calc(1.5 * var(--_unit));
    vertical-align: -1px;
    background: var(--_ok);
    clip-path: polygon(14% 47%, 4% 58%, 38% 90%, 97% 26%, 86% 15%, 37% 68%);
  }
  .status-line > .dot-word {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .events.dot-word {
    color: var(--_warn-text);
  }
  .dot[data-shape='missing'] ~ .events {
    color: var(--_danger-text);
  }
  .row.loading .edit,
  .row.loading .dot {
    visibility: hidden;
  }
  .row.loading :is(.name, .company > .text, .service-word, .status-line > .dot-word) {
    flex: none;
    display: inline-block;
    inline-size: 4em;
    block-size: 0.7em;
    border-radius: 4px;
    background: var(--_border);
    text-indent: 100%;
    overflow: hidden;
  }
  .row.loading .name {
    inline-size: 10em;
  }
  .row.loading .company > .text {
    inline-size: 12em;
  }
  .row.loading input {
    visibility: hidden;
  }
  .pending .row {
    opacity: 0.6;
  }
  .actions {
    text-align: end;
  }
  .edit {
    margin-inline-end: -8px;
  }
  .row:hover .edit {
    color: var(--_text);
  }
  .row :focus-visible {
    outline-offset: -1px;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1 * var(--_unit)) calc(4 * var(--_unit));
    padding: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    border-block-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: 0.9286em;
    font-variant-numeric: tabular-nums;
  }
  .scroller + .footer {
    margin-block-start: -1px;
  }
  .state {
    display: grid;
    justify-items: center;
    gap: calc(2 * var(--_unit));
    padding: calc(12 * var(--_unit)) calc(4 * var(--_unit));
    text-align: center;
  }
  .state p {
    margin: 0;
    max-inline-size: 48ch;
    overflow-wrap: anywhere;
    color: var(--_text-muted);
  }
  .state .state-heading {
    color: var(--_text);
    font-size: 1.0714em;
    font-weight: 600;
  }
  .failure {
    border-radius: 0;
    border-block-end: 1px solid var(--_border);
  }
  .skip {
    position: absolute;
    z-index: 2;
    inset-block-start: 4px;
    inset-inline-start: 4px;
  }
  @container (width < 860px) {
    .row .service,
    thead .service {
      inline-size: 5.5em;
      padding-inline: calc(2 * var(--_unit));
    }
    thead .status {
      inline-size: 10em;
    }
  }
  @container (width < 640px) {
    .service,
    .company {
      display: none;
    }
    thead .client {
      inline-size: auto;
    }
    thead .status {
      inline-size: 8.5em;
    }
    .row > * {
      block-size: calc(1.35 * var(--_row));
    }
    .second {
      display: block;
    }
    .meta {
      display: none;
    }
    th,
    td {
      padding-inline: calc(2 * var(--_unit));
    }
  }
  @media (forced-colors: active) {
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row.open > :first-child {
      border-inline-start: 3px solid Highlight;
    }
    .service-word.is-on::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
