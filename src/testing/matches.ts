import { type Company, type ClientMapping, mappingStatus } from '../model/client-mapping.js';
import type { ClientMappingFilter } from '../model/query.js';
import { foldText } from '../model/search-text.js';
import { ensure } from './verify.js';

/** Whether a name is found by a search text. What nothing is left of ("%") stands for itself. */
export function isFound(name: string, search: string): boolean {
  const folded = foldText(search);
  return folded ? foldText(name).includes(folded) : name.toLowerCase().includes(search.trim().toLowerCase());
}

/** Whether a filter asks for a row. */
export function matches(row: ClientMapping, filter: ClientMappingFilter): boolean {
  const { client, company, mapped = 'all', topLevelId, status } = filter;
  const { mapping } = row;
  if (client !== undefined && !isFound(row.client.name, client)) return false;
  if (company !== undefined && !(mapping && isFound(mapping.company.name, company))) return false;
  if (mapped !== 'all' && (mapped === 'yes') !== (mapping !== null)) return false;
  if (topLevelId !== undefined && row.client.topLevel?.id !== topLevelId) return false;
  return status === undefined || mappingStatus(row) === status;
}

type Item = ClientMapping | Company;

const idOf = (item: Item) => ('client' in item ? item.client.id : item.id);
const nameOf = (item: Item) => ('client' in item ? item.client.name : item.name);

/** The rule is broken unless what was found are the items that were wanted, in whatever order. */
export function sameItems(found: readonly Item[], wanted: readonly Item[], question: string): void {
  const foundIds = new Set(found.map(idOf));
  const wantedIds = new Set(wanted.map(idOf));
  const extra = found.find(item => !wantedIds.has(idOf(item)));
  const lost = wanted.find(item => !foundIds.has(idOf(item)));
  const expected = `${question} finds the ${wantedIds.size} that match it`;
  ensure(!extra, expected, () => `it also found “${extra ? nameOf(extra) : ''}”, ${found.length} in all`);
  ensure(!lost, expected, () => `“${lost ? nameOf(lost) : ''}” was not found, ${found.length} were`);
}

/** Words of names, from all over a list, each once: what people search for. */
export function wordsOf(names: readonly string[], count: number): string[] {
  const words = [
    ...new Set(
      names.flatMap(name =>
        foldText(name)
          .split(' ')
          .filter(word => Array.from(word).length >= 3),
      ),
    ),
  ];
  const step = Math.max(1, Math.floor(words.length / count));
  return words.filter((_, index) => index % step === 0).slice(0, count);
}
