import {
  type ClientMapping,
  type ClientMappingFilter,
  type ClientMappingQuery,
  type Id,
  type MappingStatus,
  type MappingSummary,
  mappingStatuses,
  type Page,
  type SortKey,
} from 'client-mapping-elements';
import type { Queries, SqlValue } from '../database/database.js';
import { readIntegration } from './integrations.js';
import { readRows } from './rows.js';
import { textCondition } from './text-query.js';

/** The column of each order. Without one asked for, rows stand by the client's name. */
const columns: Readonly<Record<SortKey, string>> = {
  client: 'by_client',
  company: 'by_company',
  topLevel: 'by_top_level',
  status: 'by_status',
  updatedAt: 'by_updated_at',
};

/** The counts of a stretch of the list, by status. */
const counts: Readonly<Record<MappingStatus, string>> = {
  'has-events': 'has_events',
  'not-mapped': 'not_mapped',
  ok: 'ok',
};

/** A window of an order, read upwards: descending is ascending from the other end. */
interface Window {
  readonly ids: readonly Id[];
  readonly total: number;
}

/** A window of rows, the exact number of all, and the version of the list. */
export async function listClientMappings(
  queries: Queries,
  integrationId: Id,
  query: ClientMappingQuery,
): Promise<Page<ClientMapping>> {
  const { description, feedSeq } = await readIntegration(queries, integrationId);
  const { ids, total } = isByStatusOnly(query)
    ? await windowByBlocks(queries, integrationId, query)
    : await windowOfHits(queries, integrationId, query);
  const services = description.services.map(({ id }) => id);
  return { items: await readRows(queries, integrationId, ids, services), total, revision: String(feedSeq) };
}

/** Counts of what a filter asks for. */
export async function summarize(
  queries: Queries,
  integrationId: Id,
  filter: ClientMappingFilter,
): Promise<MappingSummary> {
  const statuses = statusesOf(filter);
  const found = isByStatusOnly(filter)
    ? await countByBlocks(queries, integrationId)
    : await countHits(queries, integrationId, filter);
  const count = (status: MappingStatus) => (statuses.includes(status) ? found[status] : 0);
  const mapped = count('ok') + count('has-events');
  return {
    total: mapped + count('not-mapped'),
    mapped,
    notMapped: count('not-mapped'),
    hasEvents: count('has-events'),
  };
}

/** The statuses that rows may have; "mapped" is a question of status, too. */
function statusesOf({ mapped = 'all', status }: ClientMappingFilter): readonly MappingStatus[] {
  return mappingStatuses.filter(
    known =>
      (status === undefined || known === status) &&
      (mapped === 'all' || (known === 'not-mapped') === (mapped === 'no')),
  );
}

/** Whether the counted stretches alone can answer where a window lies. */
function isByStatusOnly({ client, company, topLevelId }: ClientMappingFilter): boolean {
  return !client?.trim() && !company?.trim() && !topLevelId;
}

const statusNumbers = (statuses: readonly MappingStatus[]) => statuses.map(status => mappingStatuses.indexOf(status));

/**
 * Adds up the counted stretches to the one in which the window begins, and walks the index from there: at most one
 * stretch is passed over, wherever in the list the window lies. One statement, so that all of it is of one moment.
 */
async function windowByBlocks(queries: Queries, integrationId: Id, query: ClientMappingQuery): Promise<Window> {
  const statuses = statusesOf(query);
  if (statuses.length === 0) return { ids: [], total: 0 };
  const column = columns[query.sort?.by ?? 'client'];
  const isDescending = query.sort?.direction === 'descending';
  const isEvery = statuses.length === mappingStatuses.length;
  const found = await queries.find<Window>(
    `WITH stretch AS (
       SELECT low_key, low_id, rows, sum(rows) OVER (ORDER BY low_key, low_id) - rows AS before
       FROM (SELECT low_key, low_id, ${statuses.map(status => counts[status]).join(' + ')} AS rows
             FROM listing_block WHERE integration_id = $1 AND sort = '${column}') counted
     ), whole AS (
       SELECT coalesce(sum(rows), 0) AS total FROM stretch
     ), wanted AS (
       SELECT total, ${isDescending ? 'greatest(total - $2 - $3, 0)' : '$2::bigint'} AS first,
         least($3, greatest(total - $2, 0)) AS rows
       FROM whole
     ), start AS MATERIALIZED (
       SELECT w.total, w.rows, s.low_key, s.low_id, w.first - s.before AS skip
       FROM wanted w LEFT JOIN stretch s ON s.before <= w.first AND w.first < s.before + s.rows
     )
     SELECT (SELECT total::integer FROM start) AS total, ARRAY(
       SELECT client_id::text FROM listing
       WHERE integration_id = $1
         AND (${column}, client_id) >= ((SELECT low_key FROM start), (SELECT low_id FROM start))
         ${isEvery ? '' : `AND status IN (${statusNumbers(statuses).join(', ')})`}
       ORDER BY ${column}, client_id
       OFFSET (SELECT skip FROM start) LIMIT (SELECT rows FROM start)
     ) AS ids`,
    [integrationId, query.offset, query.limit],
  );
  if (!found) return { ids: [], total: 0 };
  return isDescending ? { ...found, ids: found.ids.toReversed() } : found;
}

