import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const tests = Object.fromEntries(
  readdirSync(at('./test'))
    .filter(file => file.endsWith('.test.ts'))
    .map(file => [`test/${file.replace(/\.ts$/, '')}`, at(`./test/${file}`)]),
);

// vite build --config examples/server/vite.config.ts    the server, its tests and its load test in build/, for Node
export default defineConfig({
  publicDir: false,
  resolve: {
    alias: [
      { find: /^client-mapping-elements$/, replacement: at('../../src/index.ts') },
      { find: /^client-mapping-elements\/mocks$/, replacement: at('../../mocks/index.ts') },
      { find: /^client-mapping-elements\/testing$/, replacement: at('../../src/testing/index.ts') },
    ],
  },
  build: {
    ssr: true,
    outDir: at('./build'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: at('./main.ts'),
        'load/load': at('./load/load.ts'),
        'test/template': at('./test/template.ts'),
        ...tests,
      },
      // Of the library and the mocks only what is used comes along: nothing that needs a browser.
      treeshake: { moduleSideEffects: false },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
