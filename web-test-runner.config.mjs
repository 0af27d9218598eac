import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { chrome } from './scripts/browser.mjs';
import { tally } from './scripts/tally.mjs';

const at = path => fileURLToPath(new URL(path, import.meta.url));

/** The mocks, the demo and the examples import the package by its name, as a host does; here that is the source. */
const packageByName = {
  name: 'package-by-name',
  resolveImport({ source }) {
    if (source === 'client-mapping-elements') return '/src/index.ts';
    if (source === 'client-mapping-elements/mocks') return '/mocks/index.ts';
    if (source === 'client-mapping-elements/testing') return '/src/testing/index.ts';
    if (source.startsWith('client-mapping-elements/define/'))
      return source.replace('client-mapping-elements', '/src').replace(/\.js$/, '.ts');
    return undefined;
  },
};

/** Papa Parse is no ES module: gives it what it looks for, as bundlers do. */
const papaparseAsModule = {
  name: 'papaparse-as-module',
  transform: ({ path, body }) =>
    path.includes('/node_modules/papaparse/')
      ? `const module = { exports: {} };\nconst { exports } = module;\n${body}\nexport default module.exports;`
      : undefined,
};

/** Packages that are no ES modules, in many files: gives the browser each as one module, as bundlers do. */
const bundledPackages = {
  name: 'bundled-packages',
  resolveImport: ({ source }) =>
    ['ajv/dist/2020.js', 'ajv-formats'].includes(source) ? `/bundled-packages/${source}` : undefined,
  async serve({ path }) {
    const [, name] = /^\/bundled-packages\/(.+)$/.exec(path) ?? [];
    if (!name) return undefined;
    const stdin = { contents: `export { default } from '${name}';`, resolveDir: at('.') };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

/** By page: where its media features are emulated. */
const emulations = new WeakMap();

/** A page behind another one gets no frames, no scroll events and no focus: make it believe that it is in front. */
async function pageInFront({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  emulations.set(page, session);
  return page;
}

/** The runner's own command knows of no forced colours; see test/media.ts. */
const mediaFeatures = {
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate-media-features') return undefined;
    const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
    await emulations.get(session.browser.getPage(session.id)).send('Emulation.setEmulatedMedia', { features });
    return true;
  },
};

const group = name => ({ name, files: [`src/elements/${name}/**/*.test.ts`] });

export default {
  files: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'test/**/*.test.ts', 'demo/**/*.test.ts'],
  groups: process.argv.includes('--group')
    ? [
        'client-mappings',
        'client-mapping-table',
        'mapping-filters',
        'mapping-editor',
        'company-picker',
        'mapping-status-dot',
        'mapping-events',
      ].map(group)
    : [],
  reporters: [defaultReporter(), ...(process.argv.includes('--watch') ? [] : [tally()])],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // Pages beside each other would share MSW's worker, which then reloads the one that it does not control yet.
  concurrency: 1,
  testFramework: { config: { timeout: 15000 } },
  browsers: [chromeLauncher({ launchOptions: chrome(), createPage: pageInFront })],
  plugins: [
    packageByName,
    papaparseAsModule,
    bundledPackages,
    mediaFeatures,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: at('./tsconfig.json') }),
  ],
  middleware: [
    (context, next) => {
      if (context.path === '/mockServiceWorker.js') context.url = '/public/mockServiceWorker.js';
      return next();
    },
  ],
  filterBrowserLogs: ({ args }) => !args.some(arg => typeof arg === 'string' && arg.includes('lit.dev/msg/dev-mode')),
};
