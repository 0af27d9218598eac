import { RestMappingProvider } from 'client-mapping-elements';
import 'client-mapping-elements/define/client-mappings.js';

const provider = new RestMappingProvider({
  base: '/api/psa',
  // Asked before every call and every retry: a token that has expired is replaced here. Leave it out for cookies.
  headers: async () => ({ Authorization: `Bearer ${await freshToken()}` }),
});

const page = document.querySelector('client-mappings');
if (page) page.provider = provider;

/** Yours: a short-lived token of the person who is signed in. Never a key of the PSA or the vendor. */
async function freshToken(): Promise<string> {
  const response = await fetch('/session/token', { method: 'POST' });
  return response.text();
}
