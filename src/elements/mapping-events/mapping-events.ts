import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActionController } from '../../controllers/action-controller.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { eventTerms, type EventTerms } from '../../locales/en/events.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import {
  MappingEditRequestEvent,
  MappingEventSelectEvent,
  type MappingFailedDetail,
  MappingFailedEvent,
} from '../../events.js';
import type { Id } from '../../model/client-mapping.js';
import type { MappingError } from '../../model/errors.js';
import { type EventAction, eventActions, type MappingEvent } from '../../model/mapping-event.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { HubNotice } from '../../provider/provider-hub.js';
import { failureStyles } from '../../styles/failure.styles.js';
import { panelStyles } from '../../styles/panel.styles.js';
import { showStates } from '../shared/states.js';
import { FailureBox } from '../shared/failure-box.js';
import { checkIcon, infoIcon } from '../shared/icons.js';
import { renderIcon } from '../shared/render-icon.js';
import { ClientNames } from './client-names.js';
import { EventActs } from './event-acts.js';
import { EventList } from './event-list.js';
import { focusPlace, type FocusPlace, keepFocus } from './kept-focus.js';
import { styles } from './mapping-events.styles.js';
import { removesMapping, renderEvent } from './render-event.js';

const skeletonEntries = [1, 2, 3];

/**
 * The problems raised for one client's mapping, or for all, newest first: what each means, what to do about it, and the
 * buttons to do it.
 *
 * @summary Events of one client, or of all
 * @tagname mapping-events
 * @fires {MappingEventSelectEvent} mapping-event-select - The person chose an event. Cancelable.
 * @fires {MappingEditRequestEvent} mapping-edit-request - The person wants to edit the client's mapping. Cancelable.
 * @fires {MappingFailedEvent} mapping-failed - Events could not be read, or an action not carried out.
 * @slot empty - Replaces what is shown when there are no events.
 * @slot sign-in - What to show when the session has ended.
 * @csspart list - The list of events.
 * @csspart entry - One event.
 * @csspart empty - What is shown instead of events.
 * @csspart error - An alert: events could not be read, or an action not carried out.
 * @cssstate loading - Events are being read, or read again.
 * @cssstate empty - There is no event.
 * @cssstate failed - Events could not be read.
 */
export class MappingEvents extends LitElement {
  static override readonly styles = [panelStyles, failureStyles, styles];

  /** Where events come from; without it, the nearest ancestor's provider is used. */
  @property({ attribute: false }) provider?: MappingProvider;

  /** The client whose events are shown. Default: empty, the events of all clients. */
  @property({ attribute: 'client-id' }) clientId = '';

