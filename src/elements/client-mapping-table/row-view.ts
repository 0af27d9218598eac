import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TableTerms } from '../../locales/en/table.js';
import type { ClientMapping, ServiceId, Services } from '../../model/client-mapping.js';
import { mappingStatus } from '../../model/client-mapping.js';
import type { ServiceDescription } from '../../provider/mapping-provider.js';
import { type DotFacts, dotShape, dotWord, drawDot } from '../mapping-status-dot/dot-view.js';
import { make, makeButton, show, write } from '../shared/dom.js';

/** The controls of a row; arrow keys move between the same control of neighbouring rows. */
export type RowControl = 'select' | 'choose' | 'events' | 'edit' | 'retry' | `service-${string}`;

/** What all rows of a table have in common. A change of it makes the rows anew. */
export interface RowSetup {
  readonly services: readonly ServiceDescription[];
  readonly isSelectable: boolean;
  readonly hasServiceControls: boolean;
  readonly canEdit: boolean;
}

/** What a row says of a change that could not be saved. */
export interface RowFailure {
  readonly word: string;
  readonly why: string;
  /** The button's word; empty: another try would not help. */
  readonly retry: string;
  retryFor(client: string): string;
}

/** What one row shows. */
export interface RowFacts {
  /** Undefined while it is not loaded. */
  readonly row: ClientMapping | undefined;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isSaving: boolean;
  readonly wasSaved: boolean;
  /** Services that the person has switched and that are not saved yet. */
  readonly chosen: Services | undefined;
  readonly failure: RowFailure | undefined;
  /** Another object when the language has changed. */
  readonly said: unknown;
}

const runsFromRight = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * One row of the table: made once, and then written to, since rows are drawn again at every step of scrolling. Writes
 * only what differs. Text is text: nothing that a provider says is ever read as HTML.
 */
export class RowView {
  readonly element = document.createElement('tr');
  /** The client that the row shows; undefined while it is not loaded. */
  clientId: string | undefined;
  index = -1;

  readonly #setup: RowSetup;
  readonly #locale: LocalizeController<TableTerms>;
  readonly #select: HTMLInputElement | undefined;
  readonly #name = make('span', 'name');
  readonly #meta = make('span', 'meta');
  readonly #companyCell: HTMLElement;
  readonly #company = make('span', 'text');
  readonly #tag = make('span', 'tag');
  readonly #choose = button('choose', 'choose');
  readonly #services = new Map<ServiceId, HTMLElement>();
  readonly #statusCell: HTMLElement;
  readonly #dot = make('span', 'dot');
  readonly #word = make('span', 'dot-word');
  readonly #events = button('events', 'events link dot-word');
  readonly #retry = button('retry', 'button small');
  readonly #edit = button('edit', 'edit button quiet small');
  #drawn: RowFacts | undefined;
  #top: number | undefined;

