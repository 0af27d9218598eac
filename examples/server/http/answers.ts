import type { ClientMapping } from 'client-mapping-elements';

export function jsonResponse(
  body: unknown,
  init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  return new Response(JSON.stringify(body), {
    status: init.status ?? 200,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
}

/** A row; the revision of its mapping is its entity tag. */
export function rowResponse(row: ClientMapping, status = 200): Response {
  return jsonResponse(row, { status, ...(row.mapping && { headers: { ETag: `"${row.mapping.revision}"` } }) });
}
