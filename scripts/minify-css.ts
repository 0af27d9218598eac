import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** Makes the styles in `*.styles.ts` small in what is published; the sources stay readable. */
export function minifyCss(): Plugin {
  return {
    name: 'minify-css',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return undefined;
      return code.replace(/css`([^`]*)`/g, (_, text: string) => {
        if (text.includes('${')) throw new Error(`${id}: styles with an expression in them cannot be made small.`);
        const { code: small } = transform({ filename: id, code: Buffer.from(text), minify: true });
        return `css\`${small.toString().replaceAll('\\', '\\\\')}\``;
      });
    },
  };
}
