import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sortKey } from '../database/sort-key.js';
import { seededData } from './harness.js';

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Compares as `COLLATE "C"` does: byte by byte. */
const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Whether the keys of two names stand to each other as people would sort the names. */
function agrees(a: string, b: string): void {
  assert.equal(
    Math.sign(compareBytes(sortKey(a), sortKey(b))),
    Math.sign(collator.compare(a, b)),
    `${JSON.stringify(a)} and ${JSON.stringify(b)}`,
  );
}

describe('Sort keys', () => {
  it('order the names of the demo, awkward ones included, as people do', () => {
    const data = seededData(1_000);
    const names = [...data.clients, ...data.companies].map(({ name }) => name).sort(collator.compare);
    names.slice(1).forEach((name, index) => agrees(names[index] ?? '', name));
  });

  it('order any names of western letters, digits and marks as people do', () => {
    const letters = 'aAbBzZéÉèüÜøØæÆßñłđþœ0129 -_.,;:!?\'"()[]{}@*/\\&#%`^+<=>|~$';
    const name = fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 6 });
    fc.assert(
      fc.property(name, name, (a, b) => agrees(a, b)),
      { numRuns: 5_000 },
    );
  });

  it('are the same for names that differ in case and accents only', () => {
    for (const [a, b] of [
      ['Société Générale', 'SOCIETE GENERALE'],
      ['Ångström', 'angstrom'],
      ['Straße', 'STRASSE'],
      ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ] as const)
      assert.equal(sortKey(a), sortKey(b));
  });
});
