import type { ReactiveController, ReactiveElement } from 'lit';
import type { MappingEditRequestEvent, MappingEventSelectEvent } from '../../events.js';
import type { ClientMapping, Id } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { ClientMappingTable } from '../client-mapping-table/client-mapping-table.js';
import type { EditorSteps } from '../mapping-editor/render-header.js';
import type { MappingEditStepEvent } from '../mapping-editor/mapping-edit-step-event.js';
import type { MappingEditor } from '../mapping-editor/mapping-editor.js';

/** From this container width on, a panel stands beside the table instead of over it. */
const dockedFrom = 1200;

/** The tags of the panels. */
export type PanelTag = 'mapping-editor' | 'mapping-events';

/** What stands beside or over the table. `row` is the row as it was when the editor opened. */
export type Panel =
  | { readonly kind: 'editor'; readonly clientId: Id; readonly row: ClientMapping | undefined }
  | { readonly kind: 'events'; readonly clientId: Id; readonly clientName: string };

export interface PanelOptions {
  readonly getTable: () => ClientMappingTable;
  readonly getEditor: () => MappingEditor | null;
  readonly getProvider: () => MappingProvider | undefined;
  /** Registers a panel's tag; undefined: the host has. */
  readonly getLoader: () => ((tag: PanelTag) => Promise<unknown>) | undefined;
  /** A client was opened in the editor. */
  readonly onEditing: (clientId: Id) => void;
  readonly onFailed: (error: MappingError) => void;
}

/** Opens one panel at a time, once its code is loaded and unsaved edits may be left; leads the focus back at its end. */
export class PanelController implements ReactiveController {
  current: Panel | undefined;
  isDocked = false;
  /** Whether the page is displayed: in one that is not, a modal panel would lock the whole document. */
  isDisplayed = false;
  readonly #host: ReactiveElement;
  readonly #options: PanelOptions;
  /** In a frame of its own: what it changes can change our size again. */
  readonly #sizes = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  });
  #frame = 0;

  constructor(host: ReactiveElement, options: PanelOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** What is open belongs to the provider that it was opened from; the editor keeps unsaved edits for that one. */
  forget(): void {
    this.current = undefined;
  }

  /** The tag of the panel that is open. */
  get tag(): PanelTag | undefined {
    return this.current && `mapping-${this.current.kind}`;
  }

  /** Which neighbours of the edited client there are to go on with. */
  get steps(): EditorSteps {
    return { previous: this.#neighbour(-1) !== undefined, next: this.#neighbour(1) !== undefined };
  }

  /** Somebody is about to use the table: what a click will open can come in meanwhile. */
  readonly preload = {
    once: true,
    handleEvent: () => {
      for (const tag of ['mapping-editor', 'mapping-events'] as const) this.#register(tag).catch(() => undefined);
    },
  };

  /** After the host has had its say: a host that cancels opens an editor of its own. */
  readonly onEditRequest = (event: MappingEditRequestEvent) => {
    const { clientId } = event.detail;
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.openEditor(clientId);
    });
  };

  readonly onEventSelect = (event: MappingEventSelectEvent) => {
    const { clientId, eventId } = event.detail;
    queueMicrotask(() => {
      if (event.defaultPrevented || eventId !== undefined) return;
      if (this.#options.getProvider()?.listEvents) void this.openEvents(clientId);
      else void this.openEditor(clientId);
    });
  };

  readonly onEditStep = ({ detail }: MappingEditStepEvent) => {
    if (this.current?.kind !== 'editor') return;
    const row = this.#neighbour(detail.direction === 'next' ? 1 : -1);
    if (row) this.#set({ kind: 'editor', clientId: row.client.id, row });
    else this.close('edit');
  };

  /** Shows the events of a client; of all, if none is named. */
  async openEvents(clientId: Id = ''): Promise<void> {
    if (!(await this.#mayOpen('mapping-events'))) return;
    const clientName = this.#options.getTable().rowOf(clientId)?.client.name ?? clientId;
    this.#set({ kind: 'events', clientId, clientName });
  }

  /** Closes the panel, and goes back to the control of the row that it was opened from. */
  close(control: 'edit' | 'events'): void {
    const clientId = this.current?.clientId;
    this.#set(undefined);
    void this.#host.updateComplete.then(() => {
      if (clientId) this.focusRow(clientId, control);
      else this.#host.renderRoot.querySelector<HTMLElement>('.strip-link')?.focus();
    });
  }

  /** Goes to a control of a client's row; where that is not shown, to where it can be looked for. */
  focusRow(clientId: Id, control: 'edit' | 'events'): void {
    const table = this.#options.getTable();
    table.focusClient(clientId, control);
    // Nothing is found by the filters that are set now.
    if (table.shadowRoot?.activeElement) return;
    const filters = this.#host.renderRoot.querySelector('mapping-filters');
    filters?.shadowRoot?.querySelector<HTMLElement>('input')?.focus();
  }

  async openEditor(clientId: Id): Promise<void> {
    if (this.current?.kind === 'editor' && this.current.clientId === clientId) {
      this.#options.onEditing(clientId);
      this.#options.getEditor()?.focusFirst();
      return;
    }
    if (!(await this.#mayOpen('mapping-editor'))) return;
    this.#set({ kind: 'editor', clientId, row: this.#options.getTable().rowOf(clientId) });
  }

  /** Whether the panel's code could be loaded, and the person leaves what is open. */
  async #mayOpen(tag: PanelTag): Promise<boolean> {
    const provider = this.#options.getProvider();
    try {
      await this.#register(tag);
    } catch (cause) {
      this.#options.onFailed(new MappingError('network', { message: `<${tag}> could not be loaded.`, cause }));
      return false;
    }
    const isLeft = (await this.#options.getEditor()?.confirmLeave()) ?? true;
    return isLeft && provider === this.#options.getProvider();
  }

  async #register(tag: PanelTag): Promise<void> {
    if (!customElements.get(tag)) await this.#options.getLoader()?.(tag);
  }

  #neighbour(by: number): ClientMapping | undefined {
    return this.current && this.#options.getTable().neighbourOf(this.current.clientId, by);
  }

  #measure(): void {
    const width = this.#host.offsetWidth;
    const isDisplayed = width > 0;
    // Not displayed: whatever room there is will be seen then.
    const isDocked = isDisplayed ? width >= dockedFrom : this.isDocked;
    if (isDisplayed === this.isDisplayed && isDocked === this.isDocked) return;
    this.isDisplayed = isDisplayed;
    this.isDocked = isDocked;
    this.#host.requestUpdate();
  }

  #set(panel: Panel | undefined): void {
    this.#measure();
    this.current = panel;
    if (panel?.kind === 'editor') this.#options.onEditing(panel.clientId);
    this.#host.requestUpdate();
  }
}
