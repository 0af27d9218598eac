// Serves the page and the bundles, isolated from other origins so that clocks are as fine as they get.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const page = new URL('../index.html', import.meta.url);
const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

export async function serve() {
  const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost');
    const bundle = /^\/([a-z-]+)\.js$/.exec(pathname)?.[1];
    try {
      if (bundle) {
        response.writeHead(200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' });
        response.end(readFileSync(new URL(`../dist/${bundle}.js`, import.meta.url)));
      } else if (pathname === '/') {
        const script = `<script type="module" src="/${searchParams.get('contender')}.js"></script>`;
        response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(page, 'utf8').replace('</html>', `${script}</html>`));
      } else response.writeHead(204, headers).end();
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
