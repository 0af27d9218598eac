-- Who is who, and who is linked to whom. Ids compare by bytes, so that every order is total and the same everywhere.
-- Names are stored three times: as written, folded for searches, and as a key whose bytes sort as people do.

CREATE TABLE integration (
  id text COLLATE "C" PRIMARY KEY,
  description jsonb NOT NULL,
  -- Another one for another database: a reader who comes back after a restore is not told half of the story.
  epoch text NOT NULL,
  -- The last number of the change feed. Its row lock is what puts the changes in the order of their commits.
  feed_seq bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE top_level (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (integration_id, id)
);

-- A client or a company that is gone keeps its row, and so its last known name: a mapping may still point to it.
CREATE TABLE client (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  top_level_id text COLLATE "C",
  inactive boolean NOT NULL DEFAULT false,
  missed_crawls integer NOT NULL DEFAULT 0,
  gone_at timestamptz,
  PRIMARY KEY (integration_id, id),
  FOREIGN KEY (integration_id, top_level_id) REFERENCES top_level
);

CREATE TABLE company (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  suspended boolean NOT NULL DEFAULT false,
  -- Whether a mapping holds it. Kept by a trigger, so that the free ones have an index of their own.
  held boolean NOT NULL DEFAULT false,
  missed_crawls integer NOT NULL DEFAULT 0,
  gone_at timestamptz,
  PRIMARY KEY (integration_id, id)
);

-- Who has a name. The vendor wants names unique without case; what is crawled is taken as it is, first come.
CREATE TABLE company_name (
  integration_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  -- Without a company: the name is claimed for one that is being made.
  company_id text COLLATE "C",
  PRIMARY KEY (integration_id, name),
  FOREIGN KEY (integration_id, company_id) REFERENCES company
);
CREATE INDEX company_name_of ON company_name (integration_id, company_id);

CREATE SEQUENCE mapping_revision;

-- An ended mapping stays as what was: only those that have not ended are bound by the two promises.
CREATE TABLE mapping (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL,
  services jsonb NOT NULL,
  revision bigint NOT NULL DEFAULT nextval('mapping_revision'),
  updated_at timestamptz,
  updated_by text,
  ended_at timestamptz,
  FOREIGN KEY (integration_id, client_id) REFERENCES client,
  FOREIGN KEY (integration_id, company_id) REFERENCES company
);
CREATE UNIQUE INDEX one_mapping_per_client ON mapping (integration_id, client_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_mapping_per_company ON mapping (integration_id, company_id) WHERE ended_at IS NULL;

CREATE TABLE event (
  integration_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  family text NOT NULL,
  code text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('error', 'warning')),
  title text NOT NULL,
  detail text,
  recommendation text,
  actions jsonb NOT NULL,
  raised_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (integration_id, id),
  FOREIGN KEY (integration_id, client_id) REFERENCES client
);
CREATE INDEX open_events_of_client ON event (integration_id, client_id) WHERE closed_at IS NULL;
CREATE INDEX open_events_newest ON event (integration_id, raised_at DESC, id) WHERE closed_at IS NULL;

CREATE TABLE mapping_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  client_id text COLLATE "C" NOT NULL,
  action text NOT NULL,
  mapping_before jsonb,
  mapping_after jsonb,
  made_by text,
  request_id text,
  made_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX history_of_client ON mapping_history (integration_id, client_id, id);

-- The outbox: what watchers are told, in the order of the commits.
CREATE TABLE change_feed (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  seq bigint NOT NULL,
  notice jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (integration_id, seq)
);

-- What was answered under a key. Only what was done is remembered: a call that was refused can be put right.
CREATE TABLE idempotency (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  key text COLLATE "C" NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (integration_id, key)
);
CREATE INDEX idempotency_oldest ON idempotency (made_at);

-- A company that is to be made at the vendor: stored before the call, settled after it.
CREATE TABLE company_intent (
  integration_id text COLLATE "C" NOT NULL REFERENCES integration,
  key text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  company_id text COLLATE "C",
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (integration_id, key)
);
