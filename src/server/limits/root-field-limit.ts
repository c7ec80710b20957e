import { Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';
import { atMost } from './at-most.ts';

/** How many fields an operation may select at its root. */
const MOST_ROOT_FIELDS = 50;

/**
 * A validation rule: an operation selects at most {@link MOST_ROOT_FIELDS} fields at its root, once its
 * fragments are spread. Each is a statement of its own, or in a mutation a transaction.
 */
export function rootFieldLimit(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    let count = known.get(name);
    if (count === undefined) {
      // A fragment that contains itself is for another rule to refuse.
      known.set(name, 0);
      const fragment = context.getFragment(name);
      known.set(name, (count = fragment ? fieldsIn(fragment.selectionSet) : 0));
    }
    return count;
  };
  const fieldsIn = ({ selections }: SelectionSetNode): number =>
    selections.reduce((count, node) => {
      if (node.kind === Kind.FIELD) return count + 1;
      if (node.kind === Kind.INLINE_FRAGMENT) return count + fieldsIn(node.selectionSet);
      return count + ofFragment(node.name.value);
    }, 0);
  return {
    OperationDefinition: (operation) => {
      const count = fieldsIn(operation.selectionSet);
      if (count > MOST_ROOT_FIELDS)
        context.reportError(atMost(MOST_ROOT_FIELDS, 'root fields', count, [operation]));
    },
  };
}
