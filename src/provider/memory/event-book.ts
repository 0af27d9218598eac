import type { Id } from '../../model/client-mapping.js';
import type { MappingEvent } from '../../model/mapping-event.js';
import { setNewest } from '../../model/set-newest.js';

/** Closed events that are remembered, so that a second click on one is an answer and not an error. */
const closedKept = 1_000;

/** The events: which are open, and of whom. Knows nothing of mappings. */
export class EventBook {
  readonly #open = new Map<Id, MappingEvent>();
  readonly #byClient = new Map<Id, readonly MappingEvent[]>();
  readonly #closed = new Map<Id, MappingEvent>();
  #newestFirst: readonly MappingEvent[] | undefined;
  #lastNumber = 0;

  constructor(events: readonly MappingEvent[]) {
    for (const event of events) this.raise(event);
  }

  /** Open events of a client. */
  count(clientId: Id): number {
    return this.#byClient.get(clientId)?.length ?? 0;
  }

  /** An event, open or lately closed. */
  find(id: Id): MappingEvent | undefined {
    return this.#open.get(id) ?? this.#closed.get(id);
  }

  isOpen(id: Id): boolean {
    return this.#open.has(id);
  }

  /** Open events, of one client or of all, newest first, then by id. */
  list(clientId?: Id): readonly MappingEvent[] {
    if (clientId !== undefined) return (this.#byClient.get(clientId) ?? []).toSorted(compareNewest);
    return (this.#newestFirst ??= [...this.#open.values()].sort(compareNewest));
  }

  /** Opens an event; one with the same id is replaced. */
  raise(event: MappingEvent): void {
    this.close(event.id);
    this.#closed.delete(event.id);
    const copy = Object.freeze({ ...event, actions: Object.freeze([...event.actions]) });
    this.#open.set(event.id, copy);
    this.#byClient.set(event.clientId, [...(this.#byClient.get(event.clientId) ?? []), copy]);
    this.#newestFirst = undefined;
  }

  close(id: Id): void {
    const event = this.#open.get(id);
    if (!event) return;
    this.#open.delete(id);
    const others = this.#byClient.get(event.clientId)?.filter(other => other.id !== id) ?? [];
    if (others.length > 0) this.#byClient.set(event.clientId, others);
    else this.#byClient.delete(event.clientId);
    this.#newestFirst = undefined;
    setNewest(this.#closed, event.id, event, closedKept);
  }

  closeAll(clientId: Id): void {
    for (const { id } of this.#byClient.get(clientId) ?? []) this.close(id);
  }

  /** An id that no event has. */
  newId(): Id {
    let id: Id;
    do id = `event-${++this.#lastNumber}`;
    while (this.find(id));
    return id;
  }
}

function compareNewest(a: MappingEvent, b: MappingEvent): number {
  return timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function timeOf({ raisedAt }: MappingEvent): number {
  const time = Date.parse(raisedAt);
  return Number.isNaN(time) ? 0 : time;
}
