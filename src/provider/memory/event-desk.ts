import type { Id } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { EventOutcome, MappingEvent, ProviderEventAction } from '../../model/mapping-event.js';
import type { Changes } from './changes.js';
import type { MappingState } from './mapping-state.js';
import type { MappingWrites } from './mapping-writes.js';
import type { MemoryOptions } from './memory-data.js';
import { isMissingEvent, missingEventText } from './missing-events.js';
import { mappingOf, rowOf } from './rows.js';

/** What happens to events: they are raised, looked at again, resolved and ignored. */
export class EventDesk {
  readonly #state: MappingState;
  readonly #changes: Changes;
  readonly #writes: MappingWrites;
  readonly #isStillOpen: NonNullable<MemoryOptions['isStillOpen']>;

  constructor(
    state: MappingState,
    changes: Changes,
    writes: MappingWrites,
    isStillOpen: MemoryOptions['isStillOpen'] = () => false,
  ) {
    this.#state = state;
    this.#changes = changes;
    this.#writes = writes;
    this.#isStillOpen = isStillOpen;
  }

  raise(event: MappingEvent): void {
    const { events } = this.#state;
    this.#change([event.clientId, events.find(event.id)?.clientId], () => events.raise(event));
  }

  act(eventId: Id, action: ProviderEventAction): EventOutcome {
    const { events } = this.#state;
    this.#checkPermission();
    const event = events.find(eventId);
    if (!event) throw new MappingError('not-found', { message: `There is no event ${eventId}.` });
    if (!event.actions.includes(action)) {
      throw new MappingError('unsupported', { message: `This event does not offer "${action}".` });
    }
    const client = this.#state.clients.find(event.clientId);
    const before = this.#revisionOf(client);
    if (events.isOpen(eventId)) this.#act(event, action);
    const hasChanged = this.#revisionOf(client) !== before;
    return {
      open: events.isOpen(eventId),
      event: events.find(eventId) ?? event,
      ...(hasChanged && client !== undefined && { row: rowOf(this.#state, client) }),
    };
  }

  /** Looks again at every event that offers it. */
  recheckAll(): void {
    this.#checkPermission();
    for (const event of this.#state.events.list()) {
      if (event.actions.includes('recheck')) this.#recheck(event);
    }
  }

  /** Puts the event about missing sides in step with what is missing now. Part of a change that is under way. */
  replaceMissingEvent(clientId: Id, raisedAt: string): void {
    const { events } = this.#state;
    const known = events.list(clientId).filter(isMissingEvent);
    for (const { id } of known) events.close(id);
    const text = missingEventText(this.#missing(clientId));
    if (text) events.raise({ ...text, id: events.newId(), clientId, raisedAt });
  }

  /** Before it is said whether there is such an event. */
  #checkPermission(): void {
    this.#writes.checkPermission('save', 'Events cannot be acted on.');
  }

  #act(event: MappingEvent, action: ProviderEventAction): void {
    const client = this.#state.clients.find(event.clientId);
    if (action === 'recheck') this.#recheck(event);
    else if (action === 'resolve' && client !== undefined && this.#state.missing(client).length > 1) {
      this.#writes.checkPermission('remove', 'Mappings cannot be removed.');
      this.#writes.unmap(client);
    } else this.#close(event);
  }

  #recheck(event: MappingEvent): void {
    if (event.family !== 'mapping') {
      const client = this.#state.clients.find(event.clientId);
      if (client === undefined || !this.#isStillOpen(event, rowOf(this.#state, client))) this.#close(event);
      return;
    }
    const text = missingEventText(this.#missing(event.clientId));
    if (!text) this.#close(event);
    else if (isMissingEvent(event) && event.code !== text.code) this.raise({ ...event, ...text });
  }

  #close(event: MappingEvent): void {
    this.#change([event.clientId], () => this.#state.events.close(event.id));
  }

  #change(clientIds: readonly (Id | undefined)[], apply: () => void): void {
    const clients = clientIds.map(id => (id === undefined ? undefined : this.#state.clients.find(id)));
    this.#changes.make({ clients }, apply);
  }

  #missing(clientId: Id) {
    const client = this.#state.clients.find(clientId);
    return client === undefined ? [] : this.#state.missing(client);
  }

  #revisionOf(client: number | undefined): string | undefined {
    return client === undefined ? undefined : mappingOf(this.#state, client)?.revision;
  }
}
