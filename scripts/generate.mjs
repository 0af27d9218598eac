// `npm run generate`: writes the wire types that docs/openapi.yaml describes, and the code that pages of docs/ show.
// With `--check` it writes nothing, and fails where what is there is not what would be written.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const at = path => new URL(`../${path}`, import.meta.url);

/** The wire types of the REST contract, as the formatter would have them. */
async function wireTypes(path) {
  const head = '// Made from docs/openapi.yaml by `npm run generate`. Change that, not this.\n\n';
  const types = astToString(await openapiTS(at('docs/openapi.yaml'), { immutable: true }));
  return prettier.format(head + types, { ...(await prettier.resolveConfig(at(path))), filepath: path });
}

/** A page whose TypeScript is that of the files that it names: what readers copy is what the tests run. */
async function pageWithSources(path) {
  const page = await readFile(at(path), 'utf8');
  const blocks = [...page.matchAll(/(?:<!-- (source: (\S+)|not run here: .+) -->\n\n)?(```ts\n)[^]*?```/g)];
  let made = '';
  let end = 0;
  for (const { 0: block, 1: word, 2: source, index } of blocks) {
    if (!word)
      throw new Error(`${path} has TypeScript that is no file's: put it into examples/providers/ and name it.`);
    const code = source && (await readFile(at(source), 'utf8'));
    made += page.slice(end, index) + (code ? `<!-- ${word} -->\n\n\`\`\`ts\n${code}\`\`\`` : block);
    end = index + block.length;
  }
  return made + page.slice(end);
}

const generated = {
  'src/provider/rest/wire-types.ts': wireTypes,
  'docs/providers.md': pageWithSources,
  'docs/embedding.md': pageWithSources,
};

for (const [path, make] of Object.entries(generated)) {
  const made = await make(path);
  if (!process.argv.includes('--check')) await writeFile(at(path), made);
  else if (made !== (await readFile(at(path), 'utf8').catch(() => ''))) {
    console.error(`${path} is out of date: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
