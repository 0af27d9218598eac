import { readPublicTypes } from './scripts/public-types.mjs';

const published = path => path?.replace(/^(\.\/)?src\//, 'dist/').replace(/\.ts$/, '.js');

/** What listeners are given: a reference to the event's class, the members of its detail, and whether cancelling it counts. */
function withDetail(event, known) {
  if (known?.name !== event.name)
    throw new Error(`${event.name} is told to be a ${event.type?.text}, which it is not.`);
  const { text } = event.type;
  const references = [{ name: text, module: 'dist/events.js', start: 0, end: text.length }];
  return { ...event, type: { text, references }, cancelable: known.isCancelable, detail: known.detail };
}

export default {
  globs: ['src/elements/**/*.ts', 'src/events.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    {
      name: 'published',
      packageLinkPhase({ customElementsManifest }) {
        const { events } = readPublicTypes();
        for (const module of customElementsManifest.modules) {
          module.path = published(module.path);
          for (const declaration of module.declarations ?? []) {
            declaration.members = declaration.members?.filter(
              ({ name, privacy, static: isStatic }) =>
                !name.startsWith('#') && !privacy?.match(/private|protected/) && !isStatic,
            );
            // One without a name comes of each dispatchEvent(new X()).
            declaration.events = declaration.events
              ?.filter(({ name }) => name)
              .map(event => withDetail(event, events.get(event.type?.text)));
          }
          for (const { declaration } of module.exports ?? [])
            if (declaration?.module) declaration.module = published(declaration.module);
        }
      },
    },
  ],
};
