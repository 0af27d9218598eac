// Reads the lists that a visitor brings: clients and companies as CSV. No DOM, no network, no sentence for a person.
import type { Client, Company } from 'client-mapping-elements';
import { type CsvRow, type Delimiter, delimiters, firstCells, guessDelimiter, readRows } from './csv-rows.js';
import { decodeText, type Encoding } from './csv-text.js';

/** What is looked for in a list. */
type Field = 'id' | 'name' | 'topLevel' | 'topLevelId';

/** Why one line was left out. */
export type LineReason =
  'broken-quote' | 'missing-id' | 'missing-name' | 'duplicate-id' | 'extra-cells' | 'unreadable-character' | 'gave-up';

/** A line that was left out. */
export interface LineProblem {
  readonly reason: LineReason;
  /** The line of the file; the first is 1. */
  readonly line: number;
  /** The first is 1. */
  readonly column: number;
  /** What the header calls the column; empty without header. */
  readonly columnName: string;
  /** `duplicate-id`: the id, and the line that has it already. */
  readonly id?: string;
  readonly firstLine?: number;
}

/** Why nothing of a file could be read. */
export type FileProblem =
  | { readonly reason: 'empty' | 'not-text' | 'too-large' | 'one-column' }
  | { readonly reason: 'missing-column'; readonly missing: 'id' | 'name'; readonly found: readonly string[] };

