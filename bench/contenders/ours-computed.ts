// Our table over a provider that computes its rows: as many as wanted, none held.
import { ComputedProvider } from '../data/computed-host.js';
import type { Contender } from '../page/contender.js';
import { mount } from './ours.js';

export const contender: Contender<ComputedProvider> = {
  isComputed: true,
  prepare: (_, count) => new ComputedProvider(count),
  mount,
};
