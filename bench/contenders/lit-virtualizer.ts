// <lit-virtualizer> as its README has it: a scroller of its own, the default flow layout, items and a template. It has
// no filter and no order, so the host arranges the items; a changed row is drawn by an update of the virtualizer.
import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import { css, html, LitElement } from 'lit';
import { arrange, type Ask } from '../page/arrange.js';
import type { Contender } from '../page/contender.js';
import { cells, head, isChecked, rowStyles } from '../page/lit-row.js';
import { below, boxIn, readRows, rowOf } from '../page/read-rows.js';
import type { Row } from '../page/rows.js';

class VirtualizerTable extends LitElement {
  static override readonly styles = [
    rowStyles,
    css`
      lit-virtualizer {
        flex: 1;
      }
    `,
  ];

  static override readonly properties = { rows: { attribute: false } };

  declare rows: Row[];

  get scroller(): LitVirtualizer<Row> {
    return this.renderRoot.querySelector('lit-virtualizer') as LitVirtualizer<Row>;
  }

  // Stable: a new function would have every row rendered again.
  readonly #renderRow = (row: Row) =>
    html`<div class="row">
      ${cells(row, event => {
        row.billing = isChecked(event);
        this.scroller.requestUpdate();
      })}
    </div>`;

  protected override render() {
    return html`${head}<lit-virtualizer scroller .items=${this.rows} .renderItem=${this.#renderRow}></lit-virtualizer>`;
  }
}
customElements.define('virtualizer-table', VirtualizerTable);

export const contender: Contender<readonly Row[]> = {
  isEstimated: true,
  prepare: rows => rows,
  mount(container, rows) {
    const table = new VirtualizerTable();
    table.rows = [...rows];
    container.append(table);
    const elements = () => table.renderRoot.querySelectorAll('lit-virtualizer > .row');
    return {
      get scroller() {
        return table.scroller;
      },
      view: () => below(table.renderRoot.querySelector('.head') as Element, table.scroller),
      rows: () => readRows(elements()),
      ask(ask: Ask) {
        table.scroller.scrollTop = 0;
        table.rows = [...arrange(rows, ask)];
      },
      billingOf: client => boxIn(rowOf(elements(), client)?.children[3]),
      savedBilling: id => rows[Number(id)]?.billing,
      unmount: () => table.remove(),
    };
  },
};
