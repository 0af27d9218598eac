import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnnouncerController } from '../../controllers/announcer-controller.js';
import { ComboboxController } from '../../controllers/combobox-controller.js';
import { CountAnnouncer } from '../../controllers/count-announcer.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FilterTerms } from '../../locales/en/filters.js';
import type { Id, TopLevel } from '../../model/client-mapping.js';
import { foldText } from '../../model/search-text.js';
import { chevronDownIcon, closeIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';

/** Options drawn at most: who has not found it by then types more. */
const mostShown = 200;

export interface TopLevelBoxOptions {
  readonly locale: LocalizeController<FilterTerms>;
  readonly announcer: AnnouncerController;
  getTopLevels: () => readonly TopLevel[];
  /** Id of the chosen top level; empty: all. */
  getChosen: () => Id;
  choose: (id: Id) => void;
}

/** A text field that finds one of many top levels; all of them are here already. */
export class TopLevelBox implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: TopLevelBoxOptions;
  readonly #combobox: ComboboxController;
  readonly #count: CountAnnouncer;
  /** What is being typed; undefined: the field shows the choice. */
  #text: string | undefined;

  constructor(host: ReactiveElement, options: TopLevelBoxOptions) {
    this.#host = host;
    this.#options = options;
    this.#count = new CountAnnouncer(host, options.announcer);
    this.#combobox = new ComboboxController(host, {
      getInput: () => this.#input,
      getPopup: () => host.renderRoot.querySelector<HTMLElement>('#popup'),
      getCount: () => this.#shown().length,
      getChosen: () => {
        const chosen = options.getChosen();
        return chosen && this.#text === undefined ? this.#shown().findIndex(({ id }) => id === chosen) : -1;
      },
      choose: index => this.#choose(this.#shown()[index]?.id ?? ''),
      restore: () => this.#forgetTyping(),
      onLeave: () => this.#leave(),
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#text = undefined;
  }

  /** The field, its popup, and what clears the choice. Named by `#top-level-label`. */
  render(label: string): TemplateResult {
    const { isOpen, activeId, onKeydown, onClick, onFocusout, onPopupMousedown } = this.#combobox;
    const { locale } = this.#options;
    const chosen = this.#chosenName();
    return html`<div class="box" @keydown=${onKeydown} @click=${onClick} @focusout=${onFocusout}>
      <input
        id="top-level"
        class="input"
        part="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-labelledby="top-level-label"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${isOpen}
        aria-activedescendant=${activeId ?? nothing}
        title=${chosen}
        placeholder=${locale.term('topLevelAll')}
        .value=${live(this.#text ?? chosen)}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @focus=${() => this.#input?.select()}
      />
      ${
        chosen
          ? html`<button
              class="clear"
              type="button"
              aria-label=${locale.term('topLevelClear', chosen)}
              @click=${() => this.#clear()}
            >
              ${renderIcon(closeIcon)}
            </button>`
          : html`<span class="chevron">${renderIcon(chevronDownIcon)}</span>`
      }
      <div id="popup" popover="manual" @mousedown=${onPopupMousedown}>
        <div id="list" role="listbox" tabindex="-1" aria-label=${label}>${isOpen ? this.#renderOptions() : nothing}</div>
        ${isOpen ? this.#renderNote() : nothing}
      </div>
    </div>`;
  }

  #renderOptions() {
    const chosen = this.#options.getChosen();
    const { active } = this.#combobox;
    return this.#shown().map(
      ({ id, name }, index) =>
        html`<div
          class="option ${index === active ? 'active' : ''}"
          role="option"
          id=${this.#combobox.optionId(index)}
          aria-selected=${id === chosen}
        >
          <bdi>${name}</bdi>
        </div>`,
    );
  }

  #renderNote() {
    const { locale } = this.#options;
    const found = this.#found().length;
    if (found === 0) return html`<p class="note">${locale.term('topLevelNoMatch', this.#text?.trim() ?? '')}</p>`;
    return found > mostShown ? html`<p class="note">${locale.term('typeMore')}</p>` : nothing;
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('input#top-level');
  }

  /** The name of the choice; its id, when no such top level is known. */
  #chosenName(): string {
    const chosen = this.#options.getChosen();
    return this.#options.getTopLevels().find(({ id }) => id === chosen)?.name ?? chosen;
  }

  #found(): readonly TopLevel[] {
    const search = foldText(this.#text ?? '');
    const topLevels = this.#options.getTopLevels();
    return search ? topLevels.filter(({ name }) => foldText(name).includes(search)) : topLevels;
  }

  /** What arrow keys reach: the matches, after "All" while nothing is typed. */
  #shown(): readonly TopLevel[] {
    const found = this.#found().slice(0, mostShown);
    return this.#text?.trim() ? found : [{ id: '', name: this.#options.locale.term('topLevelAll') }, ...found];
  }

  readonly #onInput = (event: Event) => {
    this.#text = this.#input?.value ?? '';
    this.#combobox.open();
    this.#combobox.setActive(-1);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#count.say(() => this.#options.locale.term('topLevelCount', this.#found().length));
  };

  #leave(): void {
    // An empty field is an answer, half a name is none.
    const isEmptied = this.#text?.trim() === '';
    this.#forgetTyping();
    if (isEmptied) this.#options.choose('');
  }

  #clear(): void {
    this.#input?.focus();
    this.#choose('');
  }

  #choose(id: Id): void {
    this.#forgetTyping();
    this.#options.choose(id);
  }

  /** Answers whether there was anything to forget. */
  #forgetTyping(): boolean {
    this.#count.cancel();
    const hasTyped = this.#text !== undefined;
    this.#text = undefined;
    this.#host.requestUpdate();
    return hasTyped;
  }
}
