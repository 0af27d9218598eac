import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { editorTerms } from '../../locales/en/editor.js';
import type { Strings } from '../../locales/terms.js';
import { ProviderController } from '../../controllers/provider-controller.js';
import { MappingEditCloseEvent } from '../../events.js';
import type { ClientMapping } from '../../model/client-mapping.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import { checkboxStyles, inputStyles } from '../../styles/controls.styles.js';
import { failureStyles } from '../../styles/failure.styles.js';
import { panelStyles } from '../../styles/panel.styles.js';
import { FailureBox } from '../shared/failure-box.js';
import { EditController } from './edit-controller.js';
import type { EditorView } from './editor-view.js';
import { type EditorPlace, FocusController } from './focus-controller.js';
import { LeaveQuestion } from './leave-question.js';
import { type MappingEditStepDetail, MappingEditStepEvent } from './mapping-edit-step-event.js';
import { styles } from './mapping-editor.styles.js';
import { RemovalQuestion } from './removal-question.js';
import { renderBody } from './render-body.js';
import { renderFooter } from './render-footer.js';
import { type EditorSteps, renderHeader } from './render-header.js';
import { UnloadGuard } from './unload-guard.js';

/**
 * Creates, changes or removes the mapping of one client: its company, which may be a new one, and its services.
 * Unsaved edits are asked about before they are left; those that another client pushes aside come back with theirs.
 * Saving without a change closes.
 *
 * @summary Editor of one mapping
 * @tagname mapping-editor
 * @fires {MappingSaveRequestEvent} mapping-save-request - The person pressed Save. Cancel it to save by yourself.
 * @fires {MappingSavedEvent} mapping-saved - The provider confirmed the save.
 * @fires {MappingRemoveRequestEvent} mapping-remove-request - The person confirmed the removal. Cancelable.
 * @fires {MappingRemovedEvent} mapping-removed - The provider confirmed the removal.
 * @fires {MappingEditCloseEvent} mapping-edit-close - The editor is done.
 * @fires {MappingFailedEvent} mapping-failed - A read or a write failed.
 * @slot sign-in - What to show when the session has ended.
 * @slot notice - Above the buttons: what a page has to say while the editor lies over it.
 * @csspart header - Client, steps and Close.
 * @csspart title - The client's name.
 * @csspart body - What can be edited.
 * @csspart create - The fields of a new company.
 * @csspart conflict - Theirs and yours, after somebody else has changed the mapping.
 * @csspart footer - Save and Cancel.
 * @csspart save - The button Save.
 * @csspart removal - The question before a removal.
 * @csspart error - The alert shown when the client could not be loaded.
 */
export class MappingEditor extends LitElement {
  static override readonly styles = [panelStyles, inputStyles, checkboxStyles, failureStyles, styles];

  /** Where the mapping comes from and is saved; without it, the nearest ancestor's provider is used. */
  @property({ attribute: false }) provider?: MappingProvider;

  /** The client whose mapping is edited. Nothing is shown while it is empty. */
  @property({ attribute: 'client-id' }) clientId = '';

  /** The client's row, where the opener knows it; without it, the row is looked for. */
  @property({ attribute: false }) row?: ClientMapping;

  /**
   * `drawer` beside other content, `dialog` over it (modal), `inline` among it, `page` alone. Drawer and dialog take
   * the focus when they open. Default `drawer`.
   */
  @property({ reflect: true }) presentation: 'drawer' | 'dialog' | 'inline' | 'page' = 'drawer';

  /** Shows without letting anyone change. The attribute counts by being there: `readonly="false"` is read-only, too. */
  @property({ type: Boolean }) readonly = false;

  /** Which neighbours there are to go on with; without it, nothing is offered. */
  @property({ attribute: false }) steps?: EditorSteps;

  /** Words of your own instead of ours; see docs/languages.md. Default none. */
  @property({ attribute: false }) strings?: Strings;

