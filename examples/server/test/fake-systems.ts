import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a fake does instead of answering; the call before it may still be carried out. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A small HTTP server on this machine that answers as one of the two systems was seen to. */
class Fake {
  readonly calls: string[] = [];
  /** Asked before each call; true if it has answered. */
  trouble: Trouble = () => false;
  #server: Server | undefined;

  async start(answer: (request: IncomingMessage, body: string) => { status?: number; body: unknown }): Promise<string> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (this.trouble(request, response)) return;
        const { status = 200, body: result } = answer(request, body);
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(typeof result === 'string' ? result : JSON.stringify(result));
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>(resolve => {
      if (this.#server) this.#server.close(() => resolve());
      else resolve();
    });
  }
}

/** HaloPSA: tokens that end, pages of 100 whatever is asked for, ids as numbers. */
export class FakeHalo extends Fake {
  base = '';
  clients: { id: number; name: string; toplevel_id?: number; toplevel_name?: string; inactive?: boolean }[] = [];
  token = 'token-1';
  scope: string | undefined = 'read:customers';

  async begin(): Promise<this> {
    this.base = await this.start((request, body) => {
      const url = new URL(request.url ?? '/', 'http://fake');
      this.calls.push(`${request.method} ${url.pathname}`);
      if (url.pathname === '/auth/token') {
        if (!body.includes('client_secret=right')) return { status: 401, body: { error: 'invalid_client' } };
        return { body: { access_token: this.token, token_type: 'Bearer', expires_in: 3_600, scope: this.scope } };
      }
      if (request.headers.authorization !== `Bearer ${this.token}`) return { status: 401, body: '' };
      if (url.pathname === '/api/Client') {
        const page = Number(url.searchParams.get('page_no'));
        return {
          body: { record_count: this.clients.length, clients: this.clients.slice((page - 1) * 100, page * 100) },
        };
      }
      const client = this.clients.find(({ id }) => url.pathname === `/api/Client/${id}`);
      return client ? { body: client } : { status: 404, body: { ClassName: 'System.Exception', Message: 'Not found' } };
    });
    return this;
  }
}

interface FakeCompany {
  readonly id: string;
  readonly name: string;
  readonly createdAt?: string;
}

/** GravityZone: JSON-RPC, unique names, prose as the only explanation. */
export class FakeGravityZone extends Fake {
  base = '';
  companies: FakeCompany[] = [];
  /** Answers nothing to the next `createCompany`, though it is carried out. */
  losesAnswer = false;

  async begin(): Promise<this> {
    this.base = await this.start((_request, body) => {
      const { id, method, params } = JSON.parse(body) as {
        id: string;
        method: string;
        params: Record<string, unknown>;
      };
      this.calls.push(method);
      const result = (value: unknown) => ({ body: { jsonrpc: '2.0', id, result: value } });
      const refusal = (details: string) => ({
        body: { jsonrpc: '2.0', id, error: { code: -32602, message: 'Invalid params', data: { details } } },
      });
      if (method === 'getCompaniesList') {
        const filters = params.filters as { companyType?: number } | undefined;
        return result(filters?.companyType === 0 ? [] : this.companies.map(({ id, name }) => ({ id, name })));
      }
      if (method === 'findCompaniesByName')
        return result(this.companies.filter(({ name }) => name.startsWith(String(params.nameFilter))));
      if (method === 'getCompanyDetails') {
        const company = this.companies.find(each => each.id === params.companyId);
        return company ? result({ ...company, type: 1, isSuspended: false }) : refusal('The company does not exist.');
      }
      const name = String(params.name);
      if (this.companies.some(each => each.name === name)) return refusal('The name is used already.');
      const made = { id: `gz-${this.companies.length + 1}`, name, createdAt: new Date().toISOString() };
      this.companies.push(made);
      if (!this.losesAnswer) return result(made.id);
      this.losesAnswer = false;
      return { status: 502, body: '<html>Bad gateway</html>' };
    });
    return this;
  }
}
