import { type Company, companyName } from 'client-mapping-elements';
import type { Random } from './random.js';

/** The longest name that GravityZone takes. */
export const companyNameLimit = 64;

/** Makes companies as GravityZone has them: names unique and not too long, ids of 24 hexadecimal digits. */
export class CompanyRegister {
  readonly companies: Company[] = [];
  readonly #names = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Adds a company. A name that is taken gets a prefix, as the technician would have given it. */
  add(wanted: string, { prefix, id = this.#newId() }: { prefix: string; id?: string | undefined }): Company {
    const company: Company = {
      id,
      name: this.#claim(wanted, prefix),
      ...(this.#random.chance(0.03) && { suspended: true }),
    };
    this.companies.push(company);
    return company;
  }

  /** A name and id that no company has (any more). */
  lost(name: string): Company {
    return { id: this.#newId(), name: fit(name) };
  }

  #claim(wanted: string, prefix: string): string {
    for (let tries = 0; ; tries++) {
      const name = fit(tries === 0 ? wanted : `${prefix}${tries > 1 ? tries : ''}_${wanted}`);
      const key = name.toLowerCase();
      if (this.#names.has(key)) continue;
      this.#names.add(key);
      return name;
    }
  }

  /** The first half of such ids is a time in seconds: here some moment from 2017 to 2026. */
  #newId(): string {
    return (0x5a000000 + this.#random.below(0x10000000)).toString(16) + this.#random.hex() + this.#random.hex();
  }
}

/** The name in the form in which it is stored, cut where it is too long, never within a letter. */
function fit(wanted: string): string {
  let name = companyName({ name: wanted });
  if (name.length <= companyNameLimit) return name;
  name = '';
  for (const letter of companyName({ name: wanted })) {
    if (name.length + letter.length > companyNameLimit) break;
    name += letter;
  }
  return name.trim();
}
