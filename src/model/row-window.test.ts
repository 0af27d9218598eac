import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type RowAsk, RowWindow } from './row-window.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

/** A list on a server that caps its pages, and changes under the reader. */
class Server {
  total: number;
  version = 0;
  readonly cap: number;

  constructor(total: number, cap: number) {
    this.total = total;
    this.cap = cap;
  }

  page({ offset, limit }: RowAsk) {
    const count = Math.max(0, Math.min(limit, this.cap, this.total - offset));
    const items = Array.from({ length: count }, (_, place) => ({ id: `c${offset + place}`, version: this.version }));
    return { items, total: this.total, revision: String(this.version) };
  }
}

const aWindow = (options: { pageSize?: number; keep?: number } = {}) =>
  new RowWindow<Row>({ idOf: row => row.id, ...options });

/** Asks and answers until nothing is missing. */
function settle(window: RowWindow<Row>, server: Server, most = 200): number {
  let asks = 0;
  for (let ask = window.nextAsk(); ask; ask = window.nextAsk()) {
    expect(++asks, 'asks for one view').to.be.below(most);
    window.answer(ask, server.page(ask));
  }
  return asks;
}

describe('RowWindow', () => {
  it('asks once for the first rows, and knows how many there are', () => {
    const window = aWindow();
    const server = new Server(246, 1_000);
    window.want(0, 20);
    const ask = window.nextAsk();
    expect(ask).to.deep.equal({ offset: 0, limit: 100 });
    expect(window.nextAsk(), 'while the first is under way').to.equal(undefined);
    window.answer(ask!, server.page(ask!));
    expect(window.total).to.equal(246);
    expect(window.rowAt(99)?.id).to.equal('c99');
    expect(window.nextAsk()).to.equal(undefined);
  });

  it('asks for the rest when the server gives less than was asked for', () => {
    const window = aWindow({ pageSize: 250 });
    const server = new Server(717, 100);
    window.want(0, 230);
    settle(window, server);
    for (let index = 0; index < 230; index++) expect(window.rowAt(index)?.id).to.equal(`c${index}`);
  });

  it('leaves behind what a jump made needless, and ignores its late answer', () => {
    const window = aWindow();
    const server = new Server(10_000, 1_000);
    window.want(0, 20);
    settle(window, server);
    window.want(5_000, 5_020);
    const late = window.nextAsk()!;
    expect(window.want(9_000, 9_020)).to.deep.equal([late]);
    const ask = window.nextAsk()!;
    window.answer(ask, server.page(ask));
    window.answer(late, server.page(late));
    expect(window.rowAt(9_000)?.id).to.equal('c9000');
    expect(window.rowAt(5_000)).to.equal(undefined);
  });

  it('shows what it has while it asks again for a list that changed', () => {
    const window = aWindow({ pageSize: 10 });
    const server = new Server(100, 1_000);
    window.want(0, 20);
    settle(window, server);
    server.version = 1;
    window.want(0, 30);
    const ask = window.nextAsk()!;
    window.answer(ask, server.page(ask));
    expect(window.rowAt(0)?.version).to.equal(0);
    settle(window, server);
    for (let index = 0; index < 30; index++) expect(window.rowAt(index)?.version).to.equal(1);
  });

  it('takes a list that changes with every answer as it comes', () => {
    const window = aWindow({ pageSize: 10 });
    const server = new Server(100, 1_000);
    window.want(0, 40);
    let asks = 0;
    for (let ask = window.nextAsk(); ask && asks < 100; ask = window.nextAsk(), asks++) {
      server.version++;
      window.answer(ask, server.page(ask));
    }
    expect(asks).to.be.below(30);
    expect(window.rowAt(39)?.id).to.equal('c39');
  });

  it('puts a saved row into its place without asking again', () => {
    const window = aWindow();
    const server = new Server(50, 1_000);
    window.want(0, 20);
    settle(window, server);
    expect(window.replace({ id: 'c7', version: 9 })).to.equal(7);
    expect(window.rowAt(7)?.version).to.equal(9);
    expect(window.replace({ id: 'elsewhere', version: 1 })).to.equal(undefined);
    expect(window.nextAsk()).to.equal(undefined);
  });

  it('asks nothing more after a failure until it is told to go on', () => {
    const window = aWindow();
    window.want(0, 20);
    window.fail(window.nextAsk()!);
    expect(window.nextAsk()).to.equal(undefined);
    window.retry();
    expect(window.nextAsk()).to.deep.equal({ offset: 0, limit: 100 });
  });

  it('believes an empty page more than a total', () => {
    const window = aWindow({ pageSize: 10 });
    window.want(0, 40);
    const first = window.nextAsk()!;
    window.answer(first, { items: [{ id: 'c0', version: 0 }], total: 30 });
    const second = window.nextAsk()!;
    window.answer(second, { items: [], total: 30 });
    expect(window.total).to.equal(1);
    expect(window.nextAsk()).to.equal(undefined);
  });

  it('always ends with the right rows in view and bounded memory, whatever happens on the way', () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('scroll' as const), to: fc.nat(3_000), rows: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ type: fc.constant('answer' as const), which: fc.nat(5) }),
      fc.record({ type: fc.constant('fail' as const), which: fc.nat(5) }),
      fc.record({ type: fc.constant('ask' as const) }),
      fc.record({ type: fc.constant('change' as const), total: fc.nat(3_000) }),
      fc.record({ type: fc.constant('reset' as const) }),
    );
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.integer({ min: 1, max: 150 }),
        fc.array(step, { maxLength: 60 }),
        (total, cap, steps) => {
          const server = new Server(total, cap);
          const window = aWindow({ pageSize: 100, keep: 400 });
          const pages = new Map<RowAsk, ReturnType<Server['page']>>();
          let [first, end] = [0, 20];
          window.want(first, end);
          for (const now of steps) {
            const asks = [...pages.keys()];
            const ask = 'which' in now ? asks[now.which % Math.max(1, asks.length)] : undefined;
            if (now.type === 'scroll') window.want((first = now.to), (end = now.to + now.rows));
            if (now.type === 'reset') window.invalidate();
            if (now.type === 'change') {
              server.total = now.total;
              server.version++;
            }
            if (now.type === 'ask') {
              const next = window.nextAsk();
              // What the server answers is decided when it is asked, and can come much later.
              if (next) pages.set(next, server.page(next));
            }
            if (ask && now.type === 'answer') window.answer(ask, pages.get(ask)!);
            if (ask && now.type === 'fail') {
              window.fail(ask);
              window.retry();
            }
            if (ask) pages.delete(ask);
          }
          for (const [ask, page] of pages) window.answer(ask, page);
          window.invalidate();
          settle(window, server, 2_000);
          expect(window.total === server.total || first >= server.total).to.equal(true);
          for (let index = first; index < Math.min(end, server.total); index++) {
            expect(window.rowAt(index)).to.deep.equal({ id: `c${index}`, version: server.version });
          }
          expect(window.rowAt(server.total)).to.equal(undefined);
          expect(window.size).to.be.at.most(400 + end - first + 150);
        },
      ),
      { numRuns: 300 },
    );
  });
});
