// Reads and saves a second on a list of 100,000 clients, and how long the slowest take. `npm run load:server` runs it
// on PGlite and on PostgreSQL; run alone it takes DATABASE_URL or DATA_DIR.
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { migrate } from '../database/migrate.js';
import { openPglite } from '../database/pglite.js';
import { openPostgres } from '../database/postgres.js';
import { openTo } from '../http/callers.js';
import { silent } from '../log.js';
import { seed } from '../seed.js';
import { startServer } from '../server.js';

const integrationId = 'load';
const clients = Number(process.env.LOAD_CLIENTS ?? 100_000);
const seconds = Number(process.env.LOAD_SECONDS ?? 8);
const { DATABASE_URL, DATA_DIR } = process.env;

const database = DATABASE_URL
  ? openPostgres({ connectionString: DATABASE_URL, statementTimeoutMs: 600_000 })
  : await openPglite(DATA_DIR);
await migrate(database, fileURLToPath(new URL('../../migrations', import.meta.url)));
const begun = performance.now();
await seed(database, integrationId, clients);
console.log(`${database.kind}: ${clients} clients loaded in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);

const server = await startServer({
  database,
  log: silent,
  authenticate: openTo(integrationId, 'Load'),
  rateLimit: { perSecond: 1e9, burst: 1e9 },
});
const base = `${server.url}/api/psa`;
const mappable = await database.query<{ id: string }>(
  'SELECT id FROM client WHERE integration_id = $1 AND gone_at IS NULL ORDER BY id',
  [integrationId],
);
let turn = 0;

/** A client of its own for each save, and a switch that is another each time: a save that changes nothing costs nothing. */
function nextSave() {
  const { id } = mappable[turn++ % mappable.length];
  const target = { kind: 'new', name: `Load ${process.pid} ${turn}` };
  return {
    path: `/api/psa/client-mappings/${encodeURIComponent(id)}`,
    body: JSON.stringify({ target, services: { billing: turn % 2 === 0, ticketing: true } }),
  };
}

const middle = Math.floor(clients * 0.9);
const cases: readonly { readonly name: string; readonly options: Partial<autocannon.Options> }[] = [
  { name: 'first page of 100', options: { url: `${base}/client-mappings?offset=0&limit=100` } },
  {
    name: `page of 100 at offset ${middle}, by company`,
    options: { url: `${base}/client-mappings?offset=${middle}&limit=100&sort=-company` },
  },
  { name: 'search "acm", 50 rows', options: { url: `${base}/client-mappings?client=acm&offset=0&limit=50` } },
  { name: 'summary', options: { url: `${base}/client-mappings:summary` } },
  {
    name: 'free companies, search',
    options: { url: `${base}/companies?search=harb&available=true&offset=0&limit=20` },
  },
  {
    name: 'save onto a new company',
    options: {
      url: base,
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      requests: [{ method: 'PUT', setupRequest: request => ({ ...request, ...nextSave() }) }],
    },
  },
];

for (const { name, options } of cases) {
  const result = await autocannon({ url: base, connections: 8, duration: seconds, ...options });
  const failed = result.non2xx + result.errors;
  const { average, p50, p99 } = { average: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
  console.log(
    `${database.kind}: ${name}: ${average.toFixed(0)}/s, p50 ${p50} ms, p99 ${p99} ms${failed > 0 ? `, ${failed} FAILED` : ''}`,
  );
}
await server.close();
await database.close();
