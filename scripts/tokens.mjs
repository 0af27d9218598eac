// Makes from tokens.json everything that repeats it: styles, the list for TypeScript, the table in docs/theming.md and
// what Figma imports, one file a mode. `--check` changes nothing and fails when one of them is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));
const vendor = 'client-mapping-elements';
const note = 'Made from tokens.json by `npm run generate:tokens`; change it there.';

/** The groups of tokens.json: which tier each is, and in which sheet its tokens stand. */
const groups = [
  { name: 'main', tier: 1, sheet: 'token' },
  { name: 'derived', tier: 2, sheet: 'token' },
  { name: 'panel', tier: 2, sheet: 'panelToken' },
];

/** @returns {string} a number from 0 to 1 as two hexadecimal digits */
const hexPart = part =>
  Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');

/** @returns {string} a value as CSS writes it */
function cssValue(type, value) {
  if (type === 'dimension') return `${value.value}${value.unit}`;
  if (type !== 'color') return value;
  const { components, hex, alpha = 1 } = value;
  const said = `#${components.map(hexPart).join('')}`;
  if (said !== hex) throw new Error(`tokens.json: ${hex} is not what its components say (${said}).`);
  if (alpha === 0) return 'transparent';
  return alpha === 1 ? hex : hex + hexPart(alpha);
}

function readTokens() {
  const file = JSON.parse(readFileSync(at('tokens.json'), 'utf8'));
  return groups.flatMap(({ name: group, tier, sheet }) =>
    Object.entries(file[group])
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, { $type: type, $value, $description: use, $extensions }]) => {
        const { dark, css, contrast } = $extensions?.[vendor] ?? {};
        const light = cssValue(type, $value);
        const inDark = dark ? cssValue(type, dark) : light;
        return {
          name,
          tier,
          sheet,
          type,
          use,
          contrast,
          light,
          dark: inDark,
          css,
          figma: { light: $value, dark: dark ?? $value },
        };
      }),
  );
}

const property = ({ name }) => `--mapping-${name}`;

/** What a token is while the host does not set it; `as` writes a reference to another token. */
function fallback({ light, dark, css }, as) {
  if (css) return css.replace(/\{([\w-]+)\}/g, (_, name) => as(name));
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** A sheet has a file of its own: a bundler drops what is not imported, but not half a file of styles. */
function styles(tokens, name, comment) {
  const lines = tokens
    .filter(({ sheet }) => sheet === name)
    .map(token => `    --_${token.name}: var(${property(token)}, ${fallback(token, other => `var(--_${other})`)});`);
  return `// ${note}
import { css } from '@lit/reactive-element';

/** ${comment} */
export const ${name}Styles = css\`
  :host {
${lines.join('\n')}
  }
\`;
`;
}

function list(tokens) {
  const entry = token =>
    JSON.stringify({
      name: token.name,
      property: property(token),
      tier: token.tier,
      type: token.type,
      light: token.light,
      dark: token.dark,
      css: fallback(token, other => `var(--mapping-${other})`),
      use: token.use,
      ...(token.contrast && {
        contrast: { min: token.contrast.min, on: token.contrast.on, isForHosts: token.contrast.default !== true },
      }),
    });
  return `// ${note}

/** One design token. */
export interface Token {
  readonly name: string;
  /** The custom property that a host sets. */
  readonly property: \`--mapping-\${string}\`;
  /** From the tokens of tier 1 the others follow. */
  readonly tier: 1 | 2;
  readonly type: 'color' | 'dimension' | 'fontFamily';
  /** What it is while the host sets nothing. */
  readonly light: string;
  readonly dark: string;
  /** How it follows from other tokens, as CSS. */
  readonly css: string;
  readonly use: string;
  /** What it reaches, at the least, on each of some other tokens. */
  readonly contrast?: {
    readonly min: 3 | 4.5;
    readonly on: readonly string[];
    /** Whether it does so with any accent of the host, too. */
    readonly isForHosts: boolean;
  };
}

/** Every design token. No element imports this: it is for pages that show or change them. */
export const tokens: readonly Token[] = [${tokens.map(entry).join(',\n')}];
`;
}

function table(tokens) {
  const code = text => `\`${text}\``;
  const shown = ({ type, light, dark, css }) => {
    if (type !== 'color') return code(css ?? light);
    return light === dark ? code(light) : `${code(light)} / ${code(dark)}`;
  };
  const origin = token => {
    if (!token.css || token.type !== 'color' || token.light === token.dark) return '';
    const inks = /var\(--_(\w+)-\w+, light-dark\([^)]*\)\)/g;
    return code(fallback(token, name => name).replace(inks, 'contrast($1)'));
  };
  const row = token =>
    `| ${code(property(token))} | ${token.tier} | ${shown(token)} | ${origin(token)} | ${token.use} |`;
  return [
    '| Property | Tier | Light / dark | Follows from | Use |',
    '| --- | --- | --- | --- | --- |',
    ...tokens.map(row),
  ].join('\n');
}

function figma(tokens, mode) {
  const entries = tokens
    .filter(({ type }) => type !== 'fontFamily')
    .map(({ name, type, use, figma: values }) => [name, { $type: type, $value: values[mode], $description: use }]);
  return JSON.stringify({ $description: note, mapping: Object.fromEntries(entries) }, null, 2);
}

/** Puts a text between the two markers of a page. */
function between(path, text) {
  const page = readFileSync(at(path), 'utf8');
  const marked = /(<!-- tokens -->\n)[^]*?(<!-- \/tokens -->)/;
  if (!marked.test(page)) throw new Error(`${path} has no <!-- tokens --> … <!-- /tokens -->.`);
  return page.replace(marked, (_, start, end) => `${start}\n${text}\n${end}`);
}

const tokens = readTokens();
const made = {
  'src/styles/tokens.styles.ts': styles(
    tokens,
    'token',
    'What a host sets as `--mapping-…`, or what it is by itself. Inside, only the `--_…` names are used.',
  ),
  'src/styles/panel-tokens.styles.ts': styles(
    tokens,
    'panelToken',
    'The tokens of what stands round or over the table; the table and the dot do without.',
  ),
  'src/styles/tokens.ts': list(tokens),
  'docs/theming.md': between('docs/theming.md', table(tokens)),
  'docs/figma/light.tokens.json': figma(tokens, 'light'),
  'docs/figma/dark.tokens.json': figma(tokens, 'dark'),
};

const isCheck = process.argv.includes('--check');
const stale = [];
for (const [path, text] of Object.entries(made)) {
  const wanted = await format(text, { ...(await resolveConfig(at(path))), filepath: at(path) });
  if (existsSync(at(path)) && readFileSync(at(path), 'utf8') === wanted) continue;
  stale.push(path);
  if (isCheck) continue;
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), wanted);
}
if (isCheck && stale.length > 0) {
  console.error(`Not as tokens.json says: ${stale.join(', ')}. Run \`npm run generate:tokens\`.`);
  process.exit(1);
}
console.log(
  isCheck ? 'Everything is as tokens.json says.' : stale.length > 0 ? `Made ${stale.join(', ')}.` : 'Nothing changed.',
);
