import { isMappingError, MappingError } from '../../src/model/errors.js';
import type { MappingProvider, WriteOptions } from '../../src/provider/mapping-provider.js';
import { type Mutant, signal } from './mutant.js';

export type Save = MappingProvider['saveMapping'];

/** A save that goes wrong in a way of its own. */
export function savingAs(save: (real: Save, ...args: Parameters<Save>) => ReturnType<Save>): Mutant['methods'] {
  return real => ({ saveMapping: (...args) => save((...given) => real.saveMapping(...given), ...args) });
}

/** A write whose options are read wrongly. */
export function optionsAs(change: (options: WriteOptions) => WriteOptions): Mutant['methods'] {
  return real => ({
    saveMapping: (clientId, draft, options) => real.saveMapping(clientId, draft, change(options)),
    removeMapping: (clientId, options) => real.removeMapping(clientId, change(options)),
  });
}

/** A refusal without what it should carry. */
export function bare(code: 'company-taken' | 'name-taken' | 'conflict'): Mutant['methods'] {
  return savingAs(async (save, ...args) => {
    try {
      return await save(...args);
    } catch (reason) {
      throw isMappingError(reason, code) ? new MappingError(code) : reason;
    }
  });
}

/** Saves, and takes the company from whoever has it. */
export const taking: Mutant['methods'] = real => ({
  saveMapping: async (clientId, draft, options) => {
    try {
      return await real.saveMapping(clientId, draft, options);
    } catch (reason) {
      if (!isMappingError(reason, 'company-taken') || !reason.holder) throw reason;
      await real.removeMapping(reason.holder.clientId, { signal });
      return real.saveMapping(clientId, draft, options);
    }
  },
});
