import {
  type ClientMapping,
  isMappingError,
  type MappingDraft,
  type MemoryMappingProvider,
  type WriteOptions,
} from 'client-mapping-elements';

interface Variables {
  readonly filter: object;
  readonly sort?: object;
  readonly offset: number;
  readonly limit: number;
  readonly clientId: string;
  readonly draft: Pick<MappingDraft, 'target'> & { readonly services: readonly { id: string; on: boolean }[] };
  readonly write: Omit<WriteOptions, 'signal'>;
}

/** The GraphQL service of docs/providers.md on a `MemoryMappingProvider`. Knows four documents. Stands in for `fetch`. */
export function graphqlApi(memory: MemoryMappingProvider): typeof fetch {
  return async (_, init = {}) => {
    const signal = init.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    const { query, variables } = JSON.parse(init.body as string) as { query: string; variables: Variables };
    const [, operation = ''] = /^\w+ (\w+)/.exec(query) ?? [];
    try {
      return answer({ data: await resolve(memory, operation, variables, signal) });
    } catch (reason) {
      if (!isMappingError(reason)) throw reason;
      const { code, field, holder, takenBy, current } = reason;
      const extensions = { code, field, holder, takenBy, ...(current && { current: toNode(current) }) };
      // As GraphQL does: half of the data may come with the errors.
      return answer({ data: { rows: null }, errors: [{ message: reason.message, extensions }] });
    }
  };
}

async function resolve(memory: MemoryMappingProvider, operation: string, variables: Variables, signal: AbortSignal) {
  const { filter, sort, offset, limit, clientId, draft, write } = variables;
  if (operation === 'Rows') {
    const query = { ...filter, ...(sort && { sort }), offset, limit };
    const { items, total } = await memory.listClientMappings(query as never, { signal });
    return { rows: { items: items.map(toNode), total } };
  }
  if (operation === 'Companies')
    return { companies: await memory.listCompanies({ ...filter, offset, limit }, { signal }) };
  if (operation === 'Remove')
    return { removeMapping: toNode(await memory.removeMapping(clientId, { ...write, signal })) };
  const services = Object.fromEntries(draft.services.map(({ id, on }) => [id, on])) as MappingDraft['services'];
  return {
    saveMapping: toNode(await memory.saveMapping(clientId, { target: draft.target, services }, { ...write, signal })),
  };
}

function toNode({ client, mapping }: ClientMapping) {
  const services = Object.entries(mapping?.services ?? {}).map(([id, on]) => ({ id, on }));
  return { client, mapping: mapping && { ...mapping, services } };
}

function answer(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/graphql-response+json' } });
}
