import { mappingStatus } from '../../model/client-mapping.js';
import { isMappingError } from '../../model/errors.js';
import { parse } from '../../provider/rest/shape.js';
import * as shapes from '../../provider/rest/wire-shapes.js';
import type { Check } from '../check.js';
import { sameItems } from '../matches.js';
import { openShop } from '../shop.js';
import { broken, ensure, shown } from '../verify.js';

/** What rows are made of. */
export const rowChecks: readonly Check[] = [
  {
    id: 'R1',
    title: 'Rows, companies, events and counts have the shape of the contract',
    level: 'read',
    mend: 'Map what your backend says to the types of the contract before you answer: names, null, dates, numbers.',
    run: async stage => {
      await openShop(stage);
      const { provider, read } = stage;
      const page = { offset: 0, limit: 200 };
      shaped(shapes.page(shapes.clientMapping), await provider.listClientMappings(page, read), 'listClientMappings');
      shaped(shapes.page(shapes.company), await provider.listCompanies(page, read), 'listCompanies');
      const all = await provider.listCompanies({ ...page, available: false }, read);
      shaped(shapes.page(shapes.company), all, 'listCompanies');
      const optional = async <T>(shape: Shape<T>, name: string, call: Promise<unknown> | undefined) => {
        if (call) shaped(shape, await ifSupported(call), name);
      };
      await optional(shapes.description, 'describe', provider.describe?.(read));
      await optional(shapes.summary, 'summarize', provider.summarize?.({}, read));
      await optional(shapes.page(shapes.mappingEvent), 'listEvents', provider.listEvents?.({}, read));
      const topLevels = provider.listTopLevels?.(read).then(items => ({ items }));
      await optional(shapes.list(shapes.topLevel), 'listTopLevels', topLevels);
    },
  },
  {
    id: 'R2',
    title: 'Ids are strings, each row has its own, and what they name is found by them',
    level: 'read',
    mend: 'Turn ids into strings where your provider reads them, and back where it asks; never answer a client twice.',
    run: async stage => {
      await openShop(stage);
      const rows = await stage.someRows();
      const ids = rows.flatMap<unknown>(({ client, mapping }) => [
        client.id,
        ...(client.topLevel ? [client.topLevel.id] : []),
        ...(mapping ? [mapping.company.id] : []),
      ]);
      const odd = ids.find(id => typeof id !== 'string' || id === '');
      ensure(odd === undefined, 'every id is a string that is not empty', () => `${typeof odd} ${shown(odd)}`);
      once(
        rows.map(({ client }) => client.id),
        'client',
      );
      once(
        rows.flatMap(({ mapping }) => mapping?.company.id ?? []),
        'company',
      );
      const topLevelId = rows.find(({ client }) => client.topLevel)?.client.topLevel?.id;
      if (topLevelId === undefined) return;
      const found = await stage.rows({ topLevelId });
      sameItems(
        found,
        rows.filter(({ client }) => client.topLevel?.id === topLevelId),
        'the id of a top level',
      );
    },
  },
  {
    id: 'R3',
    title: 'A row without a mapping is N/A, and `mapped` parts the list in two',
    level: 'read',
    mend: 'Answer `mapping: null` for a client that is not mapped, and decide `mapped` and `status` by that alone.',
    run: async stage => {
      await openShop(stage);
      const rows = await stage.someRows();
      const [yes, no] = [await stage.rows({ mapped: 'yes' }), await stage.rows({ mapped: 'no' })];
      sameItems(await stage.rows({ mapped: 'all' }), rows, 'mapped: all');
      sameItems([...yes, ...no], rows, 'mapped: yes together with mapped: no');
      ensure(
        yes.length + no.length === rows.length,
        'no row is both mapped and not mapped',
        () => `${yes.length} + ${no.length} of ${rows.length} rows`,
      );
      const wrong = yes.find(({ mapping }) => !mapping) ?? no.find(({ mapping }) => mapping);
      ensure(!wrong, 'mapped: yes has rows with a mapping, mapped: no those without', () => shown(wrong));
      sameItems(await stage.rows({ status: 'not-mapped' }), no, 'status: not-mapped');
      const odd = rows.find(row => row.mapping && row.mapping.eventCount > 0 && mappingStatus(row) !== 'has-events');
      ensure(!odd, 'a row with events has the status has-events', () => shown(odd));
    },
  },
];

type Shape<T> = (value: unknown, path: string) => T;

function shaped<T>(shape: Shape<T>, value: unknown, method: string): void {
  // An optional method that is not supported has no answer to look at.
  if (value === undefined) return;
  try {
    parse(shape, value);
  } catch (reason) {
    if (!isMappingError(reason, 'protocol')) throw reason;
    broken(`${method} answers as its type says`, reason.message);
  }
}

async function ifSupported(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (reason) {
    if (isMappingError(reason, 'unsupported')) return undefined;
    throw reason;
  }
}

function once(ids: readonly string[], whose: string): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  ensure(twice === undefined, `each ${whose} is in one row`, `${whose} ${String(twice)} is in two`);
}
