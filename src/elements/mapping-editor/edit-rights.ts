import type { ProviderController } from '../../controllers/provider-controller.js';
import type { MappingProvider } from '../../provider/mapping-provider.js';
import type { EditSession } from './edit-session.js';
import type { EditorLock } from './editor-view.js';

export interface EditRightsOptions {
  readonly source: () => ProviderController;
  readonly isReadonly: () => boolean;
  readonly getSession: () => EditSession | undefined;
}

/** Providers that have said, asked to make a company, that they cannot. */
const cannotCreate = new WeakSet<MappingProvider>();

/** What may be done to the mapping that is open, as far as is known. */
export class EditRights {
  /** Whether the client no longer exists. */
  isGone = false;
  readonly #options: EditRightsOptions;

  constructor(options: EditRightsOptions) {
    this.#options = options;
  }

  get lock(): EditorLock | undefined {
    if (this.isGone) return 'gone';
    if (this.#options.isReadonly() || !this.#permissions.save) return 'readonly';
    return this.#options.getSession()?.row.mapping?.missing?.includes('client') ? 'client-missing' : undefined;
  }

  /** Whether a company can be made. */
  get canCreate(): boolean {
    const { current } = this.#options.source();
    return this.#permissions.createCompany && !(current && cannotCreate.has(current));
  }

  get canRemove(): boolean {
    return Boolean(
      this.#options.getSession()?.row.mapping &&
      this.#permissions.remove &&
      !this.isGone &&
      !this.#options.isReadonly(),
    );
  }

  /** The provider has refused to make any company. */
  refuseCreate(): void {
    const { current } = this.#options.source();
    if (current) cannotCreate.add(current);
  }

  get #permissions() {
    return this.#options.source().description.permissions;
  }
}
