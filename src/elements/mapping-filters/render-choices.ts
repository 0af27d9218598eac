import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FilterTerms } from '../../locales/en/filters.js';
import type { Id, MappingStatus, MappingSummary, TopLevel } from '../../model/client-mapping.js';
import { type MappedFilter, mappedFilters } from '../../model/query.js';
import type { Choice } from './filter-rules.js';
import { chevronDownIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import { dotWord } from '../mapping-status-dot/dot-view.js';

export interface MappedView {
  readonly chosen: MappedFilter;
  readonly summary: MappingSummary | undefined;
  readonly onChoose: (mapped: MappedFilter) => void;
}

const words = { all: 'filterAll', yes: 'filterYes', no: 'filterNo' } as const;
const counts = { all: 'total', yes: 'mapped', no: 'notMapped' } as const;

/** All / Yes / No: native radio buttons, drawn as one control. */
export function renderMapped(
  locale: LocalizeController<FilterTerms>,
  { chosen, summary, onChoose }: MappedView,
): TemplateResult {
  const segment = (mapped: MappedFilter) => {
    const word = locale.term(words[mapped]);
    return html`<label class="segment" part="segment">
      <input
        type="radio"
        name="mapped"
        value=${mapped}
        .checked=${live(mapped === chosen)}
        @change=${() => onChoose(mapped)}
      />
      <span
        ><span class="word" data-word=${word}>${word}</span>${
          summary ? html` <span class="count">${locale.number(summary[counts[mapped]])}</span>` : nothing
        }</span
      >
    </label>`;
  };
  return html`<div class="field mapped" role="radiogroup" aria-labelledby="mapped-label">
    <span class="field-label" id="mapped-label">${locale.term('filterMapped')}</span>
    <div class="segments">${mappedFilters.map(segment)}</div>
  </div>`;
}

export interface StatusView {
  readonly status: MappingStatus | undefined;
  readonly summary: MappingSummary | undefined;
  readonly onChoose: (status: MappingStatus | undefined) => void;
}

/** "Has events" to switch on and off; a status that the host has chosen can be switched off. */
export function renderStatus(
  locale: LocalizeController<FilterTerms>,
  { status, summary, onChoose }: StatusView,
): TemplateResult | typeof nothing {
  const shown = offeredStatus(status, summary);
  if (!shown) return nothing;
  return html`<button
    type="button"
    class="button chip"
    part="chip"
    aria-pressed=${status !== undefined}
    @click=${() => onChoose(status ? undefined : shown)}
  >
    <span class="dot" data-shape=${shown}></span>
    <span
      >${statusWord(shown, locale)}${
        shown === 'has-events' && summary
          ? html` <span class="count">${locale.number(summary.hasEvents)}</span>`
          : nothing
      }</span
    >
  </button>`;
}

/** The status that is offered: the one that is asked for, else "Has events" where there are some. */
function offeredStatus(status: MappingStatus | undefined, summary: MappingSummary | undefined) {
  return status ?? (summary && summary.hasEvents > 0 ? ('has-events' as const) : undefined);
}

function statusWord(status: MappingStatus, locale: LocalizeController<FilterTerms>): string {
  return dotWord({ status, events: 0, missing: [] }, locale);
}

export interface ChoiceView {
  readonly chosen: Choice;
  readonly status: MappingStatus | undefined;
  readonly summary: MappingSummary | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** Mapped and status in one native list, in place of both where there is little room. */
export function renderChoice(
  locale: LocalizeController<FilterTerms>,
  { chosen, status, summary, onChoose }: ChoiceView,
): TemplateResult {
  const option = (choice: Choice, word: string, count?: number) => {
    const text = count === undefined ? word : `${word} ${locale.number(count)}`;
    return html`<option value=${choice} .selected=${live(choice === chosen)}>${text}</option>`;
  };
  const offered = offeredStatus(status, summary);
  return html`<div class="field choice">
    <label class="field-label" for="choice">${locale.term('filterMapped')}</label>
    ${renderSelect('choice', value => onChoose(value as Choice), [
      mappedFilters.map(mapped => option(mapped, locale.term(words[mapped]), summary?.[counts[mapped]])),
      offered &&
        option(offered, statusWord(offered, locale), offered === 'has-events' ? summary?.hasEvents : undefined),
    ])}
  </div>`;
}

function renderSelect(id: string, onChoose: (value: string) => void, options: unknown): TemplateResult {
  return html`<div class="box">
    <select
      id=${id}
      class="input"
      part="input"
      @change=${({ currentTarget }: Event) => onChoose((currentTarget as HTMLSelectElement).value)}
    >
      ${options}
    </select>
    <span class="chevron">${renderIcon(chevronDownIcon)}</span>
  </div>`;
}

export interface TopLevelView {
  readonly topLevels: readonly TopLevel[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A few top levels: a native list. */
export function renderTopLevelSelect(
  locale: LocalizeController<FilterTerms>,
  { topLevels, chosen, onChoose }: TopLevelView,
): TemplateResult {
  const isUnknown = chosen !== '' && !topLevels.some(({ id }) => id === chosen);
  const option = (id: Id, name: string) => html`<option value=${id} .selected=${live(id === chosen)}>${name}</option>`;
  return renderSelect('top-level', onChoose, [
    option('', locale.term('topLevelAll')),
    topLevels.map(({ id, name }) => option(id, name)),
    isUnknown ? option(chosen, chosen) : nothing,
  ]);
}
