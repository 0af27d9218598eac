-- The table as people see it: one row for each client that has a row, with a key for each order. An absent value has
-- the last of all keys. `listing_now` says what it must hold; `refresh_listing` makes it so for some clients.

CREATE TABLE listing (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  client_id text COLLATE "C" NOT NULL,
  -- As in mappingStatuses of the model: 0 has-events, 1 not-mapped, 2 ok.
  status smallint NOT NULL,
  top_level_id text COLLATE "C",
  by_client text COLLATE "C" NOT NULL,
  by_company text COLLATE "C" NOT NULL,
  by_top_level text COLLATE "C" NOT NULL,
  by_status text COLLATE "C" NOT NULL,
  by_updated_at text COLLATE "C" NOT NULL,
  PRIMARY KEY (integration_id, client_id)
);
CREATE INDEX listing_by_client ON listing (integration_id, by_client, client_id) INCLUDE (status);
CREATE INDEX listing_by_company ON listing (integration_id, by_company, client_id) INCLUDE (status);
CREATE INDEX listing_by_top_level ON listing (integration_id, by_top_level, client_id) INCLUDE (status);
CREATE INDEX listing_by_status ON listing (integration_id, by_status, client_id) INCLUDE (status);
CREATE INDEX listing_by_updated_at ON listing (integration_id, by_updated_at, client_id) INCLUDE (status);
CREATE INDEX listing_of_top_level ON listing (integration_id, top_level_id, by_client, client_id) INCLUDE (status);

CREATE INDEX company_by_name ON company (integration_id, name_key, id) INCLUDE (held) WHERE gone_at IS NULL;
CREATE INDEX free_company_by_name ON company (integration_id, name_key, id) WHERE gone_at IS NULL AND NOT held;

CREATE VIEW listing_now AS
SELECT
  c.integration_id,
  c.id AS client_id,
  s.status::smallint AS status,
  CASE WHEN c.gone_at IS NULL THEN c.top_level_id END AS top_level_id,
  c.name_key AS by_client,
  coalesce(co.name_key, chr(1114111)) COLLATE "C" AS by_company,
  coalesce(CASE WHEN c.gone_at IS NULL THEN t.name_key END, chr(1114111)) COLLATE "C" AS by_top_level,
  s.status::text COLLATE "C" AS by_status,
  coalesce(to_char(m.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), chr(1114111)) COLLATE "C"
    AS by_updated_at
FROM client c
LEFT JOIN mapping m ON m.integration_id = c.integration_id AND m.client_id = c.id AND m.ended_at IS NULL
LEFT JOIN company co ON co.integration_id = m.integration_id AND co.id = m.company_id
LEFT JOIN top_level t ON t.integration_id = c.integration_id AND t.id = c.top_level_id
CROSS JOIN LATERAL (
  SELECT CASE
    WHEN m.id IS NULL THEN 1
    WHEN c.gone_at IS NOT NULL OR co.gone_at IS NOT NULL THEN 0
    WHEN EXISTS (
      SELECT FROM event e
      WHERE e.integration_id = c.integration_id AND e.client_id = c.id AND e.closed_at IS NULL
    ) THEN 0
    ELSE 2
  END AS status
) s
-- All that are mapped have a row, lest something billed is hidden, and all active ones.
WHERE m.id IS NOT NULL OR (c.gone_at IS NULL AND NOT c.inactive);

-- How many rows of which status lie in each stretch of each order. An offset is found by adding up these, and then
-- walking the index inside one stretch: no list is counted, however long it is.
CREATE TABLE listing_block (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  sort text COLLATE "C" NOT NULL,
  -- The first place of the stretch; it ends where the next one begins.
  low_key text COLLATE "C" NOT NULL,
  low_id text COLLATE "C" NOT NULL,
  has_events integer NOT NULL DEFAULT 0,
  not_mapped integer NOT NULL DEFAULT 0,
  ok integer NOT NULL DEFAULT 0,
  PRIMARY KEY (integration_id, sort, low_key, low_id)
) WITH (fillfactor = 50);

