import type { ReactiveElement } from 'lit';

/** The question whether unsaved edits may be discarded, while it waits for its answer. */
export class LeaveQuestion {
  readonly #host: ReactiveElement;
  #answer: ((isDiscarding: boolean) => void) | undefined;
  #asked: Promise<boolean> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /** Asks; whoever asks meanwhile gets the same answer. */
  ask(): Promise<boolean> {
    this.#asked ??= new Promise(resolve => (this.#answer = resolve));
    this.#host.requestUpdate();
    return this.#asked;
  }

  answer(isDiscarding: boolean): void {
    this.#answer?.(isDiscarding);
    this.#answer = this.#asked = undefined;
    this.#host.requestUpdate();
  }
}
