import { adoptStyles, type ReactiveElement } from '@lit/reactive-element';
import type { LocalizeHost } from '../../controllers/localize-controller.js';
import type { Id } from '../../model/client-mapping.js';
import type { ClientMappingFilter } from '../../model/query.js';
import type { ProviderHub } from '../../provider/provider-hub.js';
import { checkboxStyles } from '../../styles/checkbox.styles.js';
import { failureStyles } from '../../styles/failure.styles.js';
import { tellInFull } from './full-text.js';
import { RowFlashes } from './row-flashes.js';
import { RowSelection, type SelectableRows } from './row-selection.js';
import { ServiceSaves } from './service-saves.js';
import { type NoticePlaces, type ReadableRows, TableNotice } from './table-notice.js';
import { styles } from './table-extras.styles.js';

export interface TableExtrasOptions {
  readonly getHub: () => ProviderHub | undefined;
  readonly rows: SelectableRows & ReadableRows;
  readonly places: NoticePlaces;
  /** Says a sentence to whoever does not see the rows. */
  readonly say: (sentence: string) => void;
  /** The row of a client is to be drawn anew. */
  readonly redraw: (clientId: Id) => void;
  /** The person asks for other clients. */
  readonly ask: (query: ClientMappingFilter) => void;
}

/** What a table needs only when somebody uses it, or when it has no rows to show. Loaded then: the rows come first. */
export class TableExtras {
  readonly selection: RowSelection;
  readonly saves: ServiceSaves;
  readonly flashes: RowFlashes;
  readonly notice: TableNotice;

  constructor(host: LocalizeHost, options: TableExtrasOptions) {
    const { elementStyles } = host.constructor as typeof ReactiveElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, checkboxStyles, failureStyles, styles]);
    this.selection = new RowSelection(options.rows);
    this.saves = new ServiceSaves(host, options);
    this.flashes = new RowFlashes(options.redraw);
    this.notice = new TableNotice(host, options);
    options.places.scroller.addEventListener('pointerover', tellInFull);
  }

  /** The row of a client was saved, or changed elsewhere. */
  noteChange(clientId: Id): void {
    this.saves.forget(clientId);
    this.flashes.begin(clientId);
  }

  /** Another provider took over: its clients have the same ids, and are others. */
  forgetAll(): void {
    this.selection.clear();
    this.saves.forgetAll();
    this.flashes.clear();
  }
}
