import type { ReactiveController, ReactiveElement } from 'lit';
import type { AnnouncerController } from './announcer-controller.js';

/** A screen reader hears the count after it has read the letter that was typed. */
const announceMs = 500;

/** Says how many options there are once the person pauses; only the last count of all. */
export class CountAnnouncer implements ReactiveController {
  readonly #announcer: AnnouncerController;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, announcer: AnnouncerController) {
    this.#announcer = announcer;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** `message` is made when it is said. */
  say(message: () => string): void {
    this.cancel();
    this.#timer = setTimeout(() => this.#announcer.say(message()), announceMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
