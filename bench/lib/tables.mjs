// The results as Markdown: ours against the floor and the best peer, and what each weighs.
import { computed, floor, ours } from './contenders.mjs';
import { compared, peersOf, ratioText, rowsText, titleOf } from './words.mjs';

export function writeTables(results) {
  return [
    '![Ratios to the hand-written floor, for each contender](docs/benchmark.svg)',
    aboutTimes(results),
    timesTable(results),
    millionLine(results),
    weightTable(results),
    failureList(results),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function aboutTimes({ measuredOn, figures }) {
  const rounds = roundsOf(figures);
  return `Times as ratios to **the floor**, a hand-written list of recycled rows and nothing else, in the same round: 1 is as
fast, less is faster; medians of ${rounds} rounds, peers of as many as there was time for. ${measuredOn.browser.replace('Chrome/', 'Chromium ')}, ${measuredOn.cores} cores,
${measuredOn.date}. After each operation the rows in view were checked to be the right ones.`;
}

const roundsOf = figures =>
  Math.max(...Object.values(figures).flatMap(ofSize => Object.values(ofSize).map(own => own.mount?.rounds ?? 0)));

/** Sizes at which others take part, too. */
const sizesOf = figures => Object.keys(figures).filter(rows => figures[rows][floor]);

function timesTable({ figures }) {
  const sizes = sizesOf(figures);
  const header = ['', ...sizes.flatMap(rows => [`${rowsText(rows)} rows`, 'best peer', 'against it'])];
  const lines = Object.entries(compared)
    .filter(([figure]) => sizes.some(rows => figures[rows][ours]?.[figure]))
    .map(([figure, title]) => [title, ...sizes.flatMap(rows => timesOf(figures[rows], figure))]);
  return table(header, lines);
}

function timesOf(ofSize, figure) {
  const own = ofSize[ours]?.[figure]?.ratio;
  const [best] = peersOf(ofSize, figure);
  return [
    own === undefined ? '–' : `**${ratioText(own)}**`,
    best ? `${ratioText(best.ratio)} ${titleOf(best.name)}` : '–',
    best && own !== undefined ? ratioText(own / best.ratio) : '–',
  ];
}

function millionLine({ figures }) {
  for (const [rows, { [computed]: own }] of Object.entries(figures)) {
    if (!own?.mount?.ratio) continue;
    const said = ['mount', 'scroll', 'toggle']
      .filter(figure => own[figure]?.ratio !== undefined)
      .map(figure => `${compared[figure]} ${ratioText(own[figure].ratio)}`);
    return `At ${rowsText(rows)} rows, from a provider that computes them, against this table at 10,000: ${said.join(', ')}.`;
  }
  return '';
}

function weightTable({ figures, bytes, versions }) {
  const sizes = sizesOf(figures);
  const most = sizes.findLast(rows => figures[rows][floor]?.heap);
  const left = sizes.find(rows => figures[rows][floor]?.leftHeap);
  const header = ['', 'version', 'shipped, brotli'];
  if (most) header.push(`heap at ${rowsText(most)} rows`, 'nodes');
  if (left) header.push('left after 50 mounts: nodes', 'listeners', 'heap');
  const lines = Object.entries(bytes).map(([name, { brotli }]) => {
    const line = [titleOf(name), versions[name] ?? '', `${(brotli / 1_000).toFixed(1)} kB`];
    const heavy = most && figures[most][name];
    if (most) line.push(amount(heavy?.heap, megabytes), amount(heavy?.nodes));
    const after = left && figures[left][name];
    if (left) line.push(amount(after?.leftNodes), amount(after?.leftListeners), amount(after?.leftHeap, kibibytes));
    return line;
  });
  return lines.length > 0 ? table(header, lines) : '';
}

const megabytes = bytes => `${(bytes / 1_000_000).toFixed(1)} MB`;
const kibibytes = bytes => `${Math.round(bytes / 1_024)} KiB`;
const amount = (figure, write = value => String(Math.round(value))) => (figure ? write(figure.median) : '–');

function failureList({ failures }) {
  return failures
    .map(
      ({ contender, rows, operation, reason }) =>
        `- ✗ ${titleOf(contender)} at ${rowsText(rows)} rows, ${operation}: ${reason}`,
    )
    .join('\n');
}

function table(header, lines) {
  const rule = header.map((_, at) => (at === 0 ? '---' : '--:'));
  return [header, rule, ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
