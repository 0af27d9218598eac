import type { LitElement, ReactiveController } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { EditorTerms } from '../../locales/en/editor.js';
import type { ProviderController } from '../../controllers/provider-controller.js';
import { MappingFailedEvent } from '../../events.js';
import type { ClientMapping, Id } from '../../model/client-mapping.js';
import { isSaved, type MappingEdits, toDraft, validateEdits } from '../../model/draft.js';
import { isMappingError, type MappingError } from '../../model/errors.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { HubNotice, ProviderHub } from '../../provider/provider-hub.js';
import { findRow } from '../../provider/find-row.js';
import { EditSession } from './edit-session.js';
import { keepEdits, takeEdits } from './edit-shelf.js';
import { type EditorLock, maxNameLength } from './editor-view.js';
import { EditorWrites } from './editor-writes.js';
import type { EditorPlace } from './focus-controller.js';
import { NameCheck } from './name-check.js';
import { RowReader } from './row-reader.js';
import { draftProblem, type EditorProblem, nameTaken, problem, saveProblem } from './save-problem.js';

/** How the person wants to go on after a save. */
export type AfterSave = 'close' | 'next';

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

/** Providers that have said, asked to make a company, that they cannot. */
const cannotCreate = new WeakSet<MappingProvider>();

/** Everything that happens to the mapping in an editor: it is loaded, edited, checked, saved, and changed by others. */
export class EditController implements ReactiveController {
  session: EditSession | undefined;
  problem: EditorProblem | undefined;
  readonly writes: EditorWrites;
  readonly #reader: RowReader;
  readonly #nameCheck: NameCheck;
  readonly #host: LitElement;
  readonly #options: EditOptions;
  #open: { readonly clientId: Id; readonly provider: MappingProvider | undefined } | undefined;
  #given: ClientMapping | undefined;
  #isGone = false;
  /** What was refused for a conflict, to be done once that is decided for our edits. */
  #refused: AfterSave | undefined;

