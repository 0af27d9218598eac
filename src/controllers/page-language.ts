import { parentOf } from './parent-of.js';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * BCP 47 tag of the nearest ancestor with `lang`, in whatever tree that is; what is no tag is passed by. The trees on the
 * way are watched from then on, by one observer for all, as long as anybody listens.
 */
export function languageAt(element: Element): string {
  observer ??= new MutationObserver(languagesChanged);
  let tag: string | undefined;
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (!(node instanceof Element)) observer.observe(node, { subtree: true, attributeFilter: ['lang'] });
    try {
      tag ??= Intl.getCanonicalLocales((node as Partial<HTMLElement>).lang || [])[0];
    } catch {
      // "not a language"
    }
  }
  return tag ?? 'en';
}

/** Calls back when a `lang` has changed, until `unlisten`. */
export function listen(listener: () => void): void {
  listeners.add(listener);
  listener();
}

export function unlisten(listener: () => void): void {
  listeners.delete(listener);
  if (listeners.size === 0) observer?.disconnect();
}

/** Calls everybody who listens: what they found may be no longer true. */
export function languagesChanged(): void {
  for (const listener of listeners) listener();
}
