import { intercepted, pause } from '../../mocks/decorators.js';
import { MappingError } from '../../src/model/errors.js';
import type { MappingProvider } from '../../src/provider/mapping-provider.js';
import { MemoryMappingProvider, type MemoryOptions } from '../../src/provider/memory-mapping-provider.js';
import { type ContractFaults, type Fault, memorySeed } from '../../src/testing/index.js';
import type { Backend } from './backend.js';

/** The descriptions of both sides and a limit for names, as a real backend has them. */
export const description: NonNullable<MemoryOptions['description']> = {
  source: { name: 'HaloPSA' },
  target: { name: 'GravityZone' },
  companyName: { maxLength: 64 },
};

/** A `MemoryMappingProvider` whose calls can be disturbed; `wrap` is put between it and the faults. */
export function memoryBackend(
  wrap: (memory: MemoryMappingProvider) => MappingProvider = memory => memory,
  options: MemoryOptions = {},
): Backend {
  const memory = new MemoryMappingProvider({ description, ...options });
  const { provider, faults } = withFaultSwitch(wrap(memory));
  return { provider, seed: memorySeed(memory), faults };
}

/** The same provider with the faults that a wire would have. */
export function withFaultSwitch(inner: MappingProvider): {
  readonly provider: MappingProvider;
  readonly faults: ContractFaults;
} {
  let fault: Fault | undefined;
  const provider = intercepted(inner, async ({ signal }, proceed) => {
    switch (fault?.kind) {
      case undefined:
        return proceed();
      case 'delay':
        await pause(fault.ms, signal);
        return proceed();
      case 'drop':
        await proceed();
        throw new MappingError('network');
      case 'rate-limited':
        throw new MappingError('rate-limited', { retryAfterMs: fault.retryAfterMs });
      case 'server-error':
        throw new MappingError('unavailable');
      default:
        throw new MappingError('protocol');
    }
  });
  const kinds = ['delay', 'drop', 'rate-limited', 'server-error', 'html', 'empty', 'truncated'] as const;
  return {
    provider,
    faults: {
      kinds,
      inject: next => {
        fault = next;
      },
    },
  };
}
