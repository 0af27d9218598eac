/** What tells of rejections that nobody handles: a page, a worker or Node's process. */
interface Teller {
  addEventListener?(type: string, listener: (event: RejectionEvent) => void, options: { capture: boolean }): void;
  removeEventListener?(type: string, listener: (event: RejectionEvent) => void, options: { capture: boolean }): void;
  readonly process?: {
    on?(type: 'unhandledRejection', listener: (reason: unknown) => void): void;
    off?(type: 'unhandledRejection', listener: (reason: unknown) => void): void;
  };
}

interface RejectionEvent {
  readonly reason: unknown;
  preventDefault(): void;
  stopImmediatePropagation(): void;
}

/** Collects the rejections that nobody handles, and keeps them from everyone else, until it is told to stop. */
export function collectUnhandled(): { readonly reasons: readonly unknown[]; stop(): void } {
  const teller = globalThis as Teller;
  const reasons: unknown[] = [];
  const note = (reason: unknown) => void reasons.push(reason);
  const onEvent = (event: RejectionEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    note(event.reason);
  };
  const options = { capture: true };
  teller.addEventListener?.('unhandledrejection', onEvent, options);
  teller.process?.on?.('unhandledRejection', note);
  return {
    reasons,
    stop() {
      teller.removeEventListener?.('unhandledrejection', onEvent, options);
      teller.process?.off?.('unhandledRejection', note);
    },
  };
}
