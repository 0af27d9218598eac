import { RestMappingProvider } from '../dist/provider/rest-mapping-provider.js';
import { faultyFetch, formatResults, runProviderContract } from '../dist/testing/index.js';
import { UsageError } from './arguments.js';

/** Checks a REST backend. Answers what to print, and whether nothing failed. */
export async function check({ base, level, clientIds, only, headers, isJson }) {
  const { fetch, faults } = faultyFetch();
  const makeProvider = () => new RestMappingProvider({ base, headers: () => headers, fetch });
  const unreached = await whyUnreached(makeProvider());
  const results = unreached
    ? [unreached]
    : await run(makeProvider, { level, clientIds, faults: () => faults, ...(only && { only }) });
  const shown = results.map(result => withoutSecrets(result, headers));
  return {
    text: isJson ? `${JSON.stringify(shown, undefined, 2)}\n` : `${base} at level ${level}\n\n${formatResults(shown)}`,
    isRight: results.every(({ verdict }) => verdict !== 'fail'),
  };
}

async function run(makeProvider, options) {
  try {
    return await runProviderContract(makeProvider, options);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/** One failure instead of one for each check, when nobody answers or the sign-in is wrong. */
async function whyUnreached(provider) {
  const start = performance.now();
  try {
    await provider.listClientMappings({ offset: 0, limit: 1 }, { signal: AbortSignal.timeout(30_000) });
    return undefined;
  } catch (error) {
    return {
      id: 'connection',
      title: 'The backend answers GET /client-mappings',
      ms: Math.round(performance.now() - start),
      verdict: 'fail',
      expected: 'a page of clients within 30 seconds',
      came: `${error.code ?? error.name}: ${error.message}`,
      mend: 'Look at the base URL, at --header, and at whether the server runs.',
    };
  }
}

/** A backend may say in its errors what it was sent. */
function withoutSecrets(result, headers) {
  const secrets = headers.flatMap(([, value]) => [value, value.replace(/^\S+\s+/, '')]).filter(text => text.length > 3);
  const clean = text => secrets.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text);
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => [key, typeof value === 'string' ? clean(value) : value]),
  );
}
