import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
  }
  .failure {
    margin-block-end: calc(3 * var(--_unit));
  }
  .bar,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_unit));
    min-block-size: calc(7 * var(--_unit));
  }
  .bar {
    padding-block-end: calc(2 * var(--_unit));
  }
  .more {
    padding-block-start: calc(3 * var(--_unit));
  }
  .count {
    color: var(--_text-muted);
    font-size: 0.9286em;
  }

  ol {
    margin: 0;
    padding: 0;
    /* Not none: it would make this no list for VoiceOver. */
    list-style-type: '';
    outline-offset: 4px;
  }
  .entry {
    display: flex;
    gap: calc(2.5 * var(--_unit));
    padding-block: calc(3 * var(--_unit));
    border-block-start: 1px solid var(--_border);
  }
  .entry:last-child {
    border-block-end: 1px solid var(--_border);
  }
  .severity {
    flex: none;
    display: grid;
    place-content: center;
    block-size: calc(20em / 14);
  }
  .is-error {
    color: var(--_danger-text);
  }
  .is-warning {
    color: var(--_warn-text);
  }
  .body {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .title {
    display: block;
    max-inline-size: 100%;
    min-block-size: 24px;
    margin: -2px -4px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .title:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .title:focus-visible {
    outline-offset: 0;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(4 * var(--_unit));
    margin-block: calc(0.5 * var(--_unit)) calc(1.5 * var(--_unit));
    overflow-x: clip;
    color: var(--_text-subtle);
    font-size: 0.8571em;
  }
  .meta > * {
    position: relative;
  }
  /* Before what follows, so that none ends a line; what begins one has its own beyond the edge. */
  .meta > ::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: calc(-4 * var(--_unit));
    inline-size: calc(4 * var(--_unit));
    color: var(--_text-subtle);
    text-align: center;
  }
  .meta > :is(.is-error, .is-warning) {
    font-weight: 500;
  }
  .meta > .client {
    color: var(--_text);
    font-weight: 500;
  }
  .text {
    /* In another direction than the page, it still starts where the heading does. */
    inline-size: fit-content;
    max-inline-size: min(70ch, 100%);
    color: var(--_text-muted);
  }
  .recommended {
    margin-block-start: calc(1.5 * var(--_unit));
    color: var(--_text);
  }
  .recommended > .label {
    margin-inline-end: var(--_unit);
    color: var(--_text-muted);
    font-size: 0.9286em;
    font-weight: 500;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit));
    margin-block-start: calc(2.5 * var(--_unit));
  }
  .note {
    color: var(--_text-muted);
    font-size: 0.9286em;
  }
  .body > .note,
  .problem {
    margin-block-start: calc(2 * var(--_unit));
  }
  .problem {
    color: var(--_danger-text);
    font-size: 0.9286em;
  }
  .bar + .problem {
    margin-block: 0 calc(2 * var(--_unit));
  }

  .state {
    padding: calc(8 * var(--_unit)) calc(4 * var(--_unit));
    color: var(--_text-muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .state .icon {
    display: block;
    inline-size: 1.75em;
    margin: 0 auto calc(2 * var(--_unit));
    color: var(--_text-subtle);
  }
  .clear .icon {
    color: var(--_ok-text);
  }
  .state .state-heading {
    margin-block-end: var(--_unit);
    color: var(--_text);
    font-size: 1.0714em;
    font-weight: 600;
  }

  /* Quick answers do not flicker. */
  .skeleton {
    display: grid;
    gap: calc(2 * var(--_unit));
    padding-block: calc(3.5 * var(--_unit));
    border-block-start: 1px solid var(--_border);
    animation: mapping-events-appear 1ms 150ms backwards;
  }
  .skeleton::before,
  .skeleton::after {
    content: '';
    inline-size: min(16em, 60%);
    block-size: 0.8em;
    border-radius: 4px;
    background: var(--_border);
  }
  .skeleton::after {
    inline-size: min(28em, 90%);
  }
  @keyframes mapping-events-appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .skeleton::before,
    .skeleton::after {
      background: GrayText;
    }
  }
`;
