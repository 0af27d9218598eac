import { type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { property } from '@lit/reactive-element/decorators/property.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { tableTerms } from '../../locales/en/table.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { RowWindowController } from '../../controllers/row-window-controller.js';
import { advise } from '../../provider/advise.js';
import {
  MappingEditRequestEvent,
  MappingEventSelectEvent,
  MappingFailedEvent,
  MappingQueryChangeEvent,
  MappingSelectionChangeEvent,
} from '../../events.js';
import type { ClientMapping, Id, Services } from '../../model/client-mapping.js';
import { type ClientMappingFilter, filterKey, isFiltering, type SortColumn } from '../../model/query.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { HubNotice } from '../../provider/provider-hub.js';
import { buttonStyles } from '../../styles/button.styles.js';
import { make } from '../shared/dom.js';
import { hostStyles } from '../../styles/host.styles.js';
import { dotStyles } from '../mapping-status-dot/mapping-status-dot.styles.js';
import { styles } from './client-mapping-table.styles.js';
import { RowFocus } from './row-focus.js';
import { RowPool } from './row-pool.js';
import { controlAt, type RowControl, type RowFacts, type RowSetup, RowView } from './row-view.js';
import { OnDemand } from '../shared/on-demand.js';
import { showStates } from '../shared/states.js';
import { TableHead } from './table-head.js';
import { TableShell } from './table-shell.js';

/** Shorter waits show nothing, so that quick answers do not flicker. */
const skeletonDelayMs = 150;
const skeletonRows = 8;

/**
 * The clients and what each is mapped to, as a native table of any length: only the rows in view are drawn, only those
 * near are read.
 *
 * @summary Table of client mappings
 * @tagname client-mapping-table
 * @fires {MappingEditRequestEvent} mapping-edit-request - The person wants to edit (read-only: view) a client's mapping.
 * @fires {MappingEventSelectEvent} mapping-event-select - The person opened the events of a client. Cancelable.
 * @fires {MappingSelectionChangeEvent} mapping-selection-change - The person ticked or unticked rows.
 * @fires {MappingQueryChangeEvent} mapping-query-change - The person changed the order, or cleared the filters.
 * @fires {MappingSaveRequestEvent} mapping-save-request - The person switched a service. Cancel it to save by yourself.
 * @fires {MappingSavedEvent} mapping-saved - A service that was switched in a row is saved.
 * @fires {MappingFailedEvent} mapping-failed - Rows could not be read, or a service not saved.
 * @slot empty - Replaces what is shown when there is no client at all.
 * @slot sign-in - What to show when the session has ended.
 * @csspart row - A row. Also `row-selected`, `row-open`.
 * @csspart empty - What is shown instead of rows.
 * @csspart error - The alert shown when rows could not be read.
 * @cssstate loading - Rows are being read, or read again.
 * @cssstate empty - There is no row to show.
 * @cssstate failed - Rows could not be read.
 * @cssproperty [--client-mapping-table-max-height=max(75dvh, 20rem)] - Above this height the rows scroll.
 * @cssproperty [--client-mapping-table-row-height] - Height of a row; default by density: 36, 44 or 52 px at the default text size.
 */
export class ClientMappingTable extends ReactiveElement {
  static override readonly styles = [hostStyles, buttonStyles, dotStyles, styles];

  /** Where rows come from; without it, the nearest ancestor's provider is used. */
  @property({ attribute: false }) provider?: MappingProvider;

  /** Which clients are shown, and in what order. Default: all, in the provider's order. Setting it fires no event. */
  @property({ attribute: false }) query: ClientMappingFilter = {};

  /** Shows without letting anyone change. */
  @property({ type: Boolean }) readonly = false;

  /** Puts a check box before each row. */
  @property({ type: Boolean }) selectable = false;

  /** Makes the services check boxes that save at once. */
  @property({ type: Boolean, attribute: 'editable-services' }) editableServices = false;

  /** Height of rows: `compact`, `default` or `comfortable`. */
  @property({ reflect: true }) density: 'compact' | 'default' | 'comfortable' = 'default';

  /** The client that is open in an editor beside the table; its row is marked. */
  @property({ attribute: 'open-client-id' }) openClientId = '';

  /** Clients in all, if known; said beside the number of those that are shown. */
  @property({ attribute: false }) totalClients?: number;

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocalizeController(this, tableTerms);
  readonly #announcer = new AnnouncerController(this);
  readonly #source = new ProviderController(this, {
    onNotice: notice => this.#onNotice(notice),
    onReplaced: () => this.#forget(),
  });
  readonly #rows = new RowWindowController(this, {
    getHub: () => this.#source.hub,
    getFilter: () => this.#query(),
    onRows: isNewList => this.#onRows(isNewList),
    onFailed: error => this.dispatchEvent(new MappingFailedEvent({ operation: 'listClientMappings', error })),
  });
  readonly #extras = new OnDemand(this, async () => {
    const { TableExtras } = await import('./table-extras.js');
    return new TableExtras(this, {
      getHub: () => this.#source.hub,
      rows: this.#rows,
      places: this.#shell,
      say: sentence => this.#announcer.say(sentence),
      redraw: id => this.#pool.redraw(id),
      ask: query => this.#ask(query),
    });
  });
  readonly #head = new TableHead(this.#locale, by => this.#sortBy(by));
  readonly #shell = new TableShell(this.#locale);
  readonly #sizes = new ResizeObserver(() => this.#pool.rows.length && this.#measure());
  readonly #pool = new RowPool({
    scroller: this.#shell.scroller,
    body: this.#shell.body,
    spacer: this.#shell.spacer,
    makeRow: () => new RowView(this.#setup(), this.#locale),
    factsOf: index => this.#factsOf(index),
    onView: (first, end) => this.#rows.view(first, end),
  });
  readonly #focus = new RowFocus({
    body: this.#shell.body,
    pool: this.#pool,
    rows: this.#rows,
    measure: () => this.#measure(),
    onNoRow: () => this.#extras.use(({ notice }) => notice.focus()),
  });
  #setupKey = '';
  #skeletonTimer: ReturnType<typeof setTimeout> | undefined;
  #counted: string | undefined;
  /** Rows that wait for the extras: whether they are a new list. */
  #late: boolean | undefined;

  /** The clients that are ticked, in the order in which they were. */
  get selectedClientIds(): readonly Id[] {
    return this.#extras.part?.selection.ids ?? [];
  }

  /** Reads the rows again, keeping the current ones on screen meanwhile. */
  reload(): void {
    this.#rows.reload();
  }

  /** Puts the focus on a control of a client's row; on the table itself, when the client is not among the loaded rows. */
  focusClient(clientId: Id, control: RowControl = 'edit'): void {
    const index = this.#rows.indexOf(clientId);
    if (index !== undefined) this.#focus.moveTo(index, control);
    else this.#shell.scroller.focus();
  }

  /** The client some rows after (before, if negative) another, as far as it is loaded. */
  neighbourOf(clientId: Id, by: number): ClientMapping | undefined {
    const index = this.#rows.indexOf(clientId);
    return index === undefined ? undefined : this.#rows.rowAt(index + by);
  }

  /** The row of a client, as far as it is loaded. */
  rowOf(clientId: Id): ClientMapping | undefined {
    return this.neighbourOf(clientId, 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Rows get another height with the density, the text size and the width.
    const { scroller, body, ruler } = this.#shell;
    for (const element of [scroller, body, ruler]) this.#sizes.observe(element);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#skeletonTimer);
    this.#skeletonTimer = undefined;
    this.#extras.part?.flashes.clear();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const { scroller, head, body, nodes } = this.#shell;
    head.append(this.#head.element);
    root.append(make('div', 'root', ...nodes, this.#announcer.render()));
    scroller.addEventListener('scroll', () => this.#pool.scrolled());
    body.addEventListener('click', this.#onClick);
    body.addEventListener('change', this.#onChange);
    // Somebody is about to use the table: what that may need comes in while the network is there.
    body.addEventListener('pointerover', () => void this.#extras.load(), { once: true });
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { total, error, secondsLeft, isPending } = this.#rows;
    const { description } = this.#source;
    const query = this.#query();
    const setup = this.#setup();
    const isEmpty = total === 0 && !error;
    this.#head.draw({ description, sort: query.sort, setup });
    showStates(this.#internals, { loading: isPending, empty: isEmpty, failed: error !== undefined });
    this.#shell.draw({
      total,
      isPending,
      isReplaced: isEmpty || (error !== undefined && !total),
      count:
        error && this.#extras.hasFailed
          ? () => this.#locale.term('clientsFailed')
          : total
            ? () => this.#countText(this.#rows.total ?? 0)
            : undefined,
    });
    if (error || isEmpty || this.#needsExtras) void this.#extras.load();
    this.#extras.part?.notice.draw({ error, secondsLeft, isEmpty, query, description });
  }

  /** Also what is loaded for it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#extras.loading;
    return isComplete && super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const key = JSON.stringify(this.#setup());
    if (key !== this.#setupKey) {
      this.#setupKey = key;
      // Rows of another make, at the same places, with the focus where it was.
      this.#focus.keep(() => {
        this.#pool.remake();
        this.#onRows(false);
      });
    } else if (this.#late !== undefined) this.#onRows(false);
    else if (changed.has('openClientId') || changed.has('strings')) this.#pool.redraw();
  }

  get #needsExtras(): boolean {
    return (this.selectable || this.editableServices) && !this.readonly && !this.#extras.hasFailed;
  }

  /** Another provider's clients have the same ids, and are others. */
  #forget(): void {
    this.#extras.part?.forgetAll();
    this.#focus.forget();
  }

  #countText(total: number): string {
    if (!isFiltering(this.#query())) return this.#locale.term('clientCount', total);
    return this.#locale.term('clientsShown', total, this.totalClients);
  }

  /** The host's query, if it is one. */
  #query(): ClientMappingFilter {
    const { query } = this as { query: unknown };
    if (typeof query === 'object' && query !== null) return query;
    advise('query');
    return {};
  }

  #setup(): RowSetup {
    const { services, permissions } = this.#source.description;
    const canChange = !this.readonly;
    const canUse = canChange && this.#extras.part !== undefined;
    return {
      services,
      isSelectable: this.selectable && canUse,
      hasServiceControls: this.editableServices && canUse && permissions.save,
      canEdit: canChange && (permissions.save || permissions.remove),
    };
  }

  #measure(): void {
    const { scroller, head, ruler } = this.#shell;
    // Hidden: what is known stays.
    if (scroller.clientHeight === 0) return;
    this.#pool.resize({
      viewHeight: scroller.clientHeight - head.offsetHeight,
      // Not its rectangle, which a zoomed page has already scaled.
      rowHeight: parseFloat(getComputedStyle(ruler).height),
    });
  }

  #factsOf(index: number): RowFacts {
    const row = this.#rows.rowAt(index);
    // No client has it.
    const id = row?.client.id ?? '';
    const extras = this.#extras.part;
    return {
      row,
      index,
      isSelected: extras?.selection.has(id) === true,
      isOpen: row !== undefined && id === this.openClientId,
      isSaving: this.#source.hub?.isSaving(id) === true,
      wasSaved: extras?.flashes.has(id) === true,
      chosen: extras?.saves.chosenOf(id),
      failure: extras?.saves.failureOf(id),
      said: this.#locale.said,
    };
  }

  #onRows(isNewList: boolean): void {
    const pool = this.#pool;
    // Rows come with boxes that work.
    isNewList ||= !!this.#late;
    const isEarly = this.#needsExtras && !this.#extras.part && pool.rows.length === 0;
    this.#late = isEarly ? isNewList : undefined;
    if (isEarly) return;
    const count = this.#rows.total ?? this.#skeletonCount();
    if (isNewList) this.#focus.forget();
    this.#focus.keep(() => {
      if (isNewList) pool.beginList(count);
      else pool.setRowCount(count);
      // Once, for the first rows: without any, the table is not as tall as it will be, and measuring makes it lay out.
      if (count && pool.rows.length === 0) this.#measure();
      if (isNewList || this.#focus.isWanted) pool.draw();
      else pool.update();
    });
    if (isNewList) this.#announceCount();
    this.#focus.settle();
  }

  /** Nothing at first, then rows without content, until the number of rows is known. */
  #skeletonCount(): number {
    if (!this.#rows.isPending) return 0;
    if (this.#skeletonTimer === undefined) {
      this.#skeletonTimer = setTimeout(() => this.#onRows(false), skeletonDelayMs);
      return 0;
    }
    return skeletonRows;
  }

  /** Says how many clients a search or filter left; another order leaves as many. */
  #announceCount(): void {
    const { sort: _, ...asked } = this.#query();
    const key = filterKey(asked);
    const { total } = this.#rows;
    if (total !== undefined && this.#counted !== undefined && this.#counted !== key)
      this.#announcer.say(this.#countText(total));
    this.#counted = key;
  }

  #onNotice(notice: HubNotice): void {
    const { row, clientId = row?.client.id } = notice as { row?: ClientMapping; clientId?: Id };
    if (row) this.#extras.use(extras => extras.noteChange(row.client.id));
    this.#rows.notice(notice);
    this.#pool.redraw(clientId);
  }

  #sortBy(by: SortColumn): void {
    const { sort } = this.#query();
    const direction = sort?.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending';
    this.#ask({ ...this.#query(), sort: { by, direction } });
    this.#announcer.say(this.#locale.term('sortedBy', by, direction, this.#source.description));
  }

  #ask(query: ClientMappingFilter): void {
    if (filterKey(query) === filterKey(this.#query())) return;
    this.query = query;
    this.dispatchEvent(new MappingQueryChangeEvent({ query }));
  }

  readonly #onClick = (event: MouseEvent) => {
    const node = event.target as Element;
    const control = controlAt(node);
    const view = this.#pool.viewAt(node);
    const row = view && this.#rows.rowAt(view.index);
    if (!row) return;
    const clientId = row.client.id;
    if (control === 'edit' || control === 'choose') this.dispatchEvent(new MappingEditRequestEvent({ clientId }));
    if (control === 'events') this.dispatchEvent(new MappingEventSelectEvent({ clientId }));
    if (control === 'retry') this.#extras.use(({ saves }) => saves.retry(row));
    if (control === 'select') this.#tick(view.index, clientId, event);
  };

  readonly #onChange = (event: Event) => {
    const box = event.target as HTMLInputElement;
    const control = controlAt(box);
    const view = this.#pool.viewAt(box);
    const row = view && this.#rows.rowAt(view.index);
    if (!row || !control?.startsWith('service-')) return;
    view.forget();
    const services = { [control.slice('service-'.length)]: box.checked } as Services;
    this.#extras.use(({ saves }) => void saves.save(row, services));
  };

  /** Ticks a row as its box now is; with Shift, all rows from the last one that was ticked. */
  #tick(index: number, id: Id, event: MouseEvent): void {
    const isOn = (event.target as HTMLInputElement).checked;
    this.#extras.use(({ selection }) => {
      selection.tick(index, id, { isOn, isRange: event.shiftKey });
      this.#pool.redraw();
      this.dispatchEvent(new MappingSelectionChangeEvent({ clientIds: selection.ids }));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'client-mapping-table': ClientMappingTable;
  }
}
