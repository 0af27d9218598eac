import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

const plainMs = 6_000;
/** Who wants to press a button needs longer. */
const withActionMs = 10_000;

export interface Toast {
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** One message at a time, below the table. It goes by itself, but not while it is pointed at or focused. */
export class ToastController implements ReactiveController {
  readonly #host: ReactiveElement;
  #toast: Toast | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What can be done about the message that is shown. */
  get action(): Toast['action'] {
    return this.#toast?.action;
  }

  hostDisconnected(): void {
    this.hide();
  }

  show(toast: Toast): void {
    this.#toast = toast;
    this.#resume();
    this.#host.requestUpdate();
  }

  hide(): void {
    this.#pause();
    this.#toast = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#toast) return nothing;
    const { message, action } = this.#toast;
    return html`<div
      class="toast"
      part="toast"
      @pointerenter=${this.#pause}
      @pointerleave=${this.#resume}
      @focusin=${this.#pause}
      @focusout=${this.#resume}
    >
      <span>${message}</span>
      ${action ? html`<button type="button" class="toast-action" @click=${action.run}>${action.label}</button>` : nothing}
    </div>`;
  }

  readonly #pause = () => clearTimeout(this.#timer);

  readonly #resume = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), this.#toast?.action ? withActionMs : plainMs);
  };
}
