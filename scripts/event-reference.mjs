// What each public event carries, read from src/events.ts: its interfaces and their doc comments.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const source = ts.createSourceFile('events.ts', readFileSync('src/events.ts', 'utf8'), ts.ScriptTarget.Latest, true);
const textOf = node => node.getText(source);
const commentOf = node =>
  ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => (typeof comment === 'string' ? comment : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const details = new Map(
  source.statements.filter(ts.isInterfaceDeclaration).map(({ name, members }) => [
    textOf(name),
    members.map(member => ({
      name: `${textOf(member.name)}${member.questionToken ? '?' : ''}`,
      type: textOf(member.type),
      description: commentOf(member),
    })),
  ]),
);

/** Every event class: the name it fires under, whether it can be cancelled, and the members of its detail. */
export const events = source.statements.filter(ts.isClassDeclaration).map(declaration => {
  const body = textOf(declaration);
  const [, type, init] = /super\('([\w-]+)', (init|cancelable)/.exec(body) ?? [];
  const [, detail] = /extends CustomEvent<(\w+)>/.exec(body) ?? [];
  return {
    name: type,
    className: textOf(declaration.name),
    isCancelable: init === 'cancelable',
    description: commentOf(declaration),
    detail: details.get(detail) ?? [],
  };
});
