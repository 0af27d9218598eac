/** A value that a statement takes. Lists become arrays; objects must be given as JSON text. */
export type SqlValue = string | number | boolean | Date | null | readonly string[] | readonly (string | null)[];

/** Where statements go: the database itself, or a transaction of it. Values never become part of a statement's text. */
export interface Queries {
  query<Row extends object>(statement: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** The first row, if there is one. */
  find<Row extends object>(statement: string, values?: readonly SqlValue[]): Promise<Row | undefined>;
}

/** PostgreSQL, in this process or elsewhere. */
export interface Database extends Queries {
  /** What it is, for logs and reports. */
  readonly kind: 'pglite' | 'postgres';
  /**
   * Does the work in one transaction: all of it or nothing. When the database breaks off a transaction that met
   * another one, the work is begun anew, so it must touch nothing but its queries.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Runs statements that take no values, as migrations are. */
  script(statements: string): Promise<void>;
  /** Calls back for each `pg_notify` on a channel, from any process. */
  listen(channel: string, onNotice: (payload: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** Statements, over a driver's way to run one. */
export function queriesOver(
  run: (statement: string, values: unknown[]) => Promise<{ readonly rows: readonly object[] }>,
): Queries {
  const query = async <Row extends object>(statement: string, values: readonly SqlValue[] = []) =>
    (await run(statement, [...values])).rows as readonly Row[];
  return {
    query,
    find: async <Row extends object>(statement: string, values?: readonly SqlValue[]) =>
      (await query<Row>(statement, values)).at(0),
  };
}

interface SqlFailure {
  readonly code: string;
  readonly constraint?: string;
}

/** What a database says of a statement that failed; nothing for any other error. */
export function sqlFailure(reason: unknown): SqlFailure | undefined {
  if (!(reason instanceof Error) || !('code' in reason) || typeof reason.code !== 'string') return undefined;
  if (!/^[0-9A-Z]{5}$/.test(reason.code)) return undefined;
  const constraint = 'constraint' in reason && typeof reason.constraint === 'string' ? reason.constraint : undefined;
  return { code: reason.code, ...(constraint !== undefined && { constraint }) };
}

const uniqueViolation = '23505';
const serializationFailure = '40001';
const deadlock = '40P01';
const mostTries = 6;

/** Whether a statement was refused by a unique index. */
export function violates(reason: unknown, index: string): boolean {
  const failure = sqlFailure(reason);
  return failure?.code === uniqueViolation && failure.constraint === index;
}

/** Begins work anew that the database broke off because it met another transaction, a random moment later. */
export async function retryCollisions<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (reason) {
      const code = sqlFailure(reason)?.code;
      if (tries === mostTries || (code !== serializationFailure && code !== deadlock)) throw reason;
      await new Promise(resolve => setTimeout(resolve, Math.random() * 2 ** tries * 5));
    }
  }
}
