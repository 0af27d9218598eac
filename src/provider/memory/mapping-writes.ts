import type { ClientMapping, Id } from '../../model/client-mapping.js';
import { MappingError } from '../../model/errors.js';
import { companyName } from '../../model/search-text.js';
import type { MappingDraft, MappingTarget, NameCheck, ProviderDescription, WriteOptions } from '../mapping-provider.js';
import type { Changes } from './changes.js';
import { checkDraft, checkName, invalid } from './checks.js';
import type { CompanyLists } from './company-lists.js';
import type { MappingState } from './mapping-state.js';
import { companyOf, mappingOf, normalizeServices, rowOf } from './rows.js';

/** What writes stand on. */
export interface WriteParts {
  readonly state: MappingState;
  readonly changes: Changes;
  readonly companies: CompanyLists;
  readonly description: ProviderDescription;
  readonly user: string | undefined;
  readonly now: () => Date;
}

/** The rules of saving and removing. Each write is whole: it is refused before anything has changed, or it is done. */
export class MappingWrites {
  readonly #parts: WriteParts;

  constructor(parts: WriteParts) {
    this.#parts = parts;
  }

  /** Refuses what nobody here may do. */
  checkPermission(right: keyof ProviderDescription['permissions'], message: string): void {
    if (!this.#parts.description.permissions[right]) throw new MappingError('forbidden', { message });
  }

  save(clientId: Id, draft: MappingDraft, { revision }: Pick<WriteOptions, 'revision'>): ClientMapping {
    const { state } = this.#parts;
    this.checkPermission('save', 'Mappings cannot be saved.');
    checkDraft(draft, state.serviceIds);
    const client = state.clients.find(clientId);
    if (client === undefined || !state.clients.item(client)) throw notFound(`There is no client ${clientId}.`);
    this.#checkRevision(client, revision);
    const place = this.#checkTarget(client, draft.target);
    if (!this.#isSaved(client, place, draft)) this.#write(client, place, draft);
    return rowOf(state, client);
  }

  remove(clientId: Id, { revision }: Pick<WriteOptions, 'revision'>): ClientMapping {
    const { state } = this.#parts;
    this.checkPermission('remove', 'Mappings cannot be removed.');
    const client = state.clients.find(clientId);
    const isKnown = client !== undefined && (state.clients.item(client) ?? state.record(client));
    if (!isKnown) throw notFound(`There is no client ${clientId}.`);
    // What is not mapped is as the caller wants it, whatever revision was seen: the answer to a first try may be lost.
    if (state.record(client)) this.#checkRevision(client, revision);
    return this.unmap(client);
  }

  /** Ends a mapping and closes its events, without asking for a revision. A client that is missing loses its row. */
  unmap(client: number): ClientMapping {
    const { state, changes } = this.#parts;
    if (state.record(client)) {
      changes.make({ clients: [client], companies: [state.companyOf(client)] }, () => {
        state.unlink(client);
        state.events.closeAll(state.clients.id(client));
      });
    }
    return rowOf(state, client);
  }

  checkName(parts: { readonly name: string; readonly prefix?: string }): NameCheck {
    checkName(parts);
    const name = companyName(parts);
    const problem = this.#problemOf(name);
    if (problem !== undefined) return { name, available: false, problem };
    const taken = this.#parts.companies.holderOfName(name);
    if (taken === undefined) return { name, available: true };
    return { name, available: false, takenBy: companyOf(this.#parts.state, taken) };
  }

  #checkRevision(client: number, revision: string | null | undefined): void {
    if (revision === undefined) return;
    const current = mappingOf(this.#parts.state, client)?.revision ?? null;
    if (current === revision) return;
    throw new MappingError('conflict', {
      message: revision === null ? 'The client is mapped already.' : 'The mapping has changed.',
      current: rowOf(this.#parts.state, client),
    });
  }

  /** Where the mapping may point: the slot of a company that exists, or the name of one to be made. */
  #checkTarget(client: number, target: MappingTarget): number | string {
    if (target.kind === 'new') return this.#checkNewName(target);
    const { state } = this.#parts;
    const company = state.companies.find(target.companyId);
    if (company === undefined || !state.companies.item(company))
      throw notFound(`There is no company ${target.companyId}.`);
    const holder = state.holderOf(company);
    if (holder === undefined || holder === client) return company;
    const { mappedTo } = companyOf(state, company);
    throw new MappingError('company-taken', {
      message: 'The company is mapped to another client.',
      ...(mappedTo && { holder: mappedTo }),
    });
  }

  #checkNewName(target: { readonly name: string; readonly prefix?: string }): string {
    this.checkPermission('createCompany', 'Companies cannot be created.');
    const { name, takenBy, problem } = this.checkName(target);
    if (problem !== undefined) throw invalid('name', problem);
    if (takenBy) throw new MappingError('name-taken', { message: 'Another company has this name.', takenBy });
    return name;
  }

  #problemOf(name: string): string | undefined {
    const maxLength = this.#parts.description.companyName?.maxLength;
    if (!name) return 'A company needs a name.';
    if (maxLength !== undefined && name.length > maxLength) return `The name is longer than ${maxLength} characters.`;
    return undefined;
  }

  /** Whether a save would change nothing: then nothing gets a new revision or date. */
  #isSaved(client: number, place: number | string, { services }: MappingDraft): boolean {
    const { state } = this.#parts;
    const mapping = mappingOf(state, client);
    if (!mapping || mapping.eventCount > 0 || state.companyOf(client) !== place) return false;
    const wanted = normalizeServices(state, services);
    return state.serviceIds.every(id => mapping.services[id] === wanted[id]);
  }

  #write(client: number, place: number | string, { services }: MappingDraft): void {
    const { state, changes, user, now } = this.#parts;
    const company = typeof place === 'number' ? place : state.companies.slot(this.#newCompanyId());
    const clientId = state.clients.id(client);
    const companyId = state.companies.id(company);
    const updatedAt = now().toISOString();
    const revision = state.record(client)?.revision;
    changes.make({ clients: [client], companies: [company, state.companyOf(client)] }, () => {
      if (typeof place === 'string') state.companies.put(company, { id: companyId, name: place });
      state.link({
        clientId,
        companyId,
        services: normalizeServices(state, services),
        updatedAt,
        ...(user !== undefined && { updatedBy: user }),
        ...(revision !== undefined && { revision }),
      });
      state.events.closeAll(clientId);
    });
  }

  #newCompanyId(): Id {
    const { companies } = this.#parts.state;
    let number = companies.size + 1;
    while (companies.find(`company-${number}`) !== undefined) number++;
    return `company-${number}`;
  }
}

function notFound(message: string): MappingError {
  return new MappingError('not-found', { message });
}
