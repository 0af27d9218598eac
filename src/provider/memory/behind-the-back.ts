import type { Client, Company, Id } from '../../model/client-mapping.js';
import type { Changes } from './changes.js';
import type { CompanyLists } from './company-lists.js';
import type { EventDesk } from './event-desk.js';
import type { MappingState } from './mapping-state.js';

/** What happens in the two systems without the integration: clients and companies come, change and go. */
export class BehindTheBack {
  readonly #state: MappingState;
  readonly #changes: Changes;
  readonly #companies: CompanyLists;
  readonly #events: EventDesk;
  readonly #now: () => Date;

  constructor(state: MappingState, changes: Changes, companies: CompanyLists, events: EventDesk, now: () => Date) {
    this.#state = state;
    this.#changes = changes;
    this.#companies = companies;
    this.#events = events;
    this.#now = now;
  }

  upsertClient(client: Client): void {
    const { clients } = this.#state;
    const slot = clients.slot(client.id);
    const copy = { ...client, ...(client.topLevel && { topLevel: { ...client.topLevel } }) };
    this.#changes.make({ clients: [slot], companies: [this.#state.companyOf(slot)] }, () => clients.put(slot, copy));
  }

  removeClient(id: Id): void {
    const { clients, events } = this.#state;
    const slot = clients.find(id);
    if (slot === undefined || !clients.item(slot)) return;
    this.#changes.make({ clients: [slot], companies: [this.#state.companyOf(slot)] }, () => {
      clients.drop(slot, clients.name(slot));
      if (this.#state.record(slot)) this.#raiseMissing(slot);
      else events.closeAll(id);
    });
  }

  upsertCompany(company: Company): void {
    const { companies } = this.#state;
    const slot = companies.slot(company.id);
    const isRenamed = companies.item(slot) !== undefined && companies.name(slot) !== company.name;
    this.#changes.make({ clients: [this.#state.holderOf(slot)], companies: [slot] }, () => {
      if (isRenamed) this.#companies.forgetNames();
      companies.put(slot, { ...company });
    });
  }

  removeCompany(id: Id): void {
    const { companies } = this.#state;
    const slot = companies.find(id);
    if (slot === undefined || !companies.item(slot)) return;
    const holder = this.#state.holderOf(slot);
    this.#changes.make({ clients: [holder], companies: [slot] }, () => {
      this.#companies.forgetNames();
      companies.drop(slot, companies.name(slot));
      if (holder !== undefined) this.#raiseMissing(holder);
    });
  }

  #raiseMissing(client: number): void {
    this.#events.replaceMissingEvent(this.#state.clients.id(client), this.#now().toISOString());
  }
}
