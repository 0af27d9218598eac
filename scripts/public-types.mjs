// What the doc comments of the public types and events say: for the manifest and for the reference.
import ts from 'typescript';

/** Own types only are asked for: neither those of browsers nor those of packages are read, which is quick. */
const options = {
  lib: ['lib.es5.d.ts'],
  noResolve: true,
  types: [],
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

const text = ({ jsDoc }) => ts.getTextOfJSDocComment(jsDoc?.at(-1)?.comment) ?? '';
const oneLine = code => code.replaceAll(/\s+/g, ' ').replace(/^\| /, '');

/**
 * Every interface and alias of `src/`, and `MappingError`, by name. Members come with those of the interfaces that are
 * extended; an alias that comes to a list of texts is that list. Of each event, by its class: its name, the members of
 * its detail, and whether it can be cancelled. And all that the package exports.
 */
export function readPublicTypes() {
  const files = ts.sys.readDirectory('src', ['.ts'], ['**/*.test.ts', '**/*.styles.ts', '**/wire-types.ts']);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const types = new Map();
  const events = new Map();

  const membersOf = node =>
    checker
      .getTypeAtLocation(node)
      .getProperties()
      .flatMap(({ declarations: [member] }) =>
        ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)
          ? {
              name: `${member.name.getText()}${member.questionToken ? '?' : ''}`,
              type: oneLine(member.type.getText()),
              description: text(member),
            }
          : [],
      );

  const writtenOut = node => {
    const type = checker.getTypeAtLocation(node);
    const isSpelled =
      ts.isUnionTypeNode(node.type) || !type.isUnion() || !type.types.every(part => part.isStringLiteral());
    if (isSpelled) return oneLine(node.type.getText());
    // The compiler's order hangs on what it has met before.
    return type.types
      .map(({ value }) => `'${value}'`)
      .sort()
      .join(' | ');
  };

  const own = program.getSourceFiles().filter(file => !program.isSourceFileDefaultLibrary(file));
  for (const node of own.flatMap(({ statements }) => statements)) {
    const name = node.name?.text;
    const description = text(node);
    if (ts.isInterfaceDeclaration(node)) types.set(name, { description, members: membersOf(node) });
    else if (ts.isTypeAliasDeclaration(node)) types.set(name, { description, written: writtenOut(node) });
    else if (ts.isClassDeclaration(node) && name === 'MappingError')
      types.set(name, { description, members: membersOf(node) });
    else if (ts.isClassDeclaration(node)) {
      const [base] = node.heritageClauses?.[0]?.types ?? [];
      // super('mapping-…', init(detail)), or cancelable(detail)
      const [, event, make] = /super\('([^']+)', (\w+)/.exec(node.getText()) ?? [];
      if (base?.expression.getText() === 'CustomEvent' && event)
        events.set(name, {
          name: event,
          description,
          isCancelable: make === 'cancelable',
          detail: { type: base.typeArguments[0].getText(), members: membersOf(base.typeArguments[0]) },
        });
    }
  }
  // What has no words of its own is told by its type, and what an error carries, where it is made.
  for (const { members = [] } of [...types.values(), ...[...events.values()].map(({ detail }) => detail)])
    for (const member of members)
      if (member.type !== 'Id') member.description ||= types.get(member.type)?.description ?? '';
  const error = types.get('MappingError');
  const told = types.get('MappingErrorOptions').members;
  for (const member of error.members)
    member.description ||= told.find(({ name }) => name === `${member.name}?`)?.description ?? '';
  // The rest is every error's.
  error.members = error.members.filter(({ description }) => description);
  const index = checker.getSymbolAtLocation(program.getSourceFile('src/index.ts'));
  const exported = checker.getExportsOfModule(index).map(symbol => {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return { name: symbol.name, description: ts.displayPartsToString(own.getDocumentationComment(checker)) };
  });
  return { types, events, exported };
}
