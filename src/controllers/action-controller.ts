import type { ReactiveController, ReactiveElement } from 'lit';
import { type MappingError, toMappingError } from '../model/errors.js';
import { IntentionKey } from '../provider/idempotency-key.js';

/** Where a write stands. */
export type ActionState =
  | { readonly status: 'idle'; readonly error?: undefined }
  | { readonly status: 'running'; readonly error?: undefined }
  | { readonly status: 'failed'; readonly error: MappingError };

export interface ActionCall {
  readonly signal: AbortSignal;
  readonly idempotencyKey: string;
}

/**
 * One write at a time. A write that was sent is not called back when the host goes: its outcome would be unknown.
 * Repeating the same intention after a failure of unknown outcome uses the same idempotency key.
 */
export class ActionController implements ReactiveController {
  state: ActionState = { status: 'idle' };
  readonly #host: ReactiveElement;
  readonly #key = new IntentionKey();

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.state.status === 'running';
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /**
   * Runs a write unless one is under way. Resolves with its answer, or with `undefined` when it failed (see `state`).
   * `intention` is a text that is equal when the person asks for the same thing again.
   */
  async run<T>(intention: string, send: (call: ActionCall) => Promise<T>): Promise<T | undefined> {
    if (this.isRunning) return undefined;
    const idempotencyKey = this.#key.of(intention);
    this.#set({ status: 'running' });
    try {
      const answer = await send({ signal: new AbortController().signal, idempotencyKey });
      this.#key.settle();
      this.#set({ status: 'idle' });
      return answer;
    } catch (reason) {
      const error = toMappingError(reason);
      if (error.outcome === 'not-applied') this.#key.settle();
      this.#set({ status: 'failed', error });
      return undefined;
    }
  }

  /** Forgets a failure that was handled. */
  clear(): void {
    if (!this.isRunning) this.#set({ status: 'idle' });
  }

  #set(state: ActionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
