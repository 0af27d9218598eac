// dist/client-mappings.js for a script tag: the built modules and Lit in one file, and beside it, in a folder of the
// same name, what it imports later. Rollup, because it puts what both share into the first file.
import { transform } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const minify = {
  name: 'minify',
  async renderChunk(code) {
    const { code: small, map } = await transform(code, {
      minify: true,
      target: 'es2022',
      format: 'esm',
      sourcemap: true,
      legalComments: 'inline',
      charset: 'utf8',
    });
    return { code: small, map };
  },
};

const bundle = await rollup({
  input: { 'client-mappings': 'dist/internal/cdn.js' },
  preserveEntrySignatures: 'allow-extension',
  plugins: [nodeResolve(), minify],
  treeshake: { moduleSideEffects: true },
});
await bundle.write({
  dir: 'dist',
  entryFileNames: '[name].js',
  chunkFileNames: 'client-mappings/[name].js',
  sourcemap: true,
});
await bundle.close();
