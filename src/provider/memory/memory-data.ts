import type { Client, ClientMapping, Company, Id, ServiceId, TopLevel } from '../../model/client-mapping.js';
import type { MappingEvent } from '../../model/mapping-event.js';
import type { ProviderDescription } from '../mapping-provider.js';

/** One mapping as data. It may name a client or a company that does not exist: an orphan. */
export interface MappingRecord {
  readonly clientId: Id;
  readonly companyId: Id;
  /** A service that is absent is off; one that the description does not declare is not shown. */
  readonly services?: Readonly<Partial<Record<ServiceId, boolean>>>;
  /** Last known name, shown while the client is missing. Default: its id. */
  readonly clientName?: string;
  /** Last known name, shown while the company is missing. Default: its id. */
  readonly companyName?: string;
  /** ISO 8601 date and time. */
  readonly updatedAt?: string;
  readonly updatedBy?: string;
  readonly revision?: string;
}

/** Everything that a `MemoryMappingProvider` holds, as plain data. */
export interface MemoryData {
  readonly clients: readonly Client[];
  readonly companies: readonly Company[];
  readonly mappings: readonly MappingRecord[];
  /** Open events. */
  readonly events: readonly MappingEvent[];
  readonly topLevels?: readonly TopLevel[];
  readonly description?: Partial<ProviderDescription>;
}

/** What a `MemoryMappingProvider` is made of. The data given is held, never changed; leave it unchanged, too. */
export interface MemoryOptions extends Partial<MemoryData> {
  /** Default: those of the clients, sorted by name. */
  readonly topLevels?: readonly TopLevel[];
  /** Merged over the default description. */
  readonly description?: Partial<ProviderDescription>;
  /** Whom `updatedBy` names after a save. Default: nobody. */
  readonly user?: string;
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
  /**
   * Whether the problem of a service's event is still there when it is rechecked. Default: it is not, as nothing in
   * memory says that it persists. Events of the family `mapping` are judged by the sides that are missing.
   */
  readonly isStillOpen?: (event: MappingEvent, row: ClientMapping) => boolean;
}
