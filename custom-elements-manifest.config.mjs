const published = path => path?.replace(/^(\.\/)?src\//, 'dist/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/elements/**/*.ts', 'src/events.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    {
      name: 'published',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules) {
          module.path = published(module.path);
          for (const declaration of module.declarations ?? []) {
            declaration.members = declaration.members?.filter(
              ({ name, privacy, static: isStatic }) =>
                !name.startsWith('#') && !privacy?.match(/private|protected/) && !isStatic,
            );
            // One without a name comes of each dispatchEvent(new X()).
            declaration.events = declaration.events?.filter(({ name }) => name);
          }
          for (const { declaration } of module.exports ?? [])
            if (declaration?.module) declaration.module = published(declaration.module);
        }
      },
    },
  ],
};
