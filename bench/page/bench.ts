import { type Ask, everything } from './arrange.js';
import { type Expected, whatIsWrong } from './check.js';
import type { Contender, Mounted } from './contender.js';
import { arrangedList, computedList } from './lists.js';
import { settled, timeToPainted, type Timing, untilRight } from './painted.js';
import { makeRows, type Row, rowAt, typed } from './rows.js';
import { scrolledByWheel } from './wheel.js';

/** One contender on one page; the driver calls what it wants to know. */
export class Bench {
  readonly #contender: Contender;
  readonly #count: number;
  readonly #container: HTMLElement;
  #rows: readonly Row[] = [];
  #host: unknown;
  #table: Mounted | undefined;
  #list: Expected;
  #notch: Promise<Timing> | undefined;

  constructor(contender: Contender, count: number, container: HTMLElement) {
    this.#contender = contender;
    this.#count = count;
    this.#container = container;
    this.#list = computedList(count);
  }

  /** Data and provider. Answers the milliseconds that the contender's host took. */
  prepare(): number {
    if (!this.#contender.isComputed) this.#rows = makeRows(this.#count);
    const start = performance.now();
    this.#host = this.#contender.prepare(this.#rows, this.#count);
    this.#list = this.#listOf(everything);
    return performance.now() - start;
  }

  async mount(): Promise<Timing> {
    await settled();
    return timeToPainted(
      () => (this.#table = this.#contender.mount(this.#container, this.#host)),
      () => this.#wrong(this.#list),
    );
  }

  async unmount(): Promise<void> {
    this.#mounted.unmount();
    this.#table = undefined;
    this.#container.replaceChildren();
    await settled();
  }

  async remount(times: number): Promise<Timing[]> {
    return inTurn(times, async () => {
      await this.unmount();
      await settled(100);
      return this.mount();
    });
  }

  /** Each letter, as it is typed; then the box is cleared. */
  async type(): Promise<Timing[]> {
    const timings = await inTurn(typed.length, at => this.#ask({ ...everything, text: typed.slice(0, at + 1) }));
    await this.#ask(everything);
    return timings;
  }

  filterMapped(): Promise<Timing[]> {
    const values = ['yes', 'no', 'all'] as const;
    return inTurn(values.length, at => this.#ask({ ...everything, mapped: values[at] ?? 'all' }));
  }

  /** By client: the first time, then the other way round, and so on. */
  async sort(times: number): Promise<Timing[]> {
    const timings = await inTurn(times, at =>
      this.#ask({ ...everything, sort: at % 2 === 0 ? 'ascending' : 'descending' }),
    );
    await this.#ask(everything);
    return timings;
  }

  /** Equal steps over the whole height, each a jump; as many as begin in a time. */
  async scroll(steps: number, ms = Infinity): Promise<Timing[]> {
    const timings = await inTurn(steps, at => this.#scrollTo((at + 1) / steps), ms);
    await this.#scrollTo(0);
    return timings;
  }

  /** Puts the list where the wheel is to be turned. */
  async scrollTo(fraction: number): Promise<void> {
    await this.#scrollTo(fraction);
  }

  /** Makes ready for one notch of the wheel. */
  async awaitNotch(): Promise<void> {
    await settled();
    this.#notch = scrolledByWheel(this.#mounted.scroller).then(start =>
      untilRight(start, () => this.#wrong(this.#list)),
    );
  }

  /** Answers when the rows that the notch brought are painted. */
  notch(): Promise<Timing> | undefined {
    return this.#notch;
  }

  /** A check box of one row in view after the other is clicked, and clicked back to what it was. */
  async toggle(rows: number): Promise<Timing[]> {
    const mapped = this.#firstMapped(rows);
    return inTurn(mapped.length * 2, at => this.#toggle(mapped[at >> 1] as Row, at % 2 === 0));
  }

  async mountAndUnmount(times: number): Promise<void> {
    await inTurn(times, async () => {
      await this.mount();
      await this.unmount();
    });
  }

  get #mounted(): Mounted {
    if (!this.#table) throw new Error('Nothing is mounted.');
    return this.#table;
  }

  #listOf(ask: Ask): Expected {
    return this.#contender.isComputed ? computedList(this.#count) : arrangedList(this.#rows, ask);
  }

  #wrong(expected: Expected): string {
    return this.#table ? whatIsWrong(this.#table, expected) : 'nothing is mounted';
  }

  #ask(ask: Ask): Promise<Timing> {
    const expected = this.#listOf(ask);
    const table = this.#mounted;
    return timeToPainted(
      () => table.ask(ask),
      () => this.#wrong(expected),
    );
  }

  #scrollTo(fraction: number): Promise<Timing> {
    const { scroller } = this.#mounted;
    const expected = { ...this.#list, fraction, isEstimated: this.#contender.isEstimated === true };
    const top = fraction * (scroller.scrollHeight - scroller.clientHeight);
    return timeToPainted(
      () => (scroller.scrollTop = top),
      () => this.#wrong(expected),
    );
  }

  #firstMapped(count: number): Row[] {
    return (
      Array.from({ length: 15 }, (_, place) => this.#list.rowAt(place))
        // Saving may close the events of a row, and so change more of it than its box.
        .filter(row => row.status === 'OK')
        .slice(0, count)
    );
  }

  #toggle({ id, client }: Row, isChanged: boolean): Promise<Timing> {
    const table = this.#mounted;
    // Some contenders change the host's rows, as their documentation has it: ask the source.
    const { billing } = rowAt(Number(id));
    const now = isChanged ? !billing : billing;
    const expected = { ...this.#list, changed: { id, billing: now } };
    return timeToPainted(
      () => table.billingOf(client)?.click(),
      () => (table.savedBilling(id) === now ? this.#wrong(expected) : 'the host was not told'),
    );
  }
}

/** Runs one after the other, and begins none after a time. */
async function inTurn<T>(times: number, run: (at: number) => Promise<T>, ms = Infinity): Promise<T[]> {
  const results: T[] = [];
  const end = performance.now() + ms;
  for (let at = 0; at < times && performance.now() < end; at++) results.push(await run(at));
  return results;
}

/** Makes the contender of this page's bundle ready for the driver. */
export function start(contender: Contender): void {
  const count = Number(new URLSearchParams(location.search).get('rows'));
  const container = document.getElementById('container');
  if (!container) throw new Error('The page has no container.');
  Object.assign(globalThis, { bench: new Bench(contender, count, container) });
}
