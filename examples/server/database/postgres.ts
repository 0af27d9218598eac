import pg from 'pg';
import { type Database, type Queries, queriesOver, retryCollisions } from './database.js';

export interface PostgresOptions {
  readonly connectionString: string;
  /** Connections that this process holds at most. Default 10. */
  readonly connections?: number;
  /** How long one statement may run, in milliseconds. Default 15,000. */
  readonly statementTimeoutMs?: number;
}

/** A PostgreSQL server, or what speaks its protocol. */
export function openPostgres(options: PostgresOptions): Database {
  const { connectionString, connections = 10, statementTimeoutMs = 15_000 } = options;
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  const listeners = new Listener(connectionString);
  const on = (target: pg.Pool | pg.PoolClient): Queries =>
    queriesOver((text, values) => target.query<object>({ name: nameOf(text), text, values }));
  return {
    ...on(pool),
    kind: 'postgres',
    transaction: work => retryCollisions(() => transact(pool, client => work(on(client)))),
    script: async statements => {
      await pool.query(statements);
    },
    listen: (channel, onNotice) => listeners.add(channel, onNotice),
    close: async () => {
      await listeners.close();
      await pool.end();
    },
  };
}

const names = new Map<string, string>();

/** A name for a statement, under which each connection keeps it prepared. There are few: values are no part of them. */
function nameOf(statement: string): string {
  let name = names.get(statement);
  if (name === undefined) names.set(statement, (name = `statement-${names.size + 1}`));
  return name;
}

async function transact<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (reason) {
    try {
      await client.query('ROLLBACK');
    } catch (error) {
      broken = error instanceof Error ? error : new Error('The connection is broken.');
    }
    throw reason;
  } finally {
    client.release(broken);
  }
}

const reconnectMs = 1_000;

/** The one connection that notices come by. It is made anew when it breaks, and everybody is woken then. */
class Listener {
  readonly #connectionString: string;
  readonly #callbacks = new Map<string, (payload: string) => void>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  async add(channel: string, onNotice: (payload: string) => void): Promise<void> {
    this.#callbacks.set(channel, onNotice);
    if (this.#client) await this.#client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    else await this.#connect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString });
    client.on('notification', ({ channel, payload }) => this.#callbacks.get(channel)?.(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.#reconnectLater());
    await client.connect();
    for (const channel of this.#callbacks.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    this.#client = client;
  }

  #reconnectLater(): void {
    this.#client = undefined;
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#connect().then(
        () => {
          for (const onNotice of this.#callbacks.values()) onNotice('');
        },
        () => this.#reconnectLater(),
      );
    }, reconnectMs);
    this.#timer.unref();
  }
}
