import { coreMethods } from './core-methods.js';
import { unknownTerms } from './unknown-terms.js';

/** What a developer is told, by what is wrong. Loaded when something is. */
const advice = {
  // Without the tag: a page hands its own on, and would be told of each element inside.
  query: () => 'query is ignored, it is not an object. Give a ClientMappingFilter, e.g. { mapped: "no" }.',
  provider: (tag: string, lacking: readonly string[]) =>
    `<${tag}>: provider is ignored, it lacks ${lacking.join(', ')}. Give an object with ${coreMethods.join(', ')}.`,
  src: (src: string) =>
    `<client-mappings>: src="${src}" is ignored, it is not a URL. Give the base of a mapping service, e.g. src="/api/psa".`,
  noProvider: () =>
    '<client-mappings>: nothing can be shown, there is no provider. Set the attribute src, e.g. src="/api/psa", or the property provider, here or on an element around it.',
  hide: (part: string, known: readonly string[]) =>
    `<client-mappings>: hide="${part}" is ignored. Use ${known.join(' or ')}.`,
  density: (density: string, known: readonly string[]) =>
    `<client-mappings>: density="${density}" is ignored. Use ${known.join(', ')}.`,
  status: (status: string) => `<mapping-status-dot>: status "${status}" is ignored. Use ok, has-events or not-mapped.`,
  description: (lacking: readonly string[]) =>
    `describe answered without a right ${lacking.join(', ')}: the default is used.`,
  language: (language: string, cause: unknown) =>
    `English is shown, because "${language}" could not be loaded: ${String(cause)}`,
  strings: unknownTerms,
  part: (cause: unknown) => `A part could not be loaded. Serve all files of the package: ${String(cause)}`,
};

export type Advice = typeof advice;

const given = new Set<string>();

/** Tells a developer once what is wrong and what to do. */
export function give<K extends keyof Advice>(about: K, args: Parameters<Advice[K]>): void {
  const say = advice[about] as (...args: Parameters<Advice[K]>) => string | readonly string[];
  for (const message of [say(...args)].flat()) {
    if (given.has(message)) continue;
    given.add(message);
    console.warn(message);
  }
}
