import { type Client, foldText, type TopLevel } from 'client-mapping-elements';
import { awkwardNames } from './data/awkward-names.js';
import type { Language } from './data/language.js';
import { type PictureFirm, pictureFirms } from './data/picture-firms.js';
import { type FirmName, FirmNamer, respell, textOf } from './firm-names.js';
import type { Random } from './random.js';
import { type Fate, fateOf, fatesOfOthers } from './seeded-fates.js';

/** A client with all that is to become of it. */
export interface SeededRow {
  readonly client: Client;
  readonly fate: Fate;
  /** The company that it is mapped to or that resembles it, with the prefix should the name be taken. */
  readonly company?: { readonly name: string; readonly id?: string | undefined; readonly prefix: string };
  /** Set by the pictures; else left to chance. */
  readonly ticketing?: boolean | undefined;
}

/** From this number of clients on, the lists hold every kind of awkward name. */
const awkwardFrom = 1_000;
/** Up to this number the firms of the pictures stay first in alphabetical order, as the pictures show it. */
const picturesFirstUpTo = 246;
/** How many clients are easily taken for another one. */
const kinShare = 0.07;

/** The table of a made-up MSP, in the order of client ids. */
export function seededRows(count: number, topLevels: readonly TopLevel[], random: Random): SeededRow[] {
  const pictures = pictureFirms.slice(0, count);
  const fates = random.shuffled(fatesOfOthers(count, pictures.map(fateOf)));
  const firms = seededFirms(fates.length, count, topLevels, random);
  const nextId = clientIds(new Set(pictures.map(({ id }) => id)), random);
  const rows = [
    ...pictures.map(firm => pictureRow(firm, topLevels)),
    ...fates.map((fate, index) => seededRow(firms[index], fate, nextId(), topLevels, random)),
  ];
  return rows.sort((a, b) => Number(a.client.id) - Number(b.client.id));
}

function pictureRow(firm: PictureFirm, topLevels: readonly TopLevel[]): SeededRow {
  const { id, name, company, companyId, ticketing } = firm;
  const topLevel = topLevels.find(level => level.name === 'UK');
  return {
    client: { id, name, ...(topLevel && { topLevel }) },
    fate: fateOf(firm),
    ...(company && { company: { name: company, id: companyId, prefix: 'UK' } }),
    ticketing: ticketing ?? true,
  };
}

function seededRow(firm: FirmName, fate: Fate, id: string, topLevels: readonly TopLevel[], random: Random): SeededRow {
  const topLevel = random.chance(0.04) ? undefined : random.pick(levelsOf(firm.language, topLevels));
  const prefix = random.pick(firm.language.cities).replaceAll(' ', '');
  const isInactive = fate.isFormer ?? (fate.state === 'mapped' && random.chance(0.03));
  return {
    client: { id, name: textOf(firm), ...(topLevel && { topLevel }), ...(isInactive && { inactive: true }) },
    fate,
    ...(fate.state !== 'alone' && { company: { name: companyNameOf(firm, fate, prefix, random), prefix } }),
  };
}

/** A mapped company often has just the client's name; one that is still to be found is written differently. */
function companyNameOf(firm: FirmName, { state }: Fate, prefix: string, random: Random): string {
  if (state === 'suggested' || random.chance(0.4)) return respell(firm, random);
  return random.chance(0.1) ? `${prefix}_${firm.core}` : textOf(firm);
}

/** Names for the clients that are not in the pictures. */
function seededFirms(howMany: number, clientCount: number, topLevels: readonly TopLevel[], random: Random): FirmName[] {
  const isPictured = clientCount <= picturesFirstUpTo;
  const regions = new Set(topLevels.map(({ name }) => name));
  const namer = new FirmNamer(random, regions, text => !isPictured || foldText(text) > 'northwind traders pty ltd');
  const awkwardEvery = clientCount < awkwardFrom ? Infinity : Math.floor(howMany / awkwardNames.length);
  const firms: FirmName[] = [];
  for (let index = 0; index < howMany; index++) {
    const isAwkward = (index + 1) % awkwardEvery === 0;
    const awkward = isAwkward ? awkwardNames[(index + 1) / awkwardEvery - 1] : undefined;
    const elder = index > 10 && random.chance(kinShare) ? random.pick(firms) : undefined;
    if (awkward) firms.push({ ...namer.next(), core: awkward, form: '{}' });
    else firms.push(elder ? namer.kinOf(elder) : namer.next());
  }
  return firms;
}

const levelCache = new WeakMap<readonly TopLevel[], Map<Language, readonly TopLevel[]>>();

/** The top levels of the regions where a language is at home; all of them when there are none. */
function levelsOf(language: Language, topLevels: readonly TopLevel[]): readonly TopLevel[] {
  let known = levelCache.get(topLevels);
  if (!known) levelCache.set(topLevels, (known = new Map<Language, readonly TopLevel[]>()));
  let levels = known.get(language);
  if (!levels) {
    levels = topLevels.filter(({ name }) => language.regions.some(region => name.split(' – ')[0] === region));
    known.set(language, levels);
  }
  return levels.length > 0 ? levels : topLevels;
}

/** Numbers as a PSA gives them: rising, with gaps, without those that are taken. */
function clientIds(taken: ReadonlySet<string>, random: Random): () => string {
  let last = 100;
  return () => {
    do last += 1 + random.below(6);
    while (taken.has(String(last)));
    return String(last);
  };
}
