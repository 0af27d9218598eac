// The same with node:test: `node --test`.
import { describe, it } from 'node:test';
import { MemoryMappingProvider } from 'client-mapping-elements';
import { memorySeed, registerContract } from 'client-mapping-elements/testing';

registerContract({ describe, it }, () => new MemoryMappingProvider(), { level: 'full', seed: memorySeed });
