import { parse } from 'yaml';

/** A part of the document. */
export type Node = Readonly<Record<string, unknown>>;

/**
 * docs/openapi.yaml. A browser asks its server for it, which serves this repository; Node looks for it in the working
 * folder and in those above.
 */
export async function loadDocument(): Promise<Node> {
  return parse(await loadText()) as Node;
}

const place = 'docs/openapi.yaml';

async function loadText(): Promise<string> {
  const { process } = globalThis as { readonly process?: Partial<NodeJS.Process> };
  const fs = process?.getBuiltinModule?.('node:fs');
  if (!fs) return (await fetch(`/${place}`)).text();
  let folder = process?.cwd?.() ?? '.';
  while (!fs.existsSync(`${folder}/${place}`)) {
    const above = folder.replace(/[\\/][^\\/]*$/, '');
    if (above === folder || above === '') throw new Error(`${place} was not found: run this inside the repository.`);
    folder = above;
  }
  return fs.readFileSync(`${folder}/${place}`, 'utf8');
}

/** Follows `$ref` inside the document, as often as it takes. Members beside it only describe. */
export function resolve(document: Node, node: unknown): Node {
  const { $ref } = node as { readonly $ref?: string };
  if ($ref === undefined) return node as Node;
  const names = $ref.replace(/^#\//, '').split('/').map(decode);
  return resolve(
    document,
    names.reduce<unknown>((place, name) => (place as Node)[name], document),
  );
}

function decode(name: string): string {
  return decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
}
