import type { ReactiveElement, TemplateResult, nothing } from 'lit';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { ProviderController } from '../../controllers/provider-controller.js';
import {
  type MappingFailedDetail,
  MappingFailedEvent,
  MappingRemovedEvent,
  MappingRemoveRequestEvent,
  MappingSavedEvent,
  MappingSaveRequestEvent,
} from '../../events.js';
import type { PageTerms } from '../../locales/en/page.js';
import type { ClientMapping, Id } from '../../model/client-mapping.js';
import type { MappingError } from '../../model/errors.js';
import type { HubNotice } from '../../provider/provider-hub.js';
import type { MappingLeftUnsavedEvent } from '../mapping-editor/mapping-left-unsaved-event.js';
import { notSavedText } from '../shared/not-saved-text.js';
import { LeftUnsaved } from './left-unsaved.js';
import { ToastController } from './toast-controller.js';
import { type UndoableChange, UndoController } from './undo-controller.js';
import { isUndoKey } from './undo-key.js';

export interface OutcomeOptions {
  readonly locale: LocalizeController<PageTerms>;
  readonly source: () => ProviderController;
  /** Whether the page has an editor or the events open. */
  readonly hasPanel: () => boolean;
  readonly openEditor: (clientId: Id) => void;
  /** The person goes on at the client, or in what lies over it. */
  readonly lead: (clientId: Id) => void;
}

/** Says what became of every write, with the way back; and what of one whose client was left. */
export class OutcomeController {
  readonly #host: ReactiveElement;
  readonly #options: OutcomeOptions;
  readonly #announcer: AnnouncerController;
  readonly #toast: ToastController;
  readonly #undo: UndoController;
  readonly #left: LeftUnsaved;
  #saidByEditor = '';

  constructor(host: ReactiveElement, options: OutcomeOptions) {
    const { locale, source, openEditor, lead } = options;
    this.#host = host;
    this.#options = options;
    this.#announcer = new AnnouncerController(host);
    this.#toast = new ToastController(host);
    this.#undo = new UndoController({
      getHub: () => source().hub,
      mayWrite: (clientId, draft, revision) =>
        host.dispatchEvent(
          draft
            ? new MappingSaveRequestEvent({ clientId, draft, revision })
            : new MappingRemoveRequestEvent({ clientId, revision }),
        ),
      onUndone: row => this.#onUndone(row),
      onFailed: (change, error) => this.#onNotUndone(change, error),
    });
    this.#left = new LeftUnsaved(host, { locale, open: openEditor, onDismissed: lead });
  }

  /** Hears everything that the hub tells. */
  notice(notice: HubNotice): void {
    this.#undo.notice(notice);
  }

  /** A client was opened: what is left to save is in its editor. */
  forget(clientId: Id): void {
    this.#left.forget(clientId);
  }

  /** Another provider took the place of one. */
  forgetAll(): void {
    this.#left.forgetAll();
    this.#toast.hide();
  }

  /** What is said, and seen for a while. */
  renderToast(): TemplateResult | typeof nothing {
    return this.#toast.render();
  }

  /** Clients that are left to be saved. */
  renderLeft(): TemplateResult[] {
    return this.#left.render();
  }

  /** Where it is heard. */
  renderVoice(): HTMLElement {
    return this.#announcer.render();
  }

  /** The table, or the editor, has written. */
  readonly onWritten = ({ type, detail: { row }, currentTarget }: MappingSavedEvent | MappingRemovedEvent): void => {
    const { locale } = this.#options;
    const message = locale.term(type === 'mapping-saved' ? 'savedFor' : 'removedFor', row.client.name);
    this.#showChanged(row, message);
    const { localName, isConnected } = currentTarget as Element;
    // An editor that is still there says it by itself.
    if (localName === 'mapping-editor' && isConnected) this.#saidByEditor = message;
    else this.#announcer.say(message);
  };

  readonly onLeftUnsaved = ({ detail, currentTarget }: MappingLeftUnsavedEvent): void => {
    const { locale, source } = this.#options;
    const { provider, client, error, isUnknown } = detail;
    const message = notSavedText(locale, client.name, error, isUnknown);
    if (provider === source().current) this.#left.add(detail);
    // Its client cannot be opened here any more.
    else this.#toast.show({ message });
    // An editor that is still open has said it where it can be heard, and to the host.
    if ((currentTarget as Element).isConnected) return;
    this.#announcer.say(message);
    this.#host.dispatchEvent(new MappingFailedEvent({ operation: 'saveMapping', error }));
  };

  /** What an editor says goes with it. */
  sayAgain(): void {
    if (this.#saidByEditor && !this.#options.hasPanel()) this.#announcer.say(this.#saidByEditor);
    this.#saidByEditor = '';
  }

  fail(operation: MappingFailedDetail['operation'], error: MappingError, message: string): void {
    this.#say(message);
    this.#host.dispatchEvent(new MappingFailedEvent({ operation, error }));
  }

  /** Ctrl+Z or ⌘Z takes the last change back. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { action } = this.#toast;
    if (!action || !isUndoKey(event)) return;
    event.preventDefault();
    action.run();
  };

  #showChanged(row: ClientMapping, message: string): void {
    const { locale, lead } = this.#options;
    this.#left.forget(row.client.id);
    const change = this.#undo.changeTo(row);
    const run = () => {
      const active = this.#host.shadowRoot?.activeElement;
      this.#toast.hide();
      // The button goes; who pressed keys somewhere else stays there.
      if (!active || active.closest('.toast')) lead(row.client.id);
      if (change) void this.#undo.undo(change);
    };
    this.#toast.show({ message, action: change && { label: locale.term('undo'), run } });
  }

  #onUndone(row: ClientMapping): void {
    this.#say(this.#options.locale.term('undoneFor', row.client.name));
    this.#host.dispatchEvent(row.mapping ? new MappingSavedEvent({ row }) : new MappingRemovedEvent({ row }));
  }

  #onNotUndone({ hub, before: { client, mapping } }: UndoableChange, error: MappingError): void {
    const { locale } = this.#options;
    const isUnknown = error.outcome === 'unknown';
    const message = isUnknown
      ? `${client.name}: ${locale.term('outcomeUnknown', locale.term('errorText', error.code))}`
      : locale.term('notUndone', client.name, error.code);
    this.fail(mapping ? 'saveMapping' : 'removeMapping', error, message);
    // The rows will tell.
    if (isUnknown) hub.refresh();
  }

  #say(message: string): void {
    this.#toast.show({ message });
    this.#announcer.say(message);
  }
}
