import { type ClientMapping, mappingStatus, type MappingSummary } from '../../model/client-mapping.js';
import { isMappingError } from '../../model/errors.js';
import type { ClientMappingFilter } from '../../model/query.js';
import { type Check, NotChecked } from '../check.js';
import { sameItems, wordsOf } from '../matches.js';
import { hasMethod } from '../methods.js';
import { openShop } from '../shop.js';
import type { Stage } from '../stage.js';
import { broken, ensure, named, same, settled, shown } from '../verify.js';

/** Whether the lists agree with each other. */
export const listChecks: readonly Check[] = [
  {
    id: 'R7',
    title: 'Available companies are those that nobody holds, and the own one when a client is named',
    level: 'read',
    mend: 'Leave out every company that a mapping names, except that of forClientId; say who holds the others in mappedTo.',
    run: async stage => {
      await openShop(stage);
      const mapped = (await stage.rows()).filter(hasCompany);
      const holders = new Map(mapped.map(({ client, mapping }) => [mapping.company.id, client.id]));
      const all = await stage.companies({ available: false });
      const free = await stage.companies();
      sameItems(
        free,
        all.filter(({ id }) => !holders.has(id)),
        'a question for available companies',
      );
      sameItems(await stage.companies({ available: true }), free, 'available: true');
      const odd = all.find(({ id, mappedTo }) => mappedTo?.clientId !== holders.get(id));
      ensure(!odd, 'mappedTo names the client that the rows say', () => shown(odd));
      const own = mapped.find(({ mapping }) => !mapping.missing?.length);
      if (!own) throw new NotChecked('No client is mapped to a company that exists.');
      const offered = await stage.companies({ forClientId: own.client.id });
      sameItems(offered, [...free, own.mapping.company], 'a question for the companies that a mapped client can have');
    },
  },
  {
    id: 'R8',
    title: 'A mapped client that becomes inactive keeps its row and its mapping',
    level: 'full',
    needs: { seed: ['upsertClient'] },
    mend: 'Hide inactive clients only where they are not mapped: what may be billed must be seen.',
    run: async stage => {
      const { client, mapping } = await stage.mapped();
      await stage.seed.upsertClient?.({ ...client, inactive: true });
      const row = await stage.row(client.id);
      same(row.mapping?.company.id, mapping.company.id, 'the company of the client that became inactive');
      same(row.client.inactive, true, '`inactive` of that client');
    },
  },
  {
    id: 'R9',
    title: 'Counts are those of the rows',
    level: 'read',
    mend: 'Count with the same filter, and the same idea of a status, with which you list.',
    run: async stage => {
      await openShop(stage);
      const rows = await stage.someRows();
      const client = wordsOf(
        rows.map(row => row.client.name),
        2,
      ).at(-1);
      const topLevelId = rows.find(row => row.client.topLevel)?.client.topLevel?.id;
      const filters: ClientMappingFilter[] = [{}, { mapped: 'yes' }, { mapped: 'no' }];
      if (client !== undefined) filters.push({ client });
      if (topLevelId !== undefined) filters.push({ topLevelId });
      if (hasMethod(stage.provider, 'summarize'))
        for (const filter of filters)
          same(await summaryOf(stage, filter), countsOf(await stage.rows(filter)), `the summary of ${shown(filter)}`);
      await eventCountsAgree(stage, rows);
      if (!hasMethod(stage.provider, 'summarize')) throw new NotChecked('The provider has no summarize.');
    },
  },
  {
    id: 'R10',
    title: 'A question about an id that nobody has finds nothing',
    level: 'read',
    mend: 'Treat an unknown id as one that matches nothing; do not leave it out of the question.',
    run: async stage => {
      await openShop(stage);
      const { provider, read, tag } = stage;
      const page = { offset: 0, limit: 10 };
      const all = await provider.listClientMappings(page, read);
      if (all.total === 0) throw new NotChecked('The list of clients is empty.');
      const topLevel = await settled(provider.listClientMappings({ ...page, topLevelId: tag }, read));
      findsNothing(topLevel, 'a top level that is not there');
      const free = await provider.listCompanies(page, read);
      const forNobody = await settled(provider.listCompanies({ ...page, forClientId: tag }, read));
      if (forNobody.isRejected) findsNothing(forNobody, 'a client that is not there');
      else same(forNobody.value.total, free.total, 'the number of companies for a client that is not there');
      const events = await settled(Promise.resolve(provider.listEvents?.({ ...page, clientId: tag }, read)));
      if (events.isRejected || events.value) findsNothing(events as Found, 'events of a client that is not there');
    },
  },
];

type Found =
  | { readonly isRejected: false; readonly value: { readonly total: number; readonly items: readonly unknown[] } }
  | { readonly isRejected: true; readonly reason: unknown };

function findsNothing(found: Found, what: string): void {
  const expected = `${what}: an empty page, or \`not-found\``;
  if (!found.isRejected) {
    const { total, items } = found.value;
    ensure(total === 0 && items.length === 0, expected, `${total} in all, ${items.length} of them on the page`);
  } else if (!(['not-found', 'unsupported'] as const).some(code => isMappingError(found.reason, code))) {
    broken(expected, named(found.reason));
  }
}

function hasCompany(row: ClientMapping): row is ClientMapping & { mapping: NonNullable<ClientMapping['mapping']> } {
  return row.mapping !== null;
}

export function countsOf(rows: readonly ClientMapping[]): MappingSummary {
  const mapped = rows.filter(hasCompany).length;
  const hasEvents = rows.filter(row => mappingStatus(row) === 'has-events').length;
  return { total: rows.length, mapped, notMapped: rows.length - mapped, hasEvents };
}

async function summaryOf({ provider, read }: Stage, filter: ClientMappingFilter) {
  const summary = await provider.summarize?.(filter, read);
  return summary && { ...summary };
}

async function eventCountsAgree({ provider, read }: Stage, rows: readonly ClientMapping[]): Promise<void> {
  for (const { client, mapping } of rows.filter(row => mappingStatus(row) === 'has-events').slice(0, 5)) {
    const events = await provider.listEvents?.({ clientId: client.id, offset: 0, limit: 10 }, read);
    if (events) same(mapping?.eventCount, events.total, `the eventCount of client ${client.id}`);
  }
}
