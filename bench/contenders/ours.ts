// Our table, its services editable. The typed filter is what <mapping-filters> would set, without its wait for more.
import '../../src/define/client-mapping-table.js';
import type { ClientMappingFilter, MappingProvider } from '../../src/index.js';
import { memoryHost } from '../data/memory-host.js';
import type { Ask } from '../page/arrange.js';
import type { Contender, Mounted, SeenRow } from '../page/contender.js';
import { below, boxIn, isWithin, rowOf, stretchOf } from '../page/read-rows.js';

export const contender: Contender<MappingProvider> = { prepare: memoryHost, mount };

export function mount(container: HTMLElement, provider: MappingProvider): Mounted {
  const table = document.createElement('client-mapping-table');
  table.provider = provider;
  table.editableServices = true;
  table.style.setProperty('--client-mapping-table-row-height', '40px');
  table.style.setProperty('--client-mapping-table-max-height', '640px');
  container.append(table);
  const find = (selector: string) => table.renderRoot.querySelector(selector) as Element;
  const rows = () => table.renderRoot.querySelectorAll('tbody .row');
  return {
    get scroller() {
      return find('.scroller');
    },
    view: () => below(find('thead'), find('.scroller')),
    rows: () => Array.from(rows(), readRow),
    ask: ask => (table.query = filterOf(ask)),
    billingOf: client => boxIn(rowOf(rows(), client, nameOf)?.querySelector('.service') ?? undefined),
    savedBilling: id => table.rowOf(id)?.mapping?.services['billing'],
    unmount: () => table.remove(),
  };
}

function filterOf({ text, mapped, sort }: Ask): ClientMappingFilter {
  return { client: text, mapped, ...(sort !== 'none' && { sort: { by: 'client', direction: sort } }) };
}

const nameOf = (row: Element) => row.querySelector('.name')?.textContent;

function readRow(row: Element): SeenRow {
  const text = (selector: string) => row.querySelector(selector)?.textContent ?? '';
  const [billing, ticketing] = row.querySelectorAll('.service');
  return {
    ...stretchOf(row),
    client: text('.name'),
    // Beside the client's number, in the client's cell.
    topLevel: text('.meta').split(' · ')[1] ?? '',
    company: text('.company .text'),
    billing: boxIn(billing)?.checked === true,
    ticketing: boxIn(ticketing)?.checked === true,
    status: text('.status .dot-word:not([hidden], :empty)'),
    canEdit: isWithin(row.querySelector('.edit')),
  };
}
