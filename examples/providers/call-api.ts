import { isMappingError, MappingError, type MappingErrorCode } from 'client-mapping-elements';

/** One call of your API: JSON in, JSON out. Every failure is a `MappingError`; an abort is handed on as it is. */
export async function callApi<T>(url: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<T> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...init });
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    const body: unknown = isJson ? await response.json() : undefined;
    if (!response.ok) throw errorOf(response, body ?? {});
    if (!isJson) throw new MappingError('protocol', { message: 'JSON was expected' });
    return body as T;
  } catch (reason) {
    init.signal.throwIfAborted();
    if (isMappingError(reason)) throw reason;
    throw new MappingError(reason instanceof SyntaxError ? 'protocol' : 'network', { cause: reason });
  }
}

/** What your API says of a refusal. A gateway's page says nothing: then the status alone counts. */
interface ApiError {
  readonly error?: string;
  readonly field?: string;
  readonly usedBy?: { readonly customerId: number; readonly customerName: string };
  readonly tenant?: { readonly tenantId: string; readonly tenantName: string };
}

const codes: Readonly<Partial<Record<number, MappingErrorCode>>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  412: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
};

function errorOf({ status, headers }: Response, { error, field, usedBy, tenant }: ApiError): MappingError {
  const message = `HTTP ${status} ${error ?? ''}`;
  if (error === 'tenant_in_use' && usedBy) {
    const holder = { clientId: String(usedBy.customerId), clientName: usedBy.customerName };
    return new MappingError('company-taken', { message, holder });
  }
  if (error === 'name_in_use' && tenant) {
    return new MappingError('name-taken', { message, takenBy: { id: tenant.tenantId, name: tenant.tenantName } });
  }
  const seconds = Number(headers.get('Retry-After') ?? NaN);
  return new MappingError(codes[status] ?? 'unavailable', {
    message,
    ...(field !== undefined && { field }),
    ...(seconds >= 0 && { retryAfterMs: seconds * 1_000 }),
  });
}
