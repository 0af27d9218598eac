import { parseArgs } from 'node:util';
import { computed, contenderFiles, floor, ours } from './contenders.mjs';
import { operations } from './measure.mjs';

export const help = `npm run bench -- [options]

  --rows 1000,10000,100000   sizes; above 100,000 only ours takes part, over a provider that computes rows
  --rounds 5                 rounds, in each of which every contender runs once
  --contenders a,b           of: ${[...contenderFiles.keys()].join(', ')}
  --ops a,b                  of: ${operations.join(', ')}, bytes
  --check                    the floor and ours only, at 1,000 and 10,000 rows; fails when ours misses a target
  --out FILE                 where results are written (default bench/results/latest.json)
  --help`;

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
      rows: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      contenders: { type: 'string' },
      ops: { type: 'string' },
      check: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const isCheck = values.check;
  const rows = values.rows ?? (isCheck ? '1000,10000' : '1000,10000,100000,1000000');
  const names = [...contenderFiles.keys()];
  return {
    isCheck,
    isHelp: values.help,
    out: values.out,
    rows: whole('rows', list(rows).map(Number)),
    rounds: whole('rounds', [Number(values.rounds)])[0],
    contenders: known(
      'contenders',
      values.contenders ? list(values.contenders) : isCheck ? [floor, ours] : names.filter(name => name !== computed),
      names,
    ),
    operations: known('ops', values.ops ? list(values.ops) : [...operations, 'bytes'], [...operations, 'bytes']),
  };
}
