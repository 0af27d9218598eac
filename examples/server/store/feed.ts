import type { Id, MappingNotice } from 'client-mapping-elements';
import type { Database } from '../database/database.js';
import { readIntegration } from './integrations.js';
import { feedChannel } from './outbox.js';

/** A notice at its place in the feed of an integration. */
export interface FeedEntry {
  /** `<epoch>-<seq>`: says also which database gave the number. */
  readonly id: string;
  readonly notice: MappingNotice;
}

/** What a reader is given next: entries, or that its place is lost and all must be read anew. */
export interface FeedNews {
  readonly isReset: boolean;
  readonly entries: readonly FeedEntry[];
  /** The place after these, to ask from next. */
  readonly id: string;
  /** How often the feed had grown when this was read: what `grown` is to wait beyond. */
  readonly growth: number;
}

const most = 500;

/** The change feeds of all integrations, read from the database: any number of processes tell, any number listen. */
export class Feeds {
  readonly #database: Database;
  readonly #sleepers = new Map<Id, Set<() => void>>();
  /** What was read since the feeds last grew: readers that stand at one place read it together. */
  readonly #read = new Map<string, Promise<FeedNews>>();
  #growth = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Begins to hear of changes. */
  async listen(): Promise<void> {
    await this.#database.listen(feedChannel, integrationId => this.#wake(integrationId));
  }

  /** What comes after a place; after no place, nothing but where the feed is now. */
  after(integrationId: Id, lastId: string | undefined): Promise<FeedNews> {
    const key = JSON.stringify([integrationId, lastId]);
    const known = this.#read.get(key);
    if (known) return known;
    const news = this.#readAfter(integrationId, lastId);
    this.#read.set(key, news);
    news.catch(() => this.#read.delete(key));
    return news;
  }

  async #readAfter(integrationId: Id, lastId: string | undefined): Promise<FeedNews> {
    const growth = this.#growth;
    const { epoch, feedSeq } = await readIntegration(this.#database, integrationId);
    const idOf = (seq: number) => `${epoch}-${seq}`;
    if (lastId === undefined) return { isReset: false, entries: [], id: idOf(feedSeq), growth };
    const seen = seqOf(lastId, epoch);
    const lost = { isReset: true, entries: [], id: idOf(feedSeq), growth };
    if (seen === undefined || seen > feedSeq) return lost;
    const found = await this.#database.query<{ seq: string; notice: MappingNotice }>(
      `SELECT f.seq::text AS seq, f.notice FROM change_feed f
       WHERE f.integration_id = $1 AND f.seq > $2 ORDER BY f.seq LIMIT ${most}`,
      [integrationId, seen],
    );
    // Numbers have no gaps but where the beginning was forgotten.
    if (found.length === 0 ? seen < feedSeq : Number(found[0]?.seq) !== seen + 1) return lost;
    const entries = found.map(({ seq, notice }) => ({ id: idOf(Number(seq)), notice }));
    return { isReset: false, entries, id: entries.at(-1)?.id ?? lastId, growth };
  }

  /** Resolves when a feed may have grown beyond what was read, when the time is over, or when the signal aborts. */
  async grown(integrationId: Id, { growth }: FeedNews, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (growth !== this.#growth) return;
    const sleepers = this.#sleepers.get(integrationId) ?? new Set();
    this.#sleepers.set(integrationId, sleepers);
    await new Promise<void>(resolve => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      signal.addEventListener('abort', wake);
      sleepers.add(wake);
      if (signal.aborted) wake();
    });
  }

  /** Without an integration, as after a lost connection, everybody looks. */
  #wake(integrationId: Id): void {
    this.#growth++;
    this.#read.clear();
    const woken = integrationId ? [this.#sleepers.get(integrationId)] : [...this.#sleepers.values()];
    for (const sleepers of woken) for (const wake of [...(sleepers ?? [])]) wake();
  }
}

function seqOf(id: string, epoch: string): number | undefined {
  const seq = id.startsWith(`${epoch}-`) ? id.slice(epoch.length + 1) : '';
  return /^\d{1,15}$/.test(seq) ? Number(seq) : undefined;
}
