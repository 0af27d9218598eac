import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { ComboboxController } from '../../controllers/combobox-controller.js';
import { CountAnnouncer } from '../../controllers/count-announcer.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { companyPickerTerms } from '../../locales/en/company-picker.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { MappingCompanyChangeEvent, MappingFailedEvent } from '../../events.js';
import type { Company } from '../../model/client-mapping.js';
import { findRow } from '../../provider/find-row.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { inputStyles } from '../../styles/controls.styles.js';
import { failureStyles } from '../../styles/failure.styles.js';
import { panelStyles } from '../../styles/panel.styles.js';
import { popupStyles } from '../../styles/popup.styles.js';
import { chevronDownIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import { FailureBox } from '../shared/failure-box.js';
import { CompanyCreateEvent } from './company-create-event.js';
import { styles } from './company-picker.styles.js';
import { CompanySearch, noCompanies } from './company-search.js';
import { renderBelow } from './render-below.js';
import { countOptions, type OptionsView, renderOptions } from './render-options.js';
import { shortId } from './short-id.js';

/**
 * A text field that finds companies by name. Only companies that are free, and the client's own, can be chosen; those
 * that other clients have are shown with their holder.
 *
 * @summary Choice of one company, with remote search
 * @tagname company-picker
 * @fires {MappingCompanyChangeEvent} mapping-company-change - The person chose a company, or cleared the choice.
 * @fires {MappingFailedEvent} mapping-failed - Companies could not be read.
 * @slot sign-in - Shown in place of a wait when the session has ended.
 * @csspart label - The label.
 * @csspart input - The text field.
 * @csspart popup - The popup below it.
 * @csspart option - One option.
 * @csspart error - The alert shown when reading failed.
 */
export class CompanyPicker extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override readonly styles = [panelStyles, inputStyles, failureStyles, popupStyles, styles];

  /** Where companies come from; without it, the nearest ancestor's provider is used. */
  @property({ attribute: false }) provider?: MappingProvider;

  /** The client that the company is for: its own company counts as free. Default none. */
  @property({ attribute: 'client-id' }) clientId = '';

  /**
   * Id of the chosen company; empty: none. The name is found for the own company of `clientId` alone: give any other as
   * `company`, or its id is shown.
   */
  @property() value = '';

  /** The chosen company with its name, so that it shows without a read. Goes before `value`. Default none. */
  @property({ attribute: false }) company: Company | null = null;

  /** Default: the name of the target side and "company". */
  @property() label = '';

  /** Shows the choice, and lets nobody change it. The attribute counts by being there: `readonly="false"` does so, too. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** What is wrong with the choice, as a sentence; said beside the field. Default none. */
  @property() problem = '';

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  /** @internal The name that the last option, "Create “name”", offers; empty: there is no such option. */
  @property({ attribute: false }) createName = '';

  readonly #locale = new LocalizeController(this, companyPickerTerms);
  readonly #announcer = new AnnouncerController(this);
  readonly #count = new CountAnnouncer(this, this.#announcer);
  readonly #failure = new FailureBox(this.#locale, () => this.#retry());
  readonly #source: ProviderController = new ProviderController(this, {
    onNotice: ({ type }) => {
      if (this.#combobox.isOpen && (type === 'row' || type === 'reset')) this.#search.reload();
    },
  });
  readonly #combobox: ComboboxController = new ComboboxController(this, {
    getInput: () => this.input,
    getPopup: () => this.popup,
    getCount: () => (this.#view ? countOptions(this.#view) : 0),
    getChosen: () => this.#chosenIndex,
    isDisabled: index => this.#isUsed(index),
    requestMore: index => index + 1 === this.#search.list?.free.length && this.#search.more(),
    choose: index => this.#choose(index),
    restore: () => this.#restore(),
    onOpen: () => this.#search.start(this.#text?.trim() ?? ''),
    onLeave: () => this.#leave(),
  });
  readonly #search: CompanySearch = new CompanySearch(this, {
    getProvider: () => this.#source.current,
    getClientId: () => this.clientId,
    isWanted: () => this.#combobox.isOpen,
    onFound: ({ search, free, total }, before) => {
      // The same search, asked anew, leaves the person where they are.
      const active = before?.search === search && before.free[this.#combobox.active];
      this.#combobox.setActive(active ? free.findIndex(({ id }) => id === active.id) : this.#chosenIndex);
      this.#count.say(() => this.#locale.term('pickerCount', total));
    },
    onInserted: (at, count) => this.#combobox.inserted(at, count),
    onFailed: error => this.dispatchEvent(new MappingFailedEvent({ operation: 'listCompanies', error })),
  });
  /** The name of a company that only its id is known of. */
  readonly #named = new QueryController(this, {
    args: () => {
      const { hub } = this.#source;
      return hub && this.clientId && this.value && !this.company
        ? ([hub, this.clientId, this.value] as const)
        : undefined;
    },
    run: async ([hub, clientId], signal) => (await findRow(hub, clientId, { signal })).mapping?.company ?? null,
  });

  @query('#input') private readonly input!: HTMLInputElement | null;
  @query('#popup') private readonly popup!: HTMLElement | null;

  /** What is being typed; undefined: the field shows the choice. */
  #text: string | undefined;
  /** The choice before the typing began, while typing has cleared it. */
  #before: Company | null = null;
  /** The choice as we made it: any other came from outside. */
  #own: Company | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('company') && (this.company || !changed.has('value'))) this.value = this.company?.id ?? '';
    else if (changed.has('value') && this.company?.id !== this.value) this.company = null;
    if (!changed.has('company') || this.company === this.#own) return;
    this.#own = this.company;
    this.#forgetTyping();
  }

  protected override render() {
    const { isOpen, activeId } = this.#combobox;
    const { description } = this.#source;
    const view = this.#view;
    const name = this.#chosen?.name ?? '';
    return html`<div class="root">
      <label class="label" part="label" id="label" for="input">${this.label || this.#locale.term('companyLabel', description)}</label>
      <div
        class="field"
        @keydown=${this.#combobox.onKeydown}
        @click=${this.#combobox.onClick}
        @focusout=${this.#combobox.onFocusout}
      >
        <input
          id="input"
          class="input"
          part="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-labelledby="label"
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${isOpen}
          aria-activedescendant=${activeId ?? nothing}
          aria-invalid=${this.problem ? 'true' : 'false'}
          aria-describedby=${this.problem ? 'problem' : nothing}
          title=${name}
          placeholder=${this.#locale.term(this.readonly ? 'notMappedShort' : 'pickerPlaceholder')}
          ?readonly=${this.readonly}
          .value=${live(this.#text ?? name)}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
          @focus=${() => this.input?.select()}
        />
        ${
          this.readonly
            ? nothing
            : html`<button class="toggle" type="button" tabindex="-1" aria-hidden="true" @mousedown=${this.#onToggle}>
                ${renderIcon(chevronDownIcon)}
              </button>`
        }
        <div id="popup" part="popup" popover="manual" @mousedown=${this.#combobox.onPopupMousedown}>
          <div
            id="list"
            role="listbox"
            tabindex="-1"
            class=${this.#search.isStale ? 'stale' : ''}
            aria-label=${this.#locale.term('pickerList', description)}
            aria-busy=${this.#search.isLoading}
            @scroll=${this.#onScroll}
          >
            ${isOpen && view ? renderOptions(view, this.#combobox, this.#locale) : nothing}
          </div>
          ${isOpen ? renderBelow(this.#search, this.#locale, { sides: description, failure: this.#failure }) : nothing}
        </div>
      </div>
      ${this.problem ? html`<p class="problem" id="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.#announcer.render()}
    </div>`;
  }

  /** The choice, by its id alone as long as its name is not known. */
  get #chosen(): Company | null {
    const known = this.company ?? this.#named.state.data;
    if (known?.id === this.value) return known;
    return this.value ? { id: this.value, name: this.#locale.term('companyId', shortId(this.value)) } : null;
  }

  get #view(): OptionsView | undefined {
    const { list, error } = this.#search;
    const createName = this.#source.description.permissions.createCompany ? this.createName : '';
    // Who cannot see the companies can have a new one all the same.
    const shown = list ?? (error && noCompanies);
    return shown && { list: shown, chosenId: this.value, createName };
  }

  /** Where the choice stands in the list; -1 while somebody types. */
  get #chosenIndex(): number {
    const { list } = this.#search;
    return list && this.#text === undefined ? list.free.findIndex(({ id }) => id === this.value) : -1;
  }

  #isUsed(index: number): boolean {
    const { list } = this.#search;
    return list !== undefined && index >= list.free.length && index < list.free.length + list.used.length;
  }

  #retry(): void {
    this.#search.reload();
    this.input?.focus();
  }

  readonly #onInput = (event: Event) => {
    const text = this.input?.value ?? '';
    this.#text = text;
    // What an input method has not finished is no search yet; `compositionend` comes after it.
    if (event instanceof InputEvent && event.isComposing) return;
    if (!text && this.value) {
      this.#before = this.#chosen;
      this.#change(null);
    }
    this.#combobox.open();
    this.#combobox.setActive(-1);
    this.#search.type(text.trim());
  };

  readonly #onToggle = (event: MouseEvent) => {
    event.preventDefault();
    if (this.#combobox.isOpen) this.#combobox.close();
    else {
      this.input?.focus();
      this.#combobox.open();
    }
  };

  readonly #onScroll = ({ currentTarget }: Event) => {
    const { scrollTop, clientHeight, scrollHeight } = currentTarget as HTMLElement;
    if (scrollTop + clientHeight * 2 >= scrollHeight) this.#search.more();
  };

  #choose(index: number): void {
    this.#forgetTyping();
    const company = this.#search.list?.free[index];
    if (company) this.#change(company);
    else this.dispatchEvent(new CompanyCreateEvent());
  }

  #leave(): void {
    // An empty field is an answer, half a name is none.
    if (this.#text?.trim()) this.#restore();
    else this.#forgetTyping();
  }

  /** Takes what was typed back. */
  #restore(): boolean {
    if (this.#text === undefined) return false;
    const before = this.#before;
    this.#forgetTyping();
    if (before) this.#change(before);
    return true;
  }

  #forgetTyping(): void {
    this.#text = undefined;
    this.#before = null;
    this.requestUpdate();
  }

  #change(company: Company | null): void {
    if ((company?.id ?? '') === this.value) return;
    this.company = this.#own = company;
    this.value = company?.id ?? '';
    this.dispatchEvent(new MappingCompanyChangeEvent({ company }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'company-picker': CompanyPicker;
  }
}
