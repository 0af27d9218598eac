import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { MappingNotice } from 'client-mapping-elements';
import { shortenFeeds } from '../store/outbox.js';
import { describeOnEach } from './databases.js';
import { existing, signal, smallWorld, startTestServer, type TestServer } from './harness.js';

/** A stream of server-sent events, message by message. */
async function openStream(fetching: Promise<Response>) {
  const response = await fetching;
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  let text = '';
  return {
    close: () => reader.cancel(),
    /** The next message, as its lines; comments are passed over. */
    next: async (): Promise<Partial<Record<string, string>>> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const lines = text
            .slice(0, end)
            .split('\n')
            .filter(line => !line.startsWith(':') && line !== '');
          text = text.slice(end + 2);
          if (lines.length > 0)
            return Object.fromEntries(lines.map(line => line.split(/: ?(.*)/s) as [string, string]));
        } else {
          const { value, done } = await reader.read();
          if (done) throw new Error('The stream has ended.');
          text += value;
        }
      }
    },
  };
}

describeOnEach('The change feed', database => {
  let server: TestServer;
  before(async () => void (server = await startTestServer(database())));
  after(() => server.close());

  it('says at once where it stands, and when to come back', async () => {
    const world = await server.addIntegration(smallWorld());
    const stream = await openStream(world.fetch('/changes'));
    const hello = await stream.next();
    assert.match(hello.id ?? '', /^\w+-0$/);
    assert.match(hello.retry ?? '', /^\d+$/);
    await stream.close();
  });

  it('keeps two browsers in step', async () => {
    const world = await server.addIntegration(smallWorld());
    const watching = new AbortController();
    const watchers = [world.another(), world.another()].map(async provider => {
      const notices: MappingNotice[] = [];
      for await (const notice of provider.watch({ signal: watching.signal })) {
        notices.push(notice);
        if (notices.length === 3) break;
      }
      return notices;
    });
    // Each hears only what comes after it has begun to listen: a stream that answers has.
    await openStream(world.fetch('/changes')).then(async stream => {
      await stream.next();
      await stream.close();
    });
    await untilWatched(3);
    const saved = await world.provider.saveMapping('client-001', existing('company-001'), { signal });
    const removed = await world.provider.removeMapping('client-001', { signal });
    await world.directory.removeClient('client-002');
    const told = await Promise.all(watchers);
    for (const notices of told)
      assert.deepEqual(notices, [
        { type: 'row', row: saved },
        { type: 'row', row: removed },
        { type: 'gone', clientId: 'client-002' },
      ]);
    watching.abort();
  });

  /** Lets those who have just connected arrive. */
  async function untilWatched(turns: number) {
    for (let turn = 0; turn < turns; turn++) await fetch(`${server.base}/changes`);
  }

  it('goes on where a reader was, and tells one whose place is lost to read everything anew', async () => {
    const world = await server.addIntegration(smallWorld());
    const stream = await openStream(world.fetch('/changes'));
    const { id: start = '' } = await stream.next();
    await stream.close();
    for (const number of ['001', '002', '003'])
      await world.provider.saveMapping(`client-${number}`, existing(`company-${number}`), { signal });

    const resumed = await openStream(world.fetch('/changes', { headers: { 'Last-Event-ID': start } }));
    const missed = [await resumed.next(), await resumed.next(), await resumed.next()];
    assert.deepEqual(
      missed.map(({ data = '' }) => (JSON.parse(data) as { row: { client: { id: string } } }).row.client.id),
      ['client-001', 'client-002', 'client-003'],
    );

    await shortenFeeds(database(), 1);
    await world.provider.saveMapping('client-004', existing('company-004'), { signal });
    // Until it has heard of this, the server may answer from what it read before.
    const { id: last = '' } = await resumed.next();
    assert.match(last, /-4$/);
    await resumed.close();
    for (const lost of [start, 'elsewhere-1', last.replace(/\d+$/, '99'), 'nonsense', '']) {
      const anew = await openStream(world.fetch('/changes', { headers: { 'Last-Event-ID': lost } }));
      const reset = await anew.next();
      assert.equal(reset.event, 'reset', lost);
      assert.equal(reset.id, last);
      await anew.close();
    }
    const here = await openStream(world.fetch('/changes', { headers: { 'Last-Event-ID': last } }));
    assert.equal((await here.next()).id, last);
    await here.close();
  });

  it('numbers what is saved at once without a gap, in one order for all', async () => {
    const world = await server.addIntegration(smallWorld(60));
    const stream = await openStream(world.fetch('/changes'));
    await stream.next();
    const numbers = Array.from({ length: 60 }, (_, index) => String(index + 1).padStart(3, '0'));
    await Promise.all(
      numbers.map(number => world.provider.saveMapping(`client-${number}`, existing(`company-${number}`), { signal })),
    );
    for (let number = 1; number <= 60; number++)
      assert.match((await stream.next()).id ?? '', new RegExp(`-${number}$`));
    await stream.close();
  });
});
