import { type ClientMapping, mappingStatus, mappingStatuses } from '../../model/client-mapping.js';
import { type SortKey, sortKeys } from '../../model/query.js';
import { foldText } from '../../model/search-text.js';
import type { Check } from '../check.js';
import { openShop } from '../shop.js';
import { ensure, same } from '../verify.js';

/** How rows are ordered. */
export const orderChecks: readonly Check[] = [
  {
    id: 'R6',
    title: 'Every order is by its key and then by client id, and descending is its reverse',
    level: 'read',
    mend: 'Sort by the key without case and accents, then by client id, so that no two rows are equal; descending turns both round.',
    run: async stage => {
      await openShop(stage);
      const whole = await stage.someRows();
      for (const by of sortKeys) {
        const rows = await stage.rows({ sort: { by, direction: 'ascending' } });
        ensure(rows.length === whole.length, `sorting by ${by} keeps every row`, `${rows.length} of ${whole.length}`);
        isInOrder(rows, by);
        const backwards = await stage.rows({ sort: { by, direction: 'descending' } }, 7);
        same(idsOf(backwards).reverse(), idsOf(rows), `the order by ${by}, descending and read from its end,`);
      }
    },
  },
];

const idsOf = (rows: readonly ClientMapping[]) => rows.map(({ client }) => client.id);

type Value = string | number | undefined;

const valueOf: Readonly<Record<SortKey, (row: ClientMapping) => Value>> = {
  client: ({ client }) => client.name,
  company: ({ mapping }) => mapping?.company.name,
  topLevel: ({ client }) => client.topLevel?.name,
  status: row => mappingStatuses.indexOf(mappingStatus(row)),
  updatedAt: ({ mapping }) => (mapping?.updatedAt === undefined ? undefined : Date.parse(mapping.updatedAt)),
};

function isInOrder(rows: readonly ClientMapping[], by: SortKey): void {
  const isAbsent = rows.map(row => valueOf[by](row) === undefined);
  const changes = isAbsent.filter((absent, index) => index > 0 && absent !== isAbsent[index - 1]).length;
  ensure(changes <= 1, `rows without a ${by} stand together, at one end`, 'they stand between the others');
  rows.slice(1).forEach((row, index) => {
    const before = rows[index];
    const [a, b] = [valueOf[by](before), valueOf[by](row)];
    const way = compare(a, b);
    ensure(way <= 0, `by ${by}, “${String(a)}” stands after “${String(b)}”`, 'it stands before it');
    ensure(
      way !== 0 || !isAfter(before.client.id, row.client.id) || !isEqual(a, b),
      `of two rows with the same ${by}, client ${row.client.id} stands before client ${before.client.id}`,
      'it stands after it',
    );
  });
}

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Below 0 or above 0 only where every sensible alphabet agrees: databases differ over punctuation and spaces. */
function compare(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [foldText(String(a)), foldText(String(b))];
  const folded = left < right ? -1 : left > right ? 1 : 0;
  const collated = collator.compare(String(a), String(b));
  return Math.sign(folded) === Math.sign(collated) ? folded : 0;
}

function isEqual(a: Value, b: Value): boolean {
  return (
    a === b ||
    (typeof a === 'string' && typeof b === 'string' && collator.compare(a, b) === 0 && foldText(a) === foldText(b))
  );
}

/** Whether an id comes after another, be they ordered as texts or as numbers. */
function isAfter(a: string, b: string): boolean {
  const areNumbers = [a, b].every(id => /^\d+$/.test(id));
  return a > b && (!areNumbers || Number(a) > Number(b));
}
