import type { ClientMapping } from '../model/client-mapping.js';
import { MappingError } from '../model/errors.js';
import type { Page } from '../model/query.js';
import type { MappingProvider } from './mapping-provider.js';

type Method = keyof MappingProvider;

// A host's provider can answer anything: what would break an element is refused with the name of the field.

function check(method: Method, field: string, isRight: boolean): void {
  if (!isRight) throw new MappingError('protocol', { field, message: `${method} answered without a right ${field}.` });
}

/** Refuses what is no row. `at`: where in the answer it stands. */
export function checkRow(method: Method, row: unknown, at = ''): void {
  const { client, mapping } = (row ?? {}) as Partial<ClientMapping>;
  check(method, `${at}client.id`, typeof client?.id === 'string');
  check(method, `${at}client.name`, typeof client?.name === 'string');
  check(method, `${at}mapping`, mapping !== undefined);
}

/** Refuses what holds no items. */
export function checkItems(method: Method, page: unknown): void {
  check(method, 'items', Array.isArray((page as Partial<Page<unknown>> | null | undefined)?.items));
}

/** Refuses what is no page of rows. */
export function checkPage(method: Method, page: Page<ClientMapping>): void {
  checkItems(method, page);
  check(method, 'total', Number.isInteger(page.total) && page.total >= 0);
  page.items.forEach((row, place) => checkRow(method, row, `items[${place}].`));
}