  constructor(setup: RowSetup, locale: LocalizeController<TableTerms>) {
    this.#setup = setup;
    this.#locale = locale;
    this.element.className = 'row';
    this.element.role = 'row';
    this.element.part.add('row');
    if (setup.isSelectable) {
      this.#select = checkbox('select');
      cell(this.element, 'select').append(this.#select);
    }
    const client = make('th', 'client', make('span', 'line', this.#name, this.#meta));
    client.scope = 'row';
    client.role = 'rowheader';
    this.element.append(client);
    this.#companyCell = cell(this.element, 'company');
    this.#companyCell.append(this.#choose, this.#company, this.#tag);
    for (const { id } of setup.services) this.#makeService(id);
    this.#statusCell = cell(this.element, 'status');
    this.#statusCell.append(this.#dot, this.#word, this.#events, this.#retry);
    cell(this.element, 'actions').append(this.#edit);
    this.#choose.tabIndex = -1;
  }

  /** Draws a row. `RowFacts` of the same row object are compared by value, rows themselves by identity. */
  draw(facts: RowFacts): void {
    const before = this.#drawn;
    if (before && isSame(before, facts)) return;
    this.#drawn = facts;
    const { row, index } = facts;
    if (before?.index !== index) this.element.ariaRowIndex = String(index + 2);
    this.index = index;
    this.clientId = row?.client.id;
    this.#flag('loading', !row);
    this.#flag('selected', facts.isSelected);
    this.#flag('open', facts.isOpen);
    this.#flag('saved', facts.wasSaved);
    if (before?.isOpen !== facts.isOpen) this.element.ariaCurrent = facts.isOpen ? 'true' : null;
    const isSaidAnew = before?.said !== facts.said;
    if (isSaidAnew) this.#drawWords();
    if (isSaidAnew || before?.row !== row) this.#drawNames(row);
    this.#drawServices(facts);
    this.#drawStatus(facts);
    if (this.#select) this.#select.checked = facts.isSelected;
  }

  /** Its next draw writes everything: a person has switched a control, which then shows what was not drawn. */
  forget(): void {
    this.#drawn = undefined;
  }

  /** Puts it so many pixels below the top of the body. */
  moveTo(top: number): void {
    if (this.#top === top) return;
    this.#top = top;
    this.element.style.transform = `translateY(${top}px)`;
  }

  /** A control of this row that can take the focus. */
  control(name: RowControl): HTMLElement | null {
    return this.element.querySelector<HTMLElement>(`[data-control="${name}"]:not([hidden], :disabled)`);
  }

  #makeService(id: ServiceId): void {
    const td = cell(this.element, 'service');
    if (this.#setup.hasServiceControls) {
      const input = checkbox(`service-${id}`);
      td.append(input);
      this.#services.set(id, input);
    } else {
      const word = make('span', 'service-word');
      td.append(word);
      this.#services.set(id, word);
    }
  }

  /** What every row says. */
  #drawWords(): void {
    this.#choose.textContent = this.#locale.term('chooseCompany');
    this.#edit.textContent = this.#locale.term(this.#setup.canEdit ? 'edit' : 'view');
  }

  #drawNames(row: ClientMapping | undefined): void {
    const locale = this.#locale;
    const client = row?.client;
    const name = client ? client.name || locale.term('unnamed') : locale.term('statusLoading');
    const company = row?.mapping?.company;
    writeName(this.#name, name);
    writeName(this.#meta, row ? clientMeta(row, locale) : '');
    writeName(this.#company, company?.name ?? '');
    if (company?.suspended) write(this.#tag, locale.term('suspended'));
    show(this.#tag, company?.suspended === true);
    // A line of text is laid out sooner; it would cut off the wrong end of what runs from the right.
    toggleClass(this.#companyCell, 'line', company?.suspended === true || this.#company.dir === 'rtl');
    show(this.#choose, row !== undefined && !company && this.#setup.canEdit);
    if (!row) return;
    this.#edit.ariaLabel = locale.term(this.#setup.canEdit ? 'editClient' : 'viewClient', name);
    if (!company) this.#choose.ariaLabel = locale.term('chooseCompanyFor', name);
    if (this.#select) this.#select.ariaLabel = locale.term('selectClient', name);
    for (const service of this.#setup.services) {
      const control = this.#services.get(service.id);
      if (control instanceof HTMLInputElement)
        control.ariaLabel = locale.term('serviceFor', locale.term('serviceLabel', service), name);
    }
  }

  #drawServices({ row, chosen }: RowFacts): void {
    const mapping = row?.mapping;
    const services = mapping?.services;
    for (const [id, control] of this.#services) {
      const isOn = services?.[id] === true;
      if (control instanceof HTMLInputElement) {
        control.checked = chosen?.[id] ?? isOn;
        control.disabled = !services || !this.#setup.canEdit || mapping.missing !== undefined;
      } else {
        toggleClass(control, 'is-on', isOn);
        write(control, !row ? '' : !services ? this.#locale.term('none') : this.#locale.term(isOn ? 'on' : 'off'));
      }
    }
  }

  #drawStatus({ row, isSaving, failure }: RowFacts): void {
    const facts = dotFacts(row, isSaving);
    const word = failure ? failure.word : row ? dotWord(facts, this.#locale) : '';
    const shape = failure ? 'missing' : dotShape(facts);
    const hasLink = !failure && facts.status === 'has-events';
    drawDot(this.#dot, shape);
    write(this.#word, hasLink ? '' : word);
    if (this.#word.title || failure) this.#word.title = failure?.why ?? '';
    toggleClass(this.#statusCell, 'line', failure !== undefined);
    show(this.#events, hasLink);
    show(this.#retry, !!failure?.retry);
    if (hasLink && row) {
      write(this.#events, word);
      toggleClass(this.#events, 'is-missing', shape === 'missing');
      this.#events.ariaLabel = this.#locale.term('statusFor', word, row.client.name);
    }
    if (failure && row) {
      write(this.#retry, failure.retry);
      this.#retry.ariaLabel = failure.retryFor(row.client.name);
      this.#retry.ariaDescription = failure.why;
    }
  }

  #flag(name: string, isOn: boolean): void {
    if (!toggleClass(this.element, name, isOn)) return;
    if (name !== 'loading' && name !== 'saved') this.element.part.toggle(`row-${name}`, isOn);
  }
}

/** Which control of a row an element is. */
export function controlAt(node: Element): RowControl | undefined {
  return (node as HTMLElement).dataset['control'] as RowControl | undefined;
}

function dotFacts(row: ClientMapping | undefined, isSaving: boolean): DotFacts {
  const mapping = row?.mapping;
  return {
    status: !row ? 'loading' : isSaving ? 'saving' : mappingStatus(row),
    events: mapping?.eventCount ?? 0,
    missing: mapping?.missing ?? [],
  };
}

function clientMeta({ client }: ClientMapping, locale: LocalizeController<TableTerms>): string {
  const parts = [`#${client.id}`, client.topLevel?.name, client.inactive && locale.term('inactive')];
  return parts.filter(Boolean).join(' · ');
}

function isSame(a: RowFacts, b: RowFacts): boolean {
  return (Object.keys(a) as (keyof RowFacts)[]).every(key => a[key] === b[key]);
}

/** Whether the class was changed. */
function toggleClass(node: Element, name: string, isOn: boolean): boolean {
  if (node.classList.contains(name) === isOn) return false;
  node.classList.toggle(name, isOn);
  return true;
}

function cell(row: HTMLTableRowElement, className: string): HTMLTableCellElement {
  const td = row.insertCell();
  td.className = className;
  td.role = 'cell';
  return td;
}

/** Writes a name, which runs in the direction of its first letter. `dir="auto"` says the same, at a third of the layout. */
function writeName(node: HTMLElement, name: string): void {
  write(node, name);
  const dir = runsFromRight.test(name) ? 'rtl' : 'ltr';
  if (node.dir !== dir) node.dir = dir;
}

function button(control: RowControl, className: string): HTMLButtonElement {
  const node = makeButton(className);
  node.dataset['control'] = control;
  return node;
}

function checkbox(control: RowControl): HTMLInputElement {
  const node = make('input');
  node.type = 'checkbox';
  node.dataset['control'] = control;
  return node;
}
