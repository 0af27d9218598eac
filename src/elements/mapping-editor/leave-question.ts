import type { LitElement } from 'lit';
import type { FocusController } from './focus-controller.js';

/** The question whether unsaved edits may be discarded, while it waits for its answer. */
export class LeaveQuestion {
  readonly #host: LitElement;
  readonly #focus: () => FocusController;
  #answer: ((isDiscarding: boolean) => void) | undefined;
  #asked: Promise<boolean> | undefined;
  #focusBefore: HTMLElement | null = null;

  constructor(host: LitElement, focus: () => FocusController) {
    this.#host = host;
    this.#focus = focus;
  }

  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /** Asks; whoever asks meanwhile gets the same answer. Who stays goes on where they were. */
  async ask(): Promise<boolean> {
    if (!this.isAsking) this.#focusBefore = this.#host.shadowRoot?.activeElement as HTMLElement | null;
    const asked = (this.#asked ??= new Promise(resolve => (this.#answer = resolve)));
    await this.#focus().lead('keep-editing');
    const isDiscarding = await asked;
    if (isDiscarding) return true;
    await this.#host.updateComplete;
    // Who was elsewhere goes on where editing begins.
    if (this.#focusBefore) this.#focusBefore.focus();
    else this.#focus().start();
    return false;
  }

  answer(isDiscarding: boolean): void {
    this.#answer?.(isDiscarding);
    this.#answer = this.#asked = undefined;
    this.#host.requestUpdate();
  }
}
