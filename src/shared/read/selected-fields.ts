import {
  isAbstractType,
  isCompositeType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** A field being resolved: its nodes, and the schema and fragments that tell what they select. */
export type ResolvedField = Pick<GraphQLResolveInfo, 'fieldNodes' | 'schema' | 'fragments'>;

/** The selection sets of fields; undefined for those of a leaf. */
export type SelectionSets = readonly (SelectionSetNode | undefined)[];

/** Whether the field being resolved selects the field at a path of names below it. */
export function selects(info: ResolvedField, ...path: readonly string[]): boolean {
  return setsAt(info, path).length > 0;
}

/** The selection sets of the fields at a path; a leaf counts too. */
export function setsAt(info: ResolvedField, path: readonly string[]): SelectionSets {
  const start: SelectionSets = info.fieldNodes.map((node) => node.selectionSet);
  return path.reduce((sets, name) => below(fieldsOf(sets, undefined, info), name), start);
}

/** The selection sets of the fields that go by a name. */
export const below = (fields: readonly FieldNode[], name: string): SelectionSets =>
  fields.filter((field) => field.name.value === name).map((field) => field.selectionSet);

/** The fields that apply to an object type (to any, when undefined), with fragments spread. */
export function fieldsOf(
  sets: SelectionSets,
  type: string | undefined,
  info: ResolvedField,
): FieldNode[] {
  return sets
    .flatMap((set) => set?.selections ?? [])
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
      if (!fragment || !applies(fragment.typeCondition?.name.value, type, info)) return [];
      return fieldsOf([fragment.selectionSet], type, info);
    });
}

function applies(
  condition: string | undefined,
  type: string | undefined,
  info: ResolvedField,
): boolean {
  if (condition === undefined || type === undefined || condition === type) return true;
  const abstract = info.schema.getType(condition);
  const object = info.schema.getType(type);
  if (!isAbstractType(abstract) || !object || !isCompositeType(object) || isAbstractType(object))
    return false;
  return info.schema.isSubType(abstract, object);
}
