import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { smallerPlugins } from './scripts/vite-plugins.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const registrations = Object.fromEntries(
  readdirSync(at('./src/define')).map(file => [`define/${file.replace(/\.ts$/, '')}`, at(`./src/define/${file}`)]),
);

/** The mocks, stories, demo and examples import the package by its name, as a host does; here that is the source. */
export const alias = [
  { find: /^client-mapping-elements$/, replacement: at('./src/index.ts') },
  { find: /^client-mapping-elements\/mocks$/, replacement: at('./mocks/index.ts') },
  { find: /^client-mapping-elements\/testing$/, replacement: at('./src/testing/index.ts') },
  { find: /^client-mapping-elements\/define\/(.*)\.js$/, replacement: at('./src/define/$1.ts') },
];

/** What the built pages need, and nothing else: proof that a host can ask for as little. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const strictPages: Plugin = {
  name: 'strict-pages',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  },
};

// vite                    the demo site, served from the source
// vite build --mode demo  the same as static files in demo-dist/
// vite build              dist/: one module per source file, dependencies left to the host's bundler
// vite build --mode mocks dist/mocks/: the same for the mocks
export default defineConfig(({ command, mode }) => {
  if (command === 'serve' || mode === 'demo')
    return {
      base: './',
      resolve: { alias },
      plugins: [strictPages],
      // Found late, they would make the dev server reload the page under the visitor's hands.
      optimizeDeps: { include: ['msw', 'msw/browser', 'papaparse'] },
      build: {
        outDir: at('./demo-dist'),
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: {
          input: { index: at('./index.html'), 'custom-provider': at('./examples/custom-provider.html') },
        },
      },
    };
  const isMocks = mode === 'mocks';
  return {
    plugins: smallerPlugins,
    publicDir: false,
    build: {
      outDir: at(isMocks ? './dist/mocks' : './dist'),
      emptyOutDir: !isMocks,
      target: 'es2022',
      sourcemap: true,
      minify: false,
      lib: {
        entry: isMocks
          ? { index: at('./mocks/index.ts') }
          : {
              index: at('./src/index.ts'),
              'internal/cdn': at('./src/client-mappings.ts'),
              'testing/index': at('./src/testing/index.ts'),
              ...registrations,
            },
        formats: ['es'],
      },
      rolldownOptions: {
        external: [/^lit($|\/)/, /^@lit\//, /^msw($|\/)/, /^client-mapping-elements($|\/)/],
        output: {
          preserveModules: true,
          preserveModulesRoot: at(isMocks ? './mocks' : './src'),
          entryFileNames: ({ name }) =>
            name.includes('@oxc-project') ? `internal/${name.split('/').at(-1) ?? 'helper'}.js` : '[name].js',
        },
      },
    },
  };
});
