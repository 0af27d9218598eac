import { isMappingError, type MappingError } from '../../model/errors.js';
import type { ClientMappingQuery } from '../../model/query.js';
import { readCalls } from '../calls.js';
import type { Check } from '../check.js';
import type { Fault } from '../contract-options.js';
import type { Stage } from '../stage.js';
import { broken, ensure, named, settled, shown } from '../verify.js';

const page = { offset: 0, limit: 5 };

/** How a provider refuses and fails. */
export const failingChecks: readonly Check[] = [
  {
    id: 'X1',
    title: 'Every refusal is a MappingError with a known code and an outcome',
    level: 'read',
    mend: 'Throw new MappingError(code) for every failure; toMappingError in this package wraps what others throw.',
    run: async stage => {
      for (const reason of await refusals(stage)) {
        ensure(isMappingError(reason), 'a MappingError with a code of the contract', () => named(reason));
        const outcomes: readonly unknown[] = ['applied', 'not-applied', 'unknown'];
        ensure(outcomes.includes(reason.outcome), `an outcome that is one of ${outcomes.join(', ')}`, () =>
          shown(reason.outcome),
        );
      }
    },
  },
  {
    id: 'X2',
    title: '429 is `rate-limited` and says how long to wait',
    level: 'read',
    needs: { faults: ['rate-limited'] },
    mend: 'Read Retry-After, in seconds or as a date, and hand it on as retryAfterMs.',
    run: async stage => {
      const error = await failure(stage, { kind: 'rate-limited', retryAfterMs: 20 }, ['rate-limited']);
      ensure(
        typeof error.retryAfterMs === 'number' && error.retryAfterMs >= 0,
        'retryAfterMs is a number of milliseconds',
        shown(error.retryAfterMs),
      );
    },
  },
  {
    id: 'X4',
    title: 'A page, nothing, or half a document in place of data is `protocol` or `unavailable`',
    level: 'read',
    needs: { faults: ['html', 'empty', 'truncated'] },
    mend: 'Look at the content type, and catch what JSON.parse throws.',
    run: async stage => {
      for (const kind of ['html', 'empty', 'truncated'] as const) {
        const error = await failure(stage, { kind }, ['protocol', 'unavailable']);
        ensure(!/<[a-z!]/i.test(error.message), 'a message without markup', error.message);
      }
    },
  },
  {
    id: 'X5',
    title: 'Messages hold no markup, no stack and no secret',
    level: 'read',
    mend: 'Write your own words for the log; do not hand on what the server or the exception says.',
    run: async stage => {
      for (const reason of await refusals(stage)) {
        const message = reason instanceof Error ? reason.message : String(reason);
        ensure(!/<\/?[a-z][^>]*>/i.test(message), 'a message without markup', message);
        ensure(!/\n\s+at |\bat [\w.<>]+ \(.*:\d+:\d+\)/.test(message), 'a message without a stack', message);
        ensure(
          !/\b(bearer|basic)\s+[\w+/=.-]{8,}|password=|api[-_]?key=/i.test(message),
          'a message without a secret',
          'it holds what looks like one',
        );
      }
    },
  },
  {
    id: 'X7',
    title: 'A failure is never data: no row, no company and no count is made of an error',
    level: 'read',
    needs: { faults: ['server-error'] },
    mend: 'Let the failure reject. An empty list or a row named after the error is read as truth.',
    run: async stage => {
      await stage.faults.inject({ kind: 'server-error' });
      for (const { name, call } of readCalls(stage)) {
        const end = await settled(call(stage.read));
        if (!end.isRejected) broken(`${name} rejects while the server fails`, `it answered ${shown(end.value)}`);
        ensure(isMappingError(end.reason), `${name} rejects with a MappingError`, () => named(end.reason));
      }
    },
  },
];

/** What a provider says no to. */
async function refusals({ provider, read, tag }: Stage): Promise<unknown[]> {
  const calls: readonly Promise<unknown>[] = [
    provider.listClientMappings({ offset: 0, limit: 0 }, read),
    provider.listClientMappings({ ...page, mapped: 'maybe' } as unknown as ClientMappingQuery, read),
    provider.listCompanies({ offset: -1, limit: 5 }, read),
    provider.listClientMappings({ ...page, topLevelId: tag }, read),
    provider.listClientMappings({ ...page, client: `<b>${tag}</b>` }, read),
  ];
  const ends = await Promise.all(calls.map(call => settled(call)));
  return ends.flatMap(end => (end.isRejected ? [end.reason] : []));
}

/** The error that a read fails with under a fault. */
async function failure(stage: Stage, fault: Fault, codes: readonly MappingError['code'][]): Promise<MappingError> {
  await stage.faults.inject(fault);
  const end = await settled(stage.provider.listClientMappings(page, stage.read));
  await stage.faults.inject();
  const expected = `${fault.kind} is refused with ${codes.map(code => `\`${code}\``).join(' or ')}`;
  if (!end.isRejected) broken(expected, `it was answered with ${shown(end.value)}`);
  if (!isMappingError(end.reason) || !codes.includes(end.reason.code)) broken(expected, named(end.reason));
  return end.reason;
}
