import { visit, type ASTNode } from 'graphql';

/** The names of the variables in some nodes of a document. */
export function variablesOf(nodes: readonly ASTNode[] = []): string[] {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return [...names];
}

/** What variables are given, by their names: none of what every object has. */
export function givenTo(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const given = names.filter((name) => Object.hasOwn(variables, name));
  return Object.fromEntries(given.map((name) => [name, variables[name]]));
}
