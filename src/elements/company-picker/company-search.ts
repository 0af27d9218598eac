import type { ReactiveController, ReactiveElement } from 'lit';
import { QueryController } from '../../controllers/query-controller.js';
import type { Company, Id } from '../../model/client-mapping.js';
import type { MappingError } from '../../model/errors.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';

const debounceMs = 200;
const pageSize = 50;
const usedSize = 20;
/** Companies shown at most: who has not found it by then types more. Keeps the page small, however many there are. */
const mostShown = 200;

/** What was found for one search. */
export interface CompanyList {
  readonly search: string;
  /** Companies that can be chosen. */
  readonly free: readonly Company[];
  /** Companies that other clients have. */
  readonly used: readonly Company[];
  /** How many companies there are to choose from, shown or not. */
  readonly total: number;
  /** Whether asking for more would bring more. */
  readonly hasMore: boolean;
  /** Where the next page begins: by companies received, not by those shown. */
  readonly received: number;
}

/** Nothing was found, or nothing could be asked. */
export const noCompanies: CompanyList = { search: '', free: [], used: [], total: 0, hasMore: false, received: 0 };

export interface CompanySearchOptions {
  getProvider: () => MappingProvider | undefined;
  getClientId: () => Id;
  /** Nothing is asked while the list is not wanted. */
  isWanted: () => boolean;
  /** A new list is there, in place of another. */
  onFound: (list: CompanyList, before: CompanyList | undefined) => void;
  /** Companies have come into the list. */
  onInserted: (at: number, count: number) => void;
  onFailed: (error: MappingError) => void;
}

/**
 * Searches companies as a person types: waits for a pause, calls the previous question back, and goes on showing the
 * last list until the next one is there. A search has a second question, who has the companies that are not free.
 */
export class CompanySearch implements ReactiveController {
  /** The last list; undefined before the first answer. */
  list: CompanyList | undefined;
  readonly #host: ReactiveElement;
  readonly #options: CompanySearchOptions;
  readonly #free: QueryController<
    readonly [MappingProvider, Id, string, number],
    readonly [CompanyList, fresh: boolean]
  >;
  #search = '';
  #page = 0;
  /** Counts answers: each whole list has its own second question. */
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, options: CompanySearchOptions) {
    this.#host = host;
    this.#options = options;
    this.#free = new QueryController(host, {
      args: () => this.#question(this.#page),
      run: ([provider, clientId, search, page], signal) =>
        this.#read(page > 0 ? this.list : undefined, provider, clientId, search, signal),
      onReady: ([list, isFresh]) => {
        this.#round += 1;
        if (!isFresh) return this.#grow(list);
        const before = this.list;
        this.list = list;
        options.onFound(list, before);
      },
      onFailed: options.onFailed,
    });
    new QueryController(host, {
      args: () =>
        this.#search && this.list?.search === this.#search && !this.list.hasMore
          ? this.#question(this.#round)
          : undefined,
      run: ([provider, clientId, search], signal) => findUsed(provider, clientId, search, signal),
      // Its failure takes nothing away: what can be chosen is there already.
      onReady: found => this.#addUsed(found),
    });
    host.addController(this);
  }

  get isLoading(): boolean {
    return this.#timer !== undefined || this.#free.state.status === 'loading';
  }

  /** Whether the shown list answers an earlier question. */
  get isStale(): boolean {
    return this.isLoading && this.#page === 0;
  }

  get error(): MappingError | undefined {
    return this.#timer === undefined ? this.#free.state.error : undefined;
  }

  get secondsLeft(): number | undefined {
    return this.#free.secondsLeft;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Starts anew with a search, at once: the list is being opened. */
  start(search: string): void {
    this.hostDisconnected();
    if (search !== this.#search) this.list = undefined;
    this.#search = search;
    this.#page = 0;
    this.#host.requestUpdate();
  }

  /** Searches once the person pauses. */
  type(search: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#search = search;
      this.#page = 0;
      this.#host.requestUpdate();
    }, debounceMs);
    // Without a question, the controller calls back the one that is under way.
    this.#host.requestUpdate();
  }

  /** Asks for the next page, if there is one. Answers whether more may come. */
  more(): boolean {
    if (!this.list?.hasMore || this.error) return false;
    if (!this.isLoading) {
      this.#page += 1;
      this.#host.requestUpdate();
    }
    return true;
  }

  /** Asks again: after a failure, or because something changed. */
  reload(): void {
    if (this.#page === 0 || this.error) void this.#free.reload();
    else this.start(this.#search);
  }

  #question(part: number): readonly [MappingProvider, Id, string, number] | undefined {
    const provider = this.#options.getProvider();
    if (!provider || !this.#options.isWanted() || this.#timer !== undefined) return undefined;
    return [provider, this.#options.getClientId(), this.#search, part];
  }

  async #read(
    before: CompanyList | undefined,
    provider: MappingProvider,
    clientId: Id,
    search: string,
    signal: AbortSignal,
  ): Promise<readonly [CompanyList, boolean]> {
    const offset = before?.received ?? 0;
    const { items, total } = await provider.listCompanies(
      { ...(search && { search }), ...(clientId && { forClientId: clientId }), offset, limit: pageSize },
      { signal },
    );
    const known = new Set(before?.free.map(company => company.id));
    const added = items.filter(company => !known.has(company.id));
    const free = [...(before?.free ?? []), ...added.filter(company => !isUsed(company, clientId))];
    const received = offset + items.length;
    return [
      {
        search,
        free,
        used: [...(before?.used ?? []), ...added.filter(company => isUsed(company, clientId))],
        total,
        received,
        hasMore: items.length > 0 && received < total && free.length < mostShown,
      },
      !before,
    ];
  }

  #addUsed(found: readonly Company[]): void {
    if (!this.list) return;
    const known = new Set([...this.list.free, ...this.list.used].map(company => company.id));
    this.#grow({ ...this.list, used: [...this.list.used, ...found.filter(company => !known.has(company.id))] });
  }

  #grow(list: CompanyList): void {
    const { free, used } = this.list ?? list;
    this.list = list;
    this.#options.onInserted(free.length, list.free.length - free.length);
    this.#options.onInserted(list.free.length + used.length, list.used.length - used.length);
    this.#host.requestUpdate();
  }
}

async function findUsed(
  provider: MappingProvider,
  clientId: Id,
  search: string,
  signal: AbortSignal,
): Promise<readonly Company[]> {
  const { items } = await provider.listCompanies(
    { search, available: false, ...(clientId && { forClientId: clientId }), offset: 0, limit: usedSize },
    { signal },
  );
  return items.filter(company => isUsed(company, clientId));
}

function isUsed({ mappedTo }: Company, clientId: Id): boolean {
  return mappedTo !== undefined && mappedTo.clientId !== clientId;
}
