import { expect } from '@open-wc/testing';
import { MappingError, type MappingNotice, MemoryMappingProvider, type ReadOptions } from 'client-mapping-elements';
import { assertStreamMatchesContract } from '../test/openapi/contract.js';
import { ChangeFeed } from './change-feed.js';

function feedOver() {
  const memory = new MemoryMappingProvider({ clients: [{ id: '1', name: 'Acme' }] });
  const rename = (name: string) => memory.upsertClient({ id: '1', name });
  return { rename, feed: new ChangeFeed(options => memory.watch(options)) };
}

/** Reads a stream text by text; each must be as in docs/openapi.yaml. */
function readerOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      if (done) return 'end';
      const text = decoder.decode(value);
      await assertStreamMatchesContract(text);
      return text;
    },
    cancel: () => reader.cancel(),
  };
}

describe('ChangeFeed', () => {
  it('tells changes with rising ids, and before the first where the reader is', async () => {
    const { feed, rename } = feedOver();
    const reader = readerOf(await feed.open(null));
    expect(await reader.next()).to.equal('id: 0\n\n');
    rename('Acme Ltd');
    rename('Acme Limited');
    const first = await reader.next();
    expect(first).to.match(/^id: 1\ndata: \{"type":"row",.*"name":"Acme Ltd".*\}\n\n$/);
    expect(await reader.next()).to.match(/^id: 2\ndata: .*"Acme Limited"/);
    await reader.cancel();
  });

  it('goes on where a reader was', async () => {
    const { feed, rename } = feedOver();
    const reader = readerOf(await feed.open(null));
    rename('A');
    await reader.next();
    expect(await reader.next()).to.contain('id: 1');
    await reader.cancel();
    const other = readerOf(await feed.open(null));
    await other.next();
    rename('B');
    await other.next();
    const back = readerOf(await feed.open('1'));
    expect(await back.next()).to.match(/^id: 2\ndata: .*"B"/);
    const upToDate = readerOf(await feed.open('2'));
    expect(await upToDate.next()).to.equal('id: 2\n\n');
  });

  it('asks a reader whose place it does not know to read everything anew', async () => {
    const { feed, rename } = feedOver();
    const first = readerOf(await feed.open(null));
    for (let change = 1; change <= 1_001; change++) rename(`Acme ${change}`);
    await first.next();
    let last = '';
    while (!last.includes('id: 1001')) last = await first.next();
    for (const id of ['0', '1002', 'x', '-1', '1.5']) {
      expect(await readerOf(await feed.open(id)).next()).to.equal('event: reset\nid: 1001\n\n');
    }
    expect(await readerOf(await feed.open('1')).next()).to.match(/^id: 2\n/);
  });

  it('ends its streams when the provider stops watching, and is then behind', async () => {
    let end = () => {};
    const feed = new ChangeFeed(async function* (): AsyncGenerator<MappingNotice> {
      await new Promise<void>(resolve => (end = resolve));
      yield { type: 'reset' };
    });
    const reader = readerOf(await feed.open(null));
    expect(await reader.next()).to.equal('id: 0\n\n');
    end();
    expect(await reader.next()).to.equal('id: 1\ndata: {"type":"reset"}\n\n');
    expect(await reader.next()).to.equal('end');
    expect(await readerOf(await feed.open('1')).next()).to.contain('event: reset');
  });

  it('refuses as the provider does, and asks it again the next time', async () => {
    let asked = 0;
    // eslint-disable-next-line require-yield
    const feed = new ChangeFeed(async function* (_: ReadOptions): AsyncGenerator<MappingNotice> {
      asked++;
      throw new MappingError('unauthenticated');
    });
    for (const times of [1, 2]) {
      const refusal = await feed.open(null).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(refusal).to.have.property('code', 'unauthenticated');
      expect(asked).to.equal(times);
    }
  });
});
