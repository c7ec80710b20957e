import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import type { Operation } from '../../execution/operation.ts';
import { NOTHING, type Cost } from './cost.ts';
import { askedSize } from './list-size.ts';
import type { Weights } from './weights.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** More selections than this are not looked at: so much is no longer estimated, and counts as without end. */
const MOST_VISITS = 20_000;

/**
 * Estimates an operation from its document and the sizes that its variables give: lists multiply what is
 * selected below them, pages by `first` or `last`, plain lists by a small number; some fields count something
 * at least. Selections are merged as they are when they are executed; of the types that an object can have,
 * the dearest counts.
 */
export class Estimate {
  readonly #operation: Operation;
  readonly #weights: Weights;
  readonly #known = new Map<string, Cost>();
  readonly #numbers = new Map<FieldNode, number>();
  #visits = 0;

  constructor(operation: Operation, weights: Weights) {
    this.#operation = operation;
    this.#weights = weights;
  }

  /** The cost of some of the root's fields. */
  ofRoot(
    root: GraphQLObjectType,
    definitionOf: (name: string) => GraphQLField<unknown, unknown> | undefined,
  ): Cost {
    const { schema, fragments, conditions, definition } = this.#operation;
    const fields = collectFields(schema, fragments, conditions, root, definition.selectionSet);
    return this.#sum(root, fields, undefined, definitionOf);
  }

  /** @param page how many entries the lists of a page have, when the type is one */
  #sum(
    parent: GraphQLObjectType,
    fields: Fields,
    page: number | undefined,
    definitionOf = (name: string): GraphQLField<unknown, unknown> | undefined =>
      parent.getFields()[name],
  ): Cost {
    let nodes = 0;
    let dearest = NOTHING;
    for (const [key, [node, ...merged]] of fields) {
      const definition = node && definitionOf(node.name.value);
      if (!definition || (this.#visits += 1) > MOST_VISITS) continue;
      const cost = this.#ofField(parent, definition, [node, ...merged], page);
      nodes += cost.nodes;
      if (cost.nodes > dearest.nodes) dearest = { nodes: cost.nodes, path: [key, ...cost.path] };
    }
    return { nodes: this.#visits > MOST_VISITS ? Infinity : nodes, path: dearest.path };
  }

  #ofField(
    parent: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly [FieldNode, ...FieldNode[]],
    page: number | undefined,
  ): Cost {
    if (!nodes[0].selectionSet) return NOTHING;
    const least = this.#weights.leastOf(definition, nodes[0], this.#operation.conditions);
    const answer = this.#ofAnswer(parent, definition, nodes, page);
    return answer.nodes < least ? { nodes: least, path: [] } : answer;
  }

  #ofAnswer(
    parent: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly [FieldNode, ...FieldNode[]],
    page: number | undefined,
  ): Cost {
    const asked = askedSize(definition, nodes[0], this.#operation.conditions);
    const isList = isListType(getNullableType(definition.type));
    const type = getNamedType(definition.type);
    const below = this.#below(type, nodes, isList ? undefined : asked);
    if (!isList) {
      const own = asked === undefined ? this.#weights.ofObject(type) : 1;
      return { nodes: own + below.nodes, path: below.path };
    }
    const size = asked ?? page ?? this.#weights.ofList(parent, definition.name);
    // An edge counts for what it ties.
    const own = type.name.endsWith('Edge') ? 0 : 1;
    return { nodes: size * (own + below.nodes), path: below.path };
  }

  #below(type: GraphQLNamedType, nodes: readonly FieldNode[], page: number | undefined): Cost {
    const key = `${type.name} ${page} ${nodes.map((node) => this.#numberOf(node)).join(' ')}`;
    let cost = this.#known.get(key);
    if (!cost) this.#known.set(key, (cost = this.#estimated(type, nodes, page)));
    return cost;
  }

  #estimated(type: GraphQLNamedType, nodes: readonly FieldNode[], page: number | undefined): Cost {
    const { schema, fragments, conditions } = this.#operation;
    if (isAbstractType(type))
      return schema
        .getPossibleTypes(type)
        .map((possible) => this.#below(possible, nodes, page))
        .reduce((dearest, cost) => (cost.nodes > dearest.nodes ? cost : dearest), NOTHING);
    if (!isObjectType(type)) return NOTHING;
    return this.#sum(type, collectSubfields(schema, fragments, conditions, type, nodes), page);
  }

  #numberOf(node: FieldNode): number {
    let number = this.#numbers.get(node);
    if (number === undefined) this.#numbers.set(node, (number = this.#numbers.size));
    return number;
  }
}
