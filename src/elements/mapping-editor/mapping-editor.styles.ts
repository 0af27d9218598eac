import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
  }
  :host([presentation='dialog']) {
    display: contents;
  }
  /* Has a box as long as the editor is displayed, and takes no room. */
  .sentinel {
    position: fixed;
    inset-block-start: 0;
    inline-size: 1px;
    block-size: 1px;
    visibility: hidden;
  }
  .editor {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_raised);
  }
  :host(:is([presentation='inline'], [presentation='page'])) .editor {
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    overflow: clip;
  }
  :host([presentation='page']) {
    max-inline-size: 44rem;
  }

  dialog {
    border: 0;
    padding: 0;
    background: var(--_raised);
  }
  dialog::backdrop {
    background: rgb(13 16 21 / 40%);
  }
  dialog.editor {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(440px, 100vw);
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    box-shadow: -12px 0 32px var(--_shade);
    animation: mapping-editor-slide 200ms cubic-bezier(0.2, 0, 0, 1);
  }
  dialog.editor:not([open]) {
    display: none;
  }
  @media (max-width: 639px) {
    dialog.editor {
      inline-size: 100vw;
    }
  }
  @keyframes mapping-editor-slide {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .removal {
    inline-size: min(26rem, calc(100vw - 8 * var(--_unit)));
    padding: calc(5 * var(--_unit));
    border-radius: calc(var(--_radius) + 4px);
    box-shadow: 0 8px 24px var(--_shade);
  }
  .removal p {
    margin-block: calc(2 * var(--_unit)) 0;
    color: var(--_text-muted);
  }
  .removal .problem {
    color: var(--_danger-text);
  }

  header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(3 * var(--_unit));
    padding: calc(4 * var(--_unit)) calc(5 * var(--_unit)) calc(5 * var(--_unit));
    border-block-end: 1px solid var(--_border);
  }
  .who {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .commands {
    display: flex;
    flex: none;
    margin-block-start: var(--_unit);
    margin-inline-end: calc(-2 * var(--_unit));
  }
  h2,
  h3 {
    margin: 0;
  }
  h2 {
    inline-size: fit-content;
    border-radius: 4px;
    font-size: 1.0714em;
    line-height: 1.3333;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h3 {
    inline-size: fit-content;
    border-radius: 4px;
    font-size: 1em;
    font-weight: 600;
  }
  .hint {
    display: block;
    color: var(--_text-muted);
    font-size: 0.8571em;
    overflow-wrap: anywhere;
  }
  .too-long {
    color: var(--_danger-text);
  }
  :is(header, .conflict) .hint {
    margin-block-start: var(--_unit);
  }

  .body {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    gap: calc(6 * var(--_unit));
    min-block-size: 0;
    overflow: auto;
    padding: calc(5 * var(--_unit));
    scroll-padding-block: calc(5 * var(--_unit));
  }
  .field > .button,
  .remove {
    margin-block-start: calc(2 * var(--_unit));
  }
  .input {
    min-block-size: calc(9 * var(--_unit));
  }
  .input + .hint {
    margin-block-start: var(--_unit);
  }
  .new-company {
    padding: calc(2 * var(--_unit)) calc(2.5 * var(--_unit));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .service {
    display: flex;
    gap: calc(2.5 * var(--_unit));
    padding-block: calc(1.5 * var(--_unit));
    cursor: pointer;
  }
  .service input {
    margin-block-start: 2px;
  }
  .service [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .service:has(:disabled) {
    cursor: default;
  }
  .create {
    display: flex;
    flex-direction: column;
    gap: calc(4 * var(--_unit));
    padding-block-start: calc(5 * var(--_unit));
    border-block-start: 1px solid var(--_border);
  }
  output {
    padding: calc(2.5 * var(--_unit)) calc(3 * var(--_unit));
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }
  output bdi {
    font-weight: 600;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_unit));
    margin-block-start: calc(2 * var(--_unit));
  }
  .removal .ways {
    margin-block-start: calc(5 * var(--_unit));
  }
  .remove {
    align-self: flex-start;
    margin-inline-start: calc(-3 * var(--_unit) - 1px);
  }
  .notice {
    padding: calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_warn-soft);
  }
  p.notice {
    display: flex;
    align-items: flex-start;
    gap: calc(3 * var(--_unit));
  }
  .notice .icon {
    margin-block-start: calc((1lh - 16px) / 2);
    color: var(--_warn-text);
  }
  .info {
    background: var(--_selected);
  }
  .info .icon {
    color: var(--_accent-text);
  }
  .conflict {
    container-type: inline-size;
  }
  .conflict table {
    inline-size: 100%;
    margin-block-start: calc(3 * var(--_unit));
    border-collapse: collapse;
    table-layout: fixed;
  }
  .conflict :is(th, td) {
    padding: calc(1.5 * var(--_unit)) calc(2 * var(--_unit)) calc(1.5 * var(--_unit)) 0;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .conflict thead td {
    inline-size: 40%;
  }
  .conflict thead th,
  .conflict .differs td {
    font-weight: 600;
  }
  /* Too little room for three columns of names: what a line is about stands above it. */
  @container (width < 30em) {
    .conflict :is(table, thead, tbody) {
      display: block;
    }
    .conflict tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      padding-block: var(--_unit);
      border-block-end: 1px solid var(--_border);
    }
    .conflict :is(th, td) {
      padding-block: 2px;
      border: 0;
    }
    .conflict tbody th {
      grid-column: 1 / -1;
      color: var(--_text-muted);
      font-size: 0.8571em;
    }
    .conflict thead td {
      display: none;
    }
  }

  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit));
    padding: calc(3 * var(--_unit)) calc(5 * var(--_unit));
    border-block-start: 1px solid var(--_border);
    background: var(--_raised);
  }
  footer .problem {
    flex: 1 1 12rem;
    margin: 0;
  }
  .break {
    flex-basis: 100%;
  }
  .question {
    flex: 1 1 auto;
    font-weight: 500;
  }
  .cancel {
    margin-inline-start: auto;
  }

  .skeleton {
    block-size: calc(9 * var(--_unit));
    border-radius: var(--_radius);
    background: var(--_sunken);
    animation: mapping-editor-appear 1ms 150ms backwards;
  }
  @keyframes mapping-editor-appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .remove {
      margin-inline-start: 0;
    }
    dialog,
    .skeleton,
    output {
      border: 1px solid CanvasText;
    }
  }
`;
