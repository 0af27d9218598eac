import { type MappingStatus, type MappingSummary, mappingStatuses } from '../../model/client-mapping.js';
import type { ClientMappingFilter, SortKey } from '../../model/query.js';
import type { MappingState } from './mapping-state.js';
import { compareIds, type CompareSlots, comparer, sortInSteps, type SortValue, sortSlots } from './ordering.js';
import type { SlotView } from './slot-view.js';
import { extendsText, textKey, textQuery, type TextQuery } from './text-query.js';
import { ViewCache } from './view-cache.js';

/** `own` is the provider's own order: as given, orphans at the end. `id` only serves the others. */
type RowOrder = SortKey | 'own' | 'id';

interface RowFilter {
  readonly client?: TextQuery | undefined;
  readonly company?: TextQuery | undefined;
  readonly isMapped?: boolean | undefined;
  readonly topLevelId?: string | undefined;
  readonly status?: MappingStatus | undefined;
}

/** The lists of rows: filtered, sorted, counted. */
export class RowLists {
  readonly #state: MappingState;
  readonly #views: ViewCache<RowFilter, RowOrder>;
  #summaries = new WeakMap<SlotView, MappingSummary>();
  #changes = 0;

  constructor(state: MappingState) {
    this.#state = state;
    this.#views = new ViewCache<RowFilter, RowOrder>(
      {
        keyOf,
        narrows,
        all: order => this.#all(order),
        compare: order => this.#compare(order),
        keeps: filter => slot => this.#keeps(slot, filter),
      },
      {},
    );
  }

  /** The rows that a filter asks for, ascending. */
  view(filter: ClientMappingFilter): SlotView {
    return this.#views.get(readFilter(filter), filter.sort?.by ?? 'own');
  }

  /** Counts of what a filter asks for; counted once while nothing changes. */
  summarize(filter: ClientMappingFilter): MappingSummary {
    const view = this.#views.get(readFilter(filter), 'own');
    let summary = this.#summaries.get(view);
    if (!summary) this.#summaries.set(view, (summary = this.#count(view)));
    return summary;
  }

  /** Makes the order by client ready, step by step. A change meanwhile makes it void: then it is made when it is asked for. */
  *sortAhead(): Generator<undefined> {
    const changes = this.#changes;
    const slots = yield* sortInSteps(this.view({}).slots, this.#compare('client'));
    if (changes === this.#changes) this.#views.put('client', slots);
  }

  /** To be told before a client's row changes. */
  leave(client: number): void {
    this.#views.leave(client);
  }

  /** To be told after a client's row has changed. */
  enter(client: number): void {
    this.#summaries = new WeakMap();
    this.#changes++;
    this.#views.enter(client);
  }

  #all(order: RowOrder): number[] {
    const { clients } = this.#state;
    if (order !== 'own' && order !== 'id') return sortSlots(this.#views.get({}, 'id').slots, this.#valueOf(order));
    const here: number[] = [];
    const orphans: number[] = [];
    for (let slot = 0; slot < clients.size; slot++)
      if (this.#state.isListed(slot)) (clients.item(slot) ? here : orphans).push(slot);
    const slots = here.concat(orphans);
    return order === 'own' ? slots : slots.sort(this.#compare(order));
  }

  #compare(order: RowOrder): CompareSlots {
    const { clients } = this.#state;
    const isOrphan = (slot: number) => Number(clients.item(slot) === undefined);
    if (order === 'own') return (a, b) => isOrphan(a) - isOrphan(b) || a - b;
    const idOf = (slot: number) => clients.id(slot);
    if (order === 'id') return (a, b) => compareIds(idOf(a), idOf(b));
    return comparer(this.#valueOf(order), idOf);
  }

  #valueOf(key: SortKey): SortValue {
    const { clients, companies } = this.#state;
    const values: Record<SortKey, SortValue> = {
      client: slot => clients.name(slot),
      company: slot => {
        const company = this.#state.companyOf(slot);
        return company === undefined ? undefined : companies.name(company);
      },
      topLevel: slot => clients.item(slot)?.topLevel?.name,
      status: slot => mappingStatuses.indexOf(this.#state.status(slot)),
      updatedAt: slot => timeOf(this.#state.record(slot)?.updatedAt),
    };
    return values[key];
  }

  #keeps(slot: number, { isMapped, topLevelId, status, client, company }: RowFilter): boolean {
    const state = this.#state;
    const companySlot = state.companyOf(slot);
    if (!state.isListed(slot)) return false;
    if (isMapped !== undefined && isMapped !== (companySlot !== undefined)) return false;
    if (topLevelId !== undefined && state.clients.item(slot)?.topLevel?.id !== topLevelId) return false;
    if (status !== undefined && state.status(slot) !== status) return false;
    if (client && !state.clients.matches(slot, client)) return false;
    return !company || (companySlot !== undefined && state.companies.matches(companySlot, company));
  }

  #count({ slots }: SlotView): MappingSummary {
    const counts = { 'has-events': 0, 'not-mapped': 0, ok: 0 };
    for (const slot of slots) counts[this.#state.status(slot)]++;
    return Object.freeze({
      total: slots.length,
      mapped: counts.ok + counts['has-events'],
      notMapped: counts['not-mapped'],
      hasEvents: counts['has-events'],
    });
  }
}

function timeOf(date: string | undefined): number | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function readFilter({ client, company, mapped, topLevelId, status }: ClientMappingFilter): RowFilter {
  return {
    client: textQuery(client),
    company: textQuery(company),
    isMapped: mapped === 'yes' ? true : mapped === 'no' ? false : undefined,
    topLevelId: topLevelId === '' ? undefined : topLevelId,
    status,
  };
}

function keyOf({ client, company, isMapped, topLevelId, status }: RowFilter): string {
  const parts = [textKey(client), textKey(company), isMapped ?? '', topLevelId ?? '', status ?? ''];
  return parts.some(part => part !== '') ? JSON.stringify(parts) : '';
}

function narrows(filter: RowFilter, wider: RowFilter): boolean {
  return (
    extendsText(filter.client, wider.client) &&
    extendsText(filter.company, wider.company) &&
    (wider.isMapped ?? filter.isMapped) === filter.isMapped &&
    (wider.topLevelId ?? filter.topLevelId) === filter.topLevelId &&
    (wider.status ?? filter.status) === filter.status
  );
}
