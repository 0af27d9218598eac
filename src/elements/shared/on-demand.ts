import type { ReactiveElement } from '@lit/reactive-element';
import { advise } from '../../provider/advise.js';

/** A part of an element that is loaded when it is needed. */
export class OnDemand<T> {
  readonly #host: ReactiveElement;
  readonly #load: () => Promise<T>;
  #part: T | undefined;
  #hasFailed = false;
  #loading: Promise<T | undefined> | undefined;

  /** The host is updated when the part has come, or could not. */
  constructor(host: ReactiveElement, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Undefined until it has come. */
  get part(): T | undefined {
    return this.#part;
  }

  /** Resolves when what is being loaded has come, or could not. */
  get loading(): Promise<unknown> | undefined {
    return this.#loading;
  }

  /** Whether it could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Does something with the part: at once, if it is there; else when it has come. */
  use(action: (part: T) => void): void {
    if (this.#part !== undefined) action(this.#part);
    else void this.load().then(part => part !== undefined && action(part));
  }

  /** The part; undefined when it could not be loaded. What could not be is tried again with the next call. */
  load(): Promise<T | undefined> {
    return (this.#loading ??= this.#bring());
  }

  async #bring(): Promise<T | undefined> {
    const hadFailed = this.#hasFailed;
    try {
      this.#part = await this.#load();
    } catch (cause) {
      this.#loading = undefined;
      advise('part', cause);
    }
    this.#hasFailed = this.#part === undefined;
    // Its update may be what tries again: told once of failures in a row.
    if (!hadFailed || !this.#hasFailed) this.#host.requestUpdate();
    return this.#part;
  }
}
