import { GraphQLError, Kind, type ASTNode, type ASTVisitor, type ValidationContext } from 'graphql';

/** How deep brackets of any kind may nest. */
const DEEPEST_BRACKETS = 100;

const BRACKETS: readonly string[] = [
  Kind.SELECTION_SET,
  Kind.LIST,
  Kind.OBJECT,
  Kind.LIST_TYPE,
] satisfies readonly ASTNode['kind'][];

/**
 * A validation rule: brackets nest at most {@link DEEPEST_BRACKETS} deep, whether they are of selections,
 * inline fragments without fields between them, values or types.
 */
export function bracketLimit(context: ValidationContext): ASTVisitor {
  let depth = 0;
  let deepest = 0;
  return {
    enter: ({ kind }) => {
      if (BRACKETS.includes(kind)) deepest = Math.max(deepest, (depth += 1));
    },
    leave: ({ kind }) => {
      if (BRACKETS.includes(kind)) depth -= 1;
      if (kind === Kind.DOCUMENT && deepest > DEEPEST_BRACKETS)
        context.reportError(
          new GraphQLError(
            `Expected brackets nested at most ${DEEPEST_BRACKETS} deep, but got ${deepest}.`,
          ),
        );
    },
  };
}
