import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { mergeConfig, type Plugin } from 'vite';
import { alias } from '../vite.config.js';
import { inSentenceCase, sentenceCase } from './sentence-case.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const manifestModule = 'virtual:custom-elements-manifest';

/** The manifest as it follows from the source now: no story can stand on an old one. */
const manifest: Plugin = {
  name: 'custom-elements-manifest',
  resolveId: id => (id === manifestModule ? `\0${manifestModule}` : undefined),
  load(id) {
    if (id !== `\0${manifestModule}`) return undefined;
    execFileSync(
      process.execPath,
      [at('../node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--quiet'],
      {
        cwd: at('..'),
        stdio: 'inherit',
      },
    );
    return `export default ${readFileSync(at('../custom-elements.json'), 'utf8')}`;
  },
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    // Markdown has no tables by itself.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  experimental_indexers: given => Promise.resolve((given ?? []).map(inSentenceCase)),
  staticDirs: ['../public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: given =>
    mergeConfig(given, {
      resolve: { alias },
      plugins: [manifest, sentenceCase],
      // Found late, they would make the server reload the page under the reader's hands.
      optimizeDeps: { include: ['msw', 'msw/browser'] },
      build: { chunkSizeWarningLimit: 4_000 },
    }),
};

export default config;
