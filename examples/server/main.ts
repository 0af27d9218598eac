// The reference server. See README.md for what it can be told.
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from './config.js';
import type { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { failureFacts, logToStderr as log } from './log.js';
import { seed, systemsDescription } from './seed.js';
import { type RunningServer, startServer } from './server.js';
import { keepHouse } from './store/housekeeping.js';
import { createIntegration } from './store/integrations.js';
import { keepInSync, systemsFrom } from './upstream/systems.js';
import { upstreamWriter } from './upstream/upstream-writer.js';

/** The root of the example, seen from the built file. */
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function start(config: Config): Promise<void> {
  const database = config.databaseUrl
    ? openPostgres({ connectionString: config.databaseUrl })
    : await openPglite(config.dataFolder);
  await migrate(database, at('migrations'));
  const { integrationId } = config;
  const systems = systemsFrom(process.env, integrationId);
  if (systems) await createIntegration(database, integrationId, systemsDescription);
  else if (await seed(database, integrationId, config.clients)) log('info', 'seeded', { clients: config.clients });
  const { host, port, hosts, authenticate, rateLimit, pages } = config;
  const server = await startServer({
    ...{ database, log, authenticate, rateLimit, host, port, hosts, pages },
    writer: systems && upstreamWriter(database, systems),
  });
  const stops = [keepHouse(database, log), ...(systems ? [keepInSync(database, systems, log)] : [])];
  log('info', 'listening', { url: server.url, database: database.kind });
  process.stdout.write(`${server.url}\n`);
  endGracefully(server, database, () => stops.forEach(stop => stop()));
}

const patienceMs = 5_000;

/** Ends at the first signal when all calls are answered, or after a while; at the second at once. */
function endGracefully(server: RunningServer, database: Database, stopWork: () => void): void {
  let isEnding = false;
  const end = (signal: string) => {
    if (isEnding) process.exit(1);
    isEnding = true;
    log('info', 'ending', { signal });
    stopWork();
    setTimeout(() => process.exit(1), patienceMs).unref();
    void server
      .close()
      .then(() => database.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

let config: Config;
try {
  config = readConfig(process.argv.slice(2), process.env, { data: at('data'), pages: at('../../demo-dist') });
} catch (reason) {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exit(2);
}
try {
  await start(config);
} catch (reason) {
  log('error', 'not-started', failureFacts(reason));
  process.stderr.write(`The server could not start: ${reason instanceof Error ? reason.message : 'unknown reason'}\n`);
  process.exit(1);
}
