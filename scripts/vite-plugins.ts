// What is done to the sources for what is published: the same behaviour in fewer bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** What a plug-in answers for a module that it has changed. */
const changed = (text: MagicString) => ({ code: text.toString(), map: text.generateMap({ hires: true }) });

const source = fileURLToPath(new URL('../src/', import.meta.url));
const privateName = /--_[\w-]+/g;

/** Every `--_…` name of the styles with a short one, the same in all of them: elements inherit them from each other. */
function shortNames(): ReadonlyMap<string, string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
  const uses = new Map<string, number>();
  for (const path of files)
    for (const [name] of readFileSync(source + path, 'utf8').matchAll(privateName))
      uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  return new Map(names.map((name, index) => [name, `--_${index.toString(36)}`]));
}

const shortened = shortNames();

/** Makes the styles in `*.styles.ts` small; the sources stay readable. */
const minifyCss: Plugin = {
  name: 'minify-css',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts')) return undefined;
    const text = new MagicString(code);
    for (const { index, 0: whole, 1: css = '' } of code.matchAll(/css`([^`]*)`/g)) {
      if (css.includes('${')) throw new Error(`${id}: styles with an expression in them cannot be made small.`);
      const small = transform({ filename: id, code: Buffer.from(css), minify: true }).code;
      const shorter = small.toString().replace(privateName, name => shortened.get(name) ?? name);
      text.overwrite(index, index + whole.length, `css\`${shorter.replaceAll('\\', '\\\\')}\``);
    }
    return text.hasChanged() ? changed(text) : undefined;
  },
};

/** Takes the line breaks and indents out of `html` templates. One space stays where there was any. */
const minifyHtml: Plugin = {
  name: 'minify-html',
  enforce: 'post',
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('html`')) return undefined;
    const text = new MagicString(code);
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(visit);
      else if (isNode(node)) {
        if (node.type === 'TemplateElement')
          for (const { index, 0: space } of code.slice(node.start, node.end).matchAll(/\s*\n\s*/g))
            text.overwrite(node.start + index, node.start + index + space.length, ' ');
        Object.values(node).forEach(visit);
      }
    };
    visit(this.parse(code));
    return text.hasChanged() ? changed(text) : undefined;
  },
};

interface SourceNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function isNode(value: unknown): value is SourceNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Writes `@property()` as the call that it stands for: without decorators' helpers, and so without Lit's wrapper. */
const plainProperties: Plugin = {
  name: 'plain-properties',
  enforce: 'post',
  transform(code, id) {
    if (!id.endsWith('.ts')) return undefined;
    const text = new MagicString(code);
    const compiled = /\w+\(\[(property|state)\((.*?)\)\], (\w+)\.prototype, ("\w+"), void 0\)/gs;
    for (const { index, 0: whole, 1: kind, 2: options, 3: element, 4: name } of code.matchAll(compiled)) {
      const given = kind === 'state' ? '{ state: true, attribute: false }' : options;
      text.overwrite(
        index,
        index + whole.length,
        `${element}.createProperty(${[name, given].filter(Boolean).join(', ')})`,
      );
    }
    return text.hasChanged() ? changed(text) : undefined;
  },
};

export const smallerPlugins = [minifyCss, minifyHtml, plainProperties];
