import type { Client, ClientMapping, Company, Id, Services } from '../model/client-mapping.js';
import type { ClientMappingFilter, CompanyQuery } from '../model/query.js';
import {
  defaultDescription,
  type MappingDraft,
  type MappingProvider,
  type MappingTarget,
  type ProviderDescription,
  type ReadOptions,
  type WriteOptions,
} from '../provider/mapping-provider.js';
import { BorrowedClients } from './borrowed-clients.js';
import { NotChecked } from './check.js';
import { type ContractFaults, type ContractOptions, type ContractSeed, type FullLimits } from './contract-options.js';
import { broken } from './verify.js';
import { walk } from './walk.js';

export interface StageParts {
  readonly provider: MappingProvider;
  readonly description: ProviderDescription;
  readonly options: ContractOptions;
  readonly limits: FullLimits;
  /** Aborts when the check's time is up. */
  readonly signal: AbortSignal;
  readonly seed: ContractSeed | undefined;
  readonly faults: ContractFaults | undefined;
}

let stages = 0;

/** What one check stands on: a fresh provider, clients and companies to work with, and common questions. */
export class Stage {
  readonly provider: MappingProvider;
  readonly description: ProviderDescription;
  readonly limits: FullLimits;
  readonly signal: AbortSignal;
  /** The options of a read. */
  readonly read: ReadOptions;
  /** A word that no name holds but those made here: backends may outlive a check. */
  readonly tag = `q${Math.random().toString(36).slice(2, 7)}${++stages}`;
  readonly #parts: StageParts;
  readonly #borrowed: BorrowedClients;
  #made = 0;

  constructor(parts: StageParts) {
    this.#parts = parts;
    this.provider = parts.provider;
    this.description = parts.description;
    this.limits = parts.limits;
    this.signal = parts.signal;
    this.read = { signal: parts.signal };
    this.#borrowed = new BorrowedClients(parts.provider, parts.options.clientIds ?? []);
  }

  /** The clients that the host lends. */
  get clientIds(): readonly Id[] {
    return this.#parts.options.clientIds ?? [];
  }

  /** Whether data can be made. */
  get isSeeded(): boolean {
    return this.#parts.seed !== undefined;
  }

  get seed(): ContractSeed {
    return this.#parts.seed ?? missing('a seed');
  }

  get faults(): ContractFaults {
    return this.#parts.faults ?? missing('faults');
  }

  /** Every row that a filter finds, in order. */
  rows(filter: ClientMappingFilter = {}, limit?: number): Promise<ClientMapping[]> {
    return walk(page => this.provider.listClientMappings({ ...filter, ...page }, this.read), {
      most: this.limits.rows,
      ...(limit !== undefined && { limit }),
    });
  }

  /** Every row, when there is one. */
  async someRows(): Promise<ClientMapping[]> {
    const rows = await this.rows();
    if (rows.length === 0) throw new NotChecked('The list of clients is empty.');
    return rows;
  }

  /** Every company that a question finds, in order. */
  companies(query: Omit<CompanyQuery, 'offset' | 'limit'> = {}): Promise<Company[]> {
    return walk(page => this.provider.listCompanies({ ...query, ...page }, this.read), { most: this.limits.rows });
  }

  /** The row of a client as the list shows it. */
  async row(clientId: Id): Promise<ClientMapping> {
    const row = (await this.rows()).find(({ client }) => client.id === clientId);
    return row ?? broken(`client ${clientId} has a row in the list`, 'none was found');
  }

  /** Clients to write to that are not mapped: made, or lent by the host and put back afterwards. */
  async clients(count: number): Promise<readonly Client[]> {
    if (!this.#parts.seed) return this.#borrowed.take(count, this.read);
    const names = this.#newNames('Client', count);
    return this.#parts.seed.createClients(names.map(name => ({ name })));
  }

  /** One client to write to that is not mapped. */
  async client(): Promise<Client> {
    return (await this.clients(1))[0];
  }

  /** Companies that are free: made, or found. */
  async freeCompanies(count: number): Promise<readonly Company[]> {
    if (this.#parts.seed) {
      const names = this.#newNames('Company', count);
      return this.#parts.seed.createCompanies(names.map(name => ({ name })));
    }
    const { items } = await this.provider.listCompanies({ offset: 0, limit: count + 50 }, this.read);
    const free = items.filter(({ suspended, mappedTo }) => !suspended && !mappedTo).slice(0, count);
    if (free.length < count) throw new NotChecked(`It takes ${count} free companies; ${free.length} were found.`);
    return free;
  }

  /** One company that is free. */
  async freeCompany(): Promise<Company> {
    return (await this.freeCompanies(1))[0];
  }

  /** A client that is mapped to a company of its own; the row as it was saved. */
  async mapped(): Promise<ClientMapping & { readonly mapping: NonNullable<ClientMapping['mapping']> }> {
    const client = await this.client();
    const row = await this.save(client.id, this.onto((await this.freeCompany()).id));
    return { client: row.client, mapping: row.mapping ?? broken('a client that was saved is mapped', 'it was not') };
  }

  save(clientId: Id, draft: MappingDraft, write: Omit<WriteOptions, 'signal'> = {}): Promise<ClientMapping> {
    return this.provider.saveMapping(clientId, draft, { ...write, signal: this.signal });
  }

  remove(clientId: Id, write: Omit<WriteOptions, 'signal'> = {}): Promise<ClientMapping> {
    return this.provider.removeMapping(clientId, { ...write, signal: this.signal });
  }

  /** A draft onto a company that exists. */
  onto(companyId: Id, services: Services = this.services(true)): MappingDraft {
    return { target: { kind: 'existing', companyId }, services };
  }

  /** A draft onto a company that is to be made. */
  ontoNew(name: string, prefix?: string): MappingDraft {
    const target: MappingTarget = { kind: 'new', name, ...(prefix !== undefined && { prefix }) };
    return { target, services: this.services(false) };
  }

  /** Every declared service off, but for the first, if it `isOn`. */
  services(isOn: boolean): Services {
    return Object.fromEntries(this.description.services.map(({ id }, index) => [id, isOn && index === 0]));
  }

  /** A name that nobody has. */
  newName(kind = 'New'): string {
    return `${kind} ${++this.#made} ${this.tag}`;
  }

  /** A key that nobody has used. */
  newKey(): string {
    return `${this.tag}-${++this.#made}`;
  }

  /** Gives back what the host lent, as it was. */
  putBack(signal: AbortSignal): Promise<void> {
    return this.#borrowed.putBack(signal);
  }

  #newNames(kind: string, count: number): string[] {
    return Array.from({ length: count }, () => this.newName(kind));
  }
}

/** What a provider says of itself, or what it is taken to be. */
export async function descriptionOf(provider: MappingProvider, signal: AbortSignal): Promise<ProviderDescription> {
  return (await provider.describe?.({ signal })) ?? defaultDescription;
}

function missing(what: string): never {
  throw new NotChecked(`It takes ${what}.`);
}
