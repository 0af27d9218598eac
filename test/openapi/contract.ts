import { loadDocument, type Node } from './document.js';
import { answerOf, findOperation } from './operation.js';
import { requestProblems } from './request.js';
import { eventStreamProblems, responseProblems } from './response.js';
import { Schemas } from './schemas.js';

export interface ContractOptions {
  /** The path below which the service lies. Default `/api/psa`. */
  readonly base?: string;
}

/**
 * Asserts that an exchange is one of docs/openapi.yaml: the answer has a status, headers and a body that the document
 * gives for the request, and a request that the document does not allow has not succeeded. Rejects with an error that
 * names all that is wrong.
 *
 * For any service, in Node and in a browser. Both bodies must be unread, and still are afterwards. Of an event stream
 * only the head is looked at: see `assertStreamMatchesContract`.
 */
export async function assertMatchesContract(
  request: Request,
  response: Response,
  { base = '/api/psa' }: ContractOptions = {},
): Promise<void> {
  const { method, url } = request;
  // HTTP's own matter: the document says nothing of these.
  if (method === 'HEAD' || method === 'OPTIONS') return;
  const problems = await problemsOf(request, response, pathUnder(base, url));
  tell(`${method} ${new URL(url).pathname} with ${response.status}`, problems);
}

/** Asserts that a text that was read from `/changes` is made of messages of the contract; one may be unfinished. */
export async function assertStreamMatchesContract(text: string): Promise<void> {
  const { schemas } = await contract();
  tell('The stream', eventStreamProblems(schemas, anyNotice, text));
}

interface Contract {
  readonly document: Node;
  readonly schemas: Schemas;
}

let loading: Promise<Contract> | undefined;

function contract(): Promise<Contract> {
  loading ??= loadDocument().then(document => ({ document, schemas: new Schemas(document) }));
  return loading;
}

async function problemsOf(request: Request, response: Response, path: string): Promise<readonly string[]> {
  const { document, schemas } = await contract();
  const { operation, methods } = findOperation(document, request.method, path);
  if (!operation) {
    const status = methods ? 405 : 404;
    const allow = methods?.join(', ');
    return [
      ...(response.status === status ? [] : [`the status must be ${status}: the document has no such operation`]),
      ...(allow === undefined || response.headers.get('Allow') === allow ? [] : [`Allow must be ${allow}`]),
      ...(await responseProblems(schemas, answerOf(document, anyProblem), response)),
    ];
  }
  const answer = operation.responses[response.status] ?? (response.ok ? undefined : operation.responses.default);
  if (!answer) return ['the document gives no answer with this status'];
  const refused = response.ok ? await requestProblems(document, schemas, operation, request) : [];
  return [
    ...refused.map(problem => `it succeeded, although ${problem}`),
    ...(await responseProblems(schemas, answer, response)),
  ];
}

const anyNotice = { $ref: '#/components/schemas/MappingNotice' };
const anyProblem = { $ref: '#/components/responses/Problem' };

function pathUnder(base: string, url: string): string {
  const { pathname } = new URL(url);
  const root = base.replace(/\/+$/, '');
  if (pathname !== root && !pathname.startsWith(`${root}/`)) throw new Error(`${pathname} is not under ${base}.`);
  return pathname.slice(root.length) || '/';
}

function tell(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what} is not as in docs/openapi.yaml:\n${problems.join('\n')}`);
}
