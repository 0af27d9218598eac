// Production bundles: one page script a contender, and what each ships, weighed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { contenderFiles, ours } from './contenders.mjs';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Ours as it is published: what the benchmark imports from the source comes from here. */
const published = {
  name: 'published',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(\.\.\/)+src\// }, ({ path }) => ({ path: at(path.replace(/^.*src/, 'dist/published')) })),
};

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
  // What ours depends on is installed with it, not here.
  nodePaths: [at('../node_modules')],
};

/** Builds ours as for publishing, and the page script of each contender. `isReadable`: for a profile that names functions. */
export async function buildPages(names, { isReadable = false } = {}) {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  buildPublished();
  for (const name of names)
    await build({
      ...production,
      plugins: [published],
      stdin: {
        contents: `import { contender } from './contenders/${name}'; import { start } from './page/bench'; start(contender);`,
        resolveDir: at('.'),
        loader: 'ts',
      },
      outfile: at(`dist/${name}.js`),
      ...(isReadable && { minify: false }),
    });
}

function buildPublished() {
  const vite = at('../node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', 'bench/dist/published'];
  const { status } = spawnSync(process.execPath, args, { cwd: at('..'), stdio: 'inherit' });
  if (status !== 0) throw new Error('Ours could not be built: run npm ci in the root, and see above.');
}

/** What is left out of the weight: the benchmark's own helpers, and the provider, which stands for the data. */
const notShipped = {
  name: 'not-shipped',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\/(page|data)\// }, ({ path }) => ({ path, external: true, sideEffects: false })),
};

/** Bytes of a contender's table with all that it loads at once, minified: as such, gzipped, and in brotli. */
export async function weigh(name) {
  const { outputFiles, metafile } = await build({
    ...production,
    splitting: true,
    metafile: true,
    outdir: at('dist/weighed'),
    // Ours is what a host imports for it; of the others, what their contender uses.
    entryPoints: {
      table: at(
        name === ours ? 'dist/published/define/client-mapping-table.js' : `contenders/${contenderFiles.get(name)}`,
      ),
    },
    plugins: [notShipped],
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const paths = new Set(outputs.filter(([path]) => path.endsWith('/table.js')).map(([path]) => path));
  for (const path of paths)
    for (const { path: other, kind } of metafile.outputs[path].imports)
      if (kind === 'import-statement' && other in metafile.outputs) paths.add(other);
  // A host's bundler puts them into one file.
  const contents = Buffer.concat(
    outputFiles.filter((_, index) => paths.has(outputs[index][0])).map(file => file.contents),
  );
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
