import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../define/client-mappings.js';
import type { MappingSummary } from '../../model/client-mapping.js';
import { MemoryMappingProvider } from '../../provider/memory-mapping-provider.js';
import { withMethods } from '../../../test/editor-harness.js';
import { nextEvent } from '../../../test/next-event.js';

type Page = HTMLElementTagNameMap['client-mappings'];

const clients = [{ id: '1', name: 'Acme Ltd' }];

describe('the summary of a host’s provider', () => {
  for (const [answer, field] of [
    [{ mapped: 0, notMapped: 1 }, 'total'],
    [{ total: 1, mapped: 0, notMapped: '1', hasEvents: 0 }, 'notMapped'],
    [undefined, 'total'],
    [null, 'total'],
  ] as const)
    it(`is refused by its field, and the clients are shown without it: ${JSON.stringify(answer)}`, async () => {
      const summarize = () => Promise.resolve(answer as unknown as MappingSummary);
      const provider = withMethods(new MemoryMappingProvider({ clients }), { summarize });
      const page = document.createElement('client-mappings');
      const failed = nextEvent(page, 'mapping-failed');
      const changes: unknown[] = [];
      page.addEventListener('mapping-summary-change', ({ detail }) => changes.push(detail));
      page.provider = provider;
      await fixture<Page>(html`${page}`);
      const { operation, error } = (await failed).detail;
      expect([operation, error.code, error.field]).to.deep.equal(['summarize', 'protocol', field]);
      const rows = () => page.shadowRoot?.querySelector('client-mapping-table')?.shadowRoot?.querySelector('tbody');
      await waitUntil(() => rows()?.textContent.includes('Acme Ltd'), 'the client is shown');
      expect(changes).to.be.empty;
    });
});
