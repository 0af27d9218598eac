import type { MappingProvider } from '../../src/provider/mapping-provider.js';
import type {
  Awaitable,
  ContractFaults,
  ContractOptions,
  ContractSeed,
  MakeProvider,
} from '../../src/testing/index.js';

/** One backend with nothing in it, and the provider that speaks to it. */
export interface Backend {
  readonly provider: MappingProvider;
  readonly seed: ContractSeed;
  readonly faults: ContractFaults;
  readonly close?: () => Awaitable<void>;
}

/**
 * What `runProviderContract` takes to check a kind of backend at level `full`. A server that is started by somebody
 * else plugs in here: `open` makes an integration of its own for each check, `close` throws it away.
 */
export function fullContract(
  open: () => Awaitable<Backend>,
  more: Partial<ContractOptions> = {},
): readonly [makeProvider: MakeProvider, options: ContractOptions] {
  const backends = new WeakMap<MappingProvider, Backend>();
  const backendOf = (provider: MappingProvider): Backend => {
    const backend = backends.get(provider);
    if (!backend) throw new Error('This provider was not made here.');
    return backend;
  };
  const makeProvider = async () => {
    const backend = await open();
    const { provider, close } = backend;
    backends.set(provider, backend);
    return { provider, ...(close && { cleanup: close }) };
  };
  return [
    makeProvider,
    {
      level: 'full',
      seed: provider => backendOf(provider).seed,
      faults: provider => backendOf(provider).faults,
      ...more,
    },
  ];
}
