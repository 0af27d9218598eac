import type { ReactiveController, ReactiveElement } from 'lit';
import type { ClientMapping } from '../model/client-mapping.js';
import { type MappingError, toMappingError } from '../model/errors.js';
import { type ClientMappingFilter, filterKey, normalizeFilter, type Page } from '../model/query.js';
import { type RowAsk, RowWindow } from '../model/row-window.js';
import { checkPage } from '../provider/check-answer.js';
import type { MappingProvider } from '../provider/mapping-provider.js';
import type { HubNotice, ProviderHub } from '../provider/provider-hub.js';
import { AutoRetry, longestReadMs } from './auto-retry.js';

/** Reads under way at a time; more would only queue at the server. */
const mostAtATime = 2;
/** So many asks left behind shortly after one another are a thumb being dragged: wait until it rests. */
const dragAsks = 6;
const dragRestMs = 120;
/** Changes that come together are read once. */
const togetherMs = 50;
/** Rows to have ready on each side of those in view. */
const ahead = 30;

export interface RowWindowOptions {
  getHub: () => ProviderHub | undefined;
  getFilter: () => ClientMappingFilter;
  /** Rows came. `isNewList`: the answer to another question. */
  onRows: (isNewList: boolean) => void;
  onFailed: (error: MappingError) => void;
}

/**
 * Reads the rows that are in view, and those near, from a list of any length. The rows of the last question stay until
 * the first answer to a new one.
 */
export class RowWindowController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: RowWindowOptions;
  readonly #flights = new Map<RowAsk, AbortController>();
  readonly #autoRetry: AutoRetry;
  #provider: MappingProvider | undefined;
  #filter: ClientMappingFilter = {};
  #key: string | undefined;
  #window = newWindow();
  /** What is drawn: the window, or the last question's until the first answer. */
  #shown = this.#window;
  #error: MappingError | undefined;
  #left: number[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, options: RowWindowOptions) {
    this.#host = host;
    this.#options = options;
    this.#autoRetry = new AutoRetry({ retry: () => this.retry(), onTick: () => host.requestUpdate() });
    host.addController(this);
  }

  /** Rows in the list that is drawn; undefined until an answer came. */
  get total(): number | undefined {
    return this.#shown.total;
  }

  /** Why rows could not be read; they are kept meanwhile. */
  get error(): MappingError | undefined {
    return this.#error;
  }

  get secondsLeft(): number | undefined {
    return this.#autoRetry.secondsLeft;
  }

  /** Whether the drawn rows belong to an earlier question, or none is known yet. */
  get isPending(): boolean {
    return this.#provider !== undefined && this.#window.total === undefined && !this.#error;
  }

  rowAt(index: number): ClientMapping | undefined {
    return this.#shown.rowAt(index);
  }

  indexOf(clientId: string): number | undefined {
    return this.#shown.indexOf(clientId);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort(this.#window.invalidate());
    this.#autoRetry.cancel();
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#forgetSoon();
    this.#key = undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const provider = this.#options.getHub()?.provider;
    const filter = this.#options.getFilter();
    const key = filterKey(filter);
    if (provider === this.#provider && key === this.#key) return;
    const isReconnected = this.#key === undefined && provider === this.#provider && filterKey(this.#filter) === key;
    this.#abort(this.#window.invalidate());
    this.#autoRetry.cancel();
    this.#error = undefined;
    this.#key = key;
    this.#filter = normalizeFilter(filter);
    if (provider !== this.#provider) this.#shown = newWindow();
    this.#provider = provider;
    if (!isReconnected) this.#window = newWindow();
    this.#pump();
  }

  /** Says which rows are in view. */
  view(first: number, end: number): void {
    if (this.#shown !== this.#window) return;
    const left = this.#window.want(Math.max(0, first - ahead), end + ahead);
    this.#abort(left);
    if (left.length > 0 && this.#isDragged()) this.#waitForRest();
    else if (this.#rest === undefined) this.#pump();
  }

  /** Asks for everything anew, keeping what is drawn meanwhile. */
  reload(): void {
    this.#forgetSoon();
    this.#abort(this.#window.invalidate());
    this.retry();
  }

  /** Goes on after a failure. */
  retry(): void {
    this.#autoRetry.cancel();
    this.#error = undefined;
    this.#window.retry();
    this.#host.requestUpdate();
    this.#pump();
  }

  /** A change made by another element, or elsewhere. A row that changed is known at once. */
  notice(notice: HubNotice): void {
    if (notice.type === 'row') {
      this.#window.replace(notice.row);
      if (this.#shown !== this.#window) this.#shown.replace(notice.row);
    } else if (notice.type === 'reset' || notice.type === 'gone') this.#reloadSoon();
  }

  #reloadSoon(waitedMs = 0): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      if (this.#flights.size > 0 && waitedMs < longestReadMs) this.#reloadSoon(waitedMs + togetherMs);
      else this.reload();
    }, togetherMs);
  }

  #forgetSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  #pump(): void {
    const provider = this.#provider;
    if (!provider) return;
    while (this.#flights.size < mostAtATime) {
      const ask = this.#window.nextAsk();
      if (!ask) return;
      void this.#send(provider, this.#window, ask);
    }
  }

  async #send(provider: MappingProvider, window: RowWindow<ClientMapping>, ask: RowAsk): Promise<void> {
    const flight = new AbortController();
    this.#flights.set(ask, flight);
    let page: Page<ClientMapping>;
    try {
      page = await provider.listClientMappings({ ...this.#filter, ...ask }, { signal: flight.signal });
      if (flight.signal.aborted) return;
      checkPage('listClientMappings', page);
    } catch (reason) {
      if (flight.signal.aborted) return;
      this.#flights.delete(ask);
      window.fail(ask);
      this.#fail(toMappingError(reason));
      return;
    }
    this.#flights.delete(ask);
    const before = window.total;
    window.answer(ask, page);
    this.#options.getHub()?.remember(page.items);
    this.#succeed(before);
  }

  #succeed(totalBefore: number | undefined): void {
    const isNewList = this.#shown !== this.#window;
    this.#shown = this.#window;
    this.#options.onRows(isNewList);
    // More rows of a list of the same length change only the rows.
    if (isNewList || this.total !== totalBefore) this.#host.requestUpdate();
    this.#pump();
  }

  #fail(error: MappingError): void {
    this.#error = error;
    this.#autoRetry.plan(error);
    this.#host.requestUpdate();
    this.#options.onFailed(error);
  }

  #abort(asks: readonly RowAsk[]): void {
    for (const ask of asks) {
      this.#flights.get(ask)?.abort();
      this.#flights.delete(ask);
    }
    if (asks.length > 0) this.#left.push(performance.now());
  }

  #isDragged(): boolean {
    const now = performance.now();
    this.#left = this.#left.filter(at => now - at < 1_000);
    return this.#left.length > dragAsks;
  }

  #waitForRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#pump();
    }, dragRestMs);
  }
}

const newWindow = () => new RowWindow<ClientMapping>({ idOf: row => row.client.id });
