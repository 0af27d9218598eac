import { storyNameFromExport } from 'storybook/internal/csf';
import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';

/** "Name taken" of `NameTaken`; by itself, Storybook says "Name Taken". */
function sentenceOf(exported: string): string {
  const [first = '', ...rest] = storyNameFromExport(exported).split(' ');
  return [first, ...rest.map(word => word.toLowerCase())].join(' ');
}

/** Names of stories in the sidebar, as the elements write: in sentence case. A story's own `name` stands over it. */
export const inSentenceCase = (indexer: Indexer): Indexer => ({
  ...indexer,
  createIndex: async (fileName, options) =>
    (await indexer.createIndex(fileName, options)).map(entry =>
      entry.name === storyNameFromExport(entry.exportName) ? { ...entry, name: sentenceOf(entry.exportName) } : entry,
    ),
});

/** The same for the pages that show stories: they read a story's name from its file. */
export const sentenceCase: Plugin = {
  name: 'sentence-case-of-stories',
  transform(code, id) {
    if (!id.endsWith('.stories.ts')) return undefined;
    const exported = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
    const names = exported.map(name => `${name}.name ??= ${JSON.stringify(sentenceOf(name))};`);
    return { code: [code, ...names].join('\n'), map: null };
  },
};
