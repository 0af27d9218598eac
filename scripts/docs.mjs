// The reference of the elements, from the manifest: docs/elements.md, and the table in README.md. `--check` writes
// nothing and fails when what is written is not what it would write, or when something public has no description.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { events as eventClasses } from './event-reference.mjs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const order = [
  'client-mappings',
  'client-mapping-table',
  'mapping-filters',
  'mapping-editor',
  'company-picker',
  'mapping-status-dot',
  'mapping-events',
];
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));

const gaps = [];
const code = text => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');
const cell = text => (text ?? '').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** A table, or nothing when there are no rows. A row without a description is a gap. */
function table(tag, heading, columns, rows) {
  for (const row of rows)
    if (!row.at(-1)) gaps.push(`<${tag}>: ${heading.toLowerCase()} ${row[0]} has no description.`);
  if (rows.length === 0) return '';
  const line = cells => `| ${cells.join(' | ')} |`;
  return [`**${heading}**`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function section(element) {
  const { tagName, description, members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const of = (heading, columns, rows) => table(tagName, heading, columns, rows);
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `## \`<${tagName}>\``,
    '',
    description ?? gaps.push(`<${tagName}> has no description.`),
    '',
    of(
      'Properties',
      ['Property', 'Attribute', 'Type', 'Default', 'What it is'],
      fields.map(field => [
        code(field.name),
        code(field.attribute),
        code(field.type?.text),
        code(field.default),
        cell(field.description),
      ]),
    ),
    of(
      'Methods',
      ['Method', 'Answers', 'What it does'],
      methods.map(({ name, parameters = [], return: answer, description: text }) => [
        code(`${name}(${parameters.map(parameter => parameter.name).join(', ')})`),
        code(answer?.type?.text ?? 'void'),
        cell(text),
      ]),
    ),
    of(
      'Events',
      ['Event', 'Class', 'When'],
      events.map(event => [code(event.name), code(event.type?.text), cell(event.description)]),
    ),
    of(
      'Slots',
      ['Slot', 'What goes in'],
      slots.map(slot => [code(slot.name), cell(slot.description)]),
    ),
    of(
      'Parts',
      ['Part', 'What it is'],
      cssParts.map(part => [code(part.name), cell(part.description)]),
    ),
    of(
      'Custom properties',
      ['Property', 'Default', 'What it is'],
      cssProperties.map(property => [code(property.name), code(property.default), cell(property.description)]),
    ),
  ].join('\n');
}

/** What a host's listener receives. */
function eventSection({ name, className, isCancelable, description, detail }) {
  const heading = `### \`${name}\``;
  const kind = `\`${className}\`${isCancelable ? ', cancelable' : ''}. ${description || gaps.push(`${className} has no description.`)}`;
  const rows = detail.map(member => [code(member.name), code(member.type), cell(member.description)]);
  // The one without members of its own carries a type of the model.
  return [heading, '', kind, '', table(name, 'Detail', ['Member', 'Type', 'What it is'], rows)].join('\n');
}

const reference = `# The elements

Made from the doc comments by \`npm run docs\`. Every element also takes a \`provider\`; without one it uses that of the
nearest ancestor. Every failure is a \`mapping-failed\` event, \`{ operation, error }\`.

${elements.map(section).join('\n')}
## Events

All bubble and are composed; what they carry is plain, readonly data in \`detail\`. The types are exported by the package.

${eventClasses.map(eventSection).join('\n')}`;

const summary = [
  '| Tag | Job | Fires |',
  '| --- | --- | --- |',
  ...elements.map(
    ({ tagName, summary: job, events = [] }) =>
      `| [\`<${tagName}>\`](docs/elements.md#${tagName}) | ${job} | ${events
        .filter(({ name }) => name !== 'mapping-failed')
        .map(({ name }) => code(name))
        .join(' ')} |`,
  ),
].join('\n');

const readme = readFileSync('README.md', 'utf8').replace(
  /(<!-- elements:start -->)[\s\S]*?(<!-- elements:end -->)/,
  (_, start, end) => `${start}\n\n${summary}\n\n${end}`,
);

const isChecking = process.argv.includes('--check');
for (const [file, text] of [
  ['docs/elements.md', reference],
  ['README.md', readme],
]) {
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  let current = '';
  try {
    current = readFileSync(file, 'utf8');
  } catch {
    // Not there yet.
  }
  if (current === wanted) continue;
  if (isChecking) gaps.push(`${file} is out of date: run npm run docs.`);
  else writeFileSync(file, wanted);
}
for (const gap of gaps) console.error(gap);
if (gaps.length > 0) process.exitCode = 1;
