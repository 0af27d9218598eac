// `npm run generate`: writes what is made from docs/openapi.yaml. With `--check` it writes nothing and fails on drift.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const source = new URL('../docs/openapi.yaml', import.meta.url);
const target = new URL('../src/provider/rest/wire-types.ts', import.meta.url);

const head = `// Made from docs/openapi.yaml by \`npm run generate\`. Change that, not this.\n\n`;

/** The wire types of the REST contract, as the formatter would have them. */
async function wireTypes() {
  const types = astToString(await openapiTS(source, { immutable: true }));
  const options = await prettier.resolveConfig(target);
  return prettier.format(head + types, { ...options, filepath: target.pathname });
}

const made = await wireTypes();
if (process.argv.includes('--check')) {
  if (made !== (await readFile(target, 'utf8').catch(() => ''))) {
    console.error('src/provider/rest/wire-types.ts is not what docs/openapi.yaml says: run `npm run generate`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, made);
}
