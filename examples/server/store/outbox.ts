import type { Id, MappingNotice } from 'client-mapping-elements';
import type { Queries } from '../database/database.js';

/** The channel on which every process hears that a feed has grown. */
export const feedChannel = 'change_feed';

/**
 * Appends notices to the feed of an integration, in the transaction that made the changes. From here to its commit it
 * holds the row of the integration, so numbers are given in the order of the commits, and a reader never passes over
 * one that was given earlier and committed later. Call it last.
 */
export async function tell(queries: Queries, integrationId: Id, notices: readonly MappingNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await queries.query(
    `WITH head AS (
       UPDATE integration SET feed_seq = feed_seq + cardinality($2::text[]) WHERE id = $1
       RETURNING feed_seq - cardinality($2::text[]) AS before
     ), told AS (
       INSERT INTO change_feed (integration_id, seq, notice)
       SELECT $1, head.before + notice.place, notice.body::jsonb
       FROM head, unnest($2::text[]) WITH ORDINALITY AS notice (body, place)
     )
     SELECT pg_notify('${feedChannel}', $1)`,
    [integrationId, notices.map(notice => JSON.stringify(notice))],
  );
}

/** Forgets the beginning of the feeds: who comes back after that reads everything anew. */
export async function shortenFeeds(queries: Queries, kept = 10_000): Promise<void> {
  await queries.query(
    `DELETE FROM change_feed f USING integration i WHERE i.id = f.integration_id AND f.seq <= i.feed_seq - $1`,
    [kept],
  );
}
