import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EventTerms } from '../../locales/en/events.js';
import type { ClientMapping } from '../../model/client-mapping.js';
import type { EventAction, MappingEvent, ProviderEventAction } from '../../model/mapping-event.js';
import type { ServiceDescription } from '../../provider/mapping-provider.js';
import { dateTime } from '../shared/date-time.js';
import { alertIcon, warningIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import type { ActState } from './event-acts.js';

export interface EventView {
  readonly event: MappingEvent;
  /** Tells this entry's ids from those of the others. */
  readonly index: number;
  readonly services: readonly ServiceDescription[];
  /** Whom the event concerns, where that is not clear anyway. */
  readonly clientName: string | undefined;
  readonly state: ActState | undefined;
  /** What is offered, in the order of the buttons. */
  readonly actions: readonly EventAction[];
  /** Whether resolving takes the mapping with it. */
  readonly removesMapping: boolean;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
  readonly onAct: (action: ProviderEventAction) => void;
}

/** Resolving an event of a mapping that has lost both sides removes the mapping. */
export function removesMapping({ family, code }: MappingEvent, row: ClientMapping | undefined): boolean {
  return (row?.mapping?.missing?.length ?? 0) > 1 || (family === 'mapping' && code === 'both-not-found');
}

/** One event: what is wrong, what it means, what to do, and the buttons to do it. */
export function renderEvent(locale: LocalizeController<EventTerms>, view: EventView): TemplateResult {
  const { event, index, services, clientName, state, actions } = view;
  const isError = event.severity !== 'warning';
  const service = services.find(({ id }) => id === event.family) ?? { label: event.family };
  const about = clientName === undefined ? nothing : clientPlace(index);
  const family = event.family === 'mapping' ? locale.term('familyMapping') : locale.term('serviceLabel', service);
  return html`
    <span class="severity ${isError ? 'is-error' : 'is-warning'}">${renderIcon(isError ? alertIcon : warningIcon)}</span>
    <div class="body">
      <button
        type="button"
        class="title"
        data-control="title"
        dir="auto"
        aria-describedby=${about}
        @click=${view.onSelect}
      >${event.title}</button>
      <p class="meta">
        <span class=${isError ? 'is-error' : 'is-warning'}>${locale.term(isError ? 'severityError' : 'severityWarning')}</span>
        <span>${family}</span>
        ${clientName === undefined ? nothing : html`<span class="client" id=${clientPlace(index)}><bdi>${clientName}</bdi></span>`}
        <span><time datetime=${event.raisedAt}>${dateTime(event.raisedAt, locale.lang)}</time></span>
      </p>
      ${event.detail ? html`<p class="text" dir="auto">${event.detail}</p>` : nothing}
      ${
        event.recommendation
          ? html`<p class="text recommended">
              <span class="label">${locale.term('recommended')}</span> <bdi>${event.recommendation}</bdi>
            </p>`
          : nothing
      }
      ${
        actions.length > 0
          ? html`<div class="actions">
              ${
                // Keyed: a button in use must not turn into another one when one before it goes.
                repeat(
                  actions,
                  action => action,
                  action => renderAction(locale, action, view),
                )
              }
            </div>`
          : nothing
      }
      ${
        state?.status === 'failed'
          ? html`<p class="problem" part="error" role="alert">${locale.term('eventActionFailed', state.action, state.error.code)}</p>`
          : nothing
      }
      ${state?.status === 'still-open' ? html`<p class="note">${locale.term('eventStillThere')}</p>` : nothing}
    </div>
  `;
}

/** Id of the text that says whom an entry concerns: many clients may have the same problem. */
const clientPlace = (index: number) => `client-${index}`;

function renderAction(locale: LocalizeController<EventTerms>, action: EventAction, view: EventView): TemplateResult {
  const { event, index, clientName, state } = view;
  const about = clientName === undefined ? [] : [clientPlace(index)];
  if (action === 'edit') {
    const word = locale.term('editMapping');
    return html`<button
      type="button"
      class="button small"
      data-control="edit"
      aria-label=${locale.term('eventActionOn', word, event.title)}
      aria-describedby=${about[0] ?? nothing}
      @click=${view.onEdit}
    >
      ${word}
    </button>`;
  }
  const isBusy = state?.status === 'running';
  const word = locale.term(isBusy && state.action === action ? 'eventActionRunning' : 'eventAction', action);
  const hasHint = action === 'resolve' && view.removesMapping;
  return html`<button
      type="button"
      class="button small"
      data-control=${action}
      aria-label=${locale.term('eventActionOn', word, event.title)}
      aria-describedby=${[...about, ...(hasHint ? [`hint-${index}`] : [])].join(' ') || nothing}
      aria-disabled=${isBusy ? 'true' : 'false'}
      @click=${() => view.onAct(action)}
    >
      ${word}
    </button>
    ${hasHint ? html`<span class="note" id=${`hint-${index}`}>${locale.term('eventRemovesMapping')}</span>` : nothing}`;
}
