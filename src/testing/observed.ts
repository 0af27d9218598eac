import type { MappingProvider } from '../provider/mapping-provider.js';

/** The same provider; `onCall` is told the name of each method as it is called. */
export function observed(provider: MappingProvider, onCall: (method: string) => void): MappingProvider {
  return new Proxy(provider, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        onCall(String(name));
        // On the provider itself, not on this one: private members are there only.
        return Reflect.apply(value, target, args);
      };
    },
  });
}
