// The reference of the elements, from the manifest: docs/elements.md, and the table in README.md. `--check` writes
// nothing and fails when what is written is not what it would write, or when something public has no description.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readPublicTypes } from './public-types.mjs';

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

/** Whatever has no description is a gap. */
function described(what, description) {
  if (!description) gaps.push(`${what} has no description.`);
  return cell(description);
}

/** A table, or nothing when there are no rows. */
function table(heading, columns, rows) {
  if (rows.length === 0) return '';
  const line = cells => `| ${cells.join(' | ')} |`;
  return [heading && `**${heading}**`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}

const anchor = text => text.toLowerCase().replaceAll(/[^\w-]/g, '');
const short = ({ members }) => `{ ${members.map(({ name }) => name).join(', ')} }`;
/** What is not set: what the code says, or nothing at all. */
const standard = ({ default: value, type, readonly: isReadonly }) =>
  value ?? (!isReadonly && type?.text.endsWith('| undefined') ? 'undefined' : '');
const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map(({ name: parameter, type, default: value }) => `${parameter}: ${type.text}${value ? ` = ${value}` : ''}`).join(', ')})`;

function section(element) {
  const { tagName, description, members = [], events = [], slots = [] } = element;
  const { cssParts = [], cssStates = [], cssProperties = [] } = element;
  const words = (what, text) => described(`<${tagName}>: ${what}`, text);
  const named = list => list.map(each => [code(each.name), words(each.name, each.description)]);
  return [
    `## \`<${tagName}>\``,
    '',
    description ?? words('the element', ''),
    '',
    table(
      'Properties',
      ['Property', 'Attribute', 'Type', 'Default', 'What it is'],
      members
        .filter(({ kind }) => kind === 'field')
        .map(field => [
          code(field.name),
          code(field.attribute),
          linked(field.type?.text ?? ''),
          field.readonly ? 'only read' : code(standard(field)),
          words(field.name, field.description),
        ]),
    ),
    table(
      'Methods',
      ['Method', 'Answers', 'What it does'],
      members
        .filter(({ kind }) => kind === 'method')
        .map(method => [
          code(signature(method)),
          code(method.return?.type?.text ?? 'void'),
          words(method.name, method.description),
        ]),
    ),
    table(
      'Events',
      ['Event', '`detail`', 'When'],
      events.map(({ name, detail, description: text }) => [
        `[${code(name)}](#${name})`,
        code(short(detail)),
        words(name, text),
      ]),
    ),
    table('Slots', ['Slot', 'What goes in'], named(slots)),
    table('Parts', ['Part', 'What it is'], named(cssParts)),
    table('States', ['`:state(…)`', 'When'], named(cssStates)),
    table(
      'Custom properties',
      ['Property', 'Default', 'What it is'],
      cssProperties.map(({ name, default: value, description: text }) => [code(name), code(value), words(name, text)]),
    ),
  ].join('\n');
}

const { types, events, exported } = readPublicTypes();
const fired = [...events].filter(([, { name }]) =>
  elements.some(element => element.events?.some(event => event.name === name)),
);

/** Told elsewhere: what a provider is in docs/providers.md, words in docs/languages.md. */
const elsewhere = ['MappingProvider', 'Strings', 'Terms'];
/** The types that a text names, and those that these name. */
const shown = new Set();
function show(text = '') {
  for (const [name] of text.matchAll(/\b[A-Z]\w+/g)) {
    const type = types.get(name);
    if (!type || shown.has(name) || elsewhere.includes(name)) continue;
    shown.add(name);
    show([type.written, ...(type.members ?? []).map(member => member.type)].join(' '));
  }
}
for (const [, { detail }] of fired) show(detail.members.map(({ type }) => type).join(' '));
for (const { members = [] } of elements)
  for (const { type, parameters = [], return: answer } of members)
    show([type, answer?.type, ...parameters.map(parameter => parameter.type)].map(each => each?.text).join(' '));

/** A type, with the way to the types that it names. */
function linked(type, written = code(type)) {
  const names = [...new Set(type.match(/\b[A-Z]\w+/g))].filter(name => shown.has(name));
  const link = (text, name) => `[${text}](#${anchor(name)})`;
  return names.length === 1 ? link(written, names[0]) : [written, ...names.map(name => link(name, name))].join(' ');
}

const memberRows = (owner, { members }) =>
  members.map(({ name, type, description }) => [code(name), linked(type), described(`${owner}: ${name}`, description)]);

function eventSection([className, { name, description, isCancelable, detail }]) {
  if (isCancelable !== /\bCancel it\b/.test(description))
    gaps.push(`${name} is ${isCancelable ? '' : 'not '}cancelable: its description does not say so ("Cancel it …").`);
  const rows = table(`${className}: \`detail\``, ['Member', 'Type', 'What it is'], memberRows(name, detail));
  return [`### \`${name}\``, '', described(name, description), '', rows].join('\n');
}

function typeSection(name) {
  const { description, members, written } = types.get(name);
  const shape = members
    ? table('', ['Member', 'Type', 'What it is'], memberRows(name, { members }))
    : linked(written, `\`\` ${written} \`\``);
  return [`### ${name}`, '', described(name, description), '', shape, ''].join('\n');
}

const reference = `# The elements

Made from the doc comments by \`npm run docs\`. An element without a \`provider\` of its own uses that of the nearest
ancestor. Every failure is a \`mapping-failed\` event. What an event carries is told under [Events](#events), and what that
is made of under [Types](#types).

A \`boolean\` attribute is on as soon as it is there: \`readonly="false"\` is read-only, too. Leave it out, or set the
property.

${elements.map(section).join('\n')}
## Events

All are \`CustomEvent\`s that bubble, also out of shadow roots. Those that can be cancelled come before anything has
happened; \`event.preventDefault()\` keeps it from happening. Once the package is imported, \`addEventListener\` knows
their types.

${fired.map(eventSection).join('\n')}
## Types

A member with \`?\` may be absent. All are exported by the package but what only elements use.

${[...shown].sort().map(typeSection).join('\n')}`;

// What is told by code editors only: whatever else the package exports.
for (const { name, description } of exported) {
  described(name, description);
  // Told by `MappingErrorOptions`, whose `cause` is that of every error.
  if (shown.has(name) || name === 'MappingErrorCarries') continue;
  for (const member of types.get(name)?.members ?? [])
    if (member.name !== 'cause?') described(`${name}: ${member.name}`, member.description);
}

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
