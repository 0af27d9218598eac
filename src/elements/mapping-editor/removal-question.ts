import type { LitElement, TemplateResult } from 'lit';
import type { EditorView } from './editor-view.js';
import type { EditorWrites } from './editor-writes.js';
import type { FocusController } from './focus-controller.js';
import { renderRemoval } from './render-removal.js';

export interface RemovalQuestionOptions {
  readonly writes: () => EditorWrites;
  readonly focus: () => FocusController;
  /** Removes the mapping. Resolves with whether the question is answered. */
  readonly remove: () => Promise<boolean>;
}

/** The question before a removal, while it is on screen. */
export class RemovalQuestion {
  readonly #host: LitElement;
  readonly #options: RemovalQuestionOptions;
  #isAsking = false;

  constructor(host: LitElement, options: RemovalQuestionOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether it could not be done because the session has ended. */
  get isSignedOut(): boolean {
    return this.#isAsking && this.#options.writes().removal.error?.code === 'unauthenticated';
  }

  ask(): void {
    this.#isAsking = true;
    this.#options.writes().clearRemoval();
    this.#host.requestUpdate();
  }

  /** Another client has been opened. */
  forget(): void {
    this.#isAsking = false;
  }

  render(view: EditorView): TemplateResult | undefined {
    if (!this.#isAsking) return undefined;
    const { removal: state, isUnknown } = this.#options.writes();
    return renderRemoval(view, {
      state,
      isUnknown,
      remove: () => void this.#options.remove().then(isAnswered => isAnswered && this.#end()),
      keep: () => this.#end(),
      onClose: () => this.#onClose(),
    });
  }

  #onClose(): void {
    const { focus, writes } = this.#options;
    // Put above the editor again, after that has become a dialog; or it will be once the page is displayed again.
    if (focus().dialog('removal')?.open || !focus().isDisplayed) return;
    // A browser that closes it nevertheless has to show it again.
    if (writes().removal.status === 'running') this.#host.requestUpdate();
    else this.#end();
  }

  #end(): void {
    this.#isAsking = false;
    // Closed, not only taken away: so the focus goes back to where it was.
    this.#options.focus().dialog('removal')?.close();
    this.#host.requestUpdate();
  }
}
