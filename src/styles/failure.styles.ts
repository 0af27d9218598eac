import { css } from '@lit/reactive-element';

/** For `renderFailure`. */
export const failureStyles = css`
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    padding: calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_danger-soft);
    color: var(--_text);
  }
  .failure > .icon {
    color: var(--_danger-text);
  }
  .failure > div {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .failure-heading {
    font-weight: 600;
  }
  .failure-detail,
  .failure-wait {
    color: var(--_text-muted);
    font-size: 0.8571em;
  }
`;
