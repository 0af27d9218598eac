import { parseArgs } from 'node:util';
import { computed, contenderFiles, floor, ours } from './contenders.mjs';
import { operations } from './measure.mjs';

const allOperations = [...operations, 'bytes'];

/** What a run does that names neither sizes nor rounds nor operations; `minutes` is when peers get no further round. */
const kinds = {
  full: { rows: '1000,10000,100000,1000000', rounds: '5', operations: allOperations.join(), minutes: '23' },
  quick: { rows: '10000,100000', rounds: '3', operations: 'mount,scroll,typed,sort,toggle,bytes', minutes: '5' },
  check: { rows: '1000,10000', rounds: '5', operations: allOperations.join(), minutes: '23' },
};

const names = [...contenderFiles.keys()];

export const help = `npm run bench -- [options]

  --quick              in about 6 minutes: 10,000 and 100,000 rows, 3 rounds, the most important operations
  --check              the floor and ours only, at 1,000 and 10,000 rows; fails when ours misses a target
  --report             measures nothing; writes the picture and the tables from bench/results.json again
  --contenders a,b     of: ${names.join(', ')}
  --rows a,b           sizes (default ${kinds.full.rows}); above 100,000 only ours takes part, over computed rows
  --rounds n           rounds (default ${kinds.full.rounds}); when time gets short, only the floor and ours run in the last ones
  --operations a,b     of: ${allOperations.join(', ')}
  --out FILE           writes the results there, and neither picture nor tables

A run with any of the last five writes only what --out names; a full or quick one bench/results.json, the picture and the tables.`;

const list = text => text.split(',').map(part => part.trim());

function known(name, asked, all) {
  const wrong = asked.filter(value => !all.includes(value));
  if (wrong.length > 0) throw new Error(`--${name}: ${wrong.join(', ')} is unknown. Known: ${all.join(', ')}.`);
  return asked;
}

function whole(name, values) {
  const wrong = values.filter(value => !(Number.isInteger(value) && value > 0));
  if (wrong.length > 0) throw new Error(`--${name} takes whole numbers above 0.`);
  return values;
}

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      contenders: { type: 'string' },
      rows: { type: 'string' },
      rounds: { type: 'string' },
      operations: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const kind = kinds[values.check ? 'check' : values.quick ? 'quick' : 'full'];
  const isPart = ['contenders', 'rows', 'rounds', 'operations', 'out'].some(name => values[name] !== undefined);
  return {
    isHelp: values.help,
    isCheck: values.check,
    isReport: values.report,
    /** Whether the results are fit to be published. */
    isWhole: !values.check && !isPart,
    out: values.out,
    minutes: Number(kind.minutes),
    rows: whole('rows', list(values.rows ?? kind.rows).map(Number)),
    rounds: whole('rounds', [Number(values.rounds ?? kind.rounds)])[0],
    contenders: known(
      'contenders',
      values.contenders ? list(values.contenders) : values.check ? [floor, ours] : names.filter(n => n !== computed),
      names,
    ),
    operations: known('operations', list(values.operations ?? kind.operations), allOperations),
  };
}
