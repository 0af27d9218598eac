import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MappingError } from 'client-mapping-elements';
import { CursorList, type CursorPage } from '../../examples/providers/cursor-list.js';

const { signal } = new AbortController();

/** A list of numbers behind an API whose cursors name the number before them; it counts how often it is read. */
function numbers(count: number, { pageSize = 10, hasTotal = true } = {}) {
  const server = {
    all: Array.from({ length: count }, (_, index) => index),
    reads: 0,
    read: async (cursor: string | null, asked: AbortSignal): Promise<CursorPage<number>> => {
      asked.throwIfAborted();
      server.reads++;
      const start = cursor === null ? 0 : server.all.indexOf(Number(cursor)) + 1;
      if (cursor !== null && start === 0) throw new MappingError('invalid', { message: 'expired' });
      const items = server.all.slice(start, start + pageSize);
      const next = start + items.length < server.all.length ? String(items.at(-1)) : null;
      return { items, next, ...(hasTotal && { total: server.all.length }) };
    },
  };
  return server;
}

describe('CursorList', () => {
  it('answers any windows in any order as an array does', async () => {
    const windows = fc.array(fc.record({ offset: fc.nat(60), limit: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(45), fc.integer({ min: 1, max: 9 }), fc.boolean(), windows, async (...args) => {
        const [count, pageSize, hasTotal, asked] = args;
        const server = numbers(count, { pageSize, hasTotal });
        const list = new CursorList(server.read);
        for (const { offset, limit } of asked) {
          expect(await list.window(offset, limit, signal)).to.deep.equal({
            items: server.all.slice(offset, offset + limit),
            total: count,
          });
        }
      }),
    );
  });

  it('goes on from the nearest cursor that it knows', async () => {
    const server = numbers(1_000);
    const list = new CursorList(server.read);
    await list.window(500, 10, signal);
    expect(server.reads).to.equal(51);
    await list.window(505, 10, signal);
    expect(server.reads).to.equal(53);
    await list.window(250, 10, signal);
    expect(server.reads).to.equal(54);
  });

  it('starts again when the list has another length, or its cursor has expired', async () => {
    for (const hasTotal of [true, false]) {
      const server = numbers(100, { hasTotal });
      const list = new CursorList(server.read);
      await list.window(40, 10, signal);
      server.all = server.all.filter(number => number !== 39);
      expect((await list.window(40, 2, signal)).items).to.deep.equal([41, 42]);
    }
  });

  it('does not start again for a refusal of the first page, nor twice', async () => {
    let reads = 0;
    const refusing = new CursorList(() => {
      reads++;
      return Promise.reject(new MappingError('invalid', { field: 'sort' }));
    });
    const outcome: unknown = await refusing.window(0, 5, signal).catch((reason: unknown) => reason);
    expect(outcome).to.include({ code: 'invalid', field: 'sort' });
    expect(reads).to.equal(1);
  });

  it('hands the signal to every page, and keeps the way that it has come', async () => {
    const server = numbers(100);
    const stop = new AbortController();
    const list = new CursorList((cursor: string | null, asked) => {
      if (server.reads === 3) stop.abort();
      return server.read(cursor, asked);
    });
    const outcome: unknown = await list.window(90, 5, stop.signal).catch((reason: unknown) => reason);
    expect(outcome).to.equal(stop.signal.reason);
    expect(server.reads).to.equal(3);
    expect((await list.window(90, 5, signal)).items).to.deep.equal([90, 91, 92, 93, 94]);
    expect(server.reads).to.equal(10);
  });
});
