import type { Id } from '../../model/client-mapping.js';
import type { CompanyLists } from './company-lists.js';
import type { MappingState } from './mapping-state.js';
import type { Watchers } from './notice-queue.js';
import type { RowLists } from './row-lists.js';
import { mappingOf, rowOf } from './rows.js';

/** What a change can reach. */
export interface Reach {
  readonly clients?: readonly (number | undefined)[];
  readonly companies?: readonly (number | undefined)[];
}

/** The only way to change a state: keeps lists in step, gives revisions, tells the watchers. */
export class Changes {
  readonly #state: MappingState;
  readonly #rows: RowLists;
  readonly #companies: CompanyLists;
  readonly #watchers: Watchers;
  #version = 0;
  #lastRevision: number | undefined;

  constructor(state: MappingState, rows: RowLists, companies: CompanyLists, watchers: Watchers) {
    this.#state = state;
    this.#rows = rows;
    this.#companies = companies;
    this.#watchers = watchers;
  }

  /** The version of every list: another after each change. */
  get version(): string {
    return String(this.#version);
  }

  /** Makes one change. `apply` must not fail, and change only what is in reach. */
  make(reach: Reach, apply: () => void): void {
    const clients = [...new Set(reach.clients)].filter(slot => slot !== undefined);
    const companies = [...new Set(reach.companies)].filter(slot => slot !== undefined);
    const before = clients.map(slot => ({ isListed: this.#state.isListed(slot), shown: this.#shown(slot) }));
    for (const slot of clients) this.#rows.leave(slot);
    for (const slot of companies) this.#companies.leave(slot);
    apply();
    clients.forEach((slot, index) => {
      if (this.#shown(slot) !== before[index].shown) this.#revise(slot);
      this.#rows.enter(slot);
    });
    for (const slot of companies) this.#companies.enter(slot);
    this.#version++;
    const told = clients.filter((slot, index) => this.#tell(slot, before[index].isListed));
    if (told.length === 0) this.#watchers.tell({ type: 'reset' });
  }

  /** What a mapping shows, but for its revision: what must differ for a new one. */
  #shown(client: number): string {
    return JSON.stringify({ ...mappingOf(this.#state, client), revision: undefined });
  }

  #revise(client: number): void {
    const record = this.#state.record(client);
    if (!record) return;
    this.#lastRevision ??= this.#highestRevision();
    this.#state.link({ ...record, revision: String(++this.#lastRevision) });
  }

  /** Revisions that were given are not given again, so that data of a snapshot can be told from what came after it. */
  #highestRevision(): number {
    let highest = 1;
    for (let slot = 0; slot < this.#state.clients.size; slot++) {
      const number = Number(this.#state.record(slot)?.revision);
      if (Number.isSafeInteger(number) && number > highest) highest = number;
    }
    return highest;
  }

  /** Tells of a row; false if there is none, and was none. */
  #tell(client: number, wasListed: boolean): boolean {
    const clientId: Id = this.#state.clients.id(client);
    const isListed = this.#state.isListed(client);
    if (isListed) this.#watchers.tell({ type: 'row', row: rowOf(this.#state, client) });
    else if (wasListed) this.#watchers.tell({ type: 'gone', clientId });
    return isListed || wasListed;
  }
}