/** What could be read of a file. */
export interface ReadList<T> {
  readonly items: readonly T[];
  /** Lines with data, those left out included. */
  readonly lineCount: number;
  readonly problems: readonly LineProblem[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** No header was recognised: the first columns were taken in their order. */
  readonly isByPosition: boolean;
}

export type ReadResult<T> =
  { readonly ok: true; readonly list: ReadList<T> } | { readonly ok: false; readonly problem: FileProblem };

/** A list of this size is no list of clients, and would freeze the page. */
export const largestFile = 50_000_000;

/** Clients: id, name and, if there is one, top level. */
export function readClients(bytes: Uint8Array): ReadResult<Client> {
  return readList(bytes, clientColumns, ({ id, name, topLevel, topLevelId }) => {
    const group = topLevel || topLevelId;
    return { id, name, ...(group && { topLevel: { id: topLevelId || group, name: group } }) };
  });
}

/** Companies: id and name. */
export function readCompanies(bytes: Uint8Array): ReadResult<Company> {
  return readList(bytes, companyColumns, ({ id, name }) => ({ id, name }));
}

/** The headers that stand for a field, as `foldHeader` writes them, and the order of fields without header. */
interface Columns {
  readonly headers: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly order: readonly Field[];
}

const clientColumns: Columns = {
  headers: {
    id: ['id', 'clientid', 'customerid', 'accountid', 'clientnumber', 'customernumber', 'clientno', 'customerno'],
    name: ['name', 'clientname', 'customername', 'accountname', 'displayname', 'client', 'customer', 'account'],
    topLevel: ['toplevel', 'toplevelname', 'group', 'groupname', 'region', 'brand', 'businessunit'],
    topLevelId: ['toplevelid', 'groupid'],
  },
  order: ['id', 'name', 'topLevel'],
};

const companyColumns: Columns = {
  headers: {
    id: ['id', 'companyid', 'customerid', 'tenantid'],
    name: ['name', 'companyname', 'displayname', 'company', 'customername', 'customer', 'tenant', 'tenantname'],
  },
  order: ['id', 'name'],
};

type Positions = Readonly<Partial<Record<Field, number>>>;

function readList<T extends { readonly id: string }>(
  bytes: Uint8Array,
  columns: Columns,
  itemOf: (values: Readonly<Record<Field, string>>) => T,
): ReadResult<T> {
  if (bytes.byteLength > largestFile) return refused({ reason: 'too-large' });
  const decoded = decodeText(bytes);
  if (!decoded) return refused({ reason: 'not-text' });
  const { text, told } = withoutSeparatorLine(decoded.text);
  const delimiter = told ?? delimiterOf(text, columns);
  const { rows, broken, gaveUpAtLine } = readRows(text, delimiter);
  if (rows.length + broken.length === 0) return refused({ reason: 'empty' });

  const first = rows[0]?.cells ?? [];
  const named = positionsOf(first, columns);
  const isByPosition = !isHeader(first, named);
  const missing = (['id', 'name'] as const).find(field => named[field] === undefined);
  if (!isByPosition && missing) return refused({ reason: 'missing-column', missing, found: first });
  if (isByPosition && rows.every(({ cells }) => cells.length < 2)) return refused({ reason: 'one-column' });
  const positions = isByPosition ? Object.fromEntries(columns.order.map((field, index) => [field, index])) : named;
  const data = isByPosition ? rows : rows.slice(1);
  if (data.length + broken.length === 0) return refused({ reason: 'empty' });

  const header = isByPosition ? [] : first;
  const width = isByPosition ? Math.max(first.length, columns.order.length) : first.length;
  const linesById = new Map<string, number>();
  const items: T[] = [];
  const problems: LineProblem[] = broken.map(place => problemAt('broken-quote', place, header));
  for (const row of data) {
    const value = (field: Field) => cleanCell(row.cells[positions[field] ?? -1]);
    const id = value('id');
    const problem = problemOf(row, { positions, header, width, linesById, id, name: value('name') });
    if (problem) problems.push(problem);
    else {
      linesById.set(id, row.line);
      items.push(itemOf({ id, name: value('name'), topLevel: value('topLevel'), topLevelId: value('topLevelId') }));
    }
  }
  if (gaveUpAtLine) problems.push(problemAt('gave-up', { line: gaveUpAtLine, column: 1 }, header));
  problems.sort((a, b) => a.line - b.line);
  const lineCount = data.length + broken.length;
  return { ok: true, list: { items, lineCount, problems, encoding: decoded.encoding, delimiter, isByPosition } };
}

interface RowContext {
  readonly positions: Positions;
  readonly header: readonly string[];
  readonly width: number;
  readonly linesById: ReadonlyMap<string, number>;
  readonly id: string;
  readonly name: string;
}

/** What keeps a row from being taken. */
function problemOf({ line, cells }: CsvRow, context: RowContext): LineProblem | undefined {
  const { positions, header, width, linesById, id, name } = context;
  const at = (reason: LineReason, index: number) => problemAt(reason, { line, column: index + 1 }, header);
  const extra = cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
  // A comma in a name without quotes moves all that follows: better no row than a wrong one.
  if (extra >= 0) return at('extra-cells', extra);
  const used = Object.values(positions);
  const unreadable = used.find(index => cells[index]?.includes('\ufffd'));
  if (unreadable !== undefined) return at('unreadable-character', unreadable);
  if (!id) return at('missing-id', positions.id ?? 0);
  if (!name) return at('missing-name', positions.name ?? 1);
  const firstLine = linesById.get(id);
  return firstLine === undefined ? undefined : { ...at('duplicate-id', positions.id ?? 0), id, firstLine };
}

function problemAt(
  reason: LineReason,
  { line, column }: { readonly line: number; readonly column: number },
  header: readonly string[],
): LineProblem {
  return { reason, line, column, columnName: header[column - 1]?.trim() ?? '' };
}

function refused(problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } {
  return { ok: false, problem };
}

/** Spreadsheets may write the delimiter as a first line of its own, `sep=;`. It is emptied, so that lines still count. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly told?: Delimiter } {
  const match = /^sep=(.)(?=\n|$)/i.exec(text);
  const told = delimiters.find(delimiter => delimiter === match?.[1]);
  return match && told ? { text: text.slice(match[0].length), told } : { text };
}

/** The delimiter that makes a header of the first line; without header, the one that fits best. */
function delimiterOf(text: string, columns: Columns): Delimiter {
  const makesHeader = (delimiter: Delimiter) => {
    const { id, name } = positionsOf(firstCells(text, delimiter), columns);
    return id !== undefined && name !== undefined;
  };
  return delimiters.find(makesHeader) ?? guessDelimiter(text);
}

function positionsOf(cells: readonly string[], { headers }: Columns): Positions {
  const folded = cells.map(foldHeader);
  const found: Partial<Record<Field, number>> = {};
  for (const [field, names] of Object.entries(headers)) {
    const name = names.find(known => folded.includes(known));
    if (name !== undefined) found[field as Field] = folded.indexOf(name);
  }
  return found;
}

/** Names what the columns are; a row of data may happen to hold one of the words, but has an id with a digit. */
function isHeader(cells: readonly string[], { id, name }: Positions): boolean {
  if (id !== undefined && name !== undefined) return true;
  return (id !== undefined || name !== undefined) && !cells.some(cell => /\d/.test(cell));
}

/** `Client ID`, `client_id` and `CLIENTID` are one. */
function foldHeader(cell: string): string {
  return cell
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** In one line, without the apostrophe that keeps a spreadsheet from running a cell. */
function cleanCell(cell = ''): string {
  return cell
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}
