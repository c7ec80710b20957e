import type { ASTVisitor, ValidationContext } from 'graphql';
import { atMost } from './at-most.ts';

/** How many aliases a document may have. */
const MOST_ALIASES = 100;

/**
 * A validation rule: a document has at most {@link MOST_ALIASES} aliases, those of `__typename` and those in
 * its fragments among them. Each lets a field be asked for once more.
 */
export function aliasLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
    Document: {
      leave: () => {
        if (aliases > MOST_ALIASES) context.reportError(atMost(MOST_ALIASES, 'aliases', aliases));
      },
    },
  };
}
