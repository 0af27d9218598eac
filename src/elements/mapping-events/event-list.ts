import type { ReactiveController, ReactiveElement } from 'lit';
import { QueryController } from '../../controllers/query-controller.js';
import type { Id } from '../../model/client-mapping.js';
import type { MappingError } from '../../model/errors.js';
import type { MappingEvent } from '../../model/mapping-event.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';

/** Events shown at first, and added by "Show more". */
const pageSize = 50;
/** Changes that come together are read once. */
const togetherMs = 250;

/** An event that was closed here, or that an action has brought a newer form of. */
type Since = ReadonlyMap<Id, MappingEvent | 'closed'>;

interface EventsRead {
  readonly events: readonly MappingEvent[];
  readonly total: number;
  /** Where the next page begins: by events received, not by those shown. */
  readonly received: number;
  /** What happened here before this was asked, and what the answer therefore knows. */
  readonly known: Since;
}

export interface EventListOptions {
  getProvider: () => MappingProvider | undefined;
  /** Empty: the events of all clients. */
  getClientId: () => Id;
  /** `isFirst`: the first answer to this question. */
  onRead: (isFirst: boolean) => void;
  onFailed: (error: MappingError) => void;
}

/** Reads events page by page, newest first, and keeps what actions did to them until an answer knows of it. */
export class EventList implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #query: QueryController<readonly [MappingProvider, Id], EventsRead>;
  readonly #since = new Map<Id, MappingEvent | 'closed'>();
  #asked: readonly [MappingProvider, Id] | undefined;
  #wanted = pageSize;
  #isMore = false;
  #isFirst = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, options: EventListOptions) {
    this.#host = host;
    this.#query = new QueryController(host, {
      args: () => {
        const provider = options.getProvider();
        return provider?.listEvents ? ([provider, options.getClientId()] as const) : undefined;
      },
      run: (args, signal) => this.#read(args, signal),
      onReady: ({ known }) => {
        for (const [id, what] of known) if (this.#since.get(id) === what) this.#since.delete(id);
        options.onRead(this.#isFirst);
        this.#isFirst = false;
      },
      onFailed: options.onFailed,
    });
    host.addController(this);
  }

  /** Undefined before the first answer. */
  get events(): readonly MappingEvent[] | undefined {
    return this.#query.state.data && merge(this.#query.state.data.events, this.#since);
  }

  /** How many there are, shown or not. */
  get total(): number {
    const { data } = this.#query.state;
    return data ? data.total - this.#closedCount() : 0;
  }

  get hasMore(): boolean {
    const { data } = this.#query.state;
    return data !== undefined && data.received < data.total;
  }

  get isLoading(): boolean {
    return this.#query.state.status === 'loading';
  }

  /** Whether the next page is under way. */
  get isLoadingMore(): boolean {
    const { status, data } = this.#query.state;
    return status === 'loading' && data !== undefined && this.#wanted > data.received;
  }

  get error(): MappingError | undefined {
    return this.#query.state.error;
  }

  get secondsLeft(): number | undefined {
    return this.#query.secondsLeft;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  reload(): Promise<void> {
    this.hostDisconnected();
    return this.#query.reload();
  }

  /** Reads again in a moment, together with what changes until then. */
  reloadSoon(): void {
    if (!this.#host.isConnected) return;
    this.#timer ??= setTimeout(() => void this.reload(), togetherMs);
  }

  more(): void {
    const { data } = this.#query.state;
    if (!data || this.isLoadingMore) return;
    this.#wanted = data.received + pageSize;
    this.#isMore = true;
    void this.reload();
  }

  /** An event is closed: it goes at once, and does not come back with an answer to an earlier question. */
  close(id: Id): void {
    this.#since.set(id, 'closed');
    this.#host.requestUpdate();
  }

  /** An event is still open, in this form. */
  replace(event: MappingEvent): void {
    this.#since.set(event.id, event);
    this.#host.requestUpdate();
  }

  async #read(args: readonly [MappingProvider, Id], signal: AbortSignal): Promise<EventsRead> {
    const [provider, clientId] = args;
    const isNew = this.#asked?.[0] !== provider || this.#asked[1] !== clientId;
    if (isNew) {
      this.#asked = args;
      this.#since.clear();
      this.#isFirst = true;
      this.#wanted = pageSize;
    }
    const known = new Map(this.#since);
    const before = this.#isMore && !isNew ? this.#query.state.data : undefined;
    this.#isMore = false;
    let received = before ? before.received - this.#closedCount() : 0;
    const events = new Map((before ? (this.events ?? []) : []).map(event => [event.id, event]));
    for (;;) {
      const limit = Math.max(this.#wanted - received, 1);
      const page = await provider.listEvents?.({ ...(clientId && { clientId }), offset: received, limit }, { signal });
      if (!page) return { events: [], total: 0, received: 0, known };
      // The list may have moved by one between two pages.
      for (const event of page.items) if (!events.has(event.id)) events.set(event.id, event);
      received += page.items.length;
      if (page.items.length === 0 || received >= Math.min(this.#wanted, page.total))
        return { events: [...events.values()], total: page.items.length > 0 ? page.total : received, received, known };
    }
  }

  #closedCount(): number {
    const shown = new Set(this.#query.state.data?.events.map(({ id }) => id));
    return [...this.#since].filter(([id, what]) => what === 'closed' && shown.has(id)).length;
  }
}

function merge(events: readonly MappingEvent[], since: Since): readonly MappingEvent[] {
  if (since.size === 0) return events;
  return events.flatMap(event => {
    const what = since.get(event.id);
    return what === 'closed' ? [] : [what ?? event];
  });
}
