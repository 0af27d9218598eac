import type { MappingNotice, MappingProvider, ReadOptions } from 'client-mapping-elements';
import { callApi } from './call-api.js';

/** A provider of four methods, with features switched on: each is a method more. */
export function withFeatures(core: MappingProvider, base: string): MappingProvider {
  return {
    ...core,

    // Your names in every label, your services as columns, and buttons only for what this person may do.
    async describe({ signal }) {
      const { canEdit } = await callApi<{ canEdit: boolean }>(`${base}/me`, { signal });
      return {
        source: { name: 'HaloPSA' },
        target: { name: 'GravityZone' },
        services: [
          { id: 'billing', label: 'Billing', hint: 'Pushes usage to the client’s recurring invoice' },
          { id: 'ticketing', label: 'Ticketing', hint: 'Opens tickets for this client' },
        ],
        permissions: { save: canEdit, remove: canEdit, createCompany: canEdit },
        companyName: { maxLength: 64 },
      };
    },

    // "184 of 246 mapped" above the table.
    summarize: ({ client, company, mapped = 'all', topLevelId, status }, { signal }) =>
      callApi(`${base}/counts`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ client, company, mapped, topLevelId, status }),
        signal,
      }),

    // Changes of others appear by themselves. Here by looking at a version number every half minute.
    async *watch({ signal }: ReadOptions): AsyncGenerator<MappingNotice, void> {
      const version = async () => (await callApi<{ version: number }>(`${base}/version`, { signal })).version;
      try {
        let seen = await version();
        while (await isStillWanted(30_000, signal)) {
          const now = await version();
          if (now !== seen) yield { type: 'reset' };
          seen = now;
        }
      } catch (error) {
        // An abort ends the watching; it is no failure.
        if (!signal.aborted) throw error;
      }
    },
  };
}

/** Waits, and says whether it waited to the end. Leaves neither timer nor listener behind. */
function isStillWanted(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