  constructor(host: LitElement, options: EditOptions) {
    this.#host = host;
    this.#options = options;
    this.writes = new EditorWrites(host);
    this.#reader = new RowReader(host, {
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

  get loading(): RowReader['loading'] {
    return this.#reader.loading;
  }

  get lock(): EditorLock | undefined {
    if (this.#isGone) return 'gone';
    if (this.#options.isReadonly() || !this.#permissions.save) return 'readonly';
    return this.session?.row.mapping?.missing?.includes('client') ? 'client-missing' : undefined;
  }

  /** Whether a company can be made, as far as is known. */
  get canCreate(): boolean {
    const { current } = this.#options.source();
    return this.#permissions.createCompany && !(current && cannotCreate.has(current));
  }

  get canRemove(): boolean {
    return Boolean(
      this.session?.row.mapping && this.#permissions.remove && !this.#isGone && !this.#options.isReadonly(),
    );
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
      this.#isGone = false;
      this.#reader.begin();
      this.#begin(undefined);
      this.#options.onOpen();
    }
    const given = this.#options.getRow();
    const row = given ?? this.loading.state.data;
    if (!provider || !row) return;
    if (!this.session) this.#begin(new EditSession(row, takeEdits(provider, clientId)));
    else if (given && given !== this.#given) this.#receive(given);
    this.#given = given;
  }

  /** Somebody has changed something. */
  readonly notice = (notice: HubNotice): void => {
    if (notice.type === 'reset') this.#reader.again();
    else if (notice.type === 'gone' && notice.clientId === this.#open?.clientId) this.#isGone = true;
    else if (notice.type === 'row') this.#receive(notice.row);
    this.#host.requestUpdate();
  };

  edit(change: Partial<MappingEdits>): void {
    if (!this.session || this.lock) return;
    this.session.edits = { ...this.session.edits, ...change };
    const isOfServices = 'services' in change;
    if (!isOfServices) this.#nameCheck.forget();
    if (!isOfServices || this.problem?.field === 'form') this.problem = undefined;
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
    this.#refused = this.problem = undefined;
    this.#host.requestUpdate();
    this.#options.lead('title');
  }

  async save(then: AfterSave, isSecondTry = false): Promise<void> {
    const { session } = this;
    const { hub, description } = this.#options.source();
    if (!session || !hub || this.lock || this.writes.isRunning) return;
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
    const result = await this.writes.save(hub, row, draft, {
      again: () => void this.save(then),
      isMeant: now => isSaved(edits, now),
    });
    if (!result) return;
    const isCurrent = session === this.session;
    if ('row' in result) {
      takeEdits(hub.provider, row.client.id);
      this.#options.say(this.#options.locale.term('savedFor', result.row.client.name));
      if (isCurrent && session.saved(result.row, edits)) this.#options.onDone(then);
    } else if (isCurrent && isMappingError(result.error, 'conflict')) {
      const isDecided = await this.#meetConflict(hub, session, result.error);
      // Nothing that a person edits has changed, only the version: the same can be asked again.
      if (isDecided === false && !isSecondTry) return this.save(then, true);
      if (isDecided === false) this.#show(saveProblem(result.error, edits.isNew, this.#options.locale));
      if (isDecided === undefined) this.#refused = then;
    } else if (isCurrent && result.current && session.receive(result.current)) {
      // Lost on the way, and meanwhile somebody else has been there.
      this.#refused = then;
      this.#options.lead('conflict');
    } else if (isCurrent) {
      if (edits.isNew && isMappingError(result.error, 'unsupported')) {
        cannotCreate.add(hub.provider);
        session.edits = { ...session.edits, isNew: false };
      }
      this.#show(saveProblem(result.error, edits.isNew, this.#options.locale, this.writes.isUnknown));
    }
    this.#host.requestUpdate();
  }

  /** Removes the mapping. Resolves with whether the question about it is answered. */
  async remove(): Promise<boolean> {
    const { session } = this;
    const { hub } = this.#options.source();
    if (!session || !hub || this.writes.isRunning) return false;
    const result = await this.writes.remove(hub, session.row);
    if (session !== this.session || !result) return true;
    if ('row' in result) {
      takeEdits(hub.provider, session.row.client.id);
      session.adopt(result.row);
      this.#options.say(this.#options.locale.term('removedFor', result.row.client.name));
      this.#options.onDone('close');
      return true;
    }
    if (!isMappingError(result.error, 'conflict')) return false;
    await this.#meetConflict(hub, session, result.error);
    return true;
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
    this.#isGone = false;
    this.#host.requestUpdate();
    if (this.writes.isRunning) return;
    const { say, locale } = this.#options;
    if (this.session.receive(row)) say(locale.term('errorText', 'conflict'));
  }

  #notRead(error: MappingError): void {
    // Before there is a session, it is said in place of the fields.
    if (this.session && isMappingError(error, 'not-found')) this.#isGone = true;
    else this.#host.dispatchEvent(new MappingFailedEvent({ operation: 'listClientMappings', error }));
  }

  #show(problem: EditorProblem): void {
    this.problem = problem;
    this.#host.requestUpdate();
    this.#options.lead(problem.field);
  }

  #begin(session: EditSession | undefined): void {
    this.session = session;
    this.problem = this.#refused = undefined;
    this.#nameCheck.forget();
    this.#host.requestUpdate();
  }

  /** Keeps unsaved edits for when their client is opened again. */
  #keep(): void {
    const { session } = this;
    if (session?.isDirty && this.#open?.provider) keepEdits(this.#open.provider, session);
  }

  get #permissions() {
    return this.#options.source().description.permissions;
  }
}

/** For a provider that does not say what it refused for. */
function readAgain(hub: ProviderHub, clientId: Id): Promise<ClientMapping | undefined> {
  hub.publish({ type: 'reset' });
  return findRow(hub, clientId, { signal: new AbortController().signal }).catch(() => undefined);
}
