import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import storybook from 'eslint-plugin-storybook';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Each layer imports only layers to its left; leaves import nothing of ours but the model. */
const layers = ['model', 'matching', 'provider', 'controllers', 'elements', 'define'];

/** Hosts run it, and nobody in src/: it stands beside the layers, and sees only the first ones. */
const kit = 'testing';

/** Layers that run in Node and in workers. */
const pure = ['model', 'matching', 'provider', kit];

const outside = ['mocks', 'stories', 'test', 'bench', 'examples', 'demo'];

const forbidden = (group, message) => ({ group, message });

/** What a layer may not import, with what to do instead. */
function layerRule(layer) {
  const right =
    layer === kit
      ? layers.filter(name => !['model', 'provider'].includes(name))
      : [...layers.slice(layers.indexOf(layer) + 1), kit];
  const isPure = pure.includes(layer);
  return {
    files: [`src/${layer}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...right.map(name =>
              forbidden(
                [`**/${name}/**`],
                `${layer}/ stands left of ${name}/ (docs/architecture.md): move what both need to ${layer}/ or further left.`,
              ),
            ),
            ...(isPure
              ? [
                  forbidden(
                    ['lit', 'lit/*', '@lit/*'],
                    `${layer}/ runs in Node without Lit: put the Lit half into controllers/ or elements/.`,
                  ),
                  forbidden(
                    ['**/styles/**', '**/locales/**', '**/events.js'],
                    `${layer}/ knows no interface: hand the data to an element instead.`,
                  ),
                ]
              : []),
            ...outside.map(name =>
              forbidden([`**/${name}/**`], `Nothing in src/ imports ${name}/: what is needed here belongs into src/.`),
            ),
          ],
        },
      ],
      ...(isPure && {
        'no-restricted-globals': [
          'error',
          ...['window', 'document', 'navigator', 'HTMLElement', 'customElements', 'localStorage'].map(name => ({
            name,
            message: `${layer}/ runs in Node and in workers, where there is no ${name}: let an element pass in what is needed.`,
          })),
        ],
      }),
    },
  };
}

export default ts.config(
  {
    ignores: [
      'dist',
      'demo-dist',
      'storybook-static',
      '!.storybook',
      'coverage',
      'public/mockServiceWorker.js',
      'bench/dist',
      'examples/server/build',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    extends: [wc['flat/best-practice'], lit['flat/recommended'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      // LitElement always has what is called.
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"], TSParameterProperty',
          message: 'TypeScript is for types only here: use a union of strings, a module, or a plain field.',
        },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message:
            'No HTML from data: build nodes with a Lit template or textContent (Trusted Types would refuse this).',
        },
        {
          selector: 'TemplateElement[value.raw=/\\sstyle=/]',
          message: 'A strict CSP refuses style attributes: use a class, a part or element.style.setProperty().',
        },
        {
          selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
          message: 'A class file registers nothing: register in src/define/.',
        },
      ],
    },
  },
  { files: ['src/define/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...[...layers, kit].map(layerRule),
  {
    files: ['src/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [forbidden([`**/${kit}/**`], `${kit}/ has an export of its own: no page should load it.`)] },
      ],
    },
  },
  {
    files: ['mocks/**/*.ts', 'demo/**/*.ts', 'examples/**/*.ts', 'stories/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbidden(
              // The list of tokens is made for pages that show them, and is no part of the package.
              ['**/src/**/*.js', '!**/src/styles/tokens.js'],
              'Import from "client-mapping-elements", as a host does: what is missing there belongs into src/index.ts.',
            ),
          ],
        },
      ],
    },
  },
  ...storybook.configs['flat/recommended'],
  // Args are plain objects, though their type is that of an element.
  { files: ['stories/**/*.ts'], rules: { '@typescript-eslint/no-misused-spread': 'off' } },
  // The methods of a provider answer with promises, even where an array has the answer at once.
  { files: ['examples/**/*.ts'], rules: { '@typescript-eslint/require-await': 'off' } },
  {
    files: ['test/**', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Its types are those of packages that are installed for a benchmark only: `tsc -p bench` checks them then.
    files: ['bench/**/*.{ts,tsx}'],
    extends: [ts.configs.recommended, ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: [
      'scripts/**',
      'bin/**',
      'test/whole-page/**',
      'test/visual/*.mjs',
      'bench/**/*.mjs',
      '*.config.*',
      'examples/**/*.js',
    ],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
