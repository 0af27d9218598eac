import { expect } from '@open-wc/testing';
import { aRow, fakeProvider } from '../../test/fake-provider.js';
import { isMappingError, MappingError } from '../model/errors.js';
import { findRow } from './find-row.js';
import { defaultDescription, type MappingNotice, type ProviderDescription } from './mapping-provider.js';
import { persist } from './persist.js';
import { type HubNotice, ProviderHub } from './provider-hub.js';
import { removeMapping, saveMapping } from './write-mapping.js';

const { signal } = new AbortController();

/** Why a call was rejected. */
async function rejection(call: Promise<unknown>) {
  try {
    await call;
  } catch (reason) {
    return isMappingError(reason) && reason.code;
  }
  return undefined;
}

const draft = { target: { kind: 'existing', companyId: 'c' }, services: {} } as never;

/** A watch that ends or fails as a test says. */
function feed() {
  const watches: { say: (notice: MappingNotice) => void; fail: (reason: unknown) => void; isOver: boolean }[] = [];
  async function* watch({ signal }: { signal: AbortSignal }): AsyncGenerator<MappingNotice> {
    const said: MappingNotice[] = [];
    let wake: () => void = () => undefined;
    let failure: { reason: unknown } | undefined;
    const self = {
      say: (notice: MappingNotice) => (said.push(notice), wake()),
      fail: (reason: unknown) => ((failure = { reason }), wake()),
      isOver: false,
    };
    watches.push(self);
    signal.addEventListener('abort', () => wake());
    try {
      while (!signal.aborted) {
        const next = said.shift();
        if (next) yield next;
        else if (failure) throw failure.reason;
        else await new Promise<void>(resolve => (wake = resolve));
      }
    } finally {
      self.isOver = true;
    }
  }
  return { watch, watches };
}

/** Until everything that is due by now has happened. */
const settled = () => new Promise(resolve => setTimeout(resolve));

