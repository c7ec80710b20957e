import { visit, type ASTNode } from 'graphql';

/** The names of the variables in some nodes of a document. */
export function variablesOf(nodes: readonly ASTNode[] = []): string[] {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return [...names];
}
