import { assertMatchesContract } from './contract.js';

/** The global `fetch` for a service under `/api/psa`. Rejects when what is answered is not as in docs/openapi.yaml. */
export async function checkedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const response = await fetch(request.clone());
  await assertMatchesContract(request, response);
  return response;
}
