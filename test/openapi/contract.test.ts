import { expect } from '@open-wc/testing';
import { assertMatchesContract, assertStreamMatchesContract } from './contract.js';
import { loadDocument, type Node } from './document.js';

const row = {
  client: { id: '668', name: 'Acme Ltd' },
  mapping: {
    company: { id: '61f2a8c4d93b7e0015aa42c8', name: 'ACME Limited' },
    services: { billing: true, ticketing: false },
    eventCount: 0,
    revision: '7',
    updatedAt: '2026-09-14T10:12:30Z',
  },
};
const draft = { target: { kind: 'existing', companyId: 'c1' }, services: { billing: true } };
const problem = { type: 'about:blank', title: 'Gone', status: 404, code: 'not-found' };

interface Exchange {
  readonly line: string;
  readonly sent?: { readonly headers?: Record<string, string>; readonly body?: unknown };
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly type?: string;
}

/** What is wrong with an exchange, in the words of the check; nothing when it is as the document wants. */
async function verdict({ line, sent = {}, status = 200, headers = {}, body, type }: Exchange) {
  const [method, path] = line.split(' ');
  const request = new Request(`http://localhost/api/psa${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...sent.headers },
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = new Response(body === undefined ? null : text, {
    status,
    headers: { 'Content-Type': type ?? (status < 400 ? 'application/json' : 'application/problem+json'), ...headers },
  });
  try {
    await assertMatchesContract(request, response);
  } catch (reason) {
    return (reason as Error).message;
  }
  expect(response.bodyUsed, 'the body is left to others').to.be.false;
  return undefined;
}

const page = { items: [row], total: 1 };
const put = { line: 'PUT /client-mappings/668', sent: { body: draft }, headers: { ETag: '"7"' }, body: row };

const right: Readonly<Record<string, Exchange>> = {
  'a page of rows': { line: 'GET /client-mappings?sort=-client&offset=0&limit=5', body: page },
  'members that are not listed': { line: 'GET /client-mappings', body: { ...page, tookMs: 3 } },
  'null for an optional member': {
    line: 'GET /companies',
    body: { items: [{ id: 'c', name: '', mappedTo: null }], total: 1 },
  },
  'a save': put,
  'no body where there is none': { line: 'POST /events:recheck', status: 202 },
  'a problem that no status is listed for': {
    line: 'GET /companies',
    status: 418,
    body: { ...problem, status: 418, code: 'invalid' },
  },
  'a path that no encoding gives': {
    line: 'DELETE /client-mappings/%E0',
    status: 400,
    body: { ...problem, status: 400, code: 'invalid' },
  },
  'a path that there is not': { line: 'GET /nowhere', status: 404, body: problem },
  'a method that there is not': {
    line: 'PATCH /client-mappings/668',
    status: 405,
    headers: { Allow: 'PUT, DELETE' },
    body: { ...problem, status: 405, code: 'invalid' },
  },
  'lines of results': {
    line: 'POST /client-mappings:batch',
    sent: { body: { changes: [{ clientId: '1', action: 'save', draft }] } },
    type: 'application/x-ndjson',
    body: `${JSON.stringify({ clientId: '1', ok: true, row })}\n${JSON.stringify({ clientId: '1', ok: false, error: problem })}\n`,
  },
};

const wrong: Readonly<Record<string, readonly [exchange: Exchange, says: RegExp]>> = {
  'a member that is missing': [{ line: 'GET /client-mappings', body: { items: [] } }, /'total'/],
  'a number for an id': [
    { line: 'GET /top-levels', body: { items: [{ id: 1, name: 'UK' }] } },
    /\/items\/0\/id must be string/,
  ],
  'a date that is none': [
    {
      line: 'GET /client-mappings',
      body: { items: [{ ...row, mapping: { ...row.mapping, updatedAt: 'today' } }], total: 1 },
    },
    /date-time/,
  ],
  'a save without its tag': [{ ...put, headers: {} }, /ETag is missing/],
  'a save that leaves no mapping': [{ ...put, body: { ...row, mapping: null } }, /\/mapping/],
  'a page in place of data': [{ line: 'GET /', type: 'text/html', body: '<h1>Sign in</h1>' }, /text\/html came/],
  'half a document': [{ line: 'GET /', body: '{"source":' }, /not JSON/],
  'a body where there is none': [{ line: 'POST /events:recheck', status: 202, body: {} }, /nothing was expected/],
  'a success that is not listed': [{ line: 'GET /companies', status: 206, body: page }, /no answer with this status/],
  'a problem without its code': [{ line: 'GET /', status: 403, body: { title: 'No', status: 403 } }, /'code'/],
  'the code of another status': [{ line: 'GET /', status: 403, body: { ...problem, status: 403 } }, /forbidden/],
  'a code that is not in the list': [
    { line: 'GET /', status: 418, body: { ...problem, status: 418, code: 'teapot' } },
    /\/code/,
  ],
  'the status of another answer': [
    { line: 'DELETE /client-mappings/1', status: 404, body: { ...problem, status: 400 } },
    /of status 400/,
  ],
  'a taken company without its holder': [
    { ...put, status: 409, body: { title: 'Taken', status: 409, code: 'company-taken' } },
    /'holder'/,
  ],
  'a conflict without the row': [
    { ...put, status: 412, body: { title: 'Stale', status: 412, code: 'conflict' } },
    /'current'/,
  ],
  'a problem that is plain JSON': [
    { line: 'GET /', status: 403, type: 'application/json', body: { ...problem, status: 403 } },
    /problem\+json was expected/,
  ],
  'success for a parameter that is not known': [{ line: 'GET /client-mappings?clinet=a', body: page }, /clinet/],
  'success for a parameter said twice': [{ line: 'GET /client-mappings?client=a&client=b', body: page }, /twice/],
  'success for a limit of nothing': [{ line: 'GET /client-mappings?limit=0', body: page }, /limit: it must be >= 1/],
  'success for an unknown member': [{ ...put, sent: { body: { ...draft, extra: 1 } } }, /"extra"/],
  'success for a tag without quotes': [{ ...put, sent: { body: draft, headers: { 'If-Match': '7' } } }, /If-Match/],
  'success for two conditions': [
    { ...put, sent: { body: draft, headers: { 'If-Match': '"7"', 'If-None-Match': '*' } } },
    /together/,
  ],
  'success for another media type': [
    { ...put, sent: { body: draft, headers: { 'Content-Type': 'text/plain' } } },
    /the body is text\/plain/,
  ],
  'success for a body where none is expected': [
    { line: 'POST /events:recheck', sent: { body: {} }, status: 202 },
    /a body where none is expected/,
  ],
  'success where there is nothing': [{ line: 'POST /events/1:explode', body: {} }, /must be 404/],
  'a refused method without the others': [
    { line: 'PATCH /companies', status: 405, body: { ...problem, status: 405, code: 'invalid' } },
    /Allow must be GET/,
  ],
  'a line that is no result': [
    {
      line: 'POST /client-mappings:batch',
      sent: { body: { changes: [] } },
      type: 'application/x-ndjson',
      body: `{"clientId":"1","ok":true}\n`,
    },
    /line 1: .*'row'/,
  ],
  'a last line that is cut off': [
    { line: 'POST /client-mappings:batch', sent: { body: { changes: [] } }, type: 'application/x-ndjson', body: '{' },
    /does not end/,
  ],
};

describe('assertMatchesContract', () => {
  for (const [what, exchange] of Object.entries(right)) {
    it(`takes ${what}`, async () => expect(await verdict(exchange)).to.equal(undefined));
  }

  for (const [what, [exchange, says]] of Object.entries(wrong)) {
    it(`finds ${what}`, async () => expect(await verdict(exchange)).to.match(says));
  }

  it('does not look into a stream that goes on', async () => {
    const stream = new ReadableStream();
    const response = new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
    await assertMatchesContract(new Request('http://localhost/api/psa/changes'), response);
  });

  it('leaves HEAD and OPTIONS to HTTP', async () => {
    for (const method of ['HEAD', 'OPTIONS'])
      await assertMatchesContract(new Request('http://localhost/api/psa/', { method }), new Response());
  });

  it('says where a service lies that it cannot find', async () => {
    const request = new Request('http://localhost/other/changes');
    const outcome: unknown = await assertMatchesContract(request, new Response()).catch((reason: unknown) => reason);
    expect(outcome).to.have.property('message', '/other/changes is not under /api/psa.');
    await assertMatchesContract(request, new Response(null, { status: 204 }), { base: '/other/' });
  });
});

describe('assertStreamMatchesContract', () => {
  it('takes notices, heartbeats, ids alone and other names', async () => {
    const notice = JSON.stringify({ type: 'row', row });
    await assertStreamMatchesContract(
      `retry: 2000\nid: 1\n\n:\n\nid: 2\ndata: ${notice}\n\nevent: reset\n\nevent: hello\ndata: x\n\nda`,
    );
  });

  it('finds a notice that is none', async () => {
    for (const data of ['{"type":"gone"}', '{"type":"other"}', 'reset', '{"type":"row","row":{}}']) {
      const outcome: unknown = await assertStreamMatchesContract(`data: ${data}\n\n`).catch(
        (reason: unknown) => reason,
      );
      expect(outcome, data).to.be.instanceOf(Error);
    }
  });
});

describe('docs/openapi.yaml', () => {
  it('has no component that nothing uses', async () => {
    const document = await loadDocument();
    const used = new Set(
      [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, at]) => at),
    );
    const { securitySchemes: _, ...components } = document.components as Record<string, Node>;
    const all = Object.entries(components).flatMap(([kind, named]) =>
      Object.keys(named).map(name => `${kind}/${name}`),
    );
    expect(all.filter(name => !used.has(name))).to.deep.equal([]);
    expect(all).to.have.length.above(80);
  });
});