async function countByBlocks(queries: Queries, integrationId: Id): Promise<Record<MappingStatus, number>> {
  const found = await queries.find<Record<'has_events' | 'not_mapped' | 'ok', number>>(
    `SELECT coalesce(sum(has_events), 0)::integer AS has_events, coalesce(sum(not_mapped), 0)::integer AS not_mapped,
       coalesce(sum(ok), 0)::integer AS ok
     FROM listing_block WHERE integration_id = $1 AND sort = 'by_client'`,
    [integrationId],
  );
  return { 'has-events': found?.has_events ?? 0, 'not-mapped': found?.not_mapped ?? 0, ok: found?.ok ?? 0 };
}

/** Searches and the filter by top level: what they find is found by an index, and then counted. */
async function windowOfHits(queries: Queries, integrationId: Id, query: ClientMappingQuery): Promise<Window> {
  const { from, values } = hitsOf(integrationId, query);
  const column = columns[query.sort?.by ?? 'client'];
  const order = query.sort?.direction === 'descending' ? 'DESC' : 'ASC';
  const found = await queries.find<{ total: number; ids: readonly string[] }>(
    `WITH hits AS MATERIALIZED (SELECT l.client_id, l.${column} AS key ${from})
     SELECT (SELECT count(*)::integer FROM hits) AS total,
       ARRAY(SELECT client_id::text FROM hits ORDER BY key ${order}, client_id ${order}
             OFFSET $${values.length + 1} LIMIT $${values.length + 2}) AS ids`,
    [...values, query.offset, query.limit],
  );
  return { ids: found?.ids ?? [], total: found?.total ?? 0 };
}

async function countHits(
  queries: Queries,
  integrationId: Id,
  filter: ClientMappingFilter,
): Promise<Record<MappingStatus, number>> {
  const { from, values } = hitsOf(integrationId, filter);
  const found = await queries.query<{ status: number; rows: number }>(
    `SELECT l.status, count(*)::integer AS rows ${from} GROUP BY l.status`,
    values,
  );
  const count = (status: MappingStatus) =>
    found.find(({ status: number }) => mappingStatuses[number] === status)?.rows ?? 0;
  return { 'has-events': count('has-events'), 'not-mapped': count('not-mapped'), ok: count('ok') };
}

function hitsOf(integrationId: Id, filter: ClientMappingFilter): { from: string; values: SqlValue[] } {
  const statuses = statusesOf(filter);
  const values: SqlValue[] = [integrationId];
  const place = (value: SqlValue) => `$${values.push(value)}`;
  const joins: string[] = [];
  const conditions = ['l.integration_id = $1'];
  if (statuses.length < mappingStatuses.length)
    conditions.push(statuses.length > 0 ? `l.status IN (${statusNumbers(statuses).join(', ')})` : 'false');
  if (filter.topLevelId) conditions.push(`l.top_level_id = ${place(filter.topLevelId)}`);
  const client = textCondition('c', filter.client);
  if (client) {
    joins.push('JOIN client c ON c.integration_id = l.integration_id AND c.id = l.client_id');
    conditions.push(client.sql(place(client.value)));
  }
  const company = textCondition('co', filter.company);
  if (company) {
    joins.push(
      'JOIN mapping m ON m.integration_id = l.integration_id AND m.client_id = l.client_id AND m.ended_at IS NULL',
      'JOIN company co ON co.integration_id = m.integration_id AND co.id = m.company_id',
    );
    conditions.push(company.sql(place(company.value)));
  }
  return { from: `FROM listing l ${joins.join(' ')} WHERE ${conditions.join(' AND ')}`, values };
}
