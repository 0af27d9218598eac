import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type ClientMapping, RestMappingProvider } from 'client-mapping-elements';
import { createPostgresDatabase, newPgliteFolder, whyNoPostgres } from './databases.js';
import { existing, signal } from './harness.js';

const main = fileURLToPath(new URL('../main.js', import.meta.url));
const clients = 1_400;

/** The server as it is really run: a process of its own. */
class ServerProcess {
  static readonly #running = new Set<ChildProcess>();
  readonly #child: ChildProcess;
  readonly base: Promise<string>;

  constructor(env: Record<string, string>) {
    this.#child = spawn(process.execPath, [main, '--clients', String(clients), '--no-pages'], {
      env: { PATH: process.env.PATH, PORT: '0', RATE_LIMIT: '0', ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    ServerProcess.#running.add(this.#child);
    this.#child.once('exit', () => ServerProcess.#running.delete(this.#child));
    this.base = new Promise((resolve, reject) => {
      this.#child.stdout?.once('data', (line: Buffer) => resolve(`${line.toString().trim()}/api/psa`));
      this.#child.once('exit', code => reject(new Error(`The server ended with ${code}.`)));
    });
  }

  /** Ends what a test that failed has left running. */
  static endAll(): void {
    for (const child of ServerProcess.#running) child.kill('SIGKILL');
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.#child.once('exit', resolve));
    this.#child.kill(signal);
    return ended;
  }
}

async function allRows(provider: RestMappingProvider): Promise<ClientMapping[]> {
  const rows: ClientMapping[] = [];
  for (;;) {
    const page = await provider.listClientMappings({ offset: rows.length, limit: 500 }, { signal });
    rows.push(...page.items);
    if (page.items.length === 0 || rows.length >= page.total) return rows;
  }
}

const kinds = [
  { kind: 'PGlite', skip: false },
  { kind: 'PostgreSQL', skip: whyNoPostgres ?? false },
] as const;

for (const { kind, skip } of kinds)
  describe(`A server that dies, on ${kind}`, { skip }, () => {
    let env: Record<string, string>;
    let clean: () => Promise<void> = () => Promise.resolve();

    before(async () => {
      if (skip !== false) return;
      if (kind === 'PostgreSQL') {
        const { url, drop } = await createPostgresDatabase();
        env = { DATABASE_URL: url };
        clean = drop;
      } else {
        const { folder, drop } = newPgliteFolder();
        env = { DATA_DIR: folder };
        clean = () => Promise.resolve(drop());
      }
    });
    after(async () => {
      ServerProcess.endAll();
      await clean();
    });

    it('has lost nothing that it confirmed, and holds nothing twice, after kill -9 amid 1,000 saves', async () => {
      const first = new ServerProcess(env);
      const provider = new RestMappingProvider({ base: await first.base, retryDelayMs: 1 });
      const before = await allRows(provider);
      const wanted = before.filter(({ mapping }) => !mapping?.missing).slice(0, 1_000);
      assert.equal(wanted.length, 1_000);
      // Everybody gets a company of a new name: the mapping and the company are one transaction.
      const confirmed = new Map<string, ClientMapping>();
      let kill: Promise<unknown> | undefined;
      await Promise.allSettled(
        wanted.map(async ({ client }) => {
          const draft = {
            target: { kind: 'new', name: `New ${client.id}` },
            services: { billing: true, ticketing: true },
          } as const;
          const row = await provider.saveMapping(client.id, draft, { signal, idempotencyKey: `crash-${client.id}` });
          confirmed.set(client.id, row);
          if (confirmed.size === 300) kill = first.end('SIGKILL');
        }),
      );
      assert.ok(kill, 'enough was saved before the end');
      await kill;

      const second = new ServerProcess(env);
      const again = new RestMappingProvider({ base: await second.base });
      const rows = await allRows(again);
      assert.equal(rows.length, before.length);
      const byId = new Map(rows.map(row => [row.client.id, row] as const));
      for (const [id, row] of confirmed) assert.deepEqual(byId.get(id), row, `client ${id} is as it was confirmed`);
      const companies = rows.flatMap(({ mapping }) => mapping?.company.id ?? []);
      assert.equal(new Set(companies).size, companies.length, 'no company is held twice');
      const summary = await again.summarize({}, { signal });
      assert.deepEqual([summary.total, summary.mapped], [rows.length, companies.length]);

      // Whoever did not hear an answer asks again under the same key: that makes no second company.
      for (const { client } of wanted
        .slice(0, 400)
        .filter(({ client }) => !confirmed.has(client.id))
        .slice(0, 25)) {
        const draft = {
          target: { kind: 'new', name: `New ${client.id}` },
          services: { billing: true, ticketing: true },
        } as const;
        await again.saveMapping(client.id, draft, { signal, idempotencyKey: `crash-${client.id}` });
      }
      for (const [id, row] of [...confirmed].slice(0, 10)) {
        const draft = {
          target: { kind: 'new', name: `New ${id}` },
          services: { billing: true, ticketing: true },
        } as const;
        assert.deepEqual(await again.saveMapping(id, draft, { signal, idempotencyKey: `crash-${id}` }), row);
      }
      assert.equal(await second.end('SIGTERM'), 0, 'it ends in order when it is asked to');
    });

    it('keeps its data over a restart', async () => {
      const first = new ServerProcess(env);
      const provider = new RestMappingProvider({ base: await first.base });
      const [row] = (await provider.listClientMappings({ mapped: 'no', offset: 0, limit: 1 }, { signal })).items;
      const [company] = (await provider.listCompanies({ offset: 0, limit: 1 }, { signal })).items;
      const saved = await provider.saveMapping(row.client.id, existing(company.id), { signal });
      assert.equal(await first.end('SIGTERM'), 0);

      const second = new ServerProcess(env);
      const again = new RestMappingProvider({ base: await second.base });
      const rows = await allRows(again);
      assert.deepEqual(
        rows.find(({ client }) => client.id === row.client.id),
        saved,
      );
      await second.end('SIGTERM');
    });
  });
