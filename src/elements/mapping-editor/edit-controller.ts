import type { LitElement, ReactiveController } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EditorTerms } from '../../locales/en/editor.js';
import type { ProviderController } from '../../controllers/provider-controller.js';
import { MappingFailedEvent } from '../../events.js';
import type { Client, ClientMapping, Id } from '../../model/client-mapping.js';
import { isSaved, type MappingEdits, toDraft, validateEdits } from '../../model/draft.js';
import { isMappingError, type MappingError } from '../../model/errors.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { HubNotice, ProviderHub } from '../../provider/provider-hub.js';
import { notSavedText } from '../shared/not-saved-text.js';
import { type AfterSave, type Asked, isOutcome } from './asked.js';
import { EditRights } from './edit-rights.js';
import { EditSession } from './edit-session.js';
import { keepEdits, takeEdits } from './edit-shelf.js';
import { maxNameLength } from './editor-view.js';
import { EditorWrites } from './editor-writes.js';
import type { EditorPlace } from './focus-controller.js';
import { MappingLeftUnsavedEvent } from './mapping-left-unsaved-event.js';
import { NameCheck } from './name-check.js';
import { readAgain, RowReader } from './row-reader.js';
import { draftProblem, type EditorProblem, nameTaken, problem, saveProblem } from './save-problem.js';

export interface EditOptions {
  readonly source: () => ProviderController;
  readonly locale: LocalizeController<EditorTerms>;
  readonly getClientId: () => Id;
  /** The opener's row, if it is this client's. */
  readonly getRow: () => ClientMapping | undefined;
  readonly isReadonly: () => boolean;
  readonly onOpen: () => void;
  readonly onDone: (then: AfterSave) => void;
  readonly lead: (to: EditorPlace) => void;
  readonly say: (message: string) => void;
}

/** Everything that happens to the mapping in an editor: it is loaded, edited, checked, saved, and changed by others. */
export class EditController implements ReactiveController {
  session: EditSession | undefined;
  problem: EditorProblem | undefined;
  readonly writes: EditorWrites;
  readonly reader: RowReader;
  readonly rights: EditRights;
  readonly #nameCheck: NameCheck;
  readonly #host: LitElement;
  readonly #options: EditOptions;
  #open: { readonly clientId: Id; readonly provider: MappingProvider | undefined } | undefined;
  #given: ClientMapping | undefined;
  /** What was refused for a conflict, to be done once that is decided for our edits. */
  #refused: AfterSave | undefined;
  /** What the host was asked for, and has perhaps taken over: the row will tell. */
  #asked: Asked | undefined;

