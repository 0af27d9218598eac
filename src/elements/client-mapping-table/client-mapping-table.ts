import { type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { property } from '@lit/reactive-element/decorators/property.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { tableTerms } from '../../locales/en/table.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { RowWindowController } from '../../controllers/row-window-controller.js';
import { warnOnce } from '../../provider/warn-once.js';
import {
  MappingEditRequestEvent,
  MappingEventSelectEvent,
  MappingFailedEvent,
  MappingQueryChangeEvent,
  MappingSavedEvent,
  MappingSelectionChangeEvent,
} from '../../events.js';
import type { ClientMapping, Id, Services } from '../../model/client-mapping.js';
import { type ClientMappingFilter, filterKey, isFiltering, normalizeFilter, type SortKey } from '../../model/query.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { HubNotice } from '../../provider/provider-hub.js';
import { buttonStyles } from '../../styles/button.styles.js';
import { checkboxStyles } from '../../styles/checkbox.styles.js';
import { failureStyles } from '../../styles/failure.styles.js';
import { make } from '../shared/dom.js';
import { hostStyles } from '../../styles/host.styles.js';
import { dotStyles } from '../mapping-status-dot/mapping-status-dot.styles.js';
import { styles } from './client-mapping-table.styles.js';
import { rowMove } from './row-keyboard.js';
import { RowPool } from './row-pool.js';
import { RowSelection } from './row-selection.js';
import { type RowControl, type RowFacts, type RowSetup, RowView } from './row-view.js';
import { ServiceSaves } from './service-saves.js';
import { showStates } from '../shared/states.js';
import { TableHead } from './table-head.js';
import { type EmptyView, TableShell } from './table-shell.js';

/** Shorter waits show nothing, so that quick answers do not flicker. */
const skeletonDelayMs = 150;
const skeletonRows = 8;
const savedFlashMs = 1_600;

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
  static override readonly styles = [hostStyles, buttonStyles, checkboxStyles, dotStyles, failureStyles, styles];

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
  readonly #saves = new ServiceSaves({
    getHub: () => this.#source.hub,
    onSaved: row => {
      this.#announcer.say(this.#locale.term('savedFor', row.client.name));
      this.dispatchEvent(new MappingSavedEvent({ row }));
    },
    onFailed: (row, error) => {
      this.#announcer.say(this.#locale.term('notSavedFor', row.client.name, error.code));
      this.#pool.redraw();
      this.dispatchEvent(new MappingFailedEvent({ operation: 'saveMapping', error }));
    },
  });
  readonly #head = new TableHead(this.#locale, by => this.#sortBy(by));
  readonly #shell = new TableShell(this.#locale, {
    retry: () => {
      this.#rows.retry();
      // The button goes with the message.
      void this.updateComplete.then(() => this.#shell.scroller.focus());
    },
    leaveEmpty: () => (isFiltering(this.#query()) ? this.#clearFilters() : this.reload()),
  });
  readonly #selection = new RowSelection(this.#rows);
  readonly #justSaved = new Map<Id, ReturnType<typeof setTimeout>>();
  readonly #sizes = new ResizeObserver(() => this.#measure());
  readonly #pool = new RowPool({
    scroller: this.#shell.scroller,
    body: this.#shell.body,
    makeRow: () => new RowView(this.#setup(), this.#locale),
    factsOf: index => this.#factsOf(index),
    onView: (first, end) => this.#rows.view(first, end),
  });
  #setupKey = '';
  #skeletonTimer: ReturnType<typeof setTimeout> | undefined;
  #focusWanted: { readonly index: number; readonly control: RowControl } | undefined;
  #counted: string | undefined;

  /** The clients that are ticked, in the order in which they were. */
  get selectedClientIds(): readonly Id[] {
    return this.#selection.ids;
  }

  /** Reads the rows again, keeping the current ones on screen meanwhile. */
  reload(): void {
    this.#rows.reload();
  }

  /** Puts the focus on a control of a client's row; on the table itself, when the client is not among the loaded rows. */
  focusClient(clientId: Id, control: RowControl = 'edit'): void {
    const index = this.#rows.indexOf(clientId);
    if (index !== undefined) this.#focusRow(index, control);
    else this.#shell.scroller.focus();
  }

  /** The client some rows after (before, if negative) another, as far as it is loaded. */
  neighbourOf(clientId: Id, by: number): ClientMapping | undefined {
    const index = this.#rows.indexOf(clientId);
    return index === undefined ? undefined : this.#rows.rowAt(index + by);
  }

  /** The row of a client, as far as it is loaded. */
  rowOf(clientId: Id): ClientMapping | undefined {
    const index = this.#rows.indexOf(clientId);
    return index === undefined ? undefined : this.#rows.rowAt(index);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchSizes();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#skeletonTimer);
    this.#skeletonTimer = undefined;
    this.#endFlashes();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const { scroller, head, body, nodes } = this.#shell;
    head.append(this.#head.element);
    root.append(make('div', 'root', ...nodes, this.#announcer.render()));
    scroller.addEventListener('scroll', () => this.#pool.scrolled());
    body.addEventListener('click', this.#onClick);
    body.addEventListener('change', this.#onChange);
    body.addEventListener('keydown', this.#onKeydown);
    body.addEventListener('focusin', this.#onFocus);
    body.addEventListener('focusout', this.#onBlur);
    body.addEventListener('pointerover', this.#onPointerover);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { total, error, secondsLeft, isPending } = this.#rows;
    this.#head.draw({ description: this.#source.description, sort: this.#query().sort, setup: this.#setup() });
    showStates(this.#internals, { loading: isPending, empty: total === 0 && !error, failed: error !== undefined });
    this.#shell.draw({
      total,
      isPending,
      failure: error && { heading: this.#locale.term('clientsFailed'), error, secondsLeft },
      empty: total === 0 && !error ? this.#emptyView() : undefined,
      count: this.#countText(total ?? 0),
    });
  }

  protected override firstUpdated(): void {
    this.#watchSizes();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const key = JSON.stringify(this.#setup());
    if (key !== this.#setupKey) {
      this.#setupKey = key;
      this.#remakeRows();
    } else if (changed.has('openClientId') || changed.has('strings')) this.#pool.redraw();
  }

  /** Another provider's clients have the same ids, and are others. */
  #forget(): void {
    this.#selection.clear();
    this.#saves.forgetAll();
    this.#endFlashes();
    this.#focusWanted = undefined;
  }

  #endFlashes(): void {
    for (const timer of this.#justSaved.values()) clearTimeout(timer);
    this.#justSaved.clear();
  }

  /** There is no client at all, or none that the filter lets through. */
  #emptyView(): EmptyView {
    const locale = this.#locale;
    const { description } = this.#source;
    if (!isFiltering(this.#query()))
      return {
        heading: locale.term('noClients', description),
        hint: locale.term('noClientsHint', description),
        button: locale.term('refresh'),
        isSlotted: true,
      };
    const { client, company, mapped = 'all' } = normalizeFilter(this.#query());
    const searched = [client, company].filter(text => text !== undefined);
    return {
      heading: locale.term('noResult', searched, mapped),
      hint: locale.term('noResultHint'),
      button: locale.term('clearFilters'),
      isSlotted: false,
    };
  }

  #countText(total: number): string {
    if (!isFiltering(this.#query())) return this.#locale.term('clientCount', total);
    return this.#locale.term('clientsShown', total, this.totalClients);
  }

  /** The host's query, if it is one. */
  #query(): ClientMappingFilter {
    const { query } = this as { query: unknown };
    if (typeof query === 'object' && query !== null) return query;
    warnOnce(
      '<client-mapping-table>: query is ignored, it is not an object. Give a ClientMappingFilter, e.g. { mapped: "no" }.',
    );
    return {};
  }

  #setup(): RowSetup {
    const { services, permissions } = this.#source.description;
    return {
      services,
      isSelectable: this.selectable && !this.readonly,
      hasServiceControls: this.editableServices && !this.readonly && permissions.save,
      canEdit: !this.readonly && (permissions.save || permissions.remove),
    };
  }

  /** Rows of another make, at the same places, with the focus where it was. */
  #remakeRows(): void {
    const focused = this.shadowRoot?.activeElement;
    const index = focused ? this.#viewAt(focused)?.index : undefined;
    this.#pool.remake();
    this.#onRows(false);
    if (focused && index !== undefined) this.#focusRow(index, controlAt(focused) ?? 'edit');
  }

  /** Rows get another height with the density, the text size and the width. */
  #watchSizes(): void {
    const { scroller, body, ruler } = this.#shell;
    for (const element of [scroller, body, ruler]) this.#sizes.observe(element);
  }

  #measure(): void {
    const { scroller, head, ruler } = this.#shell;
    // Hidden, or without rows to be as tall as: what is known stays.
    if (scroller.clientHeight === 0 || this.#pool.rows.length === 0) return;
    this.#pool.resize({
      viewHeight: scroller.clientHeight - head.offsetHeight,
      // Not its rectangle, which a zoomed page has already scaled.
      rowHeight: parseFloat(getComputedStyle(ruler).height),
    });
  }

  #factsOf(index: number): RowFacts {
    const row = this.#rows.rowAt(index);
    const id = row?.client.id;
    return {
      row,
      index,
      isSelected: id !== undefined && this.#selection.has(id),
      isOpen: id !== undefined && id === this.openClientId,
      isSaving: id !== undefined && this.#source.hub?.isSaving(id) === true,
      wasSaved: id !== undefined && this.#justSaved.has(id),
      chosen: id === undefined ? undefined : this.#saves.chosenOf(id),
      failure: id === undefined ? undefined : this.#saves.failureOf(id),
      said: this.#locale.said,
    };
  }

  #onRows(isNewList: boolean): void {
    const pool = this.#pool;
    if (isNewList) {
      pool.scrollToTop();
      this.#focusWanted = undefined;
    }
    pool.setRowCount(this.#rows.total ?? this.#skeletonCount());
    if (isNewList || this.#focusWanted) pool.draw();
    else pool.update();
    if (isNewList) this.#announceCount();
    this.#takeFocus();
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
    if (notice.type === 'row') {
      this.#saves.forget(notice.row.client.id);
      this.#flash(notice.row.client.id);
    }
    this.#rows.notice(notice);
  }

  #flash(clientId: Id): void {
    clearTimeout(this.#justSaved.get(clientId));
    const end = () => {
      this.#justSaved.delete(clientId);
      this.#pool.redraw();
    };
    this.#justSaved.set(clientId, setTimeout(end, savedFlashMs));
  }

  #sortBy(by: SortKey): void {
    const { sort } = this.#query();
    const direction = sort?.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending';
    this.#change({ ...this.#query(), sort: { by, direction } });
    this.#announcer.say(this.#locale.term('sortedBy', by, direction, this.#source.description));
  }

  #clearFilters(): void {
    const { sort } = this.#query();
    this.#change(sort ? { sort } : {});
    this.#shell.scroller.focus();
  }

  #change(query: ClientMappingFilter): void {
    if (filterKey(query) === filterKey(this.#query())) return;
    this.query = query;
    this.dispatchEvent(new MappingQueryChangeEvent({ query }));
  }

  readonly #onClick = (event: MouseEvent) => {
    const control = controlOf(event);
    const row = this.#rowOf(event);
    if (!control || !row) return;
    const clientId = row.client.id;
    if (control === 'edit' || control === 'choose') this.dispatchEvent(new MappingEditRequestEvent({ clientId }));
    if (control === 'events') this.dispatchEvent(new MappingEventSelectEvent({ clientId }));
    if (control === 'retry') this.#saves.retry(row);
    if (control === 'select') this.#tick(this.#viewOf(event)?.index ?? -1, clientId, event);
  };

  readonly #onChange = (event: Event) => {
    const control = controlOf(event);
    const row = this.#rowOf(event);
    if (!row || !control?.startsWith('service-')) return;
    const { checked } = event.target as HTMLInputElement;
    void this.#saves.save(row, { [control.slice('service-'.length)]: checked } as Services);
  };

  /** Ticks a row as its box now is; with Shift, all rows from the last one that was ticked. */
  #tick(index: number, id: Id, event: MouseEvent): void {
    const isOn = (event.target as HTMLInputElement).checked;
    this.#selection.tick(index, id, { isOn, isRange: event.shiftKey });
    this.#pool.redraw();
    this.dispatchEvent(new MappingSelectionChangeEvent({ clientIds: this.selectedClientIds }));
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const view = this.#viewOf(event);
    if (!view) return;
    const move = rowMove(event, {
      index: view.index,
      rowCount: this.#rows.total ?? 0,
      rowsInView: this.#pool.rowsInView,
    });
    if (!move) return;
    event.preventDefault();
    this.#focusRow(move.index, move.control);
  };

  readonly #onFocus = (event: FocusEvent) => this.#pool.pin(this.#viewOf(event));

  readonly #onBlur = (event: FocusEvent) => {
    const { body } = this.#shell;
    // Within the window that lost the focus, or to another row.
    if (
      [event.relatedTarget, this.shadowRoot?.activeElement].some(node => body.contains((node ?? null) as Node | null))
    )
      return;
    this.#focusWanted = undefined;
    this.#pool.pin(undefined);
  };

  /** What is cut off is told in full; "Not saved" is told why. */
  readonly #onPointerover = (event: PointerEvent) => {
    const node = (event.target as HTMLElement).closest<HTMLElement>('.name, .meta, .text, .second, .dot-word');
    if (!node) return;
    const { clientId } = this.#viewAt(node) ?? {};
    const failure = clientId && node.matches('.dot-word') && this.#saves.failureOf(clientId);
    const text = node.scrollWidth > node.clientWidth ? node.innerText : '';
    node.title = failure ? this.#locale.term('errorText', failure.code) : text;
  };

  /** Puts the focus on a control of a row; if the row is not loaded yet, as soon as it is. */
  #focusRow(index: number, control: RowControl): void {
    this.#focusWanted = { index, control };
    this.#pool.reveal(index);
    this.#takeFocus();
  }

  #takeFocus(): void {
    const wanted = this.#focusWanted;
    const view = wanted && this.#pool.rows.find(row => row.index === wanted.index);
    if (!wanted || view?.clientId === undefined) return;
    this.#focusWanted = undefined;
    (view.control(wanted.control) ?? view.control('edit'))?.focus({ preventScroll: true });
  }

  #viewOf(event: Event): RowView | undefined {
    return this.#viewAt(event.target as Element);
  }

  #viewAt(node: Element): RowView | undefined {
    const row = node.closest('tr');
    return this.#pool.rows.find(({ element }) => element === row);
  }

  #rowOf(event: Event): ClientMapping | undefined {
    const view = this.#viewOf(event);
    return view && this.#rows.rowAt(view.index);
  }
}

function controlOf(event: Event): RowControl | undefined {
  return controlAt(event.target as Element);
}

function controlAt(node: Element): RowControl | undefined {
  return (node as HTMLElement).dataset['control'] as RowControl | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'client-mapping-table': ClientMappingTable;
  }
}
