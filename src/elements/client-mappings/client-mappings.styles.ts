import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    display: block;
  }
  .root {
    block-size: 100%;
    container-type: inline-size;
    background: var(--_canvas);
  }
  .page {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
    block-size: 100%;
  }
  .main {
    display: flex;
    flex-direction: column;
    gap: calc(4 * var(--_unit));
    min-inline-size: 0;
    min-block-size: 0;
    block-size: 100%;
    max-inline-size: 1440px;
    inline-size: 100%;
    margin-inline: auto;
    padding: calc(6 * var(--_unit)) calc(8 * var(--_unit));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(2 * var(--_unit)) calc(4 * var(--_unit));
    margin-block-end: calc(1 * var(--_unit));
  }
  h2 {
    margin: 0;
    font-size: 1.4286em;
    line-height: 1.4;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .head p {
    color: var(--_text-muted);
  }
  .commands {
    display: flex;
    gap: calc(2 * var(--_unit));
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit)) calc(5 * var(--_unit));
    min-block-size: calc(12 * var(--_unit));
    padding: calc(2 * var(--_unit)) calc(4 * var(--_unit));
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
  }
  .strip strong {
    font-weight: 600;
  }
  .all-mapped {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    color: var(--_ok-text);
    font-weight: 500;
  }
  .bar {
    flex: 1 1 8rem;
    block-size: 8px;
    border-radius: 4px;
    overflow: hidden;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar-track {
    fill: var(--_sunken);
  }
  .bar-ok {
    fill: var(--_ok);
  }
  .bar-events {
    fill: var(--_warn);
    stroke: var(--_surface);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
    paint-order: stroke;
  }
  .strip-link {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_unit));
    min-block-size: 24px;
    margin-inline: calc(-1 * var(--_unit));
    padding: 0 calc(1 * var(--_unit));
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .strip-link:disabled {
    color: var(--_text-muted);
    cursor: default;
  }
  .strip-link:not(:disabled):hover {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .main > :not(client-mapping-table) {
    flex: none;
  }
  client-mapping-table {
    flex: 0 1 auto;
    min-block-size: 16rem;
  }
  .panel {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    max-block-size: 100dvh;
    padding: 0;
    border: 0;
    background: var(--_raised);
    color: inherit;
  }
  .panel > mapping-events {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding: calc(4 * var(--_unit)) calc(5 * var(--_unit));
  }
  .panel-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(2 * var(--_unit));
    padding: calc(4 * var(--_unit)) calc(5 * var(--_unit));
    border-block-end: 1px solid var(--_border);
  }
  .panel-head h3 {
    margin: calc(1.5 * var(--_unit)) 0;
    border-radius: 4px;
    font-size: 1.0714em;
    line-height: 1.3333;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  dialog.panel {
    position: fixed;
    inset: 0 0 0 auto;
    inline-size: min(400px, 100%);
    max-inline-size: none;
    block-size: 100dvh;
    margin: 0;
  }
  dialog.panel:dir(rtl) {
    inset: 0 auto 0 0;
  }
  dialog.panel:not([open]) {
    display: none;
  }
  dialog.panel::backdrop {
    background: rgb(13 16 21 / 40%);
  }
  .side {
    position: sticky;
    inset-block-start: 0;
    align-self: stretch;
    min-block-size: 0;
    max-block-size: 100dvh;
    border-inline-start: 1px solid var(--_border);
    background: var(--_raised);
    box-shadow: -12px 0 32px var(--_shade);
    animation: mapping-slide 200ms cubic-bezier(0.2, 0, 0, 1);
  }
  .side:dir(rtl) {
    box-shadow: 12px 0 32px var(--_shade);
  }
  .over {
    display: contents;
  }
  .side > * {
    block-size: 100%;
    max-block-size: 100dvh;
  }
  @keyframes mapping-slide {
    from {
      opacity: 0;
      translate: 16px 0;
    }
  }
  .toast {
    position: sticky;
    inset-block-end: calc(6 * var(--_unit));
    z-index: 3;
    display: flex;
    align-items: center;
    align-self: flex-end;
    max-inline-size: 100%;
    margin-block-start: calc(-14 * var(--_unit));
    padding: calc(2.5 * var(--_unit)) calc(4 * var(--_unit));
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_tip);
    color: var(--_on-tip);
    overflow-wrap: anywhere;
    animation: mapping-toast 160ms ease-out;
  }
  .notices {
    flex: none;
    max-block-size: 40%;
    overflow: auto;
  }
  .notices > :is(.toast, .failure) {
    position: static;
    margin: 0 calc(5 * var(--_unit)) calc(3 * var(--_unit));
  }
  .toast-action {
    flex: none;
    margin-inline-start: calc(3 * var(--_unit));
    min-block-size: 24px;
    padding: 0 calc(2 * var(--_unit));
    border: 0;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 16%, transparent);
    color: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .toast-action:focus-visible {
    outline-color: currentColor;
  }
  @keyframes mapping-toast {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      outline: 1px solid CanvasText;
    }
    .bar-track {
      fill: Canvas;
    }
    .bar-events {
      stroke: Canvas;
    }
    .toast {
      border: 1px solid CanvasText;
    }
    .toast-action {
      border: 1px solid ButtonBorder;
    }
  }
  @container (width >= 1200px) {
    .page.has-panel {
      grid-template-columns: minmax(0, 1fr) 400px;
    }
  }
  @container (width < 640px) {
    .main {
      padding-inline: calc(4 * var(--_unit));
    }
    .bar {
      flex-basis: 100%;
      order: 1;
    }
    .strip {
      gap: calc(2 * var(--_unit)) calc(4 * var(--_unit));
    }
  }
`;
