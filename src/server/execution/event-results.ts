import {
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { UnderWay } from '../../shared/under-way.ts';
import type { Execution } from './execute.ts';
import { givenTo } from './variables-of.ts';

/** What is known of an operation from its document alone. */
interface Known {
  readonly number: number;
  /** The variables that what is selected of an event depends on. */
  readonly variables: readonly string[];
}

/**
 * Answers to events of subscriptions, each executed once for all who ask the same of it meanwhile: of a
 * thousand subscribers, most usually do. The arguments of the subscription itself make no difference any
 * more; who may see what does.
 */
export class EventResults {
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();
  readonly #underWay = new UnderWay<ExecutionResult>();
  #count = 0;

  /** The answer to an event for viewers of a scope: of an execution that is under way, or else of the given one. */
  of(
    { document, operation, variables }: Execution,
    scope: string,
    event: unknown,
    execute: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const { eventKey } = event as { eventKey?: string };
    if (eventKey === undefined) return execute();
    let known = this.#known.get(operation);
    if (!known)
      this.#known.set(
        operation,
        (known = { number: ++this.#count, variables: selectedBy(document, operation) }),
      );
    // By their names: what is left out, and so takes its default, is not the same as null.
    const values = givenTo(known.variables, variables);
    const key = JSON.stringify([known.number, eventKey, scope, values]);
    return this.#underWay.share(key, execute);
  }
}

/** The variables in a document, but for those in the arguments of the operation's root fields alone. */
function selectedBy(document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] {
  const ofRoot = new Set<ASTNode>(
    selectionSet.selections.flatMap((node) =>
      node.kind === Kind.FIELD ? (node.arguments ?? []) : [],
    ),
  );
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument: (node) => (ofRoot.has(node) ? false : undefined),
    Variable: ({ name }) => void names.add(name.value),
  });
  return [...names];
}
