import { css } from '@lit/reactive-element';

/** Real check boxes, drawn in our colours. */
export const checkboxStyles = css`
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 1px solid var(--_border-strong);
    border-radius: 4px;
    background: var(--_surface);
    cursor: pointer;
  }
  input[type='checkbox']::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: var(--_on-accent);
    clip-path: polygon(14% 47%, 0 61%, 40% 100%, 100% 22%, 85% 8%, 39% 72%);
    visibility: hidden;
  }
  input[type='checkbox']:is(:checked, :indeterminate) {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input[type='checkbox']:is(:checked, :indeterminate)::before {
    visibility: visible;
  }
  input[type='checkbox']:indeterminate::before {
    clip-path: inset(40% 0);
  }
  input[type='checkbox']:disabled {
    opacity: 0.6;
    cursor: default;
  }
  @media (forced-colors: active) {
    input[type='checkbox'] {
      appearance: auto;
    }
    input[type='checkbox']::before {
      display: none;
    }
  }
`;
