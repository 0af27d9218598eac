/**
 * The person wants a new company instead of one that exists. For the element around the picker only.
 *
 * @internal
 */
export class CompanyCreateEvent extends Event {
  constructor() {
    super('company-create');
  }
}
