import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentSize } from './document-size.ts';
import { ObjectPlan } from './object-plan.ts';
import type { Operation } from './operation.ts';
import { givenTo, variablesOf } from './variables-of.ts';

/** How much all plans together keep, in bytes, their documents among it. */
const MOST_BYTES = 48 * 1024 * 1024;

/** How much one of them may keep: what keeps more is compiled anew each time. */
const LARGEST = MOST_BYTES / 4;

/** Of a compiled field, about. A document of a few hundred bytes can spread thousands. */
const FIELD_BYTES = 1024;

/** An operation compiled for some values of what `@skip` and `@include` depend on. */
export interface Plan {
  readonly key: string;
  readonly operation: Operation;
  readonly root: ObjectPlan;
  /** Of its document, in bytes. */
  readonly documentSize: number;
}

/** What is known of an operation from its document alone. */
interface Known {
  readonly number: number;
  readonly documentSize: number;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that `@skip` and `@include` depend on. */
  readonly conditions: readonly string[];
}

/** Compiles operations, and keeps those that were asked for last. */
export class Plans {
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();
  readonly #kept = new LRUCache<string, Plan>({ maxSize: MOST_BYTES, maxEntrySize: LARGEST });
  #count = 0;

  constructor(readonly schema: GraphQLSchema) {}

  /** How much is kept, in bytes. */
  get size(): number {
    return this.#kept.calculatedSize;
  }

  /** What an operation does for coerced variables. */
  planOf(
    document: DocumentNode,
    definition: OperationDefinitionNode,
    root: GraphQLObjectType,
    variables: Record<string, unknown>,
  ): Plan {
    let known = this.#known.get(definition);
    if (!known) this.#known.set(definition, (known = knownOf(document, ++this.#count)));
    const { number, fragments, documentSize } = known;
    const conditions = givenTo(known.conditions, variables);
    const key = `${number} ${JSON.stringify(conditions)}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const operation = { schema: this.schema, definition, fragments, conditions, compiledFields: 0 };
    return { key, operation, root: ObjectPlan.ofRoot(operation, root), documentSize };
  }

  /** Keeps a plan that was executed: only then it is known how much of it had to be compiled. */
  keep(plan: Plan): void {
    const size = plan.operation.compiledFields * FIELD_BYTES + plan.documentSize;
    const { value, size: known } = this.#kept.info(plan.key) ?? {};
    if (value === plan && known === size) return;
    // The cache takes the size of a value when it comes, and not again.
    this.#kept.delete(plan.key);
    this.#kept.set(plan.key, plan, { size });
  }
}

function knownOf(document: DocumentNode, number: number): Known {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const directives: DirectiveNode[] = [];
  visit(document, { Directive: (node) => void directives.push(node) });
  return {
    number,
    documentSize: documentSize(document),
    fragments: Object.fromEntries(fragments.map((node) => [node.name.value, node])),
    conditions: variablesOf(directives),
  };
}
