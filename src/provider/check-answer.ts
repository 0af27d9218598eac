import type { ClientMapping } from '../model/client-mapping.js';
import { MappingError } from '../model/errors.js';
import type { Page } from '../model/query.js';
import type { MappingProvider } from './mapping-provider.js';

type Method = keyof MappingProvider;

// A host's provider can answer anything: what would break an element is refused with the name of the field.

function refuse(method: Method, field: string, right: string): never {
  throw new MappingError('protocol', {
    field,
    message: `${method} answered without a right ${field}: return ${right}.`,
  });
}

/** Refuses what is no row. `at`: where in the answer it stands. */
export function checkRow(method: Method, row: unknown, at = ''): void {
  const { client, mapping } = (row ?? {}) as Partial<ClientMapping>;
  const lacking =
    typeof client?.id !== 'string'
      ? 'client.id'
      : typeof client.name !== 'string'
        ? 'client.name'
        : mapping === undefined && 'mapping';
  if (lacking) refuse(method, at + lacking, 'the row, { client: { id, name }, mapping }');
}

/** Refuses what holds no items. */
export function checkItems(method: Method, page: unknown): void {
  if (!Array.isArray((page as Partial<Page<unknown>> | null | undefined)?.items))
    refuse(method, 'items', '{ items, total }');
}

/** Refuses what is no page of rows. */
export function checkPage(method: Method, page: Page<ClientMapping>): void {
  checkItems(method, page);
  if (!Number.isInteger(page.total) || page.total < 0) refuse(method, 'total', '{ items, total }');
  page.items.forEach((row, place) => checkRow(method, row, `items[${place}].`));
}
