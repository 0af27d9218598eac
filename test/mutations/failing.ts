import { MappingError } from '../../src/model/errors.js';
import type { ClientMapping } from '../../src/model/client-mapping.js';
import type { MappingProvider } from '../../src/provider/mapping-provider.js';
import { type Mutant, signal } from './mutant.js';

/** A list whose failures are made into something else. */
function failingAs(change: (reason: unknown) => unknown, isOutside = true): Omit<Mutant, 'rule' | 'defect'> {
  return {
    isOutside,
    methods: real => ({
      listClientMappings: async (query, options) => {
        try {
          return await real.listClientMappings(query, options);
        } catch (reason) {
          const answer = change(reason);
          if (answer instanceof Error) throw answer;
          return answer as Awaited<ReturnType<MappingProvider['listClientMappings']>>;
        }
      },
    }),
  };
}

const codeOf = (reason: unknown) => (reason instanceof MappingError ? reason.code : undefined);

const errorAsRow = (reason: unknown): { items: ClientMapping[]; total: number } => ({
  items: [{ client: { id: '-1', name: String(reason) }, mapping: null }],
  total: 1,
});

const isLive = (given: AbortSignal) => !given.aborted;

/** Wrong failures and wrong aborts. */
export const failingMutants: readonly Mutant[] = [
  { rule: 'X1', defect: 'refuses with a plain error', ...failingAs(() => new Error('Bad Request')) },
  {
    rule: 'X1',
    defect: 'has a code that nobody knows',
    ...failingAs(reason => Object.assign(new Error('odd'), { code: 'bad-request', outcome: 'unknown', cause: reason })),
  },
  {
    rule: 'X2',
    defect: 'does not say how long to wait',
    ...failingAs(reason => (codeOf(reason) === 'rate-limited' ? new MappingError('rate-limited') : reason)),
  },
  {
    rule: 'X2',
    defect: 'takes 429 for an outage',
    ...failingAs(reason => (codeOf(reason) === 'rate-limited' ? new MappingError('unavailable') : reason)),
  },
  {
    rule: 'X4',
    defect: 'lets the parser speak when a page comes',
    ...failingAs(reason =>
      codeOf(reason) === 'protocol' ? new SyntaxError('Unexpected token < in JSON at position 0') : reason,
    ),
  },
  {
    rule: 'X5',
    defect: 'hands the page of the server on as its message',
    ...failingAs(() => new MappingError('invalid', { message: '<html><body>Bad Request</body></html>' })),
  },
  {
    rule: 'X5',
    defect: 'hands the token on in its message',
    ...failingAs(() => new MappingError('invalid', { message: 'refused: Authorization: Bearer abcdef1234567890' })),
  },
  {
    rule: 'X7',
    defect: 'makes a row of an error',
    ...failingAs(errorAsRow),
  },
  {
    rule: 'X7',
    defect: 'makes an empty list of an error',
    ...failingAs(() => ({ items: [], total: 0 })),
  },
  {
    rule: 'A1',
    defect: 'takes no notice of an abort',
    isOutside: true,
    methods: real => ({ listClientMappings: query => real.listClientMappings(query, { signal }) }),
  },
  {
    rule: 'A1',
    defect: 'rejects with an error of its own',
    isOutside: true,
    methods: real => ({
      listCompanies: (query, options) =>
        isLive(options.signal) ? real.listCompanies(query, options) : Promise.reject(new Error('aborted')),
    }),
  },
  {
    rule: 'A2',
    defect: 'waits for the answer before it looks at the signal',
    isOutside: true,
    methods: real => ({
      listClientMappings: async (query, options) => {
        options.signal.throwIfAborted();
        const page = await real.listClientMappings(query, { signal });
        options.signal.throwIfAborted();
        return page;
      },
    }),
  },
  {
    rule: 'A3',
    defect: 'takes an abort for a broken line',
    ...failingAs(reason => (reason instanceof MappingError ? reason : new MappingError('network', { cause: reason }))),
  },
  {
    rule: 'A4',
    defect: 'forgets the promise that lost the race',
    isOutside: true,
    methods: real => ({
      listClientMappings: (query, options) => {
        const work = real.listClientMappings(query, { signal });
        void work.then(() => options.signal.throwIfAborted());
        return new Promise((resolve, reject) => {
          options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
          work.then(resolve, reject);
        });
      },
    }),
  },
  {
    rule: 'A5',
    defect: 'carries an aborted write out, and forgets its key',
    isOutside: true,
    methods: real => ({
      saveMapping: (clientId, draft, { idempotencyKey: _, ...options }) => {
        const work = real.saveMapping(clientId, draft, { ...options, signal });
        return new Promise((resolve, reject) => {
          options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
          work.then(resolve, reject);
        });
      },
    }),
  },
  {
    rule: 'A6',
    defect: 'leaves a listener on every signal',
    isOutside: true,
    methods: real => ({
      listCompanies: (query, options) => {
        options.signal.addEventListener('abort', () => undefined);
        return real.listCompanies(query, options);
      },
    }),
  },
  {
    rule: 'A7',
    defect: 'saves although the signal is aborted',
    isOutside: true,
    methods: real => ({
      saveMapping: async (clientId, draft, options) => {
        const row = await real.saveMapping(clientId, draft, { ...options, signal });
        options.signal.throwIfAborted();
        return row;
      },
    }),
  },
];
