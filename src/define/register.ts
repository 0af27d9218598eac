/** Registers a tag once: a second copy of the library on the page leaves the first in place; a server has no registry. */
export function register(tag: string, element: CustomElementConstructor): void {
  const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}
