// The floor: what a good engineer writes by hand for exactly these columns, and nothing else. A pool of rows that are
// used again by position, fixed row height, writes only; no keyboard, no selection, no states, no provider.
import { arrange, type Ask, everything } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

const rowHeight = 40;
const overscan = 1;
const labels = ['Client', 'Top level', 'Company', 'Billing', 'Ticketing', 'Status', ''];

const css = `
  .v-table { display: flex; flex-direction: column; block-size: 100%; overflow: hidden; }
  .v-row { display: flex; align-items: center; block-size: ${rowHeight}px; border-block-end: 1px solid #e1e5eb; box-sizing: border-box; }
  .v-row > * { flex: 0 0 90px; padding-inline: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; box-sizing: border-box; }
  .v-row > :nth-child(1), .v-row > :nth-child(3) { flex: 1 1 0; }
  .v-row > :nth-child(6) { flex-basis: 160px; }
  .v-scroller { flex: 1; overflow: auto; overflow-anchor: none; position: relative; }
  .v-scroller .v-row { position: absolute; inset-inline: 0; inset-block-start: 0; contain: strict; }
  .v-dot { display: inline-block; inline-size: 10px; block-size: 10px; border-radius: 50%; background: #14804f; margin-inline-end: 8px; }
`;

interface Line {
  readonly element: HTMLElement;
  readonly texts: readonly Text[];
  readonly boxes: readonly HTMLInputElement[];
  row: Row | undefined;
  place: number;
}

function makeLine(): Line {
  const element = document.createElement('div');
  element.className = 'v-row';
  const texts: Text[] = [];
  const boxes: HTMLInputElement[] = [];
  const text = (parent: HTMLElement) => {
    const node = document.createTextNode('');
    parent.append(node);
    texts.push(node);
  };
  for (let column = 0; column < labels.length; column++) {
    const cell = document.createElement('div');
    element.append(cell);
    if (column < 3) text(cell);
    else if (column < 5) {
      const box = document.createElement('input');
      box.type = 'checkbox';
      cell.append(box);
      boxes.push(box);
    } else if (column === 5) {
      const dot = document.createElement('span');
      dot.className = 'v-dot';
      const word = document.createElement('span');
      cell.append(dot, word);
      text(word);
    } else {
      const button = document.createElement('button');
      button.textContent = 'Edit';
      cell.append(button);
    }
  }
  return { element, texts, boxes, row: undefined, place: -1 };
}

function bind(line: Line, row: Row): void {
  line.row = row;
  const [client, topLevel, company, status] = line.texts as [Text, Text, Text, Text];
  client.data = row.client;
  topLevel.data = row.topLevel;
  company.data = row.company;
  status.data = row.status;
  const [billing, ticketing] = line.boxes as [HTMLInputElement, HTMLInputElement];
  billing.checked = row.billing;
  ticketing.checked = row.ticketing;
  billing.disabled = ticketing.disabled = !row.company;
}

class VirtualList {
  readonly element = document.createElement('div');
  readonly head = document.createElement('div');
  readonly scroller = document.createElement('div');
  readonly lines: Line[] = [];
  readonly #sizer = document.createElement('div');
  readonly #all: readonly Row[];
  #rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.#all = this.#rows = rows;
    const style = document.createElement('style');
    style.textContent = css;
    this.element.className = 'v-table';
    this.head.className = 'v-row';
    for (const label of labels) this.head.append(Object.assign(document.createElement('div'), { textContent: label }));
    this.scroller.className = 'v-scroller';
    this.scroller.append(this.#sizer);
    this.element.append(style, this.head, this.scroller);
    this.scroller.addEventListener('scroll', () => this.draw());
    this.scroller.addEventListener('change', event => this.#change(event.target as HTMLInputElement));
  }

  ask(ask: Ask): void {
    this.#rows = arrange(this.#all, ask);
    this.scroller.scrollTop = 0;
    this.draw(true);
  }

  draw(isNew = false): void {
    const { scrollTop, clientHeight } = this.scroller;
    this.#sizer.style.blockSize = `${this.#rows.length * rowHeight}px`;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
    const end = Math.min(this.#rows.length, Math.ceil((scrollTop + clientHeight) / rowHeight) + overscan);
    while (this.lines.length < end - first) {
      const line = makeLine();
      this.lines.push(line);
      this.scroller.append(line.element);
    }
    for (const [at, line] of this.lines.entries()) {
      const place = first + at;
      const row = place < end ? this.#rows[place] : undefined;
      line.element.hidden = !row;
      if (!row) continue;
      if (isNew || line.row !== row) bind(line, row);
      if (line.place === place) continue;
      line.place = place;
      line.element.style.transform = `translateY(${place * rowHeight}px)`;
    }
  }

  #change(box: HTMLInputElement): void {
    const line = this.lines.find(({ boxes }) => boxes.includes(box));
    if (!line?.row) return;
    line.row.billing = box.checked;
    bind(line, line.row);
  }
}

export const contender: Contender<readonly Row[]> = {
  prepare: rows => rows,
  mount(container, rows) {
    const list = new VirtualList(rows);
    container.append(list.element);
    list.ask(everything);
    const elements = () => list.lines.filter(({ element }) => !element.hidden).map(({ element }) => element);
    return {
      scroller: list.scroller,
      view: () => below(list.head, list.scroller),
      rows: () => readRows(elements()),
      ask: ask => list.ask(ask),
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => rows[Number(id)]?.billing,
      unmount: () => list.element.remove(),
    };
  },
};
