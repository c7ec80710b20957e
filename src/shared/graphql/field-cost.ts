import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

/** What a field counts at least, however little it answers. */
export interface FieldCost {
  readonly nodes: number;
  /** The argument, a list, for each of whose entries it counts so much; once unless it is given. */
  readonly per?: string;
}

/**
 * Decorator of fields that take PostgreSQL longer than the size of their answers tells. What they count is
 * in proportion to a page: among 100,000 agreements, 100 of them with their total count take 25 ms, so four
 * nodes stand for a millisecond.
 */
export const CountsAtLeast = (nodes: number, per?: string): ReturnType<typeof Extensions> =>
  Extensions({ cost: { nodes, per } satisfies FieldCost });

/** What a field counts at least; undefined for most. */
export const fieldCostOf = ({
  extensions,
}: GraphQLField<unknown, unknown>): FieldCost | undefined =>
  extensions['cost'] as FieldCost | undefined;

/** The fields of a schema that count something at least. */
export function costlyFields(
  schema: GraphQLSchema,
): (readonly [GraphQLField<unknown, unknown>, FieldCost])[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .flatMap((field) => {
      const cost = fieldCostOf(field);
      return cost ? [[field, cost] as const] : [];
    });
}

/** Says in the descriptions of fields what they count at least. */
export function tellCosts(schema: GraphQLSchema): void {
  for (const [field, { nodes, per }] of costlyFields(schema)) {
    const each = per === undefined ? '' : ` for each entry of \`${per}\``;
    field.description = `${field.description} Costs at least ${nodes} nodes${each}.`;
  }
}
