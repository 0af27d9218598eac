// From text to rows of cells that know their line. No DOM.
import Papa from 'papaparse';

/** Characters that part cells. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface CsvRow {
  /** The line of the file that the row starts on; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row whose quotes do not close as they should. */
export interface BrokenRow {
  readonly line: number;
  /** The cell that is wrong; the first is 1. */
  readonly column: number;
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly broken: readonly BrokenRow[];
  /** So many rows were broken that reading ended here. */
  readonly gaveUpAtLine?: number;
}

/** Each broken row makes the parser look ahead to the end: with more of these the file is not what it says. */
const mostBroken = 200;

/**
 * The rows of a text with line ends `\n`. A row with wrong quotes swallows no more than its first line: reading goes
 * on with the next. Rows without any text are passed over.
 */
export function readRows(text: string, delimiter: Delimiter): CsvRows {
  const rows: CsvRow[] = [];
  const broken: BrokenRow[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    if (broken.length === mostBroken) return { rows, broken, gaveUpAtLine: line };
    const rest = text.slice(start);
    let cursor = 0;
    let brokenAt: number | undefined;
    Papa.parse<string[]>(rest, {
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        const error = errors.find(({ type }) => type === 'Quotes');
        if (error) {
          brokenAt = error.index ?? cursor;
          parser.abort();
          return;
        }
        if (data.some(cell => cell.trim() !== '')) rows.push({ line, cells: data });
        line += countLineEnds(rest, cursor, meta.cursor);
        cursor = meta.cursor;
      },
    });
    if (brokenAt === undefined) break;
    broken.push({ line, column: columnAt(rest.slice(cursor, brokenAt), delimiter) });
    const lineEnd = rest.indexOf('\n', cursor);
    if (lineEnd < 0) break;
    start += lineEnd + 1;
    line += 1;
  }
  return { rows, broken };
}

/** The first cell of a line, which may be quoted, and what stands behind it. */
const firstDelimiter = /^ *(?:"(?:[^"]|"")*" *|[^",;\t\n]*)([,;\t])/;

/** The delimiter behind the first cell of most of the first lines: ids hold none, names may. */
export function guessDelimiter(text: string): Delimiter {
  const found = text
    .slice(0, 10_000)
    .split('\n')
    .map(line => firstDelimiter.exec(line)?.[1]);
  const timesFound = (delimiter: Delimiter) => found.filter(each => each === delimiter).length;
  return delimiters.reduce((best, each) => (timesFound(each) > timesFound(best) ? each : best));
}

/** The cells of the first line that holds any text. */
export function firstCells(text: string, delimiter: Delimiter): readonly string[] {
  const { data } = Papa.parse<string[]>(text.replace(/^(?: *\n)+/, ''), { preview: 1, newline: '\n', delimiter });
  return data[0] ?? [];
}

/** Which cell of a row is being read at the end of `before`, which starts where the row starts. */
function columnAt(before: string, delimiter: Delimiter): number {
  const opening = before.endsWith('"') ? before.slice(0, -1) : before;
  return firstCells(opening, delimiter).length || 1;
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
