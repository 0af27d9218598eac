import { LitElement, type ReactiveController } from 'lit';

const places = {
  title: '#title',
  company: 'company-picker',
  name: '#name',
  prefix: '#prefix',
  services: 'fieldset [aria-invalid=true]',
  form: '#save',
  conflict: '#conflict-title',
  'keep-editing': '#keep-editing',
  'keep-mapping': '#keep-mapping',
} as const;

/** Where the person is led. */
export type EditorPlace = keyof typeof places;

export interface FocusOptions {
  /** Whether the editor is to be on screen, where it is a dialog. */
  readonly isOpen: () => boolean;
  /** Where editing begins; undefined while the client is being loaded. */
  readonly getStart: () => EditorPlace | undefined;
}

/** Puts the editor's dialogs on screen, and the focus where the person goes on. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: FocusOptions;
  /** When the focus is to be put where editing begins; first on the heading, if the client has to be loaded. */
  #due: 'now' | 'loaded' | undefined;
  /** In a page that is not displayed, a modal dialog would lock the whole document for nobody to see. */
  #isDisplayed = false;
  #sentinel: Element | null = null;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  /** Finds what is to have the focus again. */
  #kept: (() => HTMLElement | undefined) | undefined;

  constructor(host: LitElement, options: FocusOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  hostUpdated(): void {
    this.#watch(this.#host.renderRoot.querySelector('.sentinel'));
    this.#showDialogs();
    const kept = this.#kept?.();
    this.#kept = undefined;
    if (kept) void focus(kept);
    if (this.#due) this.#begin(this.#options.getStart());
  }

  /** Whether the editor is displayed, wherever it stands. */
  get isDisplayed(): boolean {
    return this.#isDisplayed;
  }

  #showDialogs(): void {
    const editor = this.dialog('editor');
    const removal = this.dialog('removal');
    const isEditorDue = editor && !editor.open && this.#options.isOpen();
    const isRemovalDue = removal && !removal.open;
    if (!(isEditorDue || isRemovalDue) || !hasBox(this.#sentinel)) return;
    if (isEditorDue) {
      editor.showModal();
      this.#find('title')?.focus();
      // It would lie below.
      removal?.close();
    }
    if (removal && !removal.open) {
      removal.showModal();
      this.#find('keep-mapping')?.focus();
    }
  }

  #watch(sentinel: Element | null): void {
    if (sentinel === this.#sentinel) return;
    this.#sizes.disconnect();
    this.#sentinel = sentinel;
    if (sentinel) this.#sizes.observe(sentinel);
    this.#isDisplayed = hasBox(sentinel);
  }

  #measure(): void {
    const isDisplayed = hasBox(this.#sentinel);
    if (isDisplayed === this.#isDisplayed) return;
    this.#isDisplayed = isDisplayed;
    if (isDisplayed) this.#host.requestUpdate();
    else for (const name of ['removal', 'editor'] as const) this.dialog(name)?.close();
  }

  dialog(name: 'editor' | 'removal'): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`dialog.${name}`);
  }

  /** Before the same content is drawn in another frame: what has the focus has it afterwards. */
  keep(): void {
    const active = this.#host.shadowRoot?.activeElement;
    if (!active) return;
    const alike = () => [...this.#host.renderRoot.querySelectorAll<HTMLElement>(active.localName)];
    const at = alike().indexOf(active as HTMLElement);
    this.#kept = () => alike()[at];
  }

  /** Puts the focus where editing begins, as soon as that is on screen. */
  start(): void {
    this.#due = 'now';
    this.#host.requestUpdate();
  }

  /** Puts the focus on a place that the next update shows. */
  async lead(to: EditorPlace): Promise<HTMLElement | null> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.#enter(to);
  }

  #begin(start: EditorPlace | undefined): void {
    // Who has gone elsewhere while the client was loading stays there.
    const isWanted = this.#due === 'now' || (start && this.#host.shadowRoot?.activeElement);
    if (start) this.#due = undefined;
    else if (this.#due === 'now') this.#due = 'loaded';
    if (isWanted) void this.#enter(start ?? 'title');
  }

  async #enter(to: EditorPlace): Promise<HTMLElement | null> {
    const element = this.#find(to);
    if (element) await focus(element);
    return element;
  }

  #find(place: EditorPlace): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(places[place]);
  }
}

function hasBox(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}

async function focus(element: HTMLElement): Promise<void> {
  if (element instanceof LitElement) await element.updateComplete;
  element.focus();
}
