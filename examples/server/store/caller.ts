import type { Id } from 'client-mapping-elements';

/** Who calls, on behalf of which integration, and what they may. Whatever is read or written lies inside that one. */
export interface Caller {
  readonly integrationId: Id;
  /** Whom changes name; nobody when it is not known. */
  readonly user?: string | undefined;
  readonly permissions: {
    readonly save: boolean;
    readonly remove: boolean;
    readonly createCompany: boolean;
  };
}
