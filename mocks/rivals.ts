import { companyName, type MappingDraft, type MemoryMappingProvider } from 'client-mapping-elements';
import type { Interceptor, ProviderCall } from './decorators.js';

/** What others do behind the person's back, always at the worst moment. */

/** Before the first save of each client, another user changes its mapping, or maps it to another company. */
export function anotherUserChanges(memory: MemoryMappingProvider): Interceptor {
  return beforeFirstSave(async (clientId, { target, services: mine }, signal) => {
    const mapping = memory.snapshot().mappings.find(record => record.clientId === clientId);
    const { items } = await memory.listCompanies({ offset: 0, limit: 2 }, { signal });
    const wanted = target.kind === 'existing' ? target.companyId : undefined;
    const companyId = mapping?.companyId ?? items.find(({ id }) => id !== wanted)?.id;
    if (companyId === undefined || mapping?.companyName !== undefined) return;
    const { billing = true, ticketing = true } = mapping?.services ?? {};
    // Who happens to want the same would meet no conflict.
    const isSame = mine['billing'] === billing && mine['ticketing'] === !ticketing;
    const services = isSame ? { billing: !billing, ticketing } : { billing, ticketing: !ticketing };
    await memory.saveMapping(clientId, { target: { kind: 'existing', companyId }, services }, { signal });
  });
}

/** Before the first save of each client, the company that it is to have goes to another client. */
export function anotherClientTakes(memory: MemoryMappingProvider): Interceptor {
  return beforeFirstSave(async (clientId, { target, services }, signal) => {
    if (target.kind !== 'existing') return;
    const isTaken = memory.snapshot().mappings.some(({ companyId }) => companyId === target.companyId);
    const unmapped = await memory.listClientMappings({ mapped: 'no', offset: 0, limit: 2 }, { signal });
    const rival = unmapped.items.find(({ client }) => client.id !== clientId);
    if (!isTaken && rival) await memory.saveMapping(rival.client.id, { target, services }, { signal });
  });
}

/** Before a new company's name is checked or saved, another company has it, unless the name has a prefix. */
export function anotherCompanyIsNamed(memory: MemoryMappingProvider): Interceptor {
  let companies = 0;
  return async (call, proceed) => {
    const wanted = newName(call);
    if (wanted && !wanted.prefix) {
      const { available } = await memory.checkCompanyName(wanted, { signal: call.signal });
      if (available) memory.upsertCompany({ id: `rival-${++companies}`, name: companyName(wanted) });
    }
    return proceed();
  };
}

function newName({ method, args }: ProviderCall): { readonly name: string; readonly prefix?: string } | undefined {
  if (method === 'checkCompanyName') return args[0] as { name: string; prefix?: string };
  if (method !== 'saveMapping') return undefined;
  const { target } = args[1] as MappingDraft;
  return target.kind === 'new' ? target : undefined;
}

function beforeFirstSave(
  act: (clientId: string, draft: MappingDraft, signal: AbortSignal) => Promise<void>,
): Interceptor {
  const seen = new Set<string>();
  return async ({ method, args, signal }, proceed) => {
    if (method === 'saveMapping') {
      const [clientId, draft] = args as [string, MappingDraft];
      if (!seen.has(clientId)) {
        seen.add(clientId);
        await act(clientId, draft, signal);
      }
    }
    return proceed();
  };
}
