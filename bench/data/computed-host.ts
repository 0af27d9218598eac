import type { ClientMapping, MappingDraft, MappingProvider } from '../../src/index.js';
import { rowAt } from '../page/rows.js';

/** A provider that holds nothing: rows are computed when they are asked for, and saved ones remembered. */
export class ComputedProvider implements MappingProvider {
  readonly #count: number;
  readonly #saved = new Map<string, ClientMapping>();

  constructor(count: number) {
    this.#count = count;
  }

  async listClientMappings({ offset, limit }: { offset: number; limit: number }) {
    const end = Math.min(this.#count, offset + limit);
    const items = Array.from({ length: Math.max(0, end - offset) }, (_, at) => this.#row(String(offset + at)));
    return Promise.resolve({ items, total: this.#count });
  }

  listCompanies() {
    return Promise.resolve({ items: [], total: 0 });
  }

  saveMapping(clientId: string, { services }: MappingDraft) {
    const row = this.#row(clientId);
    const saved = { ...row, mapping: row.mapping && { ...row.mapping, services } };
    this.#saved.set(clientId, saved);
    return Promise.resolve(saved);
  }

  removeMapping(clientId: string) {
    return Promise.resolve(this.#row(clientId));
  }

  #row(id: string): ClientMapping {
    return this.#saved.get(id) ?? computeRow(id);
  }
}

function computeRow(id: string): ClientMapping {
  const { client, topLevelId, topLevel, company, billing, ticketing, status } = rowAt(Number(id));
  const mapping = {
    company: { id, name: company },
    services: { billing, ticketing },
    eventCount: Number(status.startsWith('Has events')),
    revision: '1',
  };
  return {
    client: { id, name: client, topLevel: { id: topLevelId, name: topLevel } },
    mapping: company ? mapping : null,
  };
}
