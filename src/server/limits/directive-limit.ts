import type { ASTVisitor, ValidationContext } from 'graphql';
import { atMost } from './at-most.ts';

/** How many directives a document may have. */
const MOST_DIRECTIVES = 50;

/** How many may stand in one place. */
const MOST_IN_A_PLACE = 5;

/**
 * A validation rule: a document has at most {@link MOST_DIRECTIVES} directives, and {@link MOST_IN_A_PLACE}
 * in one place.
 */
export function directiveLimit(context: ValidationContext): ASTVisitor {
  let directives = 0;
  return {
    enter: (node) => {
      const own = 'directives' in node ? (node.directives ?? []) : [];
      directives += own.length;
      if (own.length > MOST_IN_A_PLACE)
        context.reportError(atMost(MOST_IN_A_PLACE, 'directives in one place', own.length, [node]));
    },
    Document: {
      leave: () => {
        if (directives > MOST_DIRECTIVES)
          context.reportError(atMost(MOST_DIRECTIVES, 'directives', directives));
      },
    },
  };
}
