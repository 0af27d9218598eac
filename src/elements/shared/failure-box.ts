import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FailureTerms } from '../../locales/en/failure.js';
import type { MappingError } from '../../model/errors.js';
import { make, makeButton, makeIcon, write } from './dom.js';
import { alertIcon } from './icons.js';

export interface FailureView {
  /** What did not work, e.g. "Could not load clients". */
  readonly heading: string;
  readonly error: MappingError;
  /** Seconds until the next try by itself. */
  readonly secondsLeft?: number | undefined;
}

/** What went wrong, why, and what happens next. Needs `failureStyles` and `buttonStyles`. */
export class FailureBox {
  readonly #locale: LocalizeController<FailureTerms>;
  readonly #heading: HTMLElement;
  readonly #why = make('p');
  readonly #request = make('p', 'failure-detail');
  readonly #wait = make('span', 'failure-wait');
  readonly #signIn = make('slot');
  readonly #retry: HTMLButtonElement;
  readonly #element: HTMLElement;

  /** `headingClass`: `visually-hidden` where a title says it already; who only hears the alert needs it there, too. */
  constructor(locale: LocalizeController<FailureTerms>, onRetry: () => void, headingClass = 'failure-heading') {
    this.#locale = locale;
    this.#heading = make('p', headingClass);
    this.#retry = makeButton('button', onRetry);
    this.#signIn.name = 'sign-in';
    this.#wait.ariaLive = 'off';
    const text = make('div', '', this.#heading, this.#why, this.#request);
    this.#element = make('div', 'failure', makeIcon(alertIcon), text, this.#signIn, this.#wait, this.#retry);
    this.#element.part.add('error');
    this.#element.role = 'alert';
  }

  /** Answers the box, to be put where the missing thing would be. */
  show({ heading, error, secondsLeft }: FailureView): HTMLElement {
    const locale = this.#locale;
    const why = locale.term('errorText', error.code);
    write(this.#heading, heading);
    write(this.#why, error.code === 'network' ? `${why} ${locale.term('tryingAgainOnline')}` : why);
    write(this.#request, error.requestId ? locale.term('requestId', error.requestId) : '');
    write(this.#wait, secondsLeft === undefined ? '' : locale.term('tryingAgainIn', secondsLeft));
    write(this.#retry, locale.term('tryAgain'));
    this.#signIn.hidden = error.code !== 'unauthenticated';
    return this.#element;
  }
}
