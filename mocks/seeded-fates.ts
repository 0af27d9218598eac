import { type EventKind, orphanKinds, serviceKinds } from './data/event-catalogue.js';
import type { PictureFirm } from './data/picture-firms.js';

/** What becomes of a client: whether it is mapped, has a company that resembles it, and which events it has. */
export interface Fate {
  readonly state: 'mapped' | 'suggested' | 'alone';
  readonly kinds: readonly EventKind[];
  /** Former clients stay in the PSA, but have no row. */
  readonly isFormer?: boolean;
}

const byCode = (code: string) => orphanKinds.filter(kind => kind.code === code);

/** The kinds of lost side, as often as they occur: a company is lost more easily than a client. */
const orphans: readonly (readonly EventKind[])[] = [
  byCode('company-not-found'),
  byCode('client-not-found'),
  byCode('both-not-found'),
  byCode('company-not-found'),
  byCode('company-not-found'),
];

/** Events a client: together the first three hold every kind once. */
const eventsAClient = [3, 3, 2, 1, 1, 2, 1];

/** Former clients, against those that have a row: a PSA keeps them. */
const formerShare = 0.04;

/** The fate of a firm of the design pictures. */
export function fateOf({ state }: PictureFirm): Fate {
  if (state === 'suggested' || state === 'alone') return { state, kinds: [] };
  if (state === 'company-missing') return { state: 'mapped', kinds: orphans[0] };
  return { state: 'mapped', kinds: state === 'events' ? serviceKinds.slice(0, eventsAClient[0]) : [] };
}

/**
 * What becomes of those who are not in the pictures: the others of the `count` clients that have a row, and former
 * clients on top. The fates of those in the pictures are `given`.
 */
export function fatesOfOthers(count: number, given: readonly Fate[]): Fate[] {
  const mapped = Math.round((count * 184) / 246);
  const wanted = {
    mapped,
    suggested: Math.round(((count - mapped) * 41) / 62),
    orphaned: Math.floor(mapped * 0.03),
    withEvents: Math.round((mapped * 8) / 184),
  };
  const have = {
    mapped: given.filter(({ state }) => state === 'mapped').length,
    suggested: given.filter(({ state }) => state === 'suggested').length,
    orphaned: given.filter(isOrphan).length,
    withEvents: given.filter(({ kinds }) => kinds.length > 0).length,
  };
  const fates: Fate[] = [];
  const add = (howMany: number, fateAt: (index: number) => Fate) => {
    const room = count - given.length - fates.length;
    for (let index = 0; index < Math.min(howMany, room); index++) fates.push(fateAt(index));
  };
  add(wanted.orphaned - have.orphaned, index => ({
    state: 'mapped',
    kinds: orphans[(index + have.orphaned) % orphans.length],
  }));
  const ill = chunksOfKinds(eventsAClient[0]);
  add(wanted.withEvents - have.withEvents - fates.length, () => ({ state: 'mapped', kinds: ill() }));
  add(wanted.mapped - have.mapped - fates.length, () => ({ state: 'mapped', kinds: [] }));
  add(wanted.suggested - have.suggested, () => ({ state: 'suggested', kinds: [] }));
  add(count, () => ({ state: 'alone', kinds: [] }));
  const former = Math.round(count * formerShare);
  return [...fates, ...Array<Fate>(former).fill({ state: 'alone', kinds: [], isFormer: true })];
}

function isOrphan({ kinds }: Fate): boolean {
  return kinds.some(kind => kind.missing);
}

/** Deals out the kinds of service events in turn, one to three a call; the first `next` kinds are dealt already. */
function chunksOfKinds(next: number): () => EventKind[] {
  let calls = 1;
  return () => {
    const size = eventsAClient[calls++ % eventsAClient.length];
    const chunk = Array.from({ length: size }, (_, index) => serviceKinds[(next + index) % serviceKinds.length]);
    next += size;
    return chunk;
  };
}
