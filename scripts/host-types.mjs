// What code editors and JSX know of the elements, from the manifest: dist/jsx.d.ts, dist/web-types.json (JetBrains) and
// dist/vscode.html-custom-data.json (VS Code).
import { readFileSync, writeFileSync } from 'node:fs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const fields = ({ members }) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
const withAttribute = element => fields(element).filter(({ attribute }) => attribute);
const comment = (text, indent) => `${indent}/** ${text.replaceAll(/\s+/g, ' ')} */\n`;
/** The texts that a type lists, if it does nothing else: `'s' | 'm' | 'l'`. */
const choices = ({ type }) => (/^'[^']*'( \| '[^']*')*$/.test(type.text) ? type.text.slice(1, -1).split(/' \| '/) : []);

function jsx() {
  const events = [...new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)))];
  const used = [...elements.map(element => element.name), ...events].sort();
  const props = element =>
    [
      ...fields(element).map(
        field => `${comment(field.description, '  ')}  readonly ${field.name}?: ${element.name}['${field.name}'];\n`,
      ),
      ...(element.events ?? []).map(
        event =>
          `${comment(event.description, '  ')}  readonly 'on${event.name}'?: (event: ${event.type.text}) => void;\n`,
      ),
    ].join('');
  return `// Made from custom-elements.json by the build.
import type { ${used.join(', ')} } from './index.js';

/** What a framework may hand an element besides what the element declares. */
interface Placed<E> {
  readonly key?: string | number | bigint | null;
  readonly ref?: { current: E | null } | ((element: E | null) => void) | null;
  readonly children?: unknown;
}

${elements.map(element => `${comment(element.description, '')}export interface ${element.name}Props extends Placed<${element.name}> {\n${props(element)}}\n`).join('\n')}
/**
 * The tags, for \`JSX.IntrinsicElements\`. \`Base\` is what every element of your framework takes: in React,
 * \`React.HTMLAttributes<HTMLElement>\`.
 */
export interface MappingElements<Base = object> {
${elements.map(({ tagName, name: element }) => `  '${tagName}': Omit<Base, keyof ${element}Props> & ${element}Props;\n`).join('')}}
`;
}

const vscode = () => ({
  version: 1.1,
  tags: elements.map(element => ({
    name: element.tagName,
    description: element.description,
    attributes: withAttribute(element).map(field => ({
      name: field.attribute,
      description: field.description,
      ...(field.type.text === 'boolean' && { valueSet: 'v' }),
      ...(choices(field).length > 0 && { values: choices(field).map(value => ({ name: value })) }),
    })),
  })),
});

const webTypes = () => ({
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map(element => ({
        name: element.tagName,
        description: element.description,
        attributes: withAttribute(element).map(field => ({
          name: field.attribute,
          description: field.description,
          value: field.type.text === 'boolean' ? { kind: 'no-value' } : { type: field.type.text },
          default: field.default,
        })),
        slots: (element.slots ?? []).map(({ name: slot, description }) => ({ name: slot, description })),
        js: {
          properties: fields(element).map(field => ({
            name: field.name,
            description: field.description,
            type: field.type.text,
          })),
          events: (element.events ?? []).map(event => ({ name: event.name, description: event.description })),
        },
        css: {
          parts: (element.cssParts ?? []).map(part => ({ name: part.name, description: part.description })),
          properties: (element.cssProperties ?? []).map(property => ({
            name: property.name,
            description: property.description,
          })),
        },
      })),
    },
  },
});

writeFileSync('dist/jsx.d.ts', jsx());
writeFileSync('dist/vscode.html-custom-data.json', JSON.stringify(vscode(), null, 2));
writeFileSync('dist/web-types.json', JSON.stringify(webTypes(), null, 2));
