import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { filterTerms } from '../../locales/en/filters.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { advise } from '../../provider/advise.js';
import { MappingFailedEvent, MappingQueryChangeEvent } from '../../events.js';
import type { MappingSummary, TopLevel } from '../../model/client-mapping.js';
import { type ClientMappingFilter, isFiltering, normalizeFilter, sameFilter } from '../../model/query.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { inputStyles } from '../../styles/controls.styles.js';
import { panelStyles } from '../../styles/panel.styles.js';
import { popupStyles } from '../../styles/popup.styles.js';
import { dotStyles } from '../mapping-status-dot/mapping-status-dot.styles.js';
import { searchIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import { choiceOf, withChoice, withMapped, withStatus } from './filter-rules.js';
import { styles } from './mapping-filters.styles.js';
import { renderChoice, renderMapped, renderStatus, renderTopLevelSelect } from './render-choices.js';
import { SearchDraft } from './search-draft.js';
import { TopLevelBox } from './top-level-box.js';

const debounceMs = 200;
/** Up to so many top levels are a list to choose from; more are searched. */
const mostInList = 15;

/** The two search boxes, each with the member of the filter that it is. */
const sides = ['client', 'company'] as const;
type Side = (typeof sides)[number];

/**
 * What is looked for: a search a side, mapped or not, the top level, and those with events.
 *
 * @summary Searches and filters of client mappings
 * @tagname mapping-filters
 * @fires {MappingQueryChangeEvent} mapping-query-change - The person changed what is looked for.
 * @fires {MappingFailedEvent} mapping-failed - Top levels could not be read; the filter by them is hidden.
 * @csspart input - A search box, or the choice of top level.
 * @csspart segment - One of All, Yes and No.
 * @csspart chip - The button "Has events".
 * @csspart clear - The button that clears all filters.
 */
export class MappingFilters extends LitElement {
  static override readonly styles = [panelStyles, inputStyles, dotStyles, popupStyles, styles];

  /** Where top levels come from; without it, the nearest ancestor's provider is used. */
  @property({ attribute: false }) provider?: MappingProvider;

  /** What is looked for, and in what order. Default: everything. Setting it fires no event. */
  @property({ attribute: false }) query: ClientMappingFilter = {};

  /** How many clients there are and how they stand; said beside the choices. Default none. */
  @property({ attribute: false }) summary?: MappingSummary;

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  readonly #locale = new LocalizeController(this, filterTerms);
  readonly #announcer = new AnnouncerController(this);
  readonly #source = new ProviderController(this, {
    onNotice: ({ type }) => {
      if (type === 'reset') void this.#topLevels.reload();
    },
  });
  readonly #topLevels: QueryController<readonly [MappingProvider], readonly TopLevel[]> = new QueryController(this, {
    args: () => (this.#source.current?.listTopLevels ? ([this.#source.current] as const) : undefined),
    run: async ([provider], signal) => (await provider.listTopLevels?.({ signal })) ?? [],
    onFailed: error => {
      if (error.code !== 'unsupported')
        this.dispatchEvent(new MappingFailedEvent({ operation: 'listTopLevels', error }));
    },
  });
  readonly #topLevelBox = new TopLevelBox(this, {
    locale: this.#locale,
    announcer: this.#announcer,
    getTopLevels: () => this.#topLevels.state.data ?? [],
    getChosen: () => this.#query.topLevelId ?? '',
    choose: topLevelId => this.#change({ ...this.#typed(), topLevelId }),
  });
  readonly #drafts: Readonly<Record<Side, SearchDraft>> = { client: new SearchDraft(), company: new SearchDraft() };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hadFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Typed just before the element was moved.
    if (this.hasUpdated && !sameFilter(this.#typed(), this.#query)) this.#changeSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTimer();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.#focused !== null;
    if (changed.has('query')) for (const side of sides) this.#drafts[side].receive(this.#searchOf(side));
  }

  protected override updated(): void {
    // What had the focus is gone, like a button that has cleared what it stood for.
    if (this.#hadFocus && !this.#focused) this.renderRoot.querySelector('input')?.focus();
  }

  protected override render() {
    const { description } = this.#source;
    const locale = this.#locale;
    const query = this.#query;
    return html`<div class="root bar">
        ${this.#renderSearch('client', locale.term('searchClients', description))}
        ${this.#renderSearch('company', locale.term('searchCompanies', description))}
        ${renderMapped(locale, {
          chosen: query.mapped ?? 'all',
          summary: this.summary,
          onChoose: mapped => this.#change(withMapped(this.#typed(), mapped)),
        })}
        ${renderStatus(locale, {
          status: query.status,
          summary: this.summary,
          onChoose: status => this.#change(withStatus(this.#typed(), status)),
        })}
        ${renderChoice(locale, {
          chosen: choiceOf(query),
          status: query.status,
          summary: this.summary,
          onChoose: choice => this.#change(withChoice(this.#typed(), choice)),
        })}
        <div class="last">${this.#renderTopLevel()} ${this.#renderClear(isFiltering(query))}</div>
        ${this.#announcer.render()}
      </div>`;
  }

  #renderSearch(side: Side, label: string) {
    return html`<div class="search">
      ${renderIcon(searchIcon)}
      <input
        id=${side}
        class="input"
        part="input"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-label=${label}
        placeholder=${label}
        .value=${live(this.#drafts[side].text)}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @search=${this.#onSearch}
        @keydown=${this.#onKeydown}
        @focusout=${this.#onLeave}
      />
    </div>`;
  }

  #renderTopLevel() {
    const topLevels = this.#topLevels.state.data;
    if (!topLevels?.length) return nothing;
    const label = this.#locale.term('topLevelLabel', this.#source.description);
    return html`<div class="field top-level">
      <label class="field-label" id="top-level-label" for="top-level">${label}</label>
      ${
        topLevels.length > mostInList
          ? this.#topLevelBox.render(label)
          : renderTopLevelSelect(this.#locale, {
              topLevels,
              chosen: this.#query.topLevelId ?? '',
              onChoose: topLevelId => this.#change({ ...this.#typed(), topLevelId }),
            })
      }
    </div>`;
  }

  /** Its room is kept beside the top levels: what stands below is not to move when somebody begins to filter. */
  #renderClear(isFiltering: boolean) {
    const word = this.#locale.term('clearFilters');
    return isFiltering
      ? html`<button type="button" class="button quiet" part="clear" @click=${this.#clear}>${word}</button>`
      : html`<span class="button quiet room">${word}</span>`;
  }

  /** The host's query, if it is one. */
  get #query(): ClientMappingFilter {
    const { query } = this as { query: unknown };
    if (typeof query === 'object' && query !== null) return query;
    advise('query');
    return {};
  }

  get #focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  #searchOf(side: Side): string {
    return this.#query[side]?.trim() ?? '';
  }

  /** The query with what is typed. */
  #typed(): ClientMappingFilter {
    return { ...this.#query, client: this.#drafts.client.search, company: this.#drafts.company.search };
  }

  readonly #onInput = (event: Event) => {
    const { id, value } = event.currentTarget as HTMLInputElement;
    this.#drafts[id as Side].text = value;
    this.#stopTimer();
    // What an input method has not finished is no search yet; `compositionend` comes after it.
    if (!(event instanceof InputEvent && event.isComposing)) this.#changeSoon();
  };

  /** Enter in a search box, or its button that empties it. */
  readonly #onSearch = () => this.#change(this.#typed());

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) this.#change(this.#typed());
  };

  readonly #onLeave = () => {
    if (this.#timer === undefined) this.#settle();
  };

  readonly #clear = () => {
    for (const side of sides) this.#drafts[side].text = '';
    const { sort } = this.#query;
    this.#change(sort ? { sort } : {});
  };

  #changeSoon(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => this.#change(this.#typed()), debounceMs);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #change(filter: ClientMappingFilter): void {
    this.#stopTimer();
    if (!sameFilter(filter, this.#query)) {
      const query = normalizeFilter(filter);
      for (const side of sides) this.#drafts[side].tell();
      this.query = query;
      this.dispatchEvent(new MappingQueryChangeEvent({ query }));
    }
    this.#settle();
  }

  /** A box that nobody types in shows what is searched for. */
  #settle(): void {
    for (const side of sides) if (this.#focused?.id !== side) this.#drafts[side].settle(this.#searchOf(side));
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mapping-filters': MappingFilters;
  }
}