describe('ProviderHub', () => {
  it('is one for each provider object', () => {
    const provider = fakeProvider();
    expect(ProviderHub.of(provider)).to.equal(ProviderHub.of(provider));
    expect(ProviderHub.of(provider)).to.not.equal(ProviderHub.of(fakeProvider()));
  });

  it('tells all listeners of a write, and that it is under way meanwhile', async () => {
    const row = aRow('1', 'Acme', 'ACME');
    const hub = ProviderHub.of(fakeProvider({ saveMapping: () => Promise.resolve(row) }));
    const heard: HubNotice[] = [];
    const stop = hub.subscribe(notice => heard.push(notice));
    const saving = saveMapping(hub, '1', draft, { signal });
    expect(hub.isSaving('1')).to.equal(true);
    await saving;
    expect(hub.isSaving('1')).to.equal(false);
    expect(heard).to.deep.equal([
      { type: 'saving', clientId: '1', isSaving: true },
      { type: 'row', row },
      { type: 'saving', clientId: '1', isSaving: false },
    ]);
    stop();
  });

  it('says what to return when a write answers no row, and lets nobody show it', async () => {
    for (const [answer, field] of [
      [undefined, 'client.id'],
      [{ client: { id: '1' } }, 'client.name'],
      [{ client: { id: '1', name: 'Acme' } }, 'mapping'],
    ] as const) {
      const nothing = () => Promise.resolve(answer as never);
      const hub = ProviderHub.of(fakeProvider({ saveMapping: nothing, removeMapping: nothing }));
      const heard: string[] = [];
      const stop = hub.subscribe(({ type }) => heard.push(type));
      for (const [method, call] of [
        ['saveMapping', saveMapping(hub, '1', draft, { signal })],
        ['removeMapping', removeMapping(hub, '1', { signal })],
      ] as const)
        expect(await call.catch((reason: unknown) => reason)).to.include({
          code: 'protocol',
          field,
          message: `${method} answered without a right ${field}.`,
        });
      expect(heard).to.not.include('row');
      stop();
    }
  });

  it('completes a description with the default', async () => {
    const hub = ProviderHub.of(
      fakeProvider({ describe: () => Promise.resolve({ source: { name: 'HaloPSA' } } as never) }),
    );
    const stop = hub.subscribe(() => undefined);
    await settled();
    expect(hub.description).to.deep.equal({ ...defaultDescription, source: { name: 'HaloPSA' } });
    stop();
  });

  it('takes the row of a conflict for what is so', async () => {
    const current = aRow('1', 'Acme', 'Theirs');
    const hub = ProviderHub.of(
      fakeProvider({ saveMapping: () => Promise.reject(new MappingError('conflict', { current })) }),
    );
    expect(await rejection(saveMapping(hub, '1', draft, { signal }))).to.equal('conflict');
    expect(hub.peek('1')).to.equal(current);
  });

  it('watches only while somebody listens', async () => {
    const { watch, watches } = feed();
    const hub = ProviderHub.of(fakeProvider({ watch }));
    const stop = [hub.subscribe(() => undefined), hub.subscribe(() => undefined)];
    await settled();
    expect(watches).to.have.length(1);
    stop[0]();
    expect(watches[0].isOver).to.equal(false);
    stop[1]();
    await settled();
    expect(watches[0].isOver).to.equal(true);
  });

  it('hears nothing more of a watch that goes on after it was told to stop', async () => {
    const told: ((notice: MappingNotice) => void)[] = [];
    async function* watch(): AsyncGenerator<MappingNotice> {
      for (;;) yield await new Promise<MappingNotice>(resolve => told.push(resolve));
    }
    const hub = ProviderHub.of(fakeProvider({ watch }));
    hub.subscribe(() => undefined)();
    await settled();
    const heard: HubNotice[] = [];
    const stop = hub.subscribe(notice => heard.push(notice));
    await settled();
    const before = told.length;
    told[0]({ type: 'row', row: aRow('1', 'Acme') });
    await settled();
    expect(heard).to.be.empty;
    expect(hub.peek('1')).to.equal(undefined);
    expect(told).to.have.length(before);
    stop();
  });

  it('keeps the newer description when an answer comes that was called back', async () => {
    const answers: ((description: ProviderDescription) => void)[] = [];
    const hub = ProviderHub.of(fakeProvider({ describe: () => new Promise(resolve => answers.push(resolve)) }));
    hub.subscribe(() => undefined)();
    const heard: HubNotice[] = [];
    hub.subscribe(notice => heard.push(notice));
    const called = (name: string) => ({ ...defaultDescription, source: { name } });
    answers[1](called('New'));
    await settled();
    answers[0](called('Old'));
    await settled();
    expect(hub.description.source.name).to.equal('New');
    expect(heard).to.deep.equal([{ type: 'described' }]);
  });

  it('leaves no listener on a signal behind when a wait is over', async () => {
    const { signal } = new AbortController();
    let listening = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (type: string, listener: EventListener) => (listening++, add(type, listener));
    signal.removeEventListener = (type: string, listener: EventListener) => (listening--, remove(type, listener));
    let attempts = 0;
    await persist(signal, () => Promise.resolve(++attempts === 2));
    expect(attempts).to.equal(2);
    expect(listening).to.equal(0);
  });

  it('takes up a broken watch again, and has everything asked anew', async () => {
    const { watch, watches } = feed();
    const hub = ProviderHub.of(fakeProvider({ watch }));
    const heard: string[] = [];
    const isReset = new Promise<void>(resolve => {
      hub.subscribe(({ type }) => {
        heard.push(type);
        if (type === 'reset') resolve();
      });
    });
    await settled();
    watches[0].say({ type: 'row', row: aRow('1', 'Acme') });
    watches[0].fail(new MappingError('network'));
    await isReset;
    expect(heard).to.deep.equal(['row', 'reset']);
    expect(watches).to.have.length(2);
  });

  it('has nothing asked anew while a watch is refused, and all of it once one holds', async () => {
    let refusals = 2;
    const heard: string[] = [];
    let isOver: () => void;
    const isHeld = new Promise<void>(resolve => (isOver = resolve));
    async function* watch({ signal }: { signal: AbortSignal }): AsyncGenerator<MappingNotice> {
      if (heard.length === 0) yield { type: 'gone', clientId: '1' };
      if (refusals-- > 0) throw new MappingError('unauthenticated');
      // Says nothing: only that it stands tells that it holds.
      await new Promise(resolve => signal.addEventListener('abort', resolve));
    }
    const stop = ProviderHub.of(fakeProvider({ watch })).subscribe(({ type }) => {
      heard.push(type);
      if (type === 'reset') isOver();
    });
    await isHeld;
    stop();
    expect(heard).to.deep.equal(['gone', 'reset']);
    expect(refusals).to.equal(-1);
  });

  it('stops asking what a provider cannot do', async () => {
    let calls = 0;
    const hub = ProviderHub.of(
      fakeProvider({
        describe: () => {
          calls++;
          return Promise.reject(new MappingError('unsupported'));
        },
      }),
    );
    hub.subscribe(() => undefined);
    await settled();
    expect(calls).to.equal(1);
    expect(hub.description.source.name).to.equal('Client');
  });
});

describe('findRow', () => {
  it('knows a row that a list has just shown, and asks nobody', async () => {
    const hub = ProviderHub.of(fakeProvider());
    const row = aRow('1', 'Acme');
    hub.remember([row]);
    expect(await findRow(hub, '1', { signal })).to.equal(row);
  });

  it('looks through the whole list by the rows received', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => aRow(`${at}`, `Client ${at}`));
    const offsets: number[] = [];
    const hub = ProviderHub.of(
      fakeProvider({
        listClientMappings: ({ offset }) => {
          offsets.push(offset);
          return Promise.resolve({ items: rows.slice(offset, offset + 100), total: rows.length });
        },
      }),
    );
    expect((await findRow(hub, '444', { signal })).client.name).to.equal('Client 444');
    expect(offsets).to.deep.equal([0, 100, 200, 300, 400]);
  });

  it('refuses a list that is none', async () => {
    const hub = ProviderHub.of(fakeProvider({ listClientMappings: () => Promise.resolve({ total: 1 } as never) }));
    expect(await rejection(findRow(hub, 'x', { signal }))).to.equal('protocol');
  });

  it('says so when there is no such client', async () => {
    const hub = ProviderHub.of(fakeProvider({ listClientMappings: () => Promise.resolve({ items: [], total: 0 }) }));
    expect(await rejection(findRow(hub, 'x', { signal }))).to.equal('not-found');
  });
});
