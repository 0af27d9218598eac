// How many bytes a host ships: each entry of dist/ with all that it imports at once, Lit included, bundled and minified
// as Vite does it by default, and compressed. Fails above the budgets.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const budgets = [
  { name: 'status dot', entry: 'dist/define/mapping-status-dot.js', brotli: 7_000 },
  { name: 'table', entry: 'dist/define/client-mapping-table.js', brotli: 16_000 },
  { name: 'whole page, one file', entry: 'dist/client-mappings.js', brotli: 45_000 },
];

/** The files that a page loads with an entry: itself and all that is imported at once, not what is loaded when needed. */
async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => 'bundle.js' },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, chunkFileNames: '[name].js' },
      },
    },
  });
  const files = new Set([output.find(({ isEntry }) => isEntry)]);
  for (const { imports } of files)
    for (const name of imports) files.add(output.find(({ fileName }) => fileName === name));
  return [...files].map(({ code }) => Buffer.from(code));
}

const total = (files, size) => files.reduce((sum, file) => sum + size(file).length, 0);

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;
let isOver = false;
console.log('entry'.padEnd(24), 'minified'.padStart(9), 'gzip'.padStart(9), 'brotli'.padStart(9), 'budget'.padStart(9));
for (const { name, entry, brotli } of budgets) {
  const files = await bundle(entry);
  const sizes = [total(files, file => file), total(files, gzipSync), total(files, brotliCompressSync)];
  isOver ||= sizes[2] > brotli;
  console.log(name.padEnd(24), ...[...sizes, brotli].map(size => kilobytes(size).padStart(9)));
}
if (isOver) {
  console.error('A budget is exceeded: see what an import brings along (docs/architecture.md) before you raise it.');
  process.exitCode = 1;
}
