import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EntitySchema } from 'typeorm';

const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns: what they are in the database, and the GraphQL type if they are fields. */
export const key = { type: 'uuid', primary: true, field: () => ID };
export const foreignKey = { type: 'uuid', nullable: true };
export const text = { type: 'text', field: () => String };
export const optionalText = { ...text, nullable: true };
export const integer = { type: 'integer', field: () => Int };
export const optionalInteger = { ...integer, nullable: true };
export const hidden = { type: 'text', nullable: true };
export const hiddenInteger = { type: 'integer' };
export const day = { type: 'date', nullable: true };

/** Makes a class both an entity and an object type. Returns the entity. */
export function model(Class, { columns, relations = {}, fields = {} }) {
  for (const [name, { field, nullable }] of Object.entries(columns)) {
    if (field) Field(field, { nullable })(Class.prototype, name);
  }
  for (const [name, [type, options]] of Object.entries(fields)) {
    Field(type, options)(Class.prototype, name);
  }
  ObjectType()(Class);
  return new EntitySchema({
    name: Class.name,
    target: Class,
    tableName: snake(Class.name).slice(1),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, { field: _, ...column }]) => [
        name,
        { name: snake(name), ...column },
      ]),
    ),
    relations: Object.fromEntries(
      Object.entries(relations).map(([name, relation]) => [
        name,
        relation.type === 'many-to-one'
          ? { joinColumn: { name: `${snake(name)}_id` }, ...relation }
          : relation,
      ]),
    ),
  });
}

/** A foreign key as a relation, of the same name without `_id`. */
export const toOne = (target) => ({ type: 'many-to-one', target: () => target });

/** The three columns of an uncertain date, and the field that they make. */
export const dates = (name) => ({
  [`${name}Edtf`]: hidden,
  [`${name}Earliest`]: day,
  [`${name}Latest`]: day,
});
