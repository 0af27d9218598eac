import type { ClientMapping, EventOutcome, Id, MappingDraft, ProviderEventAction } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import type { Caller } from './caller.js';
import { actOnEvent, recheckEvents } from './events.js';
import { removeMapping, saveMapping, type WriteCall } from './mappings.js';

/** All that changes something. What runs on the real systems asks them on the way. */
export interface Writer {
  save(caller: Caller, clientId: Id, draft: MappingDraft, call: WriteCall): Promise<ClientMapping>;
  remove(caller: Caller, clientId: Id, call: WriteCall): Promise<ClientMapping>;
  actOnEvent(caller: Caller, eventId: Id, action: ProviderEventAction, requestId: string): Promise<EventOutcome>;
  recheckEvents(caller: Caller, requestId: string): Promise<void>;
}

/** Writes to the database alone: for data that no other system holds. */
export function localWriter(database: Database): Writer {
  return {
    save: (caller, clientId, draft, call) => saveMapping(database, caller, clientId, draft, call),
    remove: (caller, clientId, call) => removeMapping(database, caller, clientId, call),
    actOnEvent: (caller, eventId, action, requestId) => actOnEvent(database, caller, eventId, action, requestId),
    recheckEvents: (caller, requestId) => recheckEvents(database, caller, requestId),
  };
}