  /** Shows without letting anyone do something about it. Default false. */
  @property({ type: Boolean }) readonly = false;

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocalizeController(this, eventTerms);
  readonly #announcer = new AnnouncerController(this);
  readonly #failure = new FailureBox(this.#locale, () => void this.reload());
  readonly #source: ProviderController = new ProviderController(this, { onNotice: notice => this.#onNotice(notice) });
  readonly #list: EventList = new EventList(this, {
    getProvider: () => this.#source.current,
    getClientId: () => this.clientId,
    onRead: isFirst => this.#announceCount(isFirst),
    onFailed: error => this.#reportFailure('listEvents', error),
  });
  readonly #names = new ClientNames(this, {
    getHub: () => this.#source.hub,
    getEvents: () => (this.clientId ? [] : (this.#list.events ?? [])),
  });
  readonly #acts = new EventActs(this, {
    getHub: () => this.#source.hub,
    onClosed: (event, action) => {
      this.#list.close(event.id);
      this.#announcer.say(this.#locale.term('eventClosed', action, event.title));
    },
    onStillOpen: event => {
      this.#list.replace(event);
      this.#announcer.say(this.#locale.term('eventStillThereFor', event.title));
    },
    onFailed: (_, error) => {
      this.#reportFailure('actOnEvent', error);
      // It may have happened all the same.
      if (error.outcome !== 'not-applied') this.#list.reloadSoon();
    },
  });
  readonly #recheckAll = new ActionController(this);
  #isRecheckRead = false;
  #focusBefore: FocusPlace | undefined;

  /** Reads the events again, keeping the current ones on screen meanwhile. */
  reload(): Promise<void> {
    return this.#list.reload();
  }

  protected override willUpdate(): void {
    this.#focusBefore = focusPlace(this.shadowRoot);
  }

  protected override updated(): void {
    const { isLoading, error, events } = this.#list;
    showStates(this.#internals, { loading: isLoading, empty: events?.length === 0, failed: error !== undefined });
    keepFocus(this.shadowRoot, this.#focusBefore);
  }

  protected override render() {
    const { error, secondsLeft, events } = this.#list;
    const locale = this.#locale;
    if (this.#source.current && (!this.#source.current.listEvents || error?.code === 'unsupported'))
      return html`<div class="root">
        <div class="state" part="empty" tabindex="-1">
          ${renderIcon(infoIcon)}
          <p>${locale.term('eventsUnsupported')}</p>
        </div>
        ${this.#announcer.render()}
      </div>`;
    return html`<div class="root">
      ${error ? this.#failure.show({ heading: locale.term('eventsFailed'), error, secondsLeft }) : nothing}
      ${events?.length ? this.#renderBar(events) : nothing}
      <ol
        part="list"
        tabindex="-1"
        aria-label=${locale.term('eventsList')}
        aria-busy=${this.#list.isLoading}
        ?hidden=${events ? events.length === 0 : !this.#list.isLoading}
      >
        ${
          events
            ? repeat(
                events,
                ({ id }) => id,
                (event, index) => html`<li class="entry" part="entry">${this.#renderEvent(event, index, locale)}</li>`,
              )
            : this.#list.isLoading
              ? skeletonEntries.map(() => html`<li class="skeleton" aria-hidden="true"></li>`)
              : nothing
        }
      </ol>
      ${
        events?.length === 0
          ? html`<div class="state clear" part="empty" tabindex="-1">
              <slot name="empty">
                ${renderIcon(checkIcon)}
                <p class="state-heading">${locale.term('eventsNone')}</p>
                <p>${locale.term('eventsNoneHint')}</p>
              </slot>
            </div>`
          : nothing
      }
      ${events && this.#list.hasMore ? this.#renderMore(events.length) : nothing} ${this.#announcer.render()}
    </div>`;
  }

  #renderBar(events: readonly MappingEvent[]) {
    const locale = this.#locale;
    const { isRunning, state } = this.#recheckAll;
    const canRecheck =
      this.#mayAct &&
      this.#source.current?.recheckEvents !== undefined &&
      state.error?.code !== 'unsupported' &&
      events.some(({ actions }) => actions.includes('recheck'));
    return html`<div class="bar">
        <span class="count">${locale.term('eventCount', this.#list.total)}</span>
        ${
          canRecheck
            ? html`<button
                type="button"
                class="button small"
                aria-disabled=${isRunning ? 'true' : 'false'}
                @click=${this.#onRecheckAll}
              >
                ${locale.term(isRunning ? 'recheckingAll' : 'recheckAll')}
              </button>`
            : nothing
        }
      </div>
      ${
        state.error
          ? html`<p class="problem" part="error" role="alert">${locale.term('recheckAllFailed', state.error.code)}</p>`
          : nothing
      }`;
  }

  #renderEvent(event: MappingEvent, index: number, locale: LocalizeController<EventTerms>) {
    const { clientId } = event;
    return renderEvent(locale, {
      event,
      index,
      services: this.#source.description.services,
      clientName: this.clientId ? undefined : (this.#names.of(clientId) ?? locale.term('clientWithId', clientId)),
      state: this.#acts.stateOf(event.id),
      actions: this.#actionsOf(event),
      removesMapping: removesMapping(event, this.#source.hub?.peek(clientId)),
      onSelect: () => this.dispatchEvent(new MappingEventSelectEvent({ clientId, eventId: event.id })),
      onEdit: () => this.dispatchEvent(new MappingEditRequestEvent({ clientId })),
      onAct: action => void this.#acts.act(event, action),
    });
  }

  #renderMore(shown: number) {
    const isLoading = this.#list.isLoadingMore;
    return html`<div class="more">
      <span class="count">${this.#locale.term('eventsShown', shown, this.#list.total)}</span>
      <button
        type="button"
        class="button"
        data-control="more"
        aria-disabled=${isLoading ? 'true' : 'false'}
        @click=${() => this.#list.more()}
      >
        ${this.#locale.term(isLoading ? 'showingMore' : 'showMore')}
      </button>
    </div>`;
  }

  /** What the event offers and the provider can do; what we do not know is left out. */
  #actionsOf({ actions }: MappingEvent): readonly EventAction[] {
    if (!this.#mayAct) return [];
    return eventActions.filter(action => actions.includes(action) && (action === 'edit' || this.#acts.can(action)));
  }

  get #mayAct(): boolean {
    return !this.readonly && this.#source.description.permissions.save;
  }

  readonly #onRecheckAll = async () => {
    const { hub } = this.#source;
    if (!hub || this.#recheckAll.isRunning) return;
    await this.#recheckAll.run('recheckEvents', async ({ signal }) => hub.provider.recheckEvents?.({ signal }));
    const { error } = this.#recheckAll.state;
    if (error) this.#reportFailure('recheckEvents', error);
    if (error?.outcome === 'not-applied') return;
    this.#isRecheckRead = true;
    hub.publish({ type: 'reset' });
  };

  #onNotice(notice: HubNotice): void {
    const changed: Id | undefined =
      notice.type === 'row' ? notice.row.client.id : notice.type === 'gone' ? notice.clientId : undefined;
    if (notice.type === 'reset' || (changed !== undefined && (!this.clientId || this.clientId === changed)))
      this.#list.reloadSoon();
  }

  #announceCount(isFirst: boolean): void {
    const { total } = this.#list;
    if (this.#isRecheckRead) this.#announcer.say(this.#locale.term('recheckedAll', total));
    else if (isFirst)
      this.#announcer.say(total > 0 ? this.#locale.term('eventCount', total) : this.#locale.term('eventsNone'));
    this.#isRecheckRead = false;
  }

  #reportFailure(operation: MappingFailedDetail['operation'], error: MappingError): void {
    if (operation === 'listEvents' && error.code === 'unsupported') return;
    this.dispatchEvent(new MappingFailedEvent({ operation, error }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mapping-events': MappingEvents;
  }
}