  readonly #locale = new LocalizeController(this, editorTerms);
  readonly #announcer = new AnnouncerController(this);
  readonly #failure = new FailureBox(
    this.#locale,
    () => {
      void this.#editing.reader.loading.reload();
      // The button goes.
      void this.#focus.lead('title');
    },
    'visually-hidden',
  );
  readonly #leaving: LeaveQuestion = new LeaveQuestion(this, () => this.#focus);
  readonly #removal: RemovalQuestion = new RemovalQuestion(this, {
    writes: () => this.#editing.writes,
    focus: () => this.#focus,
    remove: () => this.#editing.remove(),
  });
  readonly #source: ProviderController = new ProviderController(this, {
    onNotice: notice => this.#editing.notice(notice),
  });
  readonly #editing: EditController = new EditController(this, {
    source: () => this.#source,
    locale: this.#locale,
    getClientId: () => this.#id,
    getRow: () => (this.row?.client.id === this.#id ? this.row : undefined),
    isReadonly: () => this.readonly,
    onOpen: () => this.#onOpen(),
    onDone: then => (then === 'next' ? this.#goOn('next') : this.#close()),
    lead: to => void this.#focus.lead(to),
    say: message => this.#announcer.say(message),
  });
  readonly #focus: FocusController = new FocusController(this, {
    isOpen: () => !this.#isClosed,
    getStart: () => {
      const { session, rights } = this.#editing;
      return session && (session.row.mapping || rights.lock ? 'title' : 'company');
    },
  });
  #isClosed = false;
  /** How often it was closed. */
  #closed = 0;

  constructor() {
    super();
    new UnloadGuard(this, () => this.#editing.session?.isDirty === true);
  }

  /** Puts the focus where editing begins: into the company field of a client without a company, else on the heading. */
  focusFirst(): void {
    this.#focus.start();
  }

  /**
   * Resolves with whether the editor can be left. Unsaved edits are asked about first; discarded ones are gone then. A
   * save under way goes on; its edits come back if it fails.
   */
  async confirmLeave(): Promise<boolean> {
    if (!this.#editing.session?.isDirty) return true;
    const isLeaving = await this.#leaving.ask();
    if (isLeaving && !this.#editing.writes.isSaving) this.#editing.discard();
    return isLeaving;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    this.#editing.follow();
    if (this.hasUpdated && changed.has('presentation')) this.#focus.keep();
    super.update(changed);
  }

  protected override render() {
    if (!this.#id) return nothing;
    const view = this.#view;
    const content = html`${this.#renderHeader()} ${view ? this.#renderBody(view) : this.#renderUnloaded()}
    <slot name="notice"></slot>${view ? this.#renderFooter(view) : nothing} ${this.#announcer.render()}`;
    return html`${
      this.presentation === 'dialog'
        ? html`<dialog class="root editor" aria-labelledby="title" @keydown=${this.#onKeydown} @cancel=${this.#onCancel}>
              ${content}
            </dialog>`
        : html`<section class="root editor" aria-labelledby="title" @keydown=${this.#onKeydown}>${content}</section>`
    }${view && this.#removal.render(view)}<span class="sentinel"></span>`;
  }

  #renderHeader() {
    return renderHeader({
      locale: this.#locale,
      description: this.#source.description,
      row: this.#editing.session?.row,
      isFailed: this.#editing.reader.loading.state.status === 'failed',
      clientId: this.#id,
      steps: this.steps,
      step: direction => void this.#step(direction),
      close: () => void this.#leave(),
    });
  }

  #renderUnloaded() {
    const { state, secondsLeft } = this.#editing.reader.loading;
    return html`<div class="body" part="body" aria-busy=${!state.error}>
      ${
        state.error
          ? this.#failure.show({ heading: this.#locale.term('editorFailed'), error: state.error, secondsLeft })
          : html`<div class="skeleton"></div>
              <div class="skeleton"></div>`
      }
    </div>`;
  }

  #renderBody(view: EditorView) {
    const editing = this.#editing;
    const change = (edits: Parameters<typeof editing.edit>[0], to: EditorPlace) => {
      editing.edit(edits);
      void this.#focus.lead(to);
    };
    return renderBody(view, {
      create: () => change({ isNew: true }, 'name'),
      chooseExisting: () => change({ isNew: false }, 'company'),
      mapTo: company => change({ isNew: false, company }, 'company'),
      checkName: () => editing.checkName(),
      addPrefix: () => void this.#focus.lead('prefix'),
      rename: () => void this.#focus.lead('name').then(field => (field as HTMLInputElement | null)?.select()),
      keepMine: () => editing.keepMine(),
      useTheirs: () => editing.useTheirs(),
      askRemoval: () => this.#removal.ask(),
    });
  }

  #renderFooter(view: EditorView) {
    const { writes } = this.#editing;
    return renderFooter(view, {
      isSaving: writes.isSaving,
      isLeaving: this.#leaving.isAsking,
      canStep: this.steps !== undefined,
      secondsLeft: writes.secondsLeft,
      save: () => void this.#editing.save('close'),
      saveAndNext: () => void this.#editing.save('next'),
      leave: () => void this.#leave(),
      answerLeave: isDiscarding => this.#leaving.answer(isDiscarding),
    });
  }

  get #id(): string {
    return this.clientId || (this.row?.client.id ?? '');
  }

  get #view(): EditorView | undefined {
    const { session, rights, problem } = this.#editing;
    const { lock, canCreate, canRemove } = rights;
    return (
      session && {
        locale: this.#locale,
        strings: this.strings,
        description: this.#source.description,
        session,
        lock,
        canCreate,
        canRemove,
        problem,
        signInAt: this.#removal.isSignedOut ? 'removal' : problem?.isSignedOut ? 'footer' : 'company',
        edit: change => this.#editing.edit(change),
      }
    );
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key === 'Escape') void (this.#leaving.isAsking ? this.#leaving.answer(false) : this.#leave());
    else if (key === 'Enter' && (ctrlKey || metaKey)) void this.#editing.save('close');
    else if (altKey && key === 'ArrowDown' && this.steps?.next) void this.#step('next');
    else if (altKey && key === 'ArrowUp' && this.steps?.previous) void this.#step('previous');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The browser's own way out of a dialog, such as the Back gesture of a phone. */
  readonly #onCancel = (event: Event) => {
    event.preventDefault();
    void this.#leave();
  };

  async #leave(): Promise<void> {
    const closed = this.#closed;
    // The save that was under way may have closed it meanwhile.
    if ((await this.confirmLeave()) && closed === this.#closed) this.#close();
  }

  async #step(direction: MappingEditStepDetail['direction']): Promise<void> {
    if (await this.confirmLeave()) this.#goOn(direction);
  }

  #goOn(direction: MappingEditStepDetail['direction']): void {
    this.#focus.start();
    this.dispatchEvent(new MappingEditStepEvent({ direction }));
  }

  #close(): void {
    this.#isClosed = true;
    this.#closed += 1;
    this.#leaving.answer(true);
    this.#focus.dialog('editor')?.close();
    this.dispatchEvent(new MappingEditCloseEvent({ clientId: this.#id }));
  }

  #onOpen(): void {
    this.#isClosed = false;
    this.#removal.forget();
    this.#leaving.answer(false);
    if (this.presentation === 'drawer' || this.presentation === 'dialog') this.#focus.start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mapping-editor': MappingEditor;
  }
}
