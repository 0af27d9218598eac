// A text whose bytes sort as people sort: the database then needs no collation of its own, which differ from one
// PostgreSQL to the next, and orders by a plain index.

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Letters that Unicode does not take apart, though people sort them as others: "ø" as "o", "æ" as "ae". */
const plainLetters = new Map<string, string>();
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const spellings = [...letters, 'ae', 'oe', 'ss', 'th', 'ij', 'dz', 'lj', 'nj'];
for (let code = 0xdf; code < 0x250; code++) {
  const letter = String.fromCharCode(code);
  const plain = /\p{L}/u.test(letter) && spellings.find(spelling => collator.compare(spelling, letter) === 0);
  if (plain) plainLetters.set(letter, plain);
}

/** Stand before marks outside ASCII, and before signs of money: behind the marks of ASCII, before the digits. */
const otherMark = '.';
const money = '/';

/** The marks of ASCII, each with the byte that stands for it: in their order, and all before the digits. */
const marks = new Map<string, string>();
const ascii = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));
ascii
  .filter(character => !/[\p{L}\p{N}\p{Sc}]/u.test(character))
  .sort(collator.compare)
  .forEach((mark, index) => marks.set(mark, String.fromCharCode(index + 1)));

/** Marks of other scripts that people take for one of ASCII, such as the Hebrew quotation mark. */
for (let code = 0xa1; code < 0x2100; code++) {
  const mark = String.fromCharCode(code);
  const byte =
    /[\p{P}\p{S}]/u.test(mark) && ascii.find(known => marks.has(known) && collator.compare(known, mark) === 0);
  if (byte) marks.set(mark, marks.get(byte) ?? otherMark);
}

/** The sort key of a name, without case and accents. Equal names have equal keys. */
export function sortKey(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cc}\p{Cf}]+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/g, 'σ');
  let key = '';
  for (const character of bare) {
    if (/[a-z0-9]/.test(character)) key += character;
    else key += plainLetters.get(character) ?? marks.get(character) ?? asOther(character);
  }
  return key;
}

function asOther(character: string): string {
  if (/[\p{L}\p{N}]/u.test(character)) return character;
  return (/\p{Sc}/u.test(character) ? money : otherMark) + character;
}
