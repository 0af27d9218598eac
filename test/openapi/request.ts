import { type Node, resolve } from './document.js';
import type { Operation, Parameter } from './operation.js';
import type { Schemas } from './schemas.js';

/** What a request holds that the document does not know or does not allow, a line for each. */
export async function requestProblems(
  document: Node,
  schemas: Schemas,
  operation: Operation,
  request: Request,
): Promise<readonly string[]> {
  return [
    ...queryProblems(document, schemas, operation, new URL(request.url)),
    ...headerProblems(document, schemas, operation, request.headers),
    ...(await bodyProblems(schemas, operation, request)),
  ];
}

function queryProblems(document: Node, schemas: Schemas, operation: Operation, { searchParams }: URL): string[] {
  const known = operation.parameters.filter(({ in: place }) => place === 'query');
  const seen = new Set<string>();
  return [...searchParams].flatMap(([name, value]) => {
    const parameter = known.find(each => each.name === name);
    if (!parameter) return [`the query parameter ${name} is not in the document`];
    if (seen.has(name)) return [`the query parameter ${name} is said twice`];
    seen.add(name);
    return valueProblems(document, schemas, parameter, value);
  });
}

/** Only the headers that the document names are looked at: others are the host's own. */
function headerProblems(document: Node, schemas: Schemas, operation: Operation, headers: Headers): string[] {
  const known = operation.parameters.filter(({ in: place }) => place === 'header');
  const problems = known.flatMap(parameter => {
    const value = headers.get(parameter.name);
    return value === null ? [] : valueProblems(document, schemas, parameter, value);
  });
  const isTwice = known.length > 0 && headers.has('If-Match') && headers.has('If-None-Match');
  return isTwice ? [...problems, 'If-Match and If-None-Match are said together'] : problems;
}

async function bodyProblems(schemas: Schemas, { body }: Operation, request: Request): Promise<readonly string[]> {
  if (request.bodyUsed) throw new TypeError('The body of the request has been read: hand over a clone.');
  const text = await request.clone().text();
  if (!body) return text === '' ? [] : ['a body where none is expected'];
  const type = request.headers.get('Content-Type')?.split(';', 1)[0];
  if (type !== 'application/json') return [`the body is ${type ?? 'of no type'}`];
  try {
    return schemas.problems(body, JSON.parse(text)).map(problem => `the body: ${problem}`);
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return ['the body is not JSON'];
  }
}

function valueProblems(document: Node, schemas: Schemas, { name, schema }: Parameter, value: string): string[] {
  const { type } = resolve(document, schema);
  const isNumber = type === 'integer' && /^\d+$/.test(value);
  const isFlag = type === 'boolean' && /^(true|false)$/.test(value);
  const read: unknown = isNumber || isFlag ? JSON.parse(value) : value;
  return schemas.problems(schema, read).map(problem => `${name}: ${problem}`);
}
