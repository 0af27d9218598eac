import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { pageTerms } from '../../locales/en/page.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { warnOnce } from '../../controllers/warn-once.js';
import {
  type MappingEditCloseEvent,
  type MappingEditRequestEvent,
  type MappingEventSelectEvent,
  MappingFailedEvent,
  MappingQueryChangeEvent,
  type MappingRemovedEvent,
  type MappingSavedEvent,
  MappingSummaryChangeEvent,
} from '../../events.js';
import type { ClientMapping, Id } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { ClientMappingFilter } from '../../model/query.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { RestMappingProvider } from '../../provider/rest-mapping-provider.js';
import { panelStyles } from '../../styles/panel.styles.js';
import type { ClientMappingTable } from '../client-mapping-table/client-mapping-table.js';
import type { MappingEditStepEvent } from '../mapping-editor/mapping-edit-step-event.js';
import type { MappingEditor } from '../mapping-editor/mapping-editor.js';
import { dotStyles } from '../mapping-status-dot/mapping-status-dot.styles.js';
import { closeIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import { styles } from './client-mappings.styles.js';
import { renderSummary } from './render-summary.js';
import { SummaryController } from './summary-controller.js';

/** From this container width on, the editor stands beside the table instead of over it. */
const dockedFrom = 1200;
const toastMs = 6_000;

/** The tags of the panels. */
type PanelTag = 'mapping-editor' | 'mapping-events';

/** What stands beside or over the table. `row` is the row as it was when the editor opened. */
type Panel =
  | { readonly kind: 'editor'; readonly clientId: Id; readonly row: ClientMapping | undefined }
  | { readonly kind: 'events'; readonly clientId: Id; readonly clientName: string };

/**
 * The whole page: how far the mapping is, filters, the table, the editor beside it, and the events.
 *
 * @summary Everything for mapping clients
 * @tagname client-mappings
 * @fires {MappingSummaryChangeEvent} mapping-summary-change - How many clients are mapped is known, or changed.
 * @fires {MappingQueryChangeEvent} mapping-query-change - The person changed a search, a filter or the order.
 * @fires {MappingEditRequestEvent} mapping-edit-request - The person wants to edit a mapping. Cancelable.
 * @fires {MappingEventSelectEvent} mapping-event-select - The person opened events. Cancelable.
 * @fires {MappingSaveRequestEvent} mapping-save-request - The person pressed Save. Cancelable.
 * @fires {MappingRemoveRequestEvent} mapping-remove-request - The person confirmed a removal. Cancelable.
 * @fires {MappingSavedEvent} mapping-saved - The provider confirmed a save.
 * @fires {MappingRemovedEvent} mapping-removed - The provider confirmed a removal.
 * @fires {MappingEditCloseEvent} mapping-edit-close - The editor was closed.
 * @fires {MappingFailedEvent} mapping-failed - A read or a write failed.
 * @slot actions - The host's own buttons, before Refresh.
 * @slot empty - Replaces what is shown when there is no client at all.
 * @slot sign-in - What to show when the session has ended.
 * @csspart summary - The strip that says how far the mapping is.
 * @csspart panel - What stands beside or over the table.
 * @cssproperty [--client-mapping-table-max-height=max(75dvh, 20rem)] - Above this height the rows scroll; `none` in an element of fixed height.
 */
export class ClientMappings extends LitElement {
  static override readonly styles = [panelStyles, dotStyles, styles];

  /** Where everything comes from; goes before `src`. */
  @property({ attribute: false }) provider?: MappingProvider;

  /** Base URL of a service that speaks the REST contract. Headers need a `RestMappingProvider` of your own. */
  @property() src = '';

  /** Shows without letting anyone change. */
  @property({ type: Boolean }) readonly = false;

  /** Which clients are shown, and in what order. Setting it fires no event. */
  @property({ attribute: false }) query: ClientMappingFilter = {};

  /** Makes the services in the table check boxes that save at once. */
  @property({ type: Boolean, attribute: 'editable-services' }) editableServices = false;

  /** Height of rows: `compact`, `default` or `comfortable`. */
  @property() density: 'compact' | 'default' | 'comfortable' = 'default';

  /** Parts that the host shows by itself, parted by spaces: `heading`, `summary`. */
  @property() hide = '';

  @state() private panel: Panel | undefined;
  @state() private isDocked = false;
  @state() private toast = '';

  /** @internal Registers a tag that is needed only once a panel opens. Set by `define/`. */
  static loadTag: ((tag: PanelTag) => Promise<unknown>) | undefined;

  @query('client-mapping-table') private readonly table!: ClientMappingTable;
  @query('mapping-editor') private readonly editor!: MappingEditor | null;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #locale = new LocalizeController(this, pageTerms);
  readonly #announcer = new AnnouncerController(this);
  readonly #source = new ProviderController(this, {
    getOwn: () => this.#own(),
    onNotice: notice => this.#summary.notice(notice),
  });
  readonly #summary: SummaryController = new SummaryController(this, this.#source, {
    onChange: summary => this.dispatchEvent(new MappingSummaryChangeEvent(summary)),
    onFailed: error => this.dispatchEvent(new MappingFailedEvent({ operation: 'summarize', error })),
  });
  /** In a frame of its own: what it changes can change our size again. */
  readonly #sizes = new ResizeObserver(() =>
    requestAnimationFrame(() => (this.isDocked = this.offsetWidth >= dockedFrom)),
  );
  #rest: { readonly src: string; readonly provider: MappingProvider | undefined } | undefined;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#toastTimer);
  }

  /** Reads everything again, keeping what is on screen meanwhile. */
  reload(): void {
    this.#source.hub?.refresh();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    if ((changed.has('panel') || changed.has('isDocked')) && this.panel?.kind === 'events')
      this.renderRoot.querySelector<HTMLElement>('.panel h3')?.focus();
  }

  protected override render() {
    const { description, current } = this.#source;
    const locale = this.#locale;
    const preloading = { handleEvent: this.#preload, once: true };
    const hidden = this.hide.split(/\s+/);
    const summary = this.#summary.current;
    return html`<div class="root"><div class="page ${this.panel ? 'has-panel' : ''}">
        <div
          class="main"
          @mapping-query-change=${this.#onQueryChange}
          @mapping-edit-request=${this.#onEditRequest}
          @mapping-event-select=${this.#onEventSelect}
          @mapping-saved=${this.#onSaved}
          @pointerover=${preloading}
          @focusin=${preloading}
        >
          ${
            hidden.includes('heading')
              ? nothing
              : html`<div class="head">
                <div>
                  <h2>${locale.term('pageTitle')}</h2>
                  <p>${locale.term('pageHelp', description)}</p>
                </div>
                <div class="commands">
                  <slot name="actions"></slot>
                  <button type="button" class="button" @click=${() => this.reload()}>${locale.term('refresh')}</button>
                </div>
              </div>`
          }
          ${
            hidden.includes('summary')
              ? nothing
              : this.#summary.isAwaited
                ? html`<div class="strip" aria-hidden="true"></div>`
                : summary && summary.total > 0
                  ? renderSummary(locale, {
                      summary,
                      hasEvents: current?.listEvents !== undefined,
                      onEvents: () => void this.#openEvents('', ''),
                      onNotMapped: () => this.#setQuery({ ...this.query, mapped: 'no' }),
                    })
                  : nothing
          }
          <mapping-filters .query=${this.query} .summary=${summary}></mapping-filters>
          <client-mapping-table
            .query=${this.query}
            .totalClients=${summary?.total}
            .readonly=${this.readonly}
            .editableServices=${this.editableServices}
            .density=${this.density}
            .openClientId=${this.panel?.clientId ?? ''}
          >
            <slot name="empty" slot=${this.#isFilled('empty') ? 'empty' : nothing} @slotchange=${this.#onSlotChange}></slot>
            <slot name="sign-in" slot="sign-in"></slot>
          </client-mapping-table>
          ${this.toast ? html`<div class="toast">${this.toast}</div>` : nothing}
        </div>
        ${this.#renderPanel()}
      </div>
      ${this.#announcer.render()}
    </div>`;
  }

  /** A slot that is handed on and stays empty would hide what stands there without it. */
  #isFilled(slot: string): boolean {
    return [...this.children].some(child => child.slot === slot);
  }

  readonly #onSlotChange = () => this.requestUpdate();

  #renderPanel() {
    const { panel } = this;
    if (!panel) return nothing;
    if (panel.kind === 'editor') {
      const editor = html`<mapping-editor
        part="panel"
        .clientId=${panel.clientId}
        .row=${panel.row}
        .readonly=${this.readonly}
        .presentation=${this.isDocked ? 'drawer' : 'dialog'}
        .steps=${this.#stepsOf(panel.clientId)}
        @mapping-edit-close=${this.#onEditClose}
        @mapping-edit-step=${this.#onEditStep}
        @mapping-saved=${this.#onSaved}
        @mapping-removed=${this.#onRemoved}
        @mapping-event-select=${this.#onEventSelect}
      ></mapping-editor>`;
      return this.isDocked ? html`<div class="side">${editor}</div>` : editor;
    }
    return this.isDocked
      ? html`<div class="side"><section class="panel" part="panel" aria-labelledby="panel-title" @keydown=${this.#onPanelKeydown}>${this.#renderEvents(panel)}</section></div>`
      : html`<dialog class="panel" part="panel" aria-labelledby="panel-title" @close=${this.#closeEvents}>${this.#renderEvents(panel)}</dialog>`;
  }

  #renderEvents({ clientId, clientName }: Panel & { kind: 'events' }) {
    const locale = this.#locale;
    return html`<div class="panel-head">
        <h3 id="panel-title" tabindex="-1">${clientId ? locale.term('eventsOf', clientName) : locale.term('eventsOfAll')}</h3>
        <button type="button" class="button quiet icon" aria-label=${locale.term('close')} @click=${this.#closeEvents}>${renderIcon(closeIcon)}</button>
      </div>
      <mapping-events
        .clientId=${clientId}
        @mapping-edit-request=${this.#onEditRequest}
      ></mapping-events>`;
  }

  #own(): MappingProvider | undefined {
    if (this.provider || !this.src) return this.provider;
    if (this.#rest?.src !== this.src) this.#rest = { src: this.src, provider: restProvider(this.src) };
    return this.#rest.provider;
  }

  #stepsOf(clientId: Id) {
    const has = (by: number) => this.table.neighbourOf(clientId, by) !== undefined;
    return { previous: has(-1), next: has(1) };
  }

  #measure(): void {
    this.isDocked = this.offsetWidth >= dockedFrom;
  }

  #setQuery(query: ClientMappingFilter): void {
    this.query = query;
    this.dispatchEvent(new MappingQueryChangeEvent({ query }));
  }

  readonly #onQueryChange = ({ detail }: CustomEvent<{ query: ClientMappingFilter }>) => (this.query = detail.query);

  /** After the host has had its say: a host that cancels opens an editor of its own. */
  readonly #onEditRequest = (event: MappingEditRequestEvent) => {
    const { clientId } = event.detail;
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#openEditor(clientId);
    });
  };

  readonly #onEventSelect = (event: MappingEventSelectEvent) => {
    const { clientId, eventId } = event.detail;
    queueMicrotask(() => {
      if (event.defaultPrevented || eventId !== undefined) return;
      const name = this.table.rowOf(clientId)?.client.name ?? clientId;
      if (this.#source.current?.listEvents) void this.#openEvents(clientId, name);
      else void this.#openEditor(clientId);
    });
  };

  /** Whether a panel can be opened: its code is loaded with the first one. */
  async #load(tag: PanelTag): Promise<boolean> {
    if (customElements.get(tag) || !ClientMappings.loadTag) return true;
    try {
      await ClientMappings.loadTag(tag);
      return true;
    } catch (cause) {
      const error = new MappingError('network', { message: `<${tag}> could not be loaded.`, cause });
      this.#say(this.#locale.term('panelFailed', error.code));
      this.dispatchEvent(new MappingFailedEvent({ operation: 'load', error }));
      return false;
    }
  }

  /** Somebody is about to use the table: what a click will open can come in meanwhile. */
  readonly #preload = () => {
    for (const tag of ['mapping-editor', 'mapping-events'] as const)
      if (!customElements.get(tag)) void ClientMappings.loadTag?.(tag).catch(() => undefined);
  };

  async #openEditor(clientId: Id): Promise<void> {
    if (!(await this.#load('mapping-editor')) || !(await this.#mayLeave())) return;
    this.#measure();
    this.panel = { kind: 'editor', clientId, row: this.table.rowOf(clientId) };
  }

  async #openEvents(clientId: Id, clientName: string): Promise<void> {
    if (!(await this.#load('mapping-events')) || !(await this.#mayLeave())) return;
    this.#measure();
    this.panel = { kind: 'events', clientId, clientName };
  }

  /** Asks the person, if there are unsaved edits. */
  async #mayLeave(): Promise<boolean> {
    return (await this.editor?.confirmLeave()) ?? true;
  }

  readonly #onEditStep = ({ detail }: MappingEditStepEvent) => {
    if (this.panel?.kind !== 'editor') return;
    const row = this.table.neighbourOf(this.panel.clientId, detail.direction === 'next' ? 1 : -1);
    if (row) this.panel = { kind: 'editor', clientId: row.client.id, row };
    else this.#closePanel('edit');
  };

  readonly #onEditClose = (_: MappingEditCloseEvent) => this.#closePanel('edit');

  readonly #closeEvents = () => {
    if (this.panel?.kind === 'events') this.#closePanel('events');
  };

  readonly #onPanelKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#closeEvents();
  };

  /** Back to where the panel was opened from. */
  #closePanel(control: 'edit' | 'events'): void {
    const clientId = this.panel?.clientId;
    this.panel = undefined;
    void this.updateComplete.then(() => {
      if (clientId) this.table.focusClient(clientId, control);
      else this.renderRoot.querySelector<HTMLElement>('.strip-link')?.focus();
    });
  }

  readonly #onSaved = ({ detail }: MappingSavedEvent) =>
    this.#say(this.#locale.term('savedFor', detail.row.client.name));

  readonly #onRemoved = ({ detail }: MappingRemovedEvent) =>
    this.#say(this.#locale.term('removedFor', detail.row.client.name));

  #say(message: string): void {
    this.toast = message;
    this.#announcer.say(message);
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => (this.toast = ''), toastMs);
  }
}

function restProvider(src: string): MappingProvider | undefined {
  try {
    return new RestMappingProvider({ base: new URL(src, document.baseURI) });
  } catch {
    warnOnce(
      `<client-mappings>: src="${src}" is ignored, it is not a URL. Give the base of a mapping service, e.g. src="/api/psa".`,
    );
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'client-mappings': ClientMappings;
  }
}
