const own = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a request calls the server by a name of its own. A page elsewhere can make its own name point to this
 * machine; it cannot make a browser send another name.
 */
export function isKnownHost({ hostname }: URL, hosts: readonly string[]): boolean {
  return own.test(hostname) || hosts.includes(hostname);
}

/** Whether a page of another site sent a request that could change something. */
export function isForeignPage({ method, headers }: Request, { host }: URL): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('Origin');
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
