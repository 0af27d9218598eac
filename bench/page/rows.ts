/** One row as a host would have it. All contenders are given the same ones. */
export interface Row {
  readonly id: string;
  readonly client: string;
  readonly topLevelId: string;
  readonly topLevel: string;
  /** Empty: not mapped. */
  readonly company: string;
  billing: boolean;
  readonly ticketing: boolean;
  readonly status: string;
}

/** What is typed into the client filter, letter by letter; each letter leaves fewer rows, the last one still some. */
export const typed = 'harbor';

const firsts =
  'Harbor Harbour Harvest Hartley Hazel Habitat Hilltop Northwind Contoso Fabrikam Müller Ångström Cedar Juniper Maple Birch Willow Granite Cobalt Amber Silver Copper Summit Valley River Lakeside Prairie Meadow Bluebird Falcon Heron Kestrel Osprey Sparrow Anchor Beacon Compass Keystone Lantern Mercury Nimbus Orchard Pinnacle Quarry Redwood Sequoia Tundra Umbra Vantage Westgate Yarrow Zephyr Élan Ōkami Straße Été'.split(
    ' ',
  );
const seconds =
  'Dental Legal Logistics Foods Motors Freight Health Estates Textiles Optics Design Media Press Systems Energy Marine Aviation Timber Steel Glass Paper Travel Insurance Finance'.split(
    ' ',
  );
const kinds = ['Group', 'Partners', 'GmbH', 'Ltd.', 'Inc.', 'S.A.', '& Sons', 'AB', 'Holdings'];
const topLevels = 40;

/** The same number for the same two, spread evenly over 32 bits. */
function scatter(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const pick = <T>(from: readonly T[], index: number, salt: number): T => from[scatter(index, salt) % from.length] as T;

/** The row at a place, computed. Its name ends with its place, so no two are equal. */
export function rowAt(index: number): Row {
  const name = `${pick(firsts, index, 1)} ${pick(seconds, index, 2)} ${pick(kinds, index, 3)}`;
  const group = scatter(index, 4) % topLevels;
  const isMapped = scatter(index, 5) % 100 < 72;
  const hasEvents = isMapped && scatter(index, 6) % 100 < 9;
  return {
    id: String(index),
    client: `${name} ${index}`,
    topLevelId: `t${group}`,
    topLevel: `Region ${String(group).padStart(2, '0')}`,
    company: isMapped ? `${name} (company ${index})` : '',
    billing: isMapped && scatter(index, 7) % 100 < 60,
    ticketing: isMapped && scatter(index, 8) % 100 < 45,
    status: hasEvents ? 'Has events (1)' : isMapped ? 'OK' : 'N/A',
  };
}

export function makeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => rowAt(index));
}
