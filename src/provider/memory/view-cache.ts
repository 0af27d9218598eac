import { setNewest } from '../../model/set-newest.js';
import type { CompareSlots } from './ordering.js';
import { SlotView } from './slot-view.js';

/** How the views of one kind of list are made. */
export interface ViewRules<Filter, Order extends string> {
  /** A text that is equal for filters that ask the same; empty for the filter that keeps every slot of the list. */
  keyOf(filter: Filter): string;
  /** Every slot of the list, in an order. The expensive part: asked once for each order. */
  all(order: Order): number[];
  compare(order: Order): CompareSlots;
  keeps(filter: Filter): (slot: number) => boolean;
  /** Whether all that `filter` keeps, `wider` keeps as well. */
  narrows(filter: Filter, wider: Filter): boolean;
}

interface CachedView<Filter, Order> {
  readonly view: SlotView;
  readonly filter: Filter;
  readonly order: Order;
}

/** Filtered views that are kept at once: those of a table, a summary and a picker, and where a person came from. */
const viewsKept = 8;

/**
 * Remembers the views of a list. A new question starts from the smallest remembered view that contains its answer:
 * typing on narrows what was found, another order re-orders it, paging cuts a slice.
 */
export class ViewCache<Filter, Order extends string> {
  readonly #rules: ViewRules<Filter, Order>;
  readonly #nothing: Filter;
  /** Whole lists, one for each order; never dropped, as they are the expensive ones. */
  readonly #whole = new Map<Order, CachedView<Filter, Order>>();
  /** Filtered views, least recently used first. */
  readonly #filtered = new Map<string, CachedView<Filter, Order>>();

  /** `nothing` is the filter that keeps every slot of the list. */
  constructor(rules: ViewRules<Filter, Order>, nothing: Filter) {
    this.#rules = rules;
    this.#nothing = nothing;
  }

  get(filter: Filter, order: Order): SlotView {
    const filterKey = this.#rules.keyOf(filter);
    if (!filterKey) return this.#all(order).view;
    const key = `${order} ${filterKey}`;
    const cached = this.#filtered.get(key) ?? this.#make(filter, order);
    setNewest(this.#filtered, key, cached, viewsKept);
    return cached.view;
  }

  /** Takes a whole list that was put in order elsewhere. */
  put(order: Order, slots: number[]): void {
    if (!this.#whole.has(order)) this.#keepWhole(order, slots);
  }

  /** To be told before a slot changes. */
  leave(slot: number): void {
    for (const { view } of this.#everyView()) view.leave(slot);
  }

  /** To be told after a slot has changed. */
  enter(slot: number): void {
    for (const { view } of this.#everyView()) view.enter(slot);
  }

  #all(order: Order): CachedView<Filter, Order> {
    return this.#whole.get(order) ?? this.#keepWhole(order, this.#rules.all(order));
  }

  #keepWhole(order: Order, slots: number[]): CachedView<Filter, Order> {
    const whole = { view: this.#view(slots, this.#nothing, order), filter: this.#nothing, order };
    this.#whole.set(order, whole);
    return whole;
  }

  #make(filter: Filter, order: Order): CachedView<Filter, Order> {
    const whole = this.#all(order);
    let wider = whole;
    for (const known of this.#filtered.values()) {
      if (known.view.length < wider.view.length && this.#rules.narrows(filter, known.filter)) wider = known;
    }
    const found = wider.view.slots.filter(this.#rules.keeps(filter));
    const slots = wider.order === order ? found : inOrderOf(whole.view.slots, found);
    return { view: this.#view(slots, filter, order), filter, order };
  }

  #view(slots: number[], filter: Filter, order: Order): SlotView {
    return new SlotView(slots, { keeps: this.#rules.keeps(filter), compare: this.#rules.compare(order) });
  }

  *#everyView(): Iterable<CachedView<Filter, Order>> {
    yield* this.#whole.values();
    yield* this.#filtered.values();
  }
}

/** The slots of a part, as they stand in the whole: a walk instead of a sort. */
function inOrderOf(whole: readonly number[], part: readonly number[]): number[] {
  const isPart: boolean[] = [];
  for (const slot of part) isPart[slot] = true;
  return whole.filter(slot => isPart[slot]);
}
