import { type Company, type Id } from '../../model/client-mapping.js';
import type { CompanyQuery, Page } from '../../model/query.js';
import type { MappingState } from './mapping-state.js';
import { comparer, compareIds, sortSlots } from './ordering.js';
import { companyOf } from './rows.js';
import { extendsText, textKey, textQuery, type TextQuery } from './text-query.js';
import { ViewCache } from './view-cache.js';

interface CompanyFilter {
  readonly search?: TextQuery | undefined;
  readonly isFree: boolean;
}

/** The lists of companies, by name: all of them, or those that can be chosen. Knows who has which name. */
export class CompanyLists {
  readonly #state: MappingState;
  readonly #views: ViewCache<CompanyFilter, 'name'>;
  /** Companies by the form of their name that must be unique; made when first needed. */
  #byName: Map<string, number> | undefined;

  constructor(state: MappingState) {
    this.#state = state;
    const idOf = (slot: number) => state.companies.id(slot);
    const nameOf = (slot: number) => state.companies.name(slot);
    this.#views = new ViewCache<CompanyFilter, 'name'>(
      {
        keyOf: ({ search, isFree }) => `${isFree ? 'free' : ''}${textKey(search)}`,
        narrows: (filter, wider) => extendsText(filter.search, wider.search) && (filter.isFree || !wider.isFree),
        all: () =>
          sortSlots(
            this.#existing().sort((a, b) => compareIds(idOf(a), idOf(b))),
            nameOf,
          ),
        compare: () => comparer(nameOf, idOf),
        keeps: filter => slot => this.#keeps(slot, filter),
      },
      { isFree: false },
    );
  }

  list({ search, available = true, forClientId, offset, limit }: CompanyQuery): Omit<Page<Company>, 'revision'> {
    const text = textQuery(search);
    const view = this.#views.get({ search: text, isFree: available }, 'name');
    const own = available ? this.#ownOf(forClientId, text) : undefined;
    const items = (slots: readonly number[]) => slots.map(slot => companyOf(this.#state, slot));
    if (own === undefined) return { items: items(view.window(offset, limit)), total: view.length };
    // The client's own company is not free, so no view holds it: it is put in where it would stand.
    const place = view.indexOf(own);
    const before = view.window(offset, Math.min(limit, Math.max(0, place - offset)));
    const isHere = place >= offset && place < offset + limit;
    const rest = limit - before.length - Number(isHere);
    const after = view.window(Math.max(place, offset - 1), rest);
    return { items: items([...before, ...(isHere ? [own] : []), ...after]), total: view.length + 1 };
  }

  /** The company that has a name, compared without case, as the vendor does. */
  holderOfName(name: string): number | undefined {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const slot of this.#existing()) this.#addName(slot);
    }
    return this.#byName.get(nameKey(name));
  }

  /** To be told before a company changes. */
  leave(company: number): void {
    this.#views.leave(company);
  }

  /** To be told after a company has changed. */
  enter(company: number): void {
    this.#views.enter(company);
    if (this.#byName && this.#state.companies.item(company)) this.#addName(company);
  }

  /** To be told when a company has lost its name: another may have the same. */
  forgetNames(): void {
    this.#byName = undefined;
  }

  #existing(): number[] {
    const { companies } = this.#state;
    return Array.from({ length: companies.size }, (_, slot) => slot).filter(slot => companies.item(slot));
  }

  #addName(slot: number): void {
    const key = nameKey(this.#state.companies.name(slot));
    if (!this.#byName?.has(key)) this.#byName?.set(key, slot);
  }

  #keeps(slot: number, { search, isFree }: CompanyFilter): boolean {
    const { companies } = this.#state;
    if (!companies.item(slot)) return false;
    if (isFree && this.#state.holderOf(slot) !== undefined) return false;
    return !search || companies.matches(slot, search);
  }

  #ownOf(clientId: Id | undefined, search: TextQuery | undefined): number | undefined {
    const client = clientId === undefined ? undefined : this.#state.clients.find(clientId);
    const company = client === undefined ? undefined : this.#state.companyOf(client);
    return company !== undefined && this.#keeps(company, { search, isFree: false }) ? company : undefined;
  }
}

function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
