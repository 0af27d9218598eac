import { LocalizeController, type LocalizeHost } from '../../controllers/localize-controller.js';
import { tableNoticeTerms } from '../../locales/en/table-notice.js';
import type { MappingError } from '../../model/errors.js';
import { type ClientMappingFilter, isFiltering, normalizeFilter } from '../../model/query.js';
import type { ProviderDescription } from '../../provider/mapping-provider.js';
import { make, makeButton, write } from '../shared/dom.js';
import { FailureBox } from '../shared/failure-box.js';

export interface NoticeView {
  readonly error: MappingError | undefined;
  readonly secondsLeft: number | undefined;
  /** Whether there is no row to show. */
  readonly isEmpty: boolean;
  readonly query: ClientMappingFilter;
  readonly description: ProviderDescription;
}

/** Beside what the notice stands. */
export interface NoticePlaces {
  readonly skip: HTMLElement;
  readonly scroller: HTMLElement;
}

export interface NoticeOptions {
  readonly places: NoticePlaces;
  readonly rows: ReadableRows;
  /** The person asks for other clients. */
  readonly ask: (query: ClientMappingFilter) => void;
}

/** What can be done about rows that are not there. */
export interface ReadableRows {
  /** Goes on after a failure. */
  readonly retry: () => void;
  /** Reads them anew. */
  readonly reload: () => void;
}

/** What is said when there is no row, or rows could not be read. Needs `failureStyles` and its own. */
export class TableNotice {
  readonly #failure = make('div');
  readonly #empty = make('div', 'state');
  readonly #host: LocalizeHost;
  readonly #locale: LocalizeController<ReturnType<typeof tableNoticeTerms>>;
  readonly #box: FailureBox;
  readonly #slot = make('slot');
  readonly #heading = make('p', 'state-heading');
  readonly #hint = make('p');
  readonly #leaveEmpty: HTMLButtonElement;
  #query: ClientMappingFilter = {};

  constructor(host: LocalizeHost, { places, rows, ask }: NoticeOptions) {
    this.#host = host;
    this.#locale = new LocalizeController(host, tableNoticeTerms);
    const goOn = (act: () => void) => () => {
      act();
      // The button goes with the message.
      void host.updateComplete.then(() => places.scroller.focus());
    };
    this.#box = new FailureBox(
      this.#locale,
      goOn(() => rows.retry()),
    );
    this.#leaveEmpty = makeButton(
      'button',
      goOn(() => {
        const { sort } = this.#query;
        if (isFiltering(this.#query)) ask(sort ? { sort } : {});
        else rows.reload();
      }),
    );
    this.#empty.part.add('empty');
    this.#slot.append(this.#heading, this.#hint, this.#leaveEmpty);
    this.#empty.append(this.#slot);
    places.skip.before(this.#failure);
    places.scroller.after(this.#empty);
  }

  /** Puts the focus on the way on, once that is drawn. */
  focus(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#leaveEmpty.focus());
  }

  draw({ error, secondsLeft, isEmpty, query, description }: NoticeView): void {
    const locale = this.#locale;
    this.#query = query;
    if (error) {
      const box = this.#box.show({ heading: locale.term('clientsFailed'), error, secondsLeft });
      if (!box.isConnected) this.#failure.append(box);
    } else this.#failure.replaceChildren();
    this.#empty.hidden = !isEmpty;
    if (!isEmpty) return;
    const { client, company, mapped = 'all', status, topLevelId } = normalizeFilter(query);
    const searched = [client, company].filter(text => text !== undefined);
    // None of those that are not mapped: a lie, when only one top level was looked at.
    const isNarrowed = status !== undefined || topLevelId !== undefined;
    const isFiltered = isFiltering(query);
    // A host says in its own way that there is no client; that a filter lets none through is ours to say.
    this.#slot.name = isFiltered ? 'no-result' : 'empty';
    write(
      this.#heading,
      isFiltered
        ? locale.term('noResult', searched, isNarrowed ? 'all' : mapped)
        : locale.term('noClients', description),
    );
    write(this.#hint, isFiltered ? locale.term('noResultHint') : locale.term('noClientsHint', description));
    write(this.#leaveEmpty, locale.term(isFiltered ? 'clearFilters' : 'refresh'));
  }
}
