import { getMetadataStorage, ID } from 'type-graphql';
import { EdtfInput } from '../graphql/edtf.ts';
import { FuzzyDate } from '../graphql/fuzzy-date.type.ts';
import type { EntityClass } from '../read/entity-class.ts';
import { Node } from '../record/node.ts';

/** A field of a record as GraphQL declares it: inputs take it in the same words. */
export interface DeclaredField {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  /** Taken for a new record when none is given. */
  readonly defaultValue?: unknown;
  /** The type that inputs give it in; asked for when the schema is built. */
  readonly inputType: () => object;
}

/** Inputs for values that a record embeds, by their output types. */
const inputTypes = new Map<unknown, object>([[FuzzyDate, EdtfInput]]);

/** Declares the input type for a type of value that records embed. */
export function embeddedInput(output: EntityClass, input: object): void {
  inputTypes.set(output, input);
}

/** The field of a record by its name. @throws Error when GraphQL does not know it */
export function declaredField(entity: EntityClass, name: string): DeclaredField {
  const field = getMetadataStorage().fields.find(
    ({ target, schemaName }) =>
      schemaName === name && (target === entity || entity.prototype instanceof target),
  );
  if (!field) throw new Error(`Expected ${entity.name} to have a GraphQL field ${name}.`);
  const type = (): unknown => (field.getType as () => unknown)();
  const description = field.description ?? '';
  return {
    name,
    isRequired: field.typeOptions.nullable !== true,
    defaultValue: field.typeOptions.defaultValue,
    inputType: () => inputTypeOf(type()),
    description: isRecord(type()) ? `${description} By its ${namesOf(type())}.` : description,
  };
}

/** Whether GraphQL knows a field of a record by this name: its own, or one that a domain adds to it. */
export function hasField(entity: EntityClass, name: string): boolean {
  const isOf = (owner: unknown): boolean =>
    owner === entity ||
    (typeof owner === 'function' && entity.prototype instanceof (owner as EntityClass));
  const { fields, fieldResolvers } = getMetadataStorage();
  return (
    fields.some(({ target, schemaName }) => schemaName === name && isOf(target)) ||
    fieldResolvers.some(
      ({ schemaName, getObjectType }) => schemaName === name && isOf(getObjectType?.()),
    )
  );
}

function inputTypeOf(output: unknown): object {
  return isRecord(output) ? ID : ((inputTypes.get(output) ?? output) as object);
}

/** Records, and unions of them, are given by what names them. */
function isRecord(output: unknown): boolean {
  return (
    typeof output === 'symbol' || (typeof output === 'function' && output.prototype instanceof Node)
  );
}

/** What an input can name a record by: `id or slug`. */
export function namesOf(output: unknown): string {
  // A union of what takes part: organizations, countries, persons.
  if (typeof output === 'symbol') return 'id, slug or country code';
  if (hasField(output as EntityClass, 'slug')) return 'id or slug';
  return hasField(output as EntityClass, 'alpha2') ? 'id or country code' : 'id';
}
