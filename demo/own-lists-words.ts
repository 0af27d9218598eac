// What the reading of a list found, in sentences.
import type { Delimiter } from './csv-rows.js';
import type { FileProblem, LineProblem, LineReason, ReadList } from './own-lists.js';

const count = new Intl.NumberFormat('en');

const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

const lineReasons: Readonly<Record<LineReason, string>> = {
  'broken-quote': 'a quotation mark has no partner.',
  'missing-id': 'the id is empty.',
  'missing-name': 'the name is empty.',
  'duplicate-id': 'the id is used already.',
  'extra-cells': 'more cells than columns. Does a name with a comma lack its quotation marks?',
  'unreadable-character': 'a character could not be read.',
  'gave-up': 'too many broken quotation marks before; from here on nothing was read.',
};

/** Where and why: “Line 17, column 2 (Name): the name is empty.” */
export function problemText(problem: LineProblem): string {
  const { reason, line, column, columnName, id, firstLine } = problem;
  const place = `Line ${count.format(line)}, column ${column}${columnName && ` (${columnName})`}`;
  if (reason === 'duplicate-id' && id !== undefined && firstLine !== undefined)
    return `${place}: line ${count.format(firstLine)} has the id ${id} already.`;
  return `${place}: ${lineReasons[reason]}`;
}

/** Why a file cannot be used, and what helps. */
export function fileProblemText(problem: FileProblem): string {
  switch (problem.reason) {
    case 'empty':
      return 'There is no line of data in this file.';
    case 'not-text':
      return 'This is not a text file. Save the sheet as CSV and take that file.';
    case 'too-large':
      return 'This file is larger than 50 MB, which is no list of names.';
    case 'one-column':
      return 'There is only one column. Two are needed, id and name, separated by comma, semicolon or tab.';
    case 'missing-column':
      return `No column is called “${problem.missing}”. The header has: ${problem.found.map(name => `“${name.trim()}”`).join(', ')}.`;
  }
}

/** “214 clients · UTF-8, separated by semicolons”. */
export function readingText(list: ReadList<unknown>, noun: { readonly one: string; readonly many: string }): string {
  const { items, encoding, delimiter, isByPosition } = list;
  const found = `${count.format(items.length)} ${items.length === 1 ? noun.one : noun.many}`;
  const header = isByPosition ? ' No header line was recognised: the columns were taken in their order.' : '';
  return `${found} · ${encoding}, separated by ${delimiterNames[delimiter]}.${header}`;
}

/** “3 of 214 lines were left out”. */
export function leftOutText({ problems, lineCount }: Pick<ReadList<unknown>, 'problems' | 'lineCount'>): string {
  const leftOut = problems.filter(({ reason }) => reason !== 'gave-up').length;
  return `${count.format(leftOut)} of ${count.format(lineCount)} ${lineCount === 1 ? 'line was' : 'lines were'} left out`;
}
