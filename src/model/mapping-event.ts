import type { ClientMapping, Id, ServiceId } from './client-mapping.js';

/** What a person can do about an event. */
export const eventActions = ['recheck', 'resolve', 'ignore', 'edit'] as const;
/** An action of an event. */
export type EventAction = (typeof eventActions)[number];

/** The actions that a provider carries out; `edit` opens the editor instead. */
export type ProviderEventAction = Exclude<EventAction, 'edit'>;

/** A problem raised for a mapping. */
export interface MappingEvent {
  /** What `actOnEvent` names. */
  readonly id: Id;
  /** The client whose mapping it is. */
  readonly clientId: Id;
  /** `mapping`, or the service that is affected. */
  readonly family: 'mapping' | ServiceId;
  /** What kind of problem. Unknown codes are shown by their `title` and `detail`. */
  readonly code: string;
  /** How bad it is; said before the title. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, in one line. */
  readonly title: string;
  /** What it means, and its effect on billing and ticketing. */
  readonly detail?: string;
  /** The recommended step. */
  readonly recommendation?: string;
  /** ISO 8601 date and time. */
  readonly raisedAt: string;
  /** What is offered to the person, as buttons. */
  readonly actions: readonly EventAction[];
}

/** A question for events: of one client, or of all. Newest first. */
export interface MappingEventQuery {
  /** Default: the events of all clients. */
  readonly clientId?: Id;
  /** Events to skip. Default 0. */
  readonly offset?: number;
  /** Events wanted; the answer may hold fewer. Default: as many as the provider sees fit (50 in the REST contract). */
  readonly limit?: number;
}

/** What became of an event after an action. */
export interface EventOutcome {
  /** Whether the problem is still there. */
  readonly open: boolean;
  /** The event as it is now. */
  readonly event: MappingEvent;
  /** The row, when the action changed it. */
  readonly row?: ClientMapping;
}
