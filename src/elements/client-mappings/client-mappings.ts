import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { pageTerms } from '../../locales/en/page.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { advise } from '../../provider/advise.js';
import { MappingFailedEvent, MappingQueryChangeEvent, MappingSummaryChangeEvent } from '../../events.js';
import type { ClientMappingFilter } from '../../model/query.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { RestMappingProvider } from '../../provider/rest-mapping-provider.js';
import { failureStyles } from '../../styles/failure.styles.js';
import { panelStyles } from '../../styles/panel.styles.js';
import type { ClientMappingTable } from '../client-mapping-table/client-mapping-table.js';
import type { MappingEditor } from '../mapping-editor/mapping-editor.js';
import type { MappingEditStepEvent } from '../mapping-editor/mapping-edit-step-event.js';
import type { MappingEvents } from '../mapping-events/mapping-events.js';
import { dotStyles } from '../mapping-status-dot/mapping-status-dot.styles.js';
import { closeIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import { checkDensity, checkProvided, hiddenParts } from './check-settings.js';
import { styles } from './client-mappings.styles.js';
import { OutcomeController } from './outcome-controller.js';
import { type Panel, PanelController, type PanelTag } from './panel-controller.js';
import { renderSummary } from './render-summary.js';
import { SignInPlace } from './sign-in-place.js';
import { SummaryController } from './summary-controller.js';

/**
 * The whole page: how far the mapping is, filters, the table, the editor beside it, and the events.
 *
 * @summary Everything for mapping clients
 * @tagname client-mappings
 * @fires {MappingSummaryChangeEvent} mapping-summary-change - How many clients are mapped is known, or changed.
 * @fires {MappingQueryChangeEvent} mapping-query-change - The person changed a search, a filter or the order.
 * @fires {MappingEditRequestEvent} mapping-edit-request - The person wants to edit a mapping. Cancelable.
 * @fires {MappingEventSelectEvent} mapping-event-select - The person opened events. Cancelable.
 * @fires {MappingSaveRequestEvent} mapping-save-request - The person pressed Save, or Undo. Cancelable.
 * @fires {MappingRemoveRequestEvent} mapping-remove-request - The person confirmed a removal, or pressed Undo. Cancelable.
 * @fires {MappingSavedEvent} mapping-saved - The provider confirmed a save.
 * @fires {MappingRemovedEvent} mapping-removed - The provider confirmed a removal.
 * @fires {MappingEditCloseEvent} mapping-edit-close - The editor was closed.
 * @fires {MappingFailedEvent} mapping-failed - A read or a write failed.
 * @slot actions - The host's own buttons, before Refresh.
 * @slot empty - Replaces what is shown when there is no client at all.
 * @slot sign-in - What to show when the session has ended.
 * @csspart summary - The strip that says how far the mapping is.
 * @csspart toast - The message after a change.
 * @csspart panel - What stands beside or over the table.
 * @cssproperty [--client-mapping-table-max-height=max(75dvh, 20rem)] - Above this height the rows scroll; `none` in an element of fixed height.
 */
export class ClientMappings extends LitElement {
  static override readonly styles = [panelStyles, failureStyles, dotStyles, styles];

  /** Where everything comes from; goes before `src`. Without either, the nearest ancestor's provider is used. */
  @property({ attribute: false }) provider?: MappingProvider;

  /**
   * Base URL of a service that speaks the REST contract, may be relative to the page. Default: empty, none. Headers need
   * a `RestMappingProvider` of your own.
   */
  @property() src = '';

  /** Shows without letting anyone change. The attribute counts by being there: `readonly="false"` is read-only, too. */
  @property({ type: Boolean }) readonly = false;

  /** Which clients are shown, and in what order. Default: all, in the provider's order. Setting it fires no event. */
  @property({ attribute: false }) query: ClientMappingFilter = {};

  /** Makes the services in the table check boxes that save at once. */
  @property({ type: Boolean, attribute: 'editable-services' }) editableServices = false;

  /** Height of rows: `compact`, `default` or `comfortable`. */
  @property() density: 'compact' | 'default' | 'comfortable' = 'default';

  /** Parts that the host shows by itself, parted by spaces: `heading`, `summary`. Default: empty, none. */
  @property() hide = '';

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  /** @internal Registers a tag that is needed only once a panel opens. Set by `define/`. */
  static loadTag: ((tag: PanelTag) => Promise<unknown>) | undefined;

  @query('client-mapping-table') private readonly table!: ClientMappingTable;
  @query('mapping-editor') private readonly editor!: MappingEditor | null;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #locale = new LocalizeController(this, pageTerms);
  readonly #source: ProviderController = new ProviderController(this, {
    getOwn: () => this.#own(),
    onNotice: notice => {
      this.#summary.notice(notice);
      this.#outcomes.notice(notice);
    },
    onReplaced: () => {
      this.#panels.forget();
      this.#outcomes.forgetAll();
    },
  });
  readonly #summary: SummaryController = new SummaryController(this, this.#source, {
    onChange: summary => this.dispatchEvent(new MappingSummaryChangeEvent(summary)),
    onFailed: error => this.dispatchEvent(new MappingFailedEvent({ operation: 'summarize', error })),
  });
  readonly #panels = new PanelController(this, {
    getTable: () => this.table,
    getEditor: () => this.editor,
    getProvider: () => this.#source.current,
    getLoader: () => ClientMappings.loadTag,
    onEditing: clientId => this.#outcomes.forget(clientId),
    onFailed: error => this.#outcomes.fail('load', error, this.#locale.term('panelFailed', error.code)),
  });
  readonly #outcomes: OutcomeController = new OutcomeController(this, {
    locale: this.#locale,
    source: () => this.#source,
    hasPanel: () => this.#panels.current !== undefined,
    openEditor: clientId => void this.#panels.openEditor(clientId),
    lead: clientId => {
      if (!this.#isCovered) this.#panels.focusRow(clientId, 'edit');
      else if (this.editor) this.editor.focusFirst();
      else this.#focusEvents();
    },
  });
  readonly #signIn = new SignInPlace(this, {
    getPanel: () => this.#panels.tag,
    isCovered: () => this.#isCovered,
  });
  /** One for both frames: what it has loaded and what it is doing goes along when the page becomes narrow or wide. */
  #ownEvents: MappingEvents | undefined;
  /** The events panel whose heading was given the focus. */
  #focusedEvents: string | undefined;
  #rest: { readonly src: string; readonly provider: MappingProvider | undefined } | undefined;

  /** Reads everything again, keeping what is on screen meanwhile. */
  reload(): void {
    this.#source.hub?.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    checkProvided(() => Boolean(!this.isConnected || this.provider || this.src || this.#source.current));
  }

  protected override updated(): void {
    const { current: panel, isDocked, isDisplayed } = this.#panels;
    if (!isDisplayed) this.dialog?.close();
    else if (this.isConnected && this.dialog && !this.dialog.open) this.dialog.showModal();
    const key = panel?.kind === 'events' ? `${panel.clientId} ${isDocked}` : undefined;
    if (key === undefined) this.#ownEvents = undefined;
    else if (key !== this.#focusedEvents) this.#focusEvents();
    this.#focusedEvents = key;
  }

  protected override render() {
    const { description, current } = this.#source;
    const locale = this.#locale;
    const hidden = hiddenParts(this.hide);
    checkDensity(this.density);
    const summary = this.#summary.current;
    return html`<div class="root"><div class="page ${this.#panels.current ? 'has-panel' : ''}" @keydown=${this.#outcomes.onKeydown} @mapping-failed=${this.#signIn.onFailed}>
        <div
          class="main"
          @mapping-query-change=${this.#onQueryChange}
          @mapping-edit-request=${this.#panels.onEditRequest}
          @mapping-event-select=${this.#panels.onEventSelect}
          @mapping-saved=${this.#outcomes.onWritten}
          @pointerover=${this.#panels.preload}
          @focusin=${this.#panels.preload}
        >
          ${
            hidden.has('heading')
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
            hidden.has('summary')
              ? nothing
              : this.#summary.isAwaited
                ? html`<div class="strip" aria-hidden="true"></div>`
                : summary && summary.total > 0
                  ? renderSummary(locale, {
                      summary,
                      hasEvents: current?.listEvents !== undefined,
                      onEvents: () => void this.#panels.openEvents(),
                      onNotMapped: () => {
                        // All of those that were counted.
                        const { sort } = (this.query as ClientMappingFilter | null) ?? {};
                        this.#setQuery({ ...(sort && { sort }), mapped: 'no' });
                      },
                    })
                  : nothing
          }
          ${this.#isCovered ? nothing : this.#outcomes.renderLeft()}
          <mapping-filters .query=${this.query} .summary=${summary} .strings=${this.strings}></mapping-filters>
          <client-mapping-table
            .query=${this.query}
            .totalClients=${summary?.total}
            .readonly=${this.readonly}
            .editableServices=${this.editableServices}
            .density=${this.density}
            .openClientId=${this.#panels.current?.clientId ?? ''}
            .strings=${this.strings}
          >
            <slot name="empty" slot=${this.#isFilled('empty') ? 'empty' : 'not-filled'} @slotchange=${this.#onSlotChange}></slot>
            ${this.#signIn.current === 'client-mapping-table' ? this.#signIn.slot : nothing}
          </client-mapping-table>
          ${this.#isCovered ? nothing : this.#outcomes.renderToast()}
        </div>
        ${this.#renderPanel()}
      </div>
      ${this.#isCovered ? nothing : this.#outcomes.renderVoice()}
    </div>`;
  }

  /** Whether a panel lies over the page: what is said then is seen, heard and answered in the panel only. */
  get #isCovered(): boolean {
    return this.#panels.current !== undefined && !this.#panels.isDocked;
  }

  #renderNotices() {
    if (!this.#isCovered) return nothing;
    const outcomes = this.#outcomes;
    return html`<div class="notices" slot="notice">${outcomes.renderLeft()}${outcomes.renderToast()}${outcomes.renderVoice()}</div>`;
  }

  /** A slot that is handed on and stays empty would hide what stands there without it. */
  #isFilled(slot: string): boolean {
    return [...this.children].some(child => child.slot === slot);
  }

  readonly #onSlotChange = () => this.requestUpdate();

  #renderPanel() {
    const { current: panel, isDocked, steps } = this.#panels;
    if (!panel) return nothing;
    if (panel.kind === 'editor') {
      // One place for both: the editor goes on with a save that is under way.
      return html`<div class=${isDocked ? 'side' : 'over'}><mapping-editor
        part="panel"
        .clientId=${panel.clientId}
        .row=${panel.row}
        .readonly=${this.readonly}
        .strings=${this.strings}
        .presentation=${isDocked ? 'drawer' : 'dialog'}
        .steps=${steps}
        @mapping-edit-close=${this.#onEditClose}
        @mapping-edit-step=${this.#onEditStep}
        @mapping-saved=${this.#outcomes.onWritten}
        @mapping-removed=${this.#outcomes.onWritten}
        @mapping-event-select=${this.#panels.onEventSelect}
        @mapping-left-unsaved=${this.#outcomes.onLeftUnsaved}
      >${this.#renderNotices()}${this.#signIn.current === 'mapping-editor' ? this.#signIn.slot : nothing}</mapping-editor></div>`;
    }
    const events = this.#renderEvents(panel);
    return isDocked
      ? html`<div class="side"><section class="panel" part="panel" aria-labelledby="panel-title" @keydown=${this.#onPanelKeydown}>${events}</section></div>`
      : html`<dialog class="panel" part="panel" aria-labelledby="panel-title" @close=${this.#onDialogClose}>${events}${this.#renderNotices()}</dialog>`;
  }

  #renderEvents({ clientId, clientName }: Panel & { kind: 'events' }) {
    const locale = this.#locale;
    if (this.#signIn.current === 'mapping-events') this.#events.append(this.#signIn.slot);
    return html`<div class="panel-head">
        <h3 id="panel-title" tabindex="-1">${clientId ? locale.term('eventsOf', clientName) : locale.term('eventsOfAll')}</h3>
        <button type="button" class="button quiet icon" aria-label=${locale.term('close')} @click=${this.#closeEvents}>${renderIcon(closeIcon)}</button>
      </div>
      ${Object.assign(this.#events, { clientId, readonly: this.readonly, strings: this.strings })}`;
  }

  #focusEvents(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel h3')?.focus();
  }

  get #events(): MappingEvents {
    if (!this.#ownEvents) {
      this.#ownEvents = document.createElement('mapping-events');
      this.#ownEvents.addEventListener('mapping-edit-request', this.#panels.onEditRequest);
    }
    return this.#ownEvents;
  }

  #own(): MappingProvider | undefined {
    if (this.provider || !this.src) return this.provider;
    if (this.#rest?.src !== this.src) this.#rest = { src: this.src, provider: restProvider(this.src) };
    return this.#rest.provider;
  }

  #setQuery(query: ClientMappingFilter): void {
    this.query = query;
    this.dispatchEvent(new MappingQueryChangeEvent({ query }));
  }

  readonly #onQueryChange = ({ detail }: CustomEvent<{ query: ClientMappingFilter }>) => (this.query = detail.query);

  readonly #closeEvents = () => {
    if (this.#panels.current?.kind === 'events') this.#panels.close('events');
  };

  readonly #onDialogClose = () => {
    if (this.#panels.isDisplayed) this.#closeEvents();
  };

  readonly #onPanelKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#closeEvents();
  };

  readonly #onEditClose = () => {
    this.#panels.close('edit');
    this.#outcomes.sayAgain();
  };

  readonly #onEditStep = (event: MappingEditStepEvent) => {
    this.#panels.onEditStep(event);
    this.#outcomes.sayAgain();
  };
}

function restProvider(src: string): MappingProvider | undefined {
  try {
    return new RestMappingProvider({ base: new URL(src, document.baseURI) });
  } catch {
    advise('src', src);
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'client-mappings': ClientMappings;
  }
}
