import {
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { FieldPlan } from './field-plan.ts';
import { compileCopy, type Copy } from './leaves.ts';
import type { Operation } from './operation.ts';
import type { Holder, Place } from './place.ts';
import type { Run } from './run.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** What a document selects of one type of object, compiled. */
export class ObjectPlan {
  readonly #fields: readonly FieldPlan[];
  /** Those that are copied with the object. */
  readonly #leaves: readonly FieldPlan[];
  readonly #others: readonly FieldPlan[];
  readonly #copy: Copy;

  constructor(operation: Operation, type: GraphQLObjectType, fields: Fields) {
    this.#fields = [...fields].flatMap(([key, nodes]) => {
      const definition = definitionOf(operation, type, nodes[0]?.name.value ?? '');
      if (!definition) return [];
      const subject = { operation, parentType: type, definition, nodes };
      return [new FieldPlan(key, subject, (inner) => planBelow(operation, inner, nodes).fill)];
    });
    operation.compiledFields += this.#fields.length;
    this.#leaves = this.#fields.filter((field) => field.isCopied);
    this.#others = this.#fields.filter((field) => !field.isCopied);
    this.#copy = compileCopy(this.#fields);
  }

  /** The plan of what an operation selects at its root. */
  static ofRoot(operation: Operation, type: GraphQLObjectType): ObjectPlan {
    const { schema, fragments, conditions, definition } = operation;
    const fields = collectFields(schema, fragments, conditions, type, definition.selectionSet);
    return new ObjectPlan(operation, type, fields);
  }

  /** Puts an object made from a source in its place, and its fields into it. */
  readonly fill = (source: unknown, place: Place, run: Run): void => {
    let record = this.#copied(source, run);
    if (record) place.put(record);
    else record = this.#completed(source, place, run);
    for (const field of this.#others) field.execute(source, record, place, run);
  };

  #copied(source: unknown, run: Run): Holder | undefined {
    try {
      return this.#copy(source, run);
    } catch {
      return undefined;
    }
  }

  /** For a source with a leaf that cannot just be copied: each says what is wrong with it, if anything. */
  #completed(source: unknown, place: Place, run: Run): Holder {
    const record: Holder = Object.fromEntries(this.#fields.map(({ key }) => [key, undefined]));
    place.put(record);
    for (const field of this.#leaves) field.execute(source, record, place, run);
    return record;
  }
}

function planBelow(
  operation: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ObjectPlan {
  const { schema, fragments, conditions } = operation;
  const fields = collectSubfields(schema, fragments, conditions, type, nodes);
  return new ObjectPlan(operation, type, fields);
}

function definitionOf(
  { schema }: Operation,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const isRoot = type === schema.getQueryType();
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return type.getFields()[name];
}
