import {
  defaultFieldResolver,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isNonNullType,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
} from 'graphql';
import { completionOf, type CompletedField, type Fill } from './completion.ts';
import { Info, type Subject } from './info.ts';
import { Place, type Holder } from './place.ts';
import type { Complete, Run } from './run.ts';
import { variablesOf } from './variables-of.ts';

type Values = Record<string, unknown>;

/** A field of a selection on one type of object, compiled. */
export class FieldPlan implements CompletedField {
  readonly label: string;
  readonly nodes: readonly FieldNode[];
  readonly #canBeNull: boolean;
  readonly #complete: Complete;
  readonly #hasVariables: boolean;
  #constants: Values | undefined;

  constructor(
    /** Its name in the answer: the alias, or else the field's. */
    readonly key: string,
    readonly subject: Subject,
    readonly fillOf: (type: GraphQLObjectType) => Fill,
  ) {
    const { definition, parentType, nodes } = subject;
    this.label = `${parentType.name}.${definition.name}`;
    this.nodes = nodes;
    this.#canBeNull = !isNonNullType(definition.type);
    this.#complete = completionOf(definition.type, this);
    this.#hasVariables = nodes.some((node) => variablesOf(node.arguments).length > 0);
  }

  /** The leaf type of a field that just reads a property of its object; undefined for all others. */
  get plainLeaf(): GraphQLLeafType | undefined {
    const { type, resolve } = this.subject.definition;
    const present = getNullableType(type);
    return !resolve && isLeafType(present) ? present : undefined;
  }

  /** Whether it comes with its object, and is not executed. */
  get isCopied(): boolean {
    return this.plainLeaf !== undefined || this.subject.definition === TypeNameMetaFieldDef;
  }

  get isRequired(): boolean {
    return !this.#canBeNull;
  }

  execute(source: unknown, record: Holder, up: Place, run: Run): void {
    const place = new Place(up, record, this.key, this.#canBeNull);
    let value: unknown;
    try {
      value = this.#read(source, place, run);
    } catch (error) {
      run.fail(place, this.nodes, error);
      return;
    }
    run.complete(value, place, this.nodes, this.#complete);
  }

  infoAt(place: Place, run: Run): Info {
    return new Info(this.subject, place, run.variables);
  }

  #read(source: unknown, place: Place, run: Run): unknown {
    const { name, resolve } = this.subject.definition;
    if (!resolve) {
      const property = (source as Values | null | undefined)?.[name];
      if (typeof property !== 'function') return property;
    }
    const read = resolve ?? defaultFieldResolver;
    return read(source, this.#argumentsFor(run), run.context, this.infoAt(place, run));
  }

  #argumentsFor(run: Run): Values {
    const known = this.#hasVariables ? run.arguments.get(this) : this.#constants;
    if (known) return known;
    const { definition, nodes } = this.subject;
    // Frozen, because all parents of the field share them.
    const values = Object.freeze(
      getArgumentValues(definition, nodes[0] as FieldNode, run.variables),
    );
    if (this.#hasVariables) run.arguments.set(this, values);
    else this.#constants = values;
    return values;
  }
}