  constructor(host: LitElement, options: EditOptions) {
    this.#host = host;
    this.#options = options;
    this.writes = new EditorWrites(host);
    this.rights = new EditRights({ ...options, getSession: () => this.session });
    this.reader = new RowReader(host, {
      ...options,
      onRow: row => this.#receive(row),
      onFailed: error => this.#notRead(error),
    });
    this.#nameCheck = new NameCheck(host, {
      getProvider: () => options.source().current,
      onRefused: ({ problem: text, takenBy }) => {
        this.problem ??= text ? { field: 'name', text } : nameTaken(takenBy, options.locale);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    // The session has lived on; what was kept for another editor is a copy.
    if (this.session && this.#open?.provider) takeEdits(this.#open.provider, this.#open.clientId);
  }

  hostDisconnected(): void {
    this.#keep();
  }

  /** Opens what is to be edited now; unsaved edits of what was open before are kept. */
  follow(): void {
    const clientId = this.#options.getClientId();
    const provider = this.#options.source().current;
    if (clientId !== this.#open?.clientId || provider !== this.#open.provider) {
      this.#keep();
      this.writes.cancelRetry();
      this.#open = { clientId, provider };
      this.rights.isGone = false;
      this.reader.begin();
      this.#begin(undefined);
      this.#options.onOpen();
    }
    const given = this.#options.getRow();
    const row = given ?? this.reader.loading.state.data;
    if (!provider || !row) return;
    if (!this.session) this.#begin(new EditSession(row, takeEdits(provider, clientId)));
    else if (given && given !== this.#given) this.#receive(given);
    this.#given = given;
  }

  /** Somebody has changed something. */
  readonly notice = (notice: HubNotice): void => {
    if (notice.type === 'reset') this.reader.again();
    else if (notice.type === 'gone' && notice.clientId === this.#open?.clientId) this.rights.isGone = true;
    else if (notice.type === 'row') this.#receive(notice.row);
    this.#host.requestUpdate();
  };

  edit(change: Partial<MappingEdits>): void {
    if (!this.session || this.rights.lock) return;
    this.session.edits = { ...this.session.edits, ...change };
    const isOfServices = 'services' in change;
    if (!isOfServices) this.#nameCheck.forget();
    const isSolved = this.problem?.field === 'form' || this.problem?.field === 'services';
    if (!isOfServices || isSolved) this.problem = undefined;
    this.writes.cancelRetry();
    this.#host.requestUpdate();
  }

  /** The person has finished typing the name of a new company. */
  checkName(): void {
    this.#nameCheck.ask(this.session?.edits);
  }

  discard(): void {
    // A new session: what a save under way has to say is not for this one.
    if (this.session) this.#begin(new EditSession(this.session.theirs ?? this.session.row));
    this.writes.cancelRetry();
  }

  keepMine(): void {
    this.session?.keepMine();
    this.#host.requestUpdate();
    if (this.#refused) void this.save(this.#refused);
    else this.#options.lead('title');
    this.#refused = undefined;
  }

  useTheirs(): void {
    this.session?.useTheirs();
    this.#refused = this.#asked = this.problem = undefined;
    this.#host.requestUpdate();
    this.#options.lead('title');
  }

  async save(then: AfterSave, isSecondTry = false): Promise<void> {
    const { session } = this;
    const { hub, description } = this.#options.source();
    if (!session || !hub || this.rights.lock || this.writes.isRunning) return;
    if (session.theirs) return this.#options.lead('conflict');
    const { edits, row } = session;
    const maxLength = maxNameLength(description);
    const invalid = validateEdits(edits, maxLength);
    if (invalid) return this.#show(draftProblem(invalid, this.#options.locale, { sides: description, maxLength }));
    if (!session.isDirty) return this.#options.onDone(then);

    this.problem = undefined;
    const draft = toDraft(
      edits,
      description.services.map(({ id }) => id),
    );
    // Beforehand: a host can be done before we know that it has begun.
    this.#asked = { edits, then };
    const result = await this.writes.save(hub, row, draft, {
      isMeant: now => isSaved(edits, now),
      isOpen: () => session === this.session,
      again: () => void this.save(then),
    });
    if (!result) return;
    const isCurrent = session === this.session;
    if (isCurrent) this.#asked = undefined;
    if (!isCurrent && 'error' in result) return this.#left(hub, row.client, result.error);
    if ('row' in result) {
      takeEdits(hub.provider, row.client.id);
      this.#finish(session, result.row, { edits, then });
    } else if (isMappingError(result.error, 'conflict')) {
      const isDecided = await this.#meetConflict(hub, session, result.error);
      // Nothing that a person edits has changed, only the version: the same can be asked again.
      if (isDecided === false && !isSecondTry) return this.save(then, true);
      if (isDecided === false) this.#showRefusal(result.error, edits);
      if (isDecided === undefined) this.#refused = then;
    } else if (result.current && session.receive(result.current)) {
      // Lost on the way, and meanwhile somebody else has been there.
      this.#refused = then;
      this.#options.lead('conflict');
    } else {
      if (edits.isNew && isMappingError(result.error, 'unsupported')) {
        this.rights.refuseCreate();
        session.edits = { ...session.edits, isNew: false };
      }
      this.#showRefusal(result.error, edits);
    }
    if ('error' in result && !this.#host.isConnected) this.#left(hub, row.client, result.error);
    this.#host.requestUpdate();
  }

  /** Removes the mapping. Resolves with whether the question about it is answered. */
  async remove(): Promise<boolean> {
    const { session } = this;
    const { hub } = this.#options.source();
    if (!session || !hub || this.writes.isRunning) return false;
    this.#asked = 'removal';
    const result = await this.writes.remove(hub, session.row);
    if (session !== this.session || !result) return true;
    this.#asked = undefined;
    if ('row' in result) {
      takeEdits(hub.provider, session.row.client.id);
      this.#finish(session, result.row, 'removal');
      return true;
    }
    if (!isMappingError(result.error, 'conflict')) return false;
    await this.#meetConflict(hub, session, result.error);
    return true;
  }

  /** Says that a save failed whose client is not open any more. Its edits are kept for when it is. */
  #left({ provider }: ProviderHub, client: Client, error: MappingError): void {
    const { say, locale } = this.#options;
    const { isUnknown } = this.writes;
    say(notSavedText(locale, client.name, error, isUnknown));
    this.#host.dispatchEvent(new MappingLeftUnsavedEvent({ provider, client, error, isUnknown }));
  }

  /** Says that a write is done, and leaves unless there is more to save. */
  #finish(session: EditSession, row: ClientMapping, asked: Asked): void {
    const { say, locale, onDone } = this.#options;
    const isRemoval = asked === 'removal';
    say(locale.term(isRemoval ? 'removedFor' : 'savedFor', row.client.name));
    // It may have been opened anew meanwhile.
    if (session !== this.session) return this.#receive(row);
    if (isRemoval) session.adopt(row);
    if (isRemoval || session.saved(row, asked.edits)) onDone(isRemoval ? 'close' : asked.then);
  }

  /**
   * Takes the row as it is now. Resolves with whether it has settled the edits; undefined: the person has to decide.
   */
  async #meetConflict(hub: ProviderHub, session: EditSession, error: MappingError): Promise<boolean | undefined> {
    const { locale, lead } = this.#options;
    const current = error.current ?? (await readAgain(hub, session.row.client.id));
    if (session !== this.session) return true;
    if (current && session.receive(current)) {
      lead('conflict');
      return undefined;
    }
    if (current && session.isDirty) return false;
    this.#show(problem('form', () => locale.term('editorNotSaved', locale.term('errorText', error.code))));
    return true;
  }

  #receive(row: ClientMapping): void {
    if (row.client.id !== this.session?.row.client.id) return;
    this.rights.isGone = false;
    this.#host.requestUpdate();
    if (this.writes.isRunning) return;
    const asked = this.#asked;
    if (asked && isOutcome(row, asked, this.session.row)) {
      this.#asked = undefined;
      this.writes.confirm(asked === 'removal' ? 'removeMapping' : 'saveMapping', row);
      this.#finish(this.session, row, asked);
      return;
    }
    const { say, locale } = this.#options;
    if (this.session.receive(row)) say(locale.term('errorText', 'conflict'));
  }

  #notRead(error: MappingError): void {
    // Before there is a session, it is said in place of the fields.
    if (this.session && isMappingError(error, 'not-found')) this.rights.isGone = true;
    else this.#host.dispatchEvent(new MappingFailedEvent({ operation: 'listClientMappings', error }));
  }

  #show(problem: EditorProblem): void {
    this.problem = problem;
    this.#host.requestUpdate();
    this.#options.lead(problem.field);
  }

  #showRefusal(error: MappingError, { isNew }: MappingEdits): void {
    const { services } = this.#options.source().description;
    this.#show(saveProblem(error, this.#options.locale, { isNew, services, isUnknown: this.writes.isUnknown }));
  }

  #begin(session: EditSession | undefined): void {
    this.session = session;
    this.problem = this.#refused = this.#asked = undefined;
    this.#nameCheck.forget();
    this.#host.requestUpdate();
  }

  /** Keeps unsaved edits for when their client is opened again. */
  #keep(): void {
    const { session } = this;
    if (session?.isDirty && this.#open?.provider) keepEdits(this.#open.provider, session);
  }
}
