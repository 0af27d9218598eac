import {
  MappingError,
  type MappingErrorCode,
  type MappingErrorOptions,
  type MappingProvider,
  MemoryMappingProvider,
  type MemoryOptions,
} from 'client-mapping-elements';
import { intercepted, type SeededData, seededData, seededDescription, withFaults } from 'client-mapping-elements/mocks';

type Method = keyof MappingProvider;

/** A provider whose calls of some methods are never answered: for states that pass too soon to be looked at. */
export const unanswered =
  (...methods: readonly Method[]) =>
  (provider: MappingProvider): MappingProvider =>
    intercepted(provider, ({ method }, proceed) =>
      methods.includes(method) ? new Promise<never>(() => undefined) : proceed(),
    );

/** A provider whose calls of some methods are refused. */
export const refusing =
  (methods: readonly Method[], code: MappingErrorCode, options?: MappingErrorOptions) =>
  (provider: MappingProvider): MappingProvider =>
    withFaults(provider, ({ method }) => (methods.includes(method) ? new MappingError(code, options) : undefined));

/** A provider without some of its optional methods: what it cannot do is not offered. */
export const without =
  (...methods: readonly Method[]) =>
  (provider: MappingProvider): MappingProvider => ({
    ...intercepted(provider, (_, proceed) => proceed()),
    ...Object.fromEntries(methods.map(method => [method, undefined])),
  });

/** The mocks' seeded data, perhaps with a change. */
export const seeded =
  (clientCount = 246, change: (data: SeededData) => MemoryOptions = data => data) =>
  (): MemoryMappingProvider =>
    new MemoryMappingProvider({ ...change(seededData(clientCount)), user: 'Robin' });

/** A list as short as the story. Every client has the top level "UK". */
export const listOf = (names: readonly (readonly [client: string, company?: string])[], more: MemoryOptions = {}) => {
  const clients = names.map(([name], at) => ({ id: String(101 + at), name, topLevel: { id: 'uk', name: 'UK' } }));
  return () =>
    new MemoryMappingProvider({
      clients,
      companies: names.flatMap(([, name], at) => (name === undefined ? [] : [{ id: `company-${101 + at}`, name }])),
      mappings: names.flatMap(([, name], at) =>
        name === undefined
          ? []
          : [
              {
                clientId: String(101 + at),
                companyId: `company-${101 + at}`,
                services: { billing: true, ticketing: true },
              },
            ],
      ),
      description: seededDescription,
      user: 'Robin',
      ...more,
    });
};

/** A line that a story can cut and mend. */
export class Line {
  isCut = false;

  readonly wrap = (provider: MappingProvider): MappingProvider =>
    withFaults(provider, () => (this.isCut ? new MappingError('network') : undefined));

  cut(): void {
    this.isCut = true;
  }

  /** As the browser tells pages that the network is back. */
  mend(): void {
    this.isCut = false;
    dispatchEvent(new Event('online'));
  }
}

/** Saves that wait until the story refuses them. */
export class HeldSaves {
  #arrive!: (refuse: () => void) => void;
  #arrived!: Promise<() => void>;

  readonly wrap = (provider: MappingProvider): MappingProvider => {
    this.#arrived = new Promise(resolve => (this.#arrive = resolve));
    return intercepted(provider, ({ method }, proceed) =>
      method === 'saveMapping'
        ? new Promise<never>((_, reject) => this.#arrive(() => reject(new MappingError('unauthenticated'))))
        : proceed(),
    );
  };

  /** Refuses the first save, as soon as it has come. */
  async refuse(): Promise<void> {
    (await this.#arrived)();
  }
}
