import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SharedTerms } from '../../locales/en/shared.js';
import type { MappingError } from '../../model/errors.js';
import { alertIcon } from './icons.js';

export interface FailureView {
  /** What did not work, e.g. "Could not load clients". */
  readonly heading: string;
  readonly error: MappingError;
  /** Seconds until the next try by itself. */
  readonly secondsLeft?: number | undefined;
  readonly onRetry: () => void;
}

/** What went wrong, why, and what happens next. Needs `failureStyles` and `buttonStyles`. */
export function renderFailure(
  locale: LocalizeController<SharedTerms>,
  { heading, error, secondsLeft, onRetry }: FailureView,
): TemplateResult {
  return html`<div class="failure" part="error" role="alert">
    ${alertIcon}
    <div>
      <p class="failure-heading">${heading}</p>
      <p>${locale.term('errorText', error.code)}
        ${error.code === 'network' ? locale.term('tryingAgainOnline') : nothing}</p>
      ${error.requestId ? html`<p class="failure-detail">${locale.term('requestId', error.requestId)}</p>` : nothing}
    </div>
    ${
      error.code === 'unauthenticated'
        ? html`<slot name="sign-in"></slot>`
        : html`<span class="failure-wait" aria-live="off">${secondsLeft === undefined ? nothing : locale.term('tryingAgainIn', secondsLeft)}</span>`
    }
    <button type="button" class="button" @click=${onRetry}>${locale.term('tryAgain')}</button>
  </div>`;
}
