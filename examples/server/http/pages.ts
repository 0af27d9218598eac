import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Env, Hono } from 'hono';

/** Tells the demo page that there is a real backend, so that it makes up none. */
const realBackend = '<meta name="psa-backend" content="server" />';

/** The built demo page, with a word about the backend put into it. */
export function servePages<E extends Env>(app: Hono<E>, folder: string): void {
  app.get('/', async context => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    return context.html(page.replace('</title>', `</title>\n    ${realBackend}`));
  });
  app.get('/*', serveStatic({ root: folder }));
}
