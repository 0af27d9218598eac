import { type MappingEvent, type MappingProvider, MemoryMappingProvider } from '../../src/index.js';
import type { Row } from '../page/rows.js';

/** The host of our table: all rows in the provider that the package offers for that. */
export function memoryHost(rows: readonly Row[]): MappingProvider {
  return new MemoryMappingProvider({
    clients: rows.map(({ id, client, topLevelId, topLevel }) => ({
      id,
      name: client,
      topLevel: { id: topLevelId, name: topLevel },
    })),
    companies: rows.filter(isMapped).map(({ id, company }) => ({ id, name: company })),
    mappings: rows
      .filter(isMapped)
      .map(({ id, billing, ticketing }) => ({ clientId: id, companyId: id, services: { billing, ticketing } })),
    events: rows.filter(({ status }) => status.startsWith('Has events')).map(eventOf),
  });
}

const isMapped = (row: Row) => row.company !== '';

const eventOf = ({ id }: Row): MappingEvent => ({
  id,
  clientId: id,
  family: 'billing',
  code: 'rejected',
  severity: 'error',
  title: 'Billing was rejected',
  raisedAt: '2026-01-01T00:00:00Z',
  actions: ['recheck'],
});