-- Cuts stretches that have grown long into shorter ones. Every row must be counted: it is called after a statement that
-- changed rows, never within one.
CREATE FUNCTION split_long_blocks(integration text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  block listing_block;
  half listing_block;
  middle record;
  high record;
BEGIN
  LOOP
    SELECT * INTO block FROM listing_block b
    WHERE b.integration_id = integration AND b.has_events + b.not_mapped + b.ok > 2000 LIMIT 1;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT b.low_key, b.low_id INTO high FROM listing_block b
    WHERE b.integration_id = integration AND b.sort = block.sort
      AND (b.low_key, b.low_id) > (block.low_key, block.low_id)
    ORDER BY b.low_key, b.low_id LIMIT 1;
    EXECUTE format(
      'SELECT %1$I AS key, client_id AS id FROM listing WHERE integration_id = $1 AND (%1$I, client_id) >= ($2, $3)
       ORDER BY %1$I, client_id OFFSET 1000 LIMIT 1', block.sort)
    INTO STRICT middle USING integration, block.low_key, block.low_id;
    EXECUTE format(
      'SELECT $1, %1$L, $2, $3, count(*) FILTER (WHERE status = 0), count(*) FILTER (WHERE status = 1),
         count(*) FILTER (WHERE status = 2)
       FROM listing WHERE integration_id = $1 AND (%1$I, client_id) >= ($2, $3)
         AND ($4 IS NULL OR (%1$I, client_id) < ($4, $5))', block.sort)
    INTO half USING integration, middle.key, middle.id, high.low_key, high.low_id;
    INSERT INTO listing_block SELECT half.*;
    UPDATE listing_block b
    SET has_events = b.has_events - half.has_events, not_mapped = b.not_mapped - half.not_mapped, ok = b.ok - half.ok
    WHERE b.integration_id = integration AND b.sort = block.sort
      AND b.low_key = block.low_key AND b.low_id = block.low_id;
  END LOOP;
END $$;

-- Counts rows that came and rows that went, each in the stretches that it stands in.
CREATE FUNCTION count_rows(came listing[], went listing[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  WITH change AS (
    SELECT r.integration_id, k.sort, k.key, r.client_id, r.status, r.step
    FROM (SELECT *, 1 AS step FROM unnest(came) UNION ALL SELECT *, -1 FROM unnest(went)) r
    CROSS JOIN LATERAL (VALUES
      ('by_client' COLLATE "C", r.by_client), ('by_company', r.by_company), ('by_top_level', r.by_top_level),
      ('by_status', r.by_status), ('by_updated_at', r.by_updated_at)) AS k (sort, key)
  ), counted AS (
    SELECT c.integration_id, c.sort, b.low_key, b.low_id,
      coalesce(sum(c.step) FILTER (WHERE c.status = 0), 0) AS has_events,
      coalesce(sum(c.step) FILTER (WHERE c.status = 1), 0) AS not_mapped,
      coalesce(sum(c.step) FILTER (WHERE c.status = 2), 0) AS ok
    FROM change c CROSS JOIN LATERAL (
      SELECT l.low_key, l.low_id FROM listing_block l
      WHERE l.integration_id = c.integration_id AND l.sort = c.sort AND (l.low_key, l.low_id) <= (c.key, c.client_id)
      ORDER BY l.low_key DESC, l.low_id DESC LIMIT 1
    ) b
    GROUP BY c.integration_id, c.sort, b.low_key, b.low_id
  )
  UPDATE listing_block b
  SET has_events = b.has_events + c.has_events, not_mapped = b.not_mapped + c.not_mapped, ok = b.ok + c.ok
  FROM counted c
  WHERE b.integration_id = c.integration_id AND b.sort = c.sort AND b.low_key = c.low_key AND b.low_id = c.low_id
    AND (c.has_events <> 0 OR c.not_mapped <> 0 OR c.ok <> 0);
END $$;

CREATE FUNCTION keep_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Whoever loads a whole list counts it once at the end, with rebuild_blocks.
  IF current_setting('listing.bulk', true) = 'on' THEN RETURN NULL; END IF;
  CASE TG_OP
    WHEN 'INSERT' THEN PERFORM count_rows(ARRAY(SELECT ROW(r.*)::listing FROM came r), '{}');
    WHEN 'DELETE' THEN PERFORM count_rows('{}', ARRAY(SELECT ROW(r.*)::listing FROM went r));
    ELSE PERFORM count_rows(ARRAY(SELECT ROW(r.*)::listing FROM came r), ARRAY(SELECT ROW(r.*)::listing FROM went r));
  END CASE;
  RETURN NULL;
END $$;

CREATE TRIGGER count_inserts AFTER INSERT ON listing
REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION keep_blocks();
CREATE TRIGGER count_deletes AFTER DELETE ON listing
REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION keep_blocks();
CREATE TRIGGER count_updates AFTER UPDATE ON listing
REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION keep_blocks();

-- Cuts the whole list of an integration into stretches anew.
CREATE FUNCTION rebuild_blocks(integration text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  sort text;
BEGIN
  DELETE FROM listing_block WHERE integration_id = integration;
  -- The first stretch of each order is always there, so that every row stands in one.
  INSERT INTO listing_block (integration_id, sort, low_key, low_id)
  SELECT integration, first_sort, '', ''
  FROM unnest(ARRAY['by_client', 'by_company', 'by_top_level', 'by_status', 'by_updated_at']) AS first_sort
  WHERE NOT EXISTS (SELECT FROM listing WHERE integration_id = integration);
  FOREACH sort IN ARRAY ARRAY['by_client', 'by_company', 'by_top_level', 'by_status', 'by_updated_at'] LOOP
    EXECUTE format(
      'INSERT INTO listing_block
       SELECT $1, %1$L,
         CASE block WHEN 0 THEN '''' ELSE max(key) FILTER (WHERE is_first) END,
         CASE block WHEN 0 THEN '''' ELSE max(client_id) FILTER (WHERE is_first) END,
         count(*) FILTER (WHERE status = 0), count(*) FILTER (WHERE status = 1), count(*) FILTER (WHERE status = 2)
       FROM (
         SELECT key, client_id, status, place / 1000 AS block, place %% 1000 = 0 AS is_first
         FROM (
           SELECT %1$I AS key, client_id, status, row_number() OVER (ORDER BY %1$I, client_id) - 1 AS place
           FROM listing WHERE integration_id = $1
         ) placed
       ) cut GROUP BY block', sort) USING integration;
  END LOOP;
END $$;

-- Puts the rows of these clients in step with what is so now. Answers who had a row before, and who has one now.
-- Its plan is kept from its first calls, when the tables may be all but empty: it must be the one for long tables.
CREATE FUNCTION refresh_listing(integration text, clients text[])
RETURNS TABLE (id text, was boolean, is_now boolean) LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN QUERY
  WITH given AS MATERIALIZED (
    SELECT client AS id, EXISTS (
      SELECT FROM listing l WHERE l.integration_id = integration AND l.client_id = client) AS was
    FROM unnest(clients) AS client
  ), now AS MATERIALIZED (
    SELECT * FROM listing_now n WHERE n.integration_id = integration AND n.client_id = ANY (clients)
  ), dropped AS (
    DELETE FROM listing l
    WHERE l.integration_id = integration AND l.client_id = ANY (clients)
      AND l.client_id NOT IN (SELECT client_id FROM now)
  ), put AS (
    INSERT INTO listing AS l SELECT * FROM now
    ON CONFLICT (integration_id, client_id) DO UPDATE
    SET status = excluded.status, top_level_id = excluded.top_level_id, by_client = excluded.by_client,
        by_company = excluded.by_company, by_top_level = excluded.by_top_level, by_status = excluded.by_status,
        by_updated_at = excluded.by_updated_at
    WHERE l IS DISTINCT FROM excluded
  )
  SELECT given.id, given.was, given.id IN (SELECT client_id FROM now) FROM given;
  PERFORM split_long_blocks(integration);
END $$;

CREATE FUNCTION keep_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('listing.bulk', true) = 'on' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND (NEW.ended_at IS NOT NULL OR OLD.company_id <> NEW.company_id) THEN
    UPDATE company SET held = false WHERE integration_id = OLD.integration_id AND id = OLD.company_id;
  END IF;
  IF NEW.ended_at IS NULL AND (TG_OP = 'INSERT' OR OLD.company_id <> NEW.company_id) THEN
    UPDATE company SET held = true WHERE integration_id = NEW.integration_id AND id = NEW.company_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_held AFTER INSERT OR UPDATE ON mapping
FOR EACH ROW EXECUTE FUNCTION keep_held();
