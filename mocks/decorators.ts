import { MappingError, type MappingProvider } from 'client-mapping-elements';

/** One call of a provider. */
export interface ProviderCall {
  readonly method: keyof MappingProvider;
  readonly args: readonly unknown[];
  readonly signal: AbortSignal;
}

/** Stands around calls: may wait, refuse, or act before and after it lets the call `proceed`. */
export type Interceptor = (call: ProviderCall, proceed: () => Promise<unknown>) => Promise<unknown>;

const callMethods = [
  'listClientMappings',
  'listCompanies',
  'saveMapping',
  'removeMapping',
  'describe',
  'listTopLevels',
  'summarize',
  'checkCompanyName',
  'listEvents',
  'actOnEvent',
  'recheckEvents',
  'suggestMatches',
] as const satisfies readonly (keyof MappingProvider)[];

const streamMethods = ['applyChanges', 'watch'] as const satisfies readonly (keyof MappingProvider)[];

const writeMethods: ReadonlySet<keyof MappingProvider> = new Set([
  'saveMapping',
  'removeMapping',
  'actOnEvent',
  'recheckEvents',
  'applyChanges',
]);

type Method = (...args: unknown[]) => unknown;

/**
 * The same provider with an interceptor around every call. Methods that are absent stay absent; an abort rejects at
 * once, whatever the interceptor waits for. A stream is intercepted when it begins.
 */
export function intercepted(provider: MappingProvider, interceptor: Interceptor): MappingProvider {
  const methods: Partial<Record<keyof MappingProvider, Method>> = {};
  const around = async (method: keyof MappingProvider, args: readonly unknown[], proceed: () => Promise<unknown>) => {
    const { signal } = args.at(-1) as { signal: AbortSignal };
    return untilAborted(signal, () => interceptor({ method, args, signal }, proceed));
  };
  for (const method of callMethods) {
    const run = provider[method]?.bind(provider) as Method | undefined;
    if (run) methods[method] = (...args) => around(method, args, () => run(...args) as Promise<unknown>);
  }
  for (const method of streamMethods) {
    const run = provider[method]?.bind(provider) as Method | undefined;
    if (!run) continue;
    methods[method] = async function* (...args) {
      await around(method, args, () => Promise.resolve());
      yield* run(...args) as AsyncIterable<unknown>;
    };
  }
  return methods as unknown as MappingProvider;
}

/** The same provider, later: `readMs` for each read, `writeMs` for each write. */
export function withLatency(provider: MappingProvider, readMs: number, writeMs = readMs): MappingProvider {
  return intercepted(provider, async ({ method, signal }, proceed) => {
    await pause(writeMethods.has(method) ? writeMs : readMs, signal);
    return proceed();
  });
}

/** The same provider, failing with what `faultOf` gives for a call, and working where it gives nothing. */
export function withFaults(
  provider: MappingProvider,
  faultOf: (call: ProviderCall) => MappingError | undefined,
): MappingProvider {
  return intercepted(provider, (call, proceed) => {
    const fault = faultOf(call);
    return fault ? Promise.reject(fault) : proceed();
  });
}

/** Resolves after a time in milliseconds; an abort ends the wait and rejects with the signal's reason. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}

/** Waits for work; an abort rejects at once with the signal's reason. Leaves no listener behind. */
async function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([aborted, work()]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
