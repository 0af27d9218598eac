// The page asks for Trusted Types. MSW registers its service worker by a text, so this one address is vouched for.

interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown;
}

/** Lets a text be the address of our service worker, and of nothing else. Call once, before the mocks start. */
export function trustMockWorker(workerUrl: URL): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: url => {
      if (new URL(url, document.baseURI).href !== workerUrl.href) throw new TypeError(`${url} is not trusted.`);
      return url;
    },
  });
}
