import type { Answer, Content } from './operation.js';
import type { Schemas } from './schemas.js';

/** What an answer holds that the document does not allow, a line for each. Reads a clone of it, but no event stream. */
export async function responseProblems(
  schemas: Schemas,
  answer: Answer,
  response: Response,
): Promise<readonly string[]> {
  return [...headerProblems(schemas, answer, response.headers), ...(await contentProblems(schemas, answer, response))];
}

function headerProblems(schemas: Schemas, { headers }: Answer, given: Headers): string[] {
  return Object.entries(headers).flatMap(([name, { required = false, schema }]) => {
    const value = given.get(name);
    if (value === null) return required ? [`the header ${name} is missing`] : [];
    return schemas.problems(schema, value).map(problem => `the header ${name}: ${problem}`);
  });
}

async function contentProblems(schemas: Schemas, { content }: Answer, response: Response): Promise<readonly string[]> {
  const type = response.headers.get('Content-Type')?.split(';', 1)[0]?.trim() ?? '';
  const types = Object.keys(content);
  if (types.length === 0) {
    return (await textOf(response)) === '' ? [] : [`nothing was expected, ${type || 'something'} came`];
  }
  const expected = content[type];
  if (!expected) return [`${types.join(' or ')} was expected, ${type || 'nothing'} came`];
  // A stream of events is over when the reader leaves: what it tells is for `eventStreamProblems`.
  if (type === 'text/event-stream') return [];
  const text = await textOf(response);
  const problems = bodyProblems(schemas, expected, text);
  return problems.length > 0 || type !== 'application/problem+json' ? problems : statusProblems(response, text);
}

function bodyProblems(schemas: Schemas, { schema, 'x-item-schema': item }: Content, text: string): readonly string[] {
  if (!item) return jsonProblems(schemas, schema, text);
  const lines = text.split('\n');
  const problems = lines.slice(0, -1).flatMap((line, index) => {
    return jsonProblems(schemas, item, line).map(problem => `line ${index + 1}: ${problem}`);
  });
  return lines.at(-1) === '' ? problems : [...problems, 'the last line does not end'];
}

/** A problem document says the status of its answer. */
function statusProblems({ status }: Response, text: string): string[] {
  const said = (JSON.parse(text) as { readonly status: number }).status;
  return said === status ? [] : [`the problem is of status ${said}`];
}

/** What is wrong with the messages of an event stream, as far as it has come. */
export function eventStreamProblems(schemas: Schemas, item: Content['schema'], text: string): readonly string[] {
  const messages = text.split('\n\n').slice(0, -1);
  return messages.flatMap((message, index) => {
    const fields = message.split('\n').map(line => /^([^:]*)(?:: ?(.*))?$/.exec(line)?.slice(1) ?? []);
    const all = (name: string) => fields.filter(([field]) => field === name).map(([, value = '']) => value);
    const data = all('data').join('\n');
    const isNotice = all('event').length === 0 && data !== '';
    const problems = isNotice ? jsonProblems(schemas, item, data) : [];
    return problems.map(problem => `message ${index + 1}: ${problem}`);
  });
}

function jsonProblems(schemas: Schemas, schema: Content['schema'], text: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [`the body is not JSON: ${text.slice(0, 100)}`];
  }
  return schemas.problems(schema, value);
}

async function textOf(response: Response): Promise<string> {
  if (response.bodyUsed) throw new TypeError('The body of the answer has been read: hand over a clone.');
  return response.clone().text();
}
