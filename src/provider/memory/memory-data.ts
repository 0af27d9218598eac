import type { Client, ClientMapping, Company, Id, ServiceId, TopLevel } from '../../model/client-mapping.js';
import type { MappingEvent } from '../../model/mapping-event.js';
import type { ProviderDescription } from '../mapping-provider.js';

/** One mapping as data. It may name a client or a company that does not exist: an orphan. */
export interface MappingRecord {
  /** The client; in one mapping at most. */
  readonly clientId: Id;
  /** The company; in one mapping at most. */
  readonly companyId: Id;
  /** A service that is absent is off; one that the description does not declare is not shown. */
  readonly services?: Readonly<Partial<Record<ServiceId, boolean>>>;
  /** Last known name, shown while the client is missing. Default: its id. */
  readonly clientName?: string;
  /** Last known name, shown while the company is missing. Default: its id. */
  readonly companyName?: string;
  /** ISO 8601 date and time. */
  readonly updatedAt?: string;
  /** Who changed it last, as people read it. */
  readonly updatedBy?: string;
  /** Opaque version. Default `1`. */
  readonly revision?: string;
}

/** Everything that a `MemoryMappingProvider` holds, as plain data. */
export interface MemoryData {
  /** The clients, mapped or not. */
  readonly clients: readonly Client[];
  /** The companies, free or not; who has one is told by `mappings`, not by `mappedTo`. */
  readonly companies: readonly Company[];
  /** Who is mapped to which company. */
  readonly mappings: readonly MappingRecord[];
  /** Open events. */
  readonly events: readonly MappingEvent[];
  /** What clients can be filtered by. */
  readonly topLevels?: readonly TopLevel[];
  /** What `describe` answers besides the default. */
  readonly description?: Partial<ProviderDescription>;
}

/**
 * What a `MemoryMappingProvider` is made of; a list that is left out is empty. The data given is held, never changed;
 * leave it unchanged, too.
 */
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
