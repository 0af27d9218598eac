import type { Client, Company, MappingStatus, MissingSide, ServiceId } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import { EventBook } from './event-book.js';
import type { MappingRecord, MemoryData } from './memory-data.js';
import { Register } from './register.js';

const nothingMissing: readonly MissingSide[] = [];

/** What is so: clients, companies, who is linked to whom, and what is open. Changes only through `Changes`. */
export class MappingState {
  readonly clients: Register<Client>;
  readonly companies: Register<Company>;
  readonly events: EventBook;
  /** The services that a mapping has, whatever its record says. */
  readonly serviceIds: readonly ServiceId[];
  /** By client slot. */
  readonly #records: (MappingRecord | undefined)[] = [];
  /** By client slot: the slot of its company. */
  readonly #companyOf: (number | undefined)[] = [];
  /** By company slot: the slot of the client that holds it. */
  readonly #holderOf: (number | undefined)[] = [];

  constructor(data: Omit<MemoryData, 'topLevels' | 'description'>, serviceIds: readonly ServiceId[]) {
    this.clients = new Register(data.clients);
    this.companies = new Register(data.companies);
    this.events = new EventBook(data.events);
    this.serviceIds = serviceIds;
    for (const record of data.mappings) this.#load(record);
  }

  record(client: number): MappingRecord | undefined {
    return this.#records[client];
  }

  companyOf(client: number): number | undefined {
    return this.#companyOf[client];
  }

  /** The client that a company is mapped to. */
  holderOf(company: number): number | undefined {
    return this.#holderOf[company];
  }

  link(record: MappingRecord): void {
    const client = this.clients.slot(record.clientId);
    const company = this.companies.slot(record.companyId);
    this.unlink(client);
    this.#records[client] = record;
    this.#companyOf[client] = company;
    this.#holderOf[company] = client;
  }

  unlink(client: number): void {
    const company = this.#companyOf[client];
    if (company !== undefined) this.#holderOf[company] = undefined;
    this.#records[client] = undefined;
    this.#companyOf[client] = undefined;
  }

  /** The sides of a client's mapping that are gone. */
  missing(client: number): readonly MissingSide[] {
    const company = this.#companyOf[client];
    if (company === undefined) return nothingMissing;
    const isCompanyHere = this.companies.item(company) !== undefined;
    if (this.clients.item(client)) return isCompanyHere ? nothingMissing : ['company'];
    return isCompanyHere ? ['client'] : ['client', 'company'];
  }

  /** The status of a client's row, without building the row. */
  status(client: number): MappingStatus {
    if (!this.#records[client]) return 'not-mapped';
    const hasEvents = this.missing(client).length > 0 || this.events.count(this.clients.id(client)) > 0;
    return hasEvents ? 'has-events' : 'ok';
  }

  /** Whether a client has a row: all that are mapped, lest something billed is hidden, and all active ones. */
  isListed(client: number): boolean {
    if (this.#records[client]) return true;
    const item = this.clients.item(client);
    return item !== undefined && !item.inactive;
  }

  #load(record: MappingRecord): void {
    const client = this.clients.slot(record.clientId);
    const company = this.companies.slot(record.companyId);
    if (this.#records[client]) throw twice(`Client ${record.clientId} is mapped twice.`);
    if (this.#holderOf[company] !== undefined) throw twice(`Company ${record.companyId} is mapped twice.`);
    if (!this.clients.item(client)) this.clients.drop(client, record.clientName);
    if (!this.companies.item(company)) this.companies.drop(company, record.companyName);
    this.link(record);
  }
}

function twice(message: string): MappingError {
  return new MappingError('invalid', { field: 'mappings', message });
}
