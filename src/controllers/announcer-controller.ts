import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';

/** Between two messages, so that a screen reader takes them as two. */
const gapMs = 150;

/** The one live region of an element: present and empty from the first render, one message after the other. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #region = document.createElement('div');
  #queue: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#region.className = 'visually-hidden';
    this.#region.role = 'status';
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queue = [];
    this.#region.textContent = '';
  }

  /** Says a message after those that wait; the same message can be said again. */
  say(message: string): void {
    if (!this.#host.isConnected) return;
    this.#queue.push(message);
    this.#timer ??= setTimeout(this.#next, gapMs);
  }

  /** The region; belongs once into the host's shadow root. */
  render(): HTMLElement {
    return this.#region;
  }

  readonly #next = () => {
    // The same text is a change again only when it was empty in between.
    const isAgain = this.#region.textContent === this.#queue.at(0);
    this.#region.textContent = isAgain ? '' : (this.#queue.shift() ?? '');
    this.#timer = this.#queue.length > 0 ? setTimeout(this.#next, gapMs) : undefined;
  };
}
