/** Opaque identifier. Integers and hexadecimal ids both travel as strings. */
export type Id = string;

/** Something the integration does for a mapping. A host may declare others besides these two. */
export type ServiceId = 'billing' | 'ticketing' | (string & {});

/** By `ServiceId`, which services are switched on. A service that is absent is off. */
export type Services = Readonly<Record<string, boolean> & Partial<Record<'billing' | 'ticketing', boolean>>>;

/** The PSA's group above clients: a region, a brand or a business unit. */
export interface TopLevel {
  /** What `topLevelId` of a filter names. */
  readonly id: Id;
  /** As people read it. */
  readonly name: string;
}

/** A customer record in the PSA. */
export interface Client {
  /** The PSA's id. */
  readonly id: Id;
  /** As people read it. */
  readonly name: string;
  /** Absent when the client stands in no group. */
  readonly topLevel?: TopLevel;
  /** Whether the PSA has retired it; said beside its name. Default false. */
  readonly inactive?: boolean;
}

/** The client that holds a company. */
export interface CompanyHolder {
  /** The PSA's id of the client. */
  readonly clientId: Id;
  /** As people read it. */
  readonly clientName: string;
}

/** A customer record at the vendor. */
export interface Company {
  /** The vendor's id. */
  readonly id: Id;
  /** As people read it. */
  readonly name: string;
  /** Whether the vendor has suspended it; said beside its name. Default false. */
  readonly suspended?: boolean;
  /** The client that this company is mapped to; absent when the company is free. */
  readonly mappedTo?: CompanyHolder;
}

/** A side of a mapping that can be gone. */
export type MissingSide = 'client' | 'company';

/** The association of one client with one company, with its services. */
export interface Mapping {
  /** The company that the client is mapped to. */
  readonly company: Company;
  /** By id, whether the service is on for this mapping. */
  readonly services: Services;
  /** Open events. More than zero means the status `has-events`. */
  readonly eventCount: number;
  /** A side that is proved gone; the last known names are kept. */
  readonly missing?: readonly MissingSide[];
  /** Opaque version of this mapping; a write names the one it saw. */
  readonly revision: string;
  /** ISO 8601 date and time. */
  readonly updatedAt?: string;
  /** Whom to name beside the time, as people read it. */
  readonly updatedBy?: string;
}

/** One row of the table: a client and, if it has one, its mapping. */
export interface ClientMapping {
  /** The client, mapped or not. */
  readonly client: Client;
  /** `null`: the client is not mapped. */
  readonly mapping: Mapping | null;
}

/** Status of a row, in the order in which rows sort by status. */
export const mappingStatuses = ['has-events', 'not-mapped', 'ok'] as const;

/** `ok` (OK), `has-events` (Has events) or `not-mapped` (N/A). */
export type MappingStatus = (typeof mappingStatuses)[number];

/** Status of a row. A missing side counts as an event even before the provider has raised one. */
export function mappingStatus({ mapping }: Pick<ClientMapping, 'mapping'>): MappingStatus {
  if (!mapping) return 'not-mapped';
  return mapping.eventCount > 0 || mapping.missing?.length ? 'has-events' : 'ok';
}

/** How many clients there are, and how they stand. `hasEvents` counts among `mapped`. */
export interface MappingSummary {
  /** Clients in all: `mapped` and `notMapped`. */
  readonly total: number;
  /** Clients with a company. */
  readonly mapped: number;
  /** Clients without a company. */
  readonly notMapped: number;
  /** Mapped clients with open events or a missing side. */
  readonly hasEvents: number;
}
