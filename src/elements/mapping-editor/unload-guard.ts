import type { ReactiveController, ReactiveElement } from 'lit';

/** Has the browser ask before a page is left in which something is unsaved. */
export class UnloadGuard implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isDirty: () => boolean;

  constructor(host: ReactiveElement, isDirty: () => boolean) {
    this.#host = host;
    this.#isDirty = isDirty;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.isConnected && this.#isDirty()) addEventListener('beforeunload', holdUnload);
    else removeEventListener('beforeunload', holdUnload);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', holdUnload);
  }
}

function holdUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
