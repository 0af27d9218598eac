import { parseArgs } from 'node:util';
import { contractLevels } from '../dist/testing/index.js';

export const usage = `Usage: client-mapping-elements check <base-url> [options]

Checks a REST backend against the contract, and ends with 1 if a check fails.

  --level read|write|full   how far the checks may go (default: read)
                            read   only reads
                            write  also saves and removes mappings of --clients, and puts back what was there
                            full   also creates companies, which stay
  --clients <id,id,…>       clients whose mappings may be changed
  --header "Name: value"    sent with every request, never printed; may be repeated
  --only <id,id,…>          only these checks, such as R4,W3
  --json                    prints the results as JSON
  --help                    prints this`;

/** The command was not understood. Its message never holds the value of a header. */
export class UsageError extends Error {}

/** What is asked for on the command line. Throws a `UsageError`. */
export function readArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help) return { isHelp: true };
  const [command, base, ...rest] = positionals;
  if (command !== 'check') throw new UsageError(command ? `There is no command ${command}.` : 'A command is missing.');
  if (base === undefined) throw new UsageError('The base URL of the backend is missing.');
  if (rest.length > 0) throw new UsageError(`Too many arguments: ${rest.join(' ')}`);
  if (!contractLevels.includes(values.level)) throw new UsageError(`--level is one of ${contractLevels.join(', ')}.`);
  const clientIds = listOf(values.clients);
  if (values.level === 'write' && clientIds.length === 0)
    throw new UsageError('Level write takes --clients: it changes no others.');
  return {
    isHelp: false,
    base: readBase(base),
    level: values.level,
    clientIds,
    only: values.only === undefined ? undefined : listOf(values.only),
    headers: values.header.map(readHeader),
    isJson: values.json,
  };
}

function parse(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        level: { ...text, default: 'read' },
        clients: text,
        only: text,
        header: { ...text, multiple: true, default: [] },
        json: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function readBase(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UsageError('The base URL must begin with http:// or https://.');
  if (url.username || url.password) throw new UsageError('Put credentials into --header, not into the base URL.');
  url.search = '';
  url.hash = '';
  return url.href;
}

function readHeader(text) {
  const [, name, value] = /^([^:\s]+):\s*(.+)$/.exec(text) ?? [];
  if (name === undefined || !isHeader(name, value)) throw new UsageError('--header has the form "Name: value".');
  return [name, value];
}

function isHeader(name, value) {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    // The reason would say the value.
    return false;
  }
}

function listOf(text = '') {
  return text
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);
}
