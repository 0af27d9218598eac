import type {
  Company,
  MappingEvent,
  MappingRecord,
  MemoryData,
  MissingSide,
  ProviderDescription,
  TopLevel,
} from 'client-mapping-elements';
import { CompanyRegister, companyNameLimit } from './company-register.js';
import { topLevelsOf } from './data/top-levels.js';
import { pictureDecoys } from './data/picture-firms.js';
import { people } from './data/people.js';
import { FirmNamer, textOf } from './firm-names.js';
import { type SeededRow, seededRows } from './seeded-rows.js';
import { Random } from './random.js';

/** "Now" in the seeded data: all its times lie in the year before. */
export const referenceTime = '2026-11-02T08:00:00Z';

/** The numbers of clients that the demo offers. Any other number works as well. */
export const seededSizes = [40, 246, 1_000, 5_000, 20_000] as const;

/** What `new MemoryMappingProvider(…)` takes, with nothing left out. */
export interface SeededData extends Required<MemoryData> {
  readonly description: ProviderDescription;
}

/** What the demo's provider says of itself. */
export const seededDescription: ProviderDescription = {
  source: { name: 'HaloPSA' },
  target: { name: 'GravityZone' },
  services: [
    { id: 'billing', label: 'Billing', hint: 'Push usage to the client’s recurring invoice' },
    { id: 'ticketing', label: 'Ticketing', hint: 'Open tickets for this client' },
  ],
  permissions: { save: true, remove: true, createCompany: true },
  companyName: { maxLength: companyNameLimit },
};

const dayMs = 24 * 3_600_000;
const now = Date.parse(referenceTime);
const yearAgo = now - 365 * dayMs;
const sixtyDaysAgo = now - 60 * dayMs;

/**
 * A made-up MSP whose table has `clientCount` rows: three of four mapped, one in 33 of these with a side that is gone,
 * a few with other events, and a tenth more companies than clients. The same seed gives the same data.
 *
 * `clients` lacks those whom mappings still name, but who are gone; it holds former clients that have no row.
 */
export function seededData(clientCount: number, seed = 1): SeededData {
  const random = new Random(seed);
  const topLevels = topLevelsOf(topLevelCount(clientCount));
  const rows = seededRows(clientCount, topLevels, random);
  const register = new CompanyRegister(random);
  for (const { id, name } of clientCount > 0 ? pictureDecoys : []) register.add(name, { id, prefix: 'DE' });

  const mappings: MappingRecord[] = [];
  const events: MappingEvent[] = [];
  for (const row of rows) {
    if (!row.company) continue;
    const isLost = lostSides(row).includes('company');
    const company = isLost ? register.lost(row.company.name) : register.add(row.company.name, row.company);
    if (row.fate.state !== 'mapped') continue;
    const mapping = mappingOf(row, company, random);
    mappings.push(mapping);
    events.push(...eventsOf(row, mapping.updatedAt, random));
  }
  const free = Math.round(clientCount * 1.1) - mappings.length;
  const suggested = rows.filter(({ fate }) => fate.state === 'suggested').length;
  addStrangers(register, free - suggested - pictureDecoys.length, topLevels, random);
  return {
    clients: rows.filter(row => !lostSides(row).includes('client')).map(({ client }) => client),
    companies: register.companies,
    mappings,
    events,
    topLevels,
    description: seededDescription,
  };
}

const nothing: readonly MissingSide[] = [];

function lostSides({ fate }: SeededRow): readonly MissingSide[] {
  return fate.kinds[0]?.missing ?? nothing;
}

function mappingOf(row: SeededRow, company: Company, random: Random) {
  const lost = lostSides(row);
  const isTroubled = row.fate.kinds.length > 0;
  return {
    clientId: row.client.id,
    companyId: company.id,
    services: {
      billing: isTroubled || row.ticketing !== undefined || random.chance(0.88),
      ticketing: row.ticketing ?? (isTroubled || random.chance(0.8)),
    },
    ...(lost.includes('client') && { clientName: row.client.name }),
    ...(lost.includes('company') && { companyName: company.name }),
    updatedAt: timeBetween(yearAgo, random),
    updatedBy: random.pick(people),
  };
}

/** Events are raised after the last change of the mapping, for that change made everything fine. */
function eventsOf({ client, fate }: SeededRow, updatedAt: string, random: Random): MappingEvent[] {
  const start = Math.max(Date.parse(updatedAt), sixtyDaysAgo);
  return fate.kinds.map(({ missing: _, ...kind }, index) => ({
    ...kind,
    id: `${client.id}-${index + 1}`,
    clientId: client.id,
    raisedAt: timeBetween(start, random),
  }));
}

/** A moment from `start` to the reference time, in whole seconds. */
function timeBetween(start: number, random: Random): string {
  const seconds = random.below((now - start) / 1_000);
  return new Date(start + seconds * 1_000).toISOString();
}

/** Free companies that belong to no client of the list. */
function addStrangers(
  register: CompanyRegister,
  howMany: number,
  topLevels: readonly TopLevel[],
  random: Random,
): void {
  const namer = new FirmNamer(random, new Set(topLevels.map(({ name }) => name)));
  for (let index = 0; index < howMany; index++) {
    const firm = namer.next();
    register.add(textOf(firm), { prefix: random.pick(firm.language.cities) });
  }
}

function topLevelCount(clientCount: number): number {
  if (clientCount < 100) return 12;
  if (clientCount < 1_000) return 24;
  if (clientCount < 5_000) return 60;
  return clientCount < 20_000 ? 220 : 300;
}
