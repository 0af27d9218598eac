import { isMappingError } from '../../model/errors.js';
import { readCalls } from '../calls.js';
import type { Check } from '../check.js';
import { late, pause, within } from '../time.js';
import { collectUnhandled } from '../unhandled.js';
import { broken, ensure, named, same, settled } from '../verify.js';

/** Long enough that no answer overtakes an abort, short enough to be waited for. */
const delayMs = 400;

const mend =
  'Look at the signal before you begin and race your work against its abort; reject with signal.reason itself.';

/** What an abort does. */
export const cancellingChecks: readonly Check[] = [
  {
    id: 'A1',
    title: 'A call with an aborted signal rejects with its reason and has no effect',
    level: 'read',
    mend,
    run: async stage => {
      const reason = new Error('no longer wanted');
      const signal = AbortSignal.abort(reason);
      for (const { name, call } of readCalls(stage)) rejectsWith(await settled(call({ signal })), reason, name);
    },
  },
  {
    id: 'A2',
    title: 'An abort in flight rejects at once',
    level: 'read',
    needs: { faults: ['delay'] },
    mend,
    run: async stage => {
      await stage.faults.inject({ kind: 'delay', ms: delayMs * 5 });
      for (const { name, call } of readCalls(stage)) {
        const controller = new AbortController();
        const reason = new Error('no longer wanted');
        const running = settled(call({ signal: controller.signal }));
        await pause(5);
        controller.abort(reason);
        const end = await within(stage.limits.abortMs, running, late);
        if (end === late) broken(`${name} rejects within ${stage.limits.abortMs} ms of an abort`, 'it did not');
        rejectsWith(end, reason, name);
      }
    },
  },
  {
    id: 'A3',
    title: 'An abort is not a MappingError: the reason is kept, whatever it is',
    level: 'read',
    mend: 'Pass an abort on as it is: do not wrap signal.reason, and do not take every failure of fetch for `network`.',
    run: async stage => {
      const { provider } = stage;
      for (const given of [undefined, 'a word', new Error('left')]) {
        const controller = new AbortController();
        const { signal } = controller;
        const running = settled(provider.listClientMappings({ offset: 0, limit: 5 }, { signal }));
        controller.abort(given);
        const end = await running;
        // An answer that was there already may win; no provider need be slow.
        if (!end.isRejected) continue;
        ensure(!isMappingError(end.reason), 'an abort is no MappingError', () => named(end.reason));
        rejectsWith(end, signal.reason, 'listClientMappings');
      }
    },
  },
  {
    id: 'A4',
    title: 'What an aborted call does later is heard by nobody',
    level: 'read',
    needs: { faults: ['delay'] },
    mend: 'Handle the rejection of every promise that you stop waiting for (a Promise.race leaves the loser to you).',
    run: async stage => {
      await stage.faults.inject({ kind: 'delay', ms: delayMs / 4 });
      const unhandled = collectUnhandled();
      try {
        const ends = readCalls(stage).map(({ call }) => {
          const controller = new AbortController();
          const running = settled(call({ signal: controller.signal }));
          controller.abort();
          return within(delayMs, running, late);
        });
        await Promise.all(ends);
        await pause(delayMs);
      } finally {
        unhandled.stop();
      }
      same(unhandled.reasons.map(named), [], 'the list of rejections that nobody handles');
    },
  },
  {
    id: 'A6',
    title: 'A call that is over has let go of its signal',
    level: 'read',
    mend: 'Remove your abort listener when the call ends: one signal may serve thousands of calls.',
    run: async stage => {
      for (const { name, call } of readCalls(stage)) {
        const { signal, listeners } = countingSignal();
        const end = await settled(call({ signal }));
        if (end.isRejected && !isMappingError(end.reason, 'unsupported')) throw end.reason;
        same(listeners(), 0, `the number of abort listeners that ${name} leaves`);
      }
    },
  },
];

/** Also of writes. */
export const cancelledWriteChecks: readonly Check[] = [
  {
    id: 'A7',
    title: 'A write with an aborted signal rejects with its reason and changes nothing',
    level: 'write',
    needs: { permits: ['save', 'remove'] },
    mend,
    run: async stage => {
      const reason = new Error('no longer wanted');
      const options = { signal: AbortSignal.abort(reason) };
      const client = await stage.client();
      const company = await stage.freeCompany();
      const draft = stage.onto(company.id);
      rejectsWith(await settled(stage.provider.saveMapping(client.id, draft, options)), reason, 'saveMapping');
      same(
        (await stage.row(client.id)).mapping,
        null,
        'the mapping of a client whose save was aborted before it began',
      );
      await stage.save(client.id, draft);
      rejectsWith(await settled(stage.provider.removeMapping(client.id, options)), reason, 'removeMapping');
      same((await stage.row(client.id)).mapping?.company.id, company.id, 'the company after an aborted removal');
    },
  },
  {
    id: 'A5',
    title: 'A write that was aborted in flight settles when it is repeated under its key',
    level: 'full',
    needs: { permits: ['save', 'createCompany'], faults: ['delay'] },
    mend: 'Carry an aborted write out once or not at all, and let the same key find what was done.',
    run: async stage => {
      const client = await stage.client();
      const name = stage.newName();
      const [draft, idempotencyKey] = [stage.ontoNew(name), stage.newKey()];
      await stage.faults.inject({ kind: 'delay', ms: delayMs / 4 });
      const controller = new AbortController();
      const options = { signal: controller.signal, idempotencyKey };
      const running = settled(stage.provider.saveMapping(client.id, draft, options));
      await pause(5);
      controller.abort();
      await within(delayMs, running, late);
      await pause(delayMs);
      await stage.faults.inject();
      const row = await stage.save(client.id, draft, { idempotencyKey });
      same(row.mapping?.company.name, name, 'the company of the repeated save');
      same((await stage.row(client.id)).mapping?.company.id, row.mapping?.company.id, 'the company in the list');
      const made = (await stage.companies({ available: false })).filter(company => company.name === name);
      same(made.length, 1, 'the number of companies of that name');
    },
  },
];

type End = Awaited<ReturnType<typeof settled<unknown>>>;

function rejectsWith(end: End, reason: unknown, name: string): void {
  const expected = `${name} rejects with the reason of its signal, the very same value`;
  if (!end.isRejected) broken(expected, 'it was answered');
  if (end.reason !== reason) broken(expected, `it was refused with ${named(end.reason)}`);
}

/** Node's own `fetch`, which lets go of a signal only as garbage is collected: not the provider's doing. */
const ofNodesFetch = /node:internal\/deps\/undici/;

/** A signal that counts the listeners it still has. */
function countingSignal(): { readonly signal: AbortSignal; readonly listeners: () => number } {
  const { signal } = new AbortController();
  const added = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: AddEventListenerOptions | boolean,
  ) => {
    if (!ofNodesFetch.test(new Error().stack ?? '')) added.add(listener);
    add(type, listener, options);
  };
  signal.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: EventListenerOptions | boolean,
  ) => {
    added.delete(listener);
    remove(type, listener, options);
  };
  return { signal, listeners: () => added.size };
}
