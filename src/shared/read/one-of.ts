import type { EntityClass } from './entity-class.ts';

const fields = new Map<object, Map<string, readonly string[]>>();

/**
 * Marks a getter that answers whichever of several to-one relations is set, such as a party that is
 * an organization or a country: selecting the field joins them all. The database keeps exactly one
 * of them set.
 */
export function OneOf(...properties: string[]): PropertyDecorator {
  return (prototype, field) => {
    const entity = prototype.constructor;
    const declared = fields.get(entity) ?? new Map<string, readonly string[]>();
    fields.set(entity, declared.set(String(field), properties));
  };
}

export function oneOfFields(entity: EntityClass): ReadonlyMap<string, readonly string[]> {
  return fields.get(entity) ?? new Map<string, readonly string[]>();
}
