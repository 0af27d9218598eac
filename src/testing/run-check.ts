import { isMappingError } from '../model/errors.js';
import { coreMethods } from '../provider/core-methods.js';
import { hasMethod } from './methods.js';
import { Broken, type Check, NotChecked } from './check.js';
import {
  type ContractFaults,
  contractLevels,
  type ContractOptions,
  type MakeProvider,
  withDefaults,
} from './contract-options.js';
import type { ContractResult } from './contract-result.js';
import { observed } from './observed.js';
import { descriptionOf, Stage } from './stage.js';
import { late, within } from './time.js';
import { named } from './verify.js';

/** What is said of a check besides its rule and its time. */
type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly expected: string; readonly came: string; readonly mend?: string }
  | { readonly verdict: 'skip'; readonly why: string };

/** Runs one check on a fresh provider. Never rejects, and ends soon after its time is up, whatever the provider does. */
export async function runCheck(
  check: Check,
  makeProvider: MakeProvider,
  options: ContractOptions,
): Promise<ContractResult> {
  const { id, title, mend } = check;
  const start = performance.now();
  const verdict = whyNotAtAll(check, options) ?? (await onFreshProvider(check, makeProvider, options));
  const rule = { id, title, ms: Math.round(performance.now() - start) };
  return verdict.verdict === 'fail' ? { ...rule, mend, ...verdict } : { ...rule, ...verdict };
}

/** Skips that need no provider. */
function whyNotAtAll({ level, needs }: Check, options: ContractOptions): Verdict | undefined {
  const rank = (name: ContractOptions['level']) => contractLevels.indexOf(name);
  if (rank(level) > rank(options.level)) return skip(`It takes level ${level}.`);
  if (needs?.seed && !options.seed) return skip('It takes a seed.');
  if (needs?.faults && !options.faults) return skip(`It takes faults: ${needs.faults.join(', ')}.`);
  return undefined;
}

async function onFreshProvider(check: Check, makeProvider: MakeProvider, options: ContractOptions): Promise<Verdict> {
  const limits = withDefaults(options.limits);
  const { timeoutMs } = limits;
  const made = await inTime(timeoutMs, async () => makeProvider());
  if (!made.isDone) return notMade(made.verdict());
  const { provider, cleanup } = 'provider' in made.value ? made.value : { provider: made.value, cleanup: undefined };

  const time = new AbortController();
  let lastCall: string | undefined;
  let stage: Stage | undefined;
  let faults: ContractFaults | undefined;
  const run = await inTime(timeoutMs, async () => {
    faults = options.faults?.(provider);
    const watched = observed(provider, method => (lastCall = method));
    const description = await descriptionOf(watched, time.signal);
    // Data is made at level full only; the levels below it promise not to.
    const seed = options.level === 'full' ? options.seed?.(provider) : undefined;
    stage = new Stage({ provider: watched, description, options, limits, signal: time.signal, seed, faults });
    const why = whyNotHere(check, stage);
    if (why !== undefined) throw new NotChecked(why);
    await check.run(stage);
  });
  // Putting back makes calls as well.
  const verdict = run.isDone ? ({ verdict: 'pass' } as const) : run.verdict(lastCall);
  time.abort(new Error('The check is over.'));

  const ended = await inTime(timeoutMs, async () => {
    await faults?.inject();
    await stage?.putBack(new AbortController().signal);
  });
  const cleaned = await inTime(timeoutMs, async () => cleanup?.());
  if (verdict.verdict === 'fail') return verdict;
  if (!ended.isDone) return notPutBack('the mappings of clientIds are put back', ended.verdict());
  if (!cleaned.isDone) return notPutBack('cleanup ends', cleaned.verdict());
  return verdict;
}

/** Skips that only the provider, its description and the hooks can tell. */
function whyNotHere({ needs = {} }: Check, stage: Stage): string | undefined {
  const { provider, description } = stage;
  const method = needs.methods?.find(name => !hasMethod(provider, name));
  if (method) return `The provider has no ${method}.`;
  const permit = needs.permits?.find(name => !description.permissions[name]);
  if (permit) return `The provider's description does not permit it: ${permit}.`;
  const part = needs.seed?.find(name => !stage.seed[name]);
  if (part) return `The seed has no ${part}.`;
  const fault = needs.faults?.find(kind => !stage.faults.kinds.includes(kind));
  return fault && `The faults have no ${fault}.`;
}

/** The end of a work; what is said of one that failed may name the last call of the provider. */
type InTime<T> =
  | { readonly isDone: true; readonly value: T }
  | { readonly isDone: false; readonly verdict: (lastCall?: string) => Verdict };

/** Does a work, but does not wait for it longer than a time; what comes of it later is nobody's concern. */
async function inTime<T>(ms: number, work: () => Promise<T>): Promise<InTime<T>> {
  try {
    const promise = work();
    promise.catch(() => undefined);
    const value = await within(ms, promise, late);
    if (value !== late) return { isDone: true, value };
    return { isDone: false, verdict: lastCall => tooLate(ms, lastCall) };
  } catch (reason) {
    return { isDone: false, verdict: lastCall => verdictOf(reason, lastCall) };
  }
}

function tooLate(ms: number, lastCall: string | undefined): Verdict {
  return {
    verdict: 'fail',
    expected: `it is done within ${ms} ms`,
    came: lastCall ? `it was not; the last call was ${lastCall}()` : 'it was not',
    mend: 'Settle every promise. If the backend is only slow, raise limits.timeoutMs.',
  };
}

function verdictOf(reason: unknown, lastCall: string | undefined): Verdict {
  if (reason instanceof NotChecked) return skip(reason.message);
  if (reason instanceof Broken) return { verdict: 'fail', expected: reason.expected, came: reason.came };
  if (isMappingError(reason, 'unsupported') && lastCall && !coreMethods.some(name => name === lastCall))
    return skip(`The provider does not support ${lastCall}: ${reason.message}`);
  return {
    verdict: 'fail',
    expected: 'every call of this check that may succeed does',
    came: `${lastCall ? `${lastCall}() was refused with ` : ''}${named(reason)}`,
  };
}

function notMade(verdict: Verdict): Verdict {
  if (verdict.verdict !== 'fail') return verdict;
  const mend = 'Mend makeProvider: the provider was not asked yet.';
  return { ...verdict, expected: 'makeProvider makes a provider', mend };
}

function notPutBack(expected: string, verdict: Verdict): Verdict {
  const came = verdict.verdict === 'fail' ? verdict.came : 'it could not be done';
  return { verdict: 'fail', expected, came, mend: 'Look at these clients: they may not be as they were.' };
}

function skip(why: string): Verdict {
  return { verdict: 'skip', why };
}
