import { transform } from 'lightningcss';

/**
 * A Vite plug-in that makes the styles in `*.styles.ts` small in what is published; the sources stay readable.
 *
 * @returns {import('vite').Plugin}
 */
export function minifyCss() {
  return {
    name: 'minify-css',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return undefined;
      return code.replace(/css`([^`]*)`/g, (_, text) => {
        if (text.includes('${')) throw new Error(`${id}: styles with an expression in them cannot be made small.`);
        const small = transform({ filename: id, code: Buffer.from(text), minify: true }).code;
        return `css\`${small.toString().replaceAll('\\', '\\\\')}\``;
      });
    },
  };
}
