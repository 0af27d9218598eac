// The results on the terminal.
const shown = {
  mount: 'mount',
  remount: 'remount',
  typed: 'typed',
  mapped: 'mapped',
  sortFirst: 'sort 1st',
  sortLater: 'sort',
  scroll: 'scroll',
  scrollP95: 'p95',
  wheel: 'wheel',
  toggle: 'toggle',
  lateSteps: 'late',
  lateNotches: 'late w',
  heap: 'heap kB',
  nodes: 'nodes',
  leftHeap: 'left kB',
  leftNodes: 'left n',
  leftListeners: 'left l',
};

export function printTable({ figures, bytes, failures }) {
  for (const [rows, contenders] of Object.entries(figures)) {
    console.log(
      `\n${Number(rows).toLocaleString('en')} rows: ratio to the floor, of computed rows to ours at 10,000 (median milliseconds)`,
    );
    const names = Object.keys(shown).filter(name => Object.values(contenders).some(own => own[name]));
    const lines = Object.entries(contenders).map(([contender, own]) => [
      contender,
      ...names.map(name => cell(name, own[name])),
    ]);
    printLines([['', ...names.map(name => shown[name])], ...lines]);
  }
  for (const { contender, rows, operation, reason } of failures)
    console.log(`✗ ${contender} at ${Number(rows).toLocaleString('en')} rows, ${operation}: ${reason}`);
  if (Object.keys(bytes).length === 0) return;
  console.log('\nShipped, in bytes');
  const weights = Object.entries(bytes).map(([name, { minified, gzip, brotli }]) => [name, minified, gzip, brotli]);
  printLines([['', 'minified', 'gzip', 'brotli'], ...weights]);
}

function cell(name, figure) {
  if (!figure) return '–';
  const { ratio, median } = figure;
  if (ratio !== undefined) return `${ratio.toFixed(2)} (${median.toFixed(1)})`;
  return String(/heap/i.test(name) ? Math.round(median / 1_000) : Math.round(median));
}

function printLines(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map(line => String(line[column]).length)));
  for (const line of lines)
    console.log(
      line.map((value, column) => String(value)[column ? 'padStart' : 'padEnd'](widths[column] + 2)).join(''),
    );
}
