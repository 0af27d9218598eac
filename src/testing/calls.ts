import type { ReadOptions } from '../provider/mapping-provider.js';
import type { Stage } from './stage.js';

/** A call of a provider, ready to be made. */
export interface NamedCall {
  readonly name: string;
  readonly call: (options: ReadOptions) => Promise<unknown>;
}

const page = { offset: 0, limit: 5 };

/** A call of every method that only reads. */
export function readCalls({ provider, tag }: Stage): readonly NamedCall[] {
  const calls: readonly (readonly [name: string, call: NamedCall['call'] | undefined])[] = [
    ['listClientMappings', options => provider.listClientMappings(page, options)],
    ['listCompanies', options => provider.listCompanies(page, options)],
    ['describe', provider.describe && (options => callOf(provider.describe?.(options)))],
    ['listTopLevels', provider.listTopLevels && (options => callOf(provider.listTopLevels?.(options)))],
    ['summarize', provider.summarize && (options => callOf(provider.summarize?.({}, options)))],
    [
      'checkCompanyName',
      provider.checkCompanyName && (options => callOf(provider.checkCompanyName?.({ name: tag }, options))),
    ],
    ['listEvents', provider.listEvents && (options => callOf(provider.listEvents?.(page, options)))],
    [
      'suggestMatches',
      provider.suggestMatches && (options => callOf(provider.suggestMatches?.({ clientIds: [] }, options))),
    ],
  ];
  return calls.flatMap(([name, call]) => (call ? [{ name, call }] : []));
}

function callOf(call: Promise<unknown> | undefined): Promise<unknown> {
  return call ?? Promise.resolve();
}
