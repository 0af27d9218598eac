// How many bytes a host ships: each entry of dist/ with all that it imports at once, Lit included, bundled and minified
// as Vite does it by default, and compressed. Fails above the budgets.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const budgets = [
  { name: 'status dot', entry: 'dist/define/mapping-status-dot.js', brotli: 7_000 },
  { name: 'table', entry: 'dist/define/client-mapping-table.js', brotli: 16_000 },
  { name: 'whole page, one file', entry: 'dist/client-mappings.js', brotli: 45_000 },
];

async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => 'bundle.js' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return Buffer.from(output.find(({ isEntry }) => isEntry).code);
}

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;
let isOver = false;
console.log('entry'.padEnd(24), 'minified'.padStart(9), 'gzip'.padStart(9), 'brotli'.padStart(9), 'budget'.padStart(9));
for (const { name, entry, brotli } of budgets) {
  const code = await bundle(entry);
  const sizes = [code.length, gzipSync(code).length, brotliCompressSync(code).length];
  isOver ||= sizes[2] > brotli;
  console.log(name.padEnd(24), ...[...sizes, brotli].map(size => kilobytes(size).padStart(9)));
}
if (isOver) {
  console.error('A budget is exceeded: see what an import brings along (docs/architecture.md) before you raise it.');
  process.exitCode = 1;
}
