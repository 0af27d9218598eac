// Production bundles: one page script a contender, and what each ships, weighed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { contenderFiles, ours } from './contenders.mjs';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

const production = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.css': 'text' },
  legalComments: 'none',
  logLevel: 'warning',
};

/** Builds the page script of each contender. `sourcemap`: for a profile that names our functions. */
export async function buildPages(names, { sourcemap = false } = {}) {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  for (const name of names)
    await build({
      ...production,
      stdin: {
        contents: `import { contender } from './contenders/${name}'; import { start } from './page/bench'; start(contender);`,
        resolveDir: at('.'),
        loader: 'ts',
      },
      outfile: at(`dist/${name}.js`),
      ...(sourcemap && { sourcemap: 'inline', minifyIdentifiers: false }),
    });
}

/** What is left out of the weight: the benchmark's own helpers, and the provider, which stands for the data. */
const notShipped = {
  name: 'not-shipped',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/(page|data)\// }, ({ path }) => ({ path, external: true, sideEffects: false })),
};

/** Bytes of a contender's table with all it needs, minified: as such, gzipped, and in brotli. */
export async function weigh(name) {
  const { outputFiles } = await build({
    ...production,
    // Ours is what a host imports for it; of the others, what their contender uses.
    entryPoints: [
      name === ours ? at('../src/define/client-mapping-table.ts') : at(`contenders/${contenderFiles.get(name)}`),
    ],
    plugins: [notShipped],
    write: false,
  });
  const [{ contents }] = outputFiles;
  return {
    minified: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    brotli: brotliCompressSync(contents).length,
  };
}

/** The version of a package that takes part. */
export function versionOf(packageName) {
  return JSON.parse(readFileSync(at(`node_modules/${packageName}/package.json`), 'utf8')).version;
}
