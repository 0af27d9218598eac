// What the results become: the picture in docs/ and the tables in the README.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawPicture } from './picture.mjs';
import { writeTables } from './tables.mjs';

const at = path => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

export function writeReport(results) {
  writeFileSync(at('docs/benchmark.svg'), drawPicture(results));
  const readme = readFileSync(at('README.md'), 'utf8');
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for the result: ${start} … ${end}.`);
  writeFileSync(
    at('README.md'),
    `${readme.slice(0, from + start.length)}\n\n${writeTables(results)}\n\n${readme.slice(to)}`,
  );
  console.log('Wrote docs/benchmark.svg and the tables in README.md.');
}
