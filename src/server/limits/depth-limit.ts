import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How deep a query may select. Introspection goes deeper, and is not counted. */
const DEEPEST_SELECTION = 12;

/** What wraps the records of a page: nesting deeper into the registry is what counts. */
const WRAPPERS = ['nodes', 'edges', 'node'];

/** How deep lists and objects may nest in an argument or a variable. */
export const DEEPEST_VALUE = 50;

/** A validation rule: a query selects, and its arguments nest, no deeper than a question ever needs. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>();
  let values = 0;
  const enterValue = (): void => {
    values += 1;
    if (values === DEEPEST_VALUE + 1)
      context.reportError(new GraphQLError(tooDeep('arguments', DEEPEST_VALUE)));
  };
  const leaveValue = (): void => {
    values -= 1;
  };
  return {
    OperationDefinition: ({ selectionSet }) => {
      if (depthOf(selectionSet, context, known) > DEEPEST_SELECTION)
        context.reportError(new GraphQLError(tooDeep('a selection', DEEPEST_SELECTION)));
    },
    ObjectValue: { enter: enterValue, leave: leaveValue },
    ListValue: { enter: enterValue, leave: leaveValue },
  };
}

/** What is said of something that nests too deep. */
export function tooDeep(what: string, limit: number): string {
  return `Expected ${what} at most ${limit} levels deep, but it goes deeper.`;
}

type Fragments = Pick<ValidationContext, 'getFragment'>;

function depthOf(set: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  const below = (node: SelectionNode): number => {
    switch (node.kind) {
      case Kind.FIELD:
        if (node.name.value.startsWith('__')) return 0;
        return (
          (WRAPPERS.includes(node.name.value) ? 0 : 1) +
          (node.selectionSet ? depthOf(node.selectionSet, fragments, known) : 0)
        );
      case Kind.INLINE_FRAGMENT:
        return depthOf(node.selectionSet, fragments, known);
      case Kind.FRAGMENT_SPREAD:
        return fragmentDepth(node.name.value, fragments, known);
    }
  };
  return set.selections.reduce((depth, node) => Math.max(depth, below(node)), 0);
}

function fragmentDepth(name: string, fragments: Fragments, known: Map<string, number>): number {
  const depth = known.get(name);
  if (depth !== undefined) return depth;
  // A fragment that contains itself is for another rule to refuse.
  known.set(name, 0);
  const fragment = fragments.getFragment(name);
  const found = fragment ? depthOf(fragment.selectionSet, fragments, known) : 0;
  known.set(name, found);
  return found;
}
