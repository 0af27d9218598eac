-- Searches look anywhere in a folded name. Without pg_trgm they are as right, but read the whole list.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX client_search ON client USING gin (folded gin_trgm_ops);
  CREATE INDEX company_search ON company USING gin (folded gin_trgm_ops);
EXCEPTION WHEN undefined_file OR insufficient_privilege OR feature_not_supported OR undefined_object THEN
  RAISE NOTICE 'pg_trgm is not available here: %', SQLERRM;
END $$;
