import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
} from 'graphql';
import type { Operation } from './operation.ts';
import type { Place } from './place.ts';

/** Which field of which operation is meant. */
export interface Subject {
  readonly operation: Operation;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Where the document selects it: several times, where selections are merged. */
  readonly nodes: readonly FieldNode[];
}

/** What a resolver learns of its field. */
export class Info implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly returnType: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
  readonly schema: GraphQLResolveInfo['schema'];
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly operation: GraphQLResolveInfo['operation'];
  readonly rootValue = undefined;
  readonly #place: Place;

  constructor(
    { operation, parentType, definition, nodes }: Subject,
    place: Place,
    readonly variableValues: Record<string, unknown>,
  ) {
    this.fieldName = definition.name;
    this.fieldNodes = nodes;
    this.returnType = definition.type;
    this.parentType = parentType;
    this.schema = operation.schema;
    this.fragments = operation.fragments;
    this.operation = operation.definition;
    this.#place = place;
  }

  /** Made only for those who ask. Types are told for the field alone. */
  get path(): GraphQLResolveInfo['path'] {
    const { path } = this.#place;
    const prev = path
      .slice(0, -1)
      .reduce<GraphQLResolveInfo['path'] | undefined>(
        (outer, key) => ({ prev: outer, key, typename: undefined }),
        undefined,
      );
    return { prev, key: this.#place.key, typename: this.parentType.name };
  }
}
