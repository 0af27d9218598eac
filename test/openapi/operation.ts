import { type Node, resolve } from './document.js';

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly schema: Node;
}

/** What the document says of one method of one path. */
export interface Operation {
  readonly parameters: readonly Parameter[];
  /** Schema of the JSON that is sent, where there is any. */
  readonly body: Node | undefined;
  /** Answers by their status, and `default`. */
  readonly responses: Readonly<Partial<Record<string, Answer>>>;
}

/** What the document says of an answer. */
export interface Answer {
  readonly headers: Readonly<Record<string, { readonly required?: boolean; readonly schema: Node }>>;
  /** By media type; nothing where there is no body. */
  readonly content: Readonly<Partial<Record<string, Content>>>;
}

export interface Content {
  readonly schema: Node;
  /** Schema of each item of a stream. */
  readonly 'x-item-schema'?: Node;
}

/** Where a request goes: to an operation, to a path that has other `methods`, or nowhere. */
export interface Destination {
  readonly operation?: Operation;
  readonly methods?: readonly string[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** Finds what the document says of a path, which is relative to the base and begins with `/`. */
export function findOperation(document: Node, method: string, path: string): Destination {
  for (const [template, item] of Object.entries(document.paths as Record<string, Node>)) {
    const values = match(template, path);
    if (!values) continue;
    const node = item[method.toLowerCase()] as Node | undefined;
    if (!node) {
      const known = methods.filter(name => name in item);
      return { methods: known.map(name => name.toUpperCase()) };
    }
    const listed = [...((item.parameters ?? []) as unknown[]), ...((node.parameters ?? []) as unknown[])];
    const parameters = listed.map(parameter => resolve(document, parameter) as unknown as Parameter);
    // A word that the document does not list in the path is another path.
    const isListed = parameters.every(({ in: place, name, schema }) => {
      const words = place === 'path' ? resolve(document, schema).enum : undefined;
      return !Array.isArray(words) || words.includes(values[name]);
    });
    if (isListed) return { operation: operationOf(document, node, parameters) };
  }
  return {};
}

function operationOf(document: Node, node: Node, parameters: readonly Parameter[]): Operation {
  const { content } = (node.requestBody ?? {}) as { readonly content?: Record<string, Content> };
  const responses = Object.entries(node.responses as Node);
  return {
    parameters,
    body: content?.['application/json']?.schema,
    responses: Object.fromEntries(responses.map(([status, response]) => [status, answerOf(document, response)])),
  };
}

/** An answer of the document, or what a reference to one stands for. */
export function answerOf(document: Node, response: unknown): Answer {
  const { headers = {}, content = {} } = resolve(document, response) as unknown as Partial<Answer>;
  const resolved = Object.entries(headers).map(([name, header]) => [name, resolve(document, header)]);
  return { headers: Object.fromEntries(resolved) as Answer['headers'], content };
}

/** The parameters of a path as they are written, if it is one of a template: `/events/{eventId}:{action}`. */
function match(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{\w+\})/)
    .map(part => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(name);
      return '([^/:]+)';
    })
    .join('');
  const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1);
  return values && Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}
