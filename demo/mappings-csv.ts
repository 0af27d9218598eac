// The mappings as CSV. No DOM.
import {
  type ClientMapping,
  mappingStatus,
  type MappingProvider,
  type MappingStatus,
  type ReadOptions,
} from 'client-mapping-elements';
import Papa from 'papaparse';

const pageSize = 1_000;
const mostAttempts = 3;

const statusWords: Readonly<Record<MappingStatus, string>> = {
  ok: 'OK',
  'has-events': 'Has events',
  'not-mapped': 'N/A',
};

const header = ['clientId', 'client', 'companyId', 'company', 'billing', 'ticketing', 'status'];

/** What a spreadsheet would run as a formula, full-width signs and leading space included. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** CSV that spreadsheets read as UTF-8 and of which they run nothing: such cells begin with an apostrophe. */
export function mappingsCsv(rows: readonly ClientMapping[]): string {
  const lines = rows.map(row => {
    const { client, mapping } = row;
    const word = (service: string) => (mapping ? (mapping.services[service] ? 'On' : 'Off') : '');
    return [
      client.id,
      client.name,
      mapping?.company.id ?? '',
      mapping?.company.name ?? '',
      word('billing'),
      word('ticketing'),
      statusWords[mappingStatus(row)],
    ];
  });
  return `\ufeff${Papa.unparse([header, ...lines], { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}

/** Every row that a provider has; read anew when the list changes meanwhile. */
export async function allRows(provider: MappingProvider, options: ReadOptions): Promise<readonly ClientMapping[]> {
  for (let attempt = 1; ; attempt++) {
    const rows: ClientMapping[] = [];
    let revision: string | undefined;
    let isWhole = true;
    for (let total = 1; rows.length < total && isWhole;) {
      const page = await provider.listClientMappings({ offset: rows.length, limit: pageSize }, options);
      revision ??= page.revision;
      isWhole = page.revision === revision || attempt === mostAttempts;
      total = page.items.length > 0 ? page.total : 0;
      rows.push(...page.items);
    }
    if (isWhole) return rows;
  }
}
