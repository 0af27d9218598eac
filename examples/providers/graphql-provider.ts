import {
  type ClientMapping,
  type Company,
  isMappingErrorCode,
  MappingError,
  type MappingErrorOptions,
  type MappingProvider,
  type Page,
} from 'client-mapping-elements';
import { callApi } from './call-api.js';

const row = `client { id name topLevel { id name } } mapping {
  company { id name } services { id on } eventCount missing revision updatedAt updatedBy
}`;

const documents = {
  rows: `query Rows($filter: RowFilter!, $sort: RowSort, $offset: Int!, $limit: Int!) {
    rows(filter: $filter, sort: $sort, offset: $offset, limit: $limit) { items { ${row} } total }
  }`,
  companies: `query Companies($filter: CompanyFilter!, $offset: Int!, $limit: Int!) {
    companies(filter: $filter, offset: $offset, limit: $limit) {
      items { id name mappedTo { clientId clientName } } total
    }
  }`,
  save: `mutation Save($clientId: ID!, $draft: MappingDraft!, $write: WriteCondition!) {
    saveMapping(clientId: $clientId, draft: $draft, write: $write) { ${row} }
  }`,
  remove: `mutation Remove($clientId: ID!, $write: WriteCondition!) {
    removeMapping(clientId: $clientId, write: $write) { ${row} }
  }`,
};

export function graphqlProvider(url: string): MappingProvider {
  async function send<T>(query: string, variables: object, signal: AbortSignal): Promise<T> {
    const { data, errors } = await callApi<Answer<T>>(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    // GraphQL says 200 and puts the failure beside half of the data: what is partly wrong is no answer.
    if (errors?.[0]) throw toError(errors[0]);
    if (!data) throw new MappingError('protocol', { message: 'neither data nor errors came' });
    return data;
  }

  return {
    async listClientMappings({ sort, offset, limit, ...filter }, { signal }) {
      const { rows } = await send<{ rows: Page<Row> }>(documents.rows, { filter, sort, offset, limit }, signal);
      return { items: rows.items.map(toRow), total: rows.total };
    },
    async listCompanies({ offset, limit, available = true, ...rest }, { signal }) {
      const variables = { filter: { available, ...rest }, offset, limit };
      const { companies } = await send<{ companies: Page<Company> }>(documents.companies, variables, signal);
      return companies;
    },
    async saveMapping(clientId, { target, services }, { signal, ...write }) {
      const draft = { target, services: Object.entries(services).map(([id, on]) => ({ id, on })) };
      // `revision: null` says "not mapped yet": unlike one that is absent, JSON keeps it.
      const { saveMapping } = await send<{ saveMapping: Row }>(documents.save, { clientId, draft, write }, signal);
      return toRow(saveMapping);
    },
    async removeMapping(clientId, { signal, ...write }) {
      const { removeMapping } = await send<{ removeMapping: Row }>(documents.remove, { clientId, write }, signal);
      return toRow(removeMapping);
    },
  };
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    /** What your resolvers throw: the code of a `MappingError`, and what it carries. */
    readonly extensions?: { readonly code?: string; readonly current?: Row } & Pick<
      MappingErrorOptions,
      'field' | 'holder' | 'takenBy' | 'retryAfterMs'
    >;
  }[];
}

/** A record has no place in GraphQL: services come as a list. */
type Row = Omit<ClientMapping, 'mapping'> & {
  readonly mapping:
    | (Omit<NonNullable<ClientMapping['mapping']>, 'services'> & {
        readonly services: readonly { readonly id: string; readonly on: boolean }[];
      })
    | null;
};

function toRow({ client, mapping }: Row): ClientMapping {
  if (!mapping) return { client, mapping };
  const services = Object.fromEntries(mapping.services.map(({ id, on }) => [id, on]));
  return { client, mapping: { ...mapping, services } };
}

function toError({ extensions = {} }: NonNullable<Answer<unknown>['errors']>[number]): MappingError {
  const { code, current, ...carried } = extensions;
  return new MappingError(isMappingErrorCode(code) ? code : 'unavailable', {
    message: `GraphQL: ${code ?? 'an error without a code'}`,
    ...carried,
    ...(current && { current: toRow(current) }),
  });
}
