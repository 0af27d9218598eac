import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

/** Between two messages, so that a screen reader takes them as two. */
const gapMs = 150;

/** The one live region of an element: present and empty from the first render, one message after the other. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveElement;
  #queue: string[] = [];
  #message = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queue = [];
    this.#message = '';
  }

  /** Says a message after those that wait; the same message can be said again. */
  say(message: string): void {
    if (!this.#host.isConnected) return;
    this.#queue.push(message);
    this.#timer ??= setTimeout(this.#next, gapMs);
  }

  /** Belongs once into the host's template. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#message}</div>`;
  }

  readonly #next = () => {
    // The same text is a change again only when it was empty in between.
    this.#message = this.#message === this.#queue.at(0) ? '' : (this.#queue.shift() ?? '');
    this.#timer = this.#queue.length > 0 ? setTimeout(this.#next, gapMs) : undefined;
    this.#host.requestUpdate();
  };
}
