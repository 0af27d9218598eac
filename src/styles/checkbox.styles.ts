import { css } from '@lit/reactive-element';

/** Real check boxes, drawn in our colours. */
export const checkboxStyles = css`
  [type='checkbox'] {
    appearance: none;
    flex: none;
    display: inline-block;
    inline-size: max(16px, 1.14em);
    block-size: max(16px, 1.14em);
    margin: 0;
    border: 1px solid var(--_border-strong);
    border-radius: 4px;
    background: var(--_surface);
    font-size: inherit;
    vertical-align: middle;
    cursor: pointer;
  }
  :checked {
    border-color: var(--_focus);
    background: var(--_accent);
  }
  /* There also when there is nothing to see: to make and drop boxes costs a table more than to colour them. */
  [type='checkbox']::before {
    content: '';
    display: block;
    margin: calc(100% / 7);
    aspect-ratio: 1;
    clip-path: polygon(14% 47%, 4% 58%, 38% 90%, 97% 26%, 86% 15%, 37% 68%);
  }
  :checked::before {
    background: var(--_on-accent);
  }
  [type='checkbox']:disabled {
    border-color: var(--_border);
    cursor: default;
  }
  :checked:disabled {
    background: var(--_border-strong);
  }
  @media (forced-colors: active) {
    [type='checkbox'] {
      appearance: auto;
    }
    input::before {
      display: none;
    }
  }
`;
