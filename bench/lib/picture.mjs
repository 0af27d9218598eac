// The results as a picture: for each operation a panel, for each contender a bar from the floor, on a logarithmic scale.
import { computed, floor, ours } from './contenders.mjs';
import { compared, operationOf, ratioText, rowsText, titleOf } from './words.mjs';

const shown = ['mount', 'remount', 'typed', 'mapped', 'sortLater', 'scroll', 'wheel', 'toggle'];

const margin = 16;
const panelWidth = 448;
const barHeight = 12;
const lineHeight = 19;
const titleHeight = 30;
const namesWidth = 150;
const valuesWidth = 44;
const headHeight = 62;
const columns = 2;

/** Also where a picture stands alone: no fonts and no styles from elsewhere. */
const css = `
  svg { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; color-scheme: light dark; }
  text { fill: #1d2430; }
  .title { font-size: 17px; font-weight: 600; }
  .note, .value { fill: #566072; }
  .panel { font-weight: 600; }
  .bar { fill: #a3adbd; }
  .ours { fill: #2f55d4; }
  .ours-text { fill: #2f55d4; font-weight: 600; }
  .failed { fill: #b3261e; }
  .axis { stroke: #566072; }
  .ground { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e9ef; }
    .note, .value { fill: #a7b0bf; }
    .bar { fill: #5d6879; }
    .ours { fill: #7f9cff; }
    .ours-text { fill: #9db3ff; }
    .failed { fill: #ff8a80; }
    .axis { stroke: #a7b0bf; }
    .ground { fill: #10151f; }
  }`;

export function drawPicture({ figures, failures, measuredOn }) {
  const rows = Object.keys(figures).findLast(size => figures[size][floor]);
  if (!rows) throw new Error('There is no picture without the floor.');
  const ofSize = figures[rows];
  const names = [...new Set([...Object.keys(ofSize), ...failedAt(failures, rows)])].filter(
    name => name !== floor && name !== computed,
  );
  const panels = shown.filter(figure => names.some(name => ofSize[name]?.[figure]?.ratio));
  const all = panels.flatMap(figure => names.map(name => ofSize[name]?.[figure]?.ratio ?? 1));
  const scale = scaleFor(Math.min(...all, 1), Math.max(...all, 1));
  const panelHeight = titleHeight + names.length * lineHeight + 14;
  const width = columns * panelWidth + margin * (columns + 1);
  const height = headHeight + Math.ceil(panels.length / columns) * panelHeight + margin;
  const title = `Times at ${rowsText(rows)} rows as ratios to the floor`;
  const hasFailed = (name, figure) =>
    failures.some(
      f => f.contender === name && String(f.rows) === rows && ['mount', operationOf(figure)].includes(f.operation),
    );
  const drawn = panels.map((figure, at) => {
    const x = margin + (at % columns) * (panelWidth + margin);
    const y = headHeight + Math.floor(at / columns) * panelHeight;
    const lines = names
      .map(name => ({ name, ratio: ofSize[name]?.[figure]?.ratio, isFailed: hasFailed(name, figure) }))
      .sort((a, b) => (a.ratio ?? Infinity) - (b.ratio ?? Infinity) || 0);
    return `<g transform="translate(${x} ${y})">${drawPanel(compared[figure], lines, scale)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${title}</title>
<desc id="desc">${escape(describe(panels, names, ofSize))}</desc>
<style>${css}
</style>
<rect class="ground" width="${width}" height="${height}" rx="8"/>
<text class="title" x="${margin}" y="30">${title}</text>
<text class="note" x="${margin}" y="50">The line is the floor, a hand-written list of recycled rows. To its left is faster. Logarithmic. ${measuredOn.browser.replace('Chrome/', 'Chromium ')}.</text>
${drawn.join('\n')}
</svg>
`;
}

const failedAt = (failures, rows) => failures.filter(f => String(f.rows) === rows).map(f => f.contender);

/** From a ratio to a place between the names and the values. */
function scaleFor(least, most) {
  const [from, to] = [Math.log(least), Math.log(most)];
  const width = panelWidth - namesWidth - 2 * valuesWidth;
  return ratio => namesWidth + valuesWidth + (to > from ? (Math.log(ratio) - from) / (to - from) : 0) * width;
}

function drawPanel(title, lines, scale) {
  const base = round(scale(1));
  const bars = lines.map((line, at) => drawLine(line, titleHeight + at * lineHeight, scale, base));
  const bottom = titleHeight + lines.length * lineHeight;
  return `<text class="panel" x="0" y="18">${escape(title)}</text>
${bars.join('\n')}
<line class="axis" x1="${base}" x2="${base}" y1="${titleHeight - 6}" y2="${bottom}"/>`;
}

function drawLine({ name, ratio, isFailed }, y, scale, base) {
  const isOurs = name === ours;
  const middle = y + barHeight - 2;
  const label = `<text class="${isOurs ? 'ours-text' : ''}" x="0" y="${middle}">${escape(titleOf(name))}</text>`;
  if (ratio === undefined)
    return `${label}<text class="${isFailed ? 'failed' : 'value'}" x="${base + 6}" y="${middle}">${isFailed ? '✗ failed' : '–'}</text>`;
  const end = round(scale(ratio));
  const isFaster = end < base;
  const bar = `<rect class="bar ${isOurs ? 'ours' : ''}" x="${Math.min(base, end)}" y="${y}" width="${round(Math.max(1, Math.abs(end - base)))}" height="${barHeight}" rx="2"/>`;
  const value = `<text class="${isOurs ? 'ours-text' : 'value'}" x="${isFaster ? end - 5 : Math.max(end, base) + 5}" y="${middle}"${isFaster ? ' text-anchor="end"' : ''}>${ratioText(ratio)}</text>`;
  return label + bar + value;
}

/** The same in words. */
function describe(panels, names, ofSize) {
  const sentences = panels.map(figure => {
    const values = names
      .filter(name => ofSize[name]?.[figure]?.ratio !== undefined)
      .map(name => `${titleOf(name)} ${ratioText(ofSize[name][figure].ratio)}`);
    return `${compared[figure]}: ${values.join(', ')}.`;
  });
  return sentences.join(' ');
}

const round = value => Math.round(value * 10) / 10;
const escape = text => text.replace(/[&<>]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
