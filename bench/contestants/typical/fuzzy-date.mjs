import 'reflect-metadata';
import { GraphQLScalarType } from 'graphql';
import { Field, ObjectType } from 'type-graphql';

export const EDTF = new GraphQLScalarType({ name: 'EDTF' });
const Day = new GraphQLScalarType({ name: 'Date' });

/** An uncertain date. */
export class FuzzyDate {}
Field(() => EDTF)(FuzzyDate.prototype, 'edtf');
Field(() => Day, { nullable: true })(FuzzyDate.prototype, 'earliest');
Field(() => Day, { nullable: true })(FuzzyDate.prototype, 'latest');
ObjectType()(FuzzyDate);

/** The field of an uncertain date. */
export const dateField = [() => FuzzyDate, { nullable: true }];

/** The date in three columns of an entity. */
export function fuzzyDate(entity, name) {
  const edtf = entity[`${name}Edtf`];
  if (edtf === null) return null;
  const [earliest, latest] = [entity[`${name}Earliest`], entity[`${name}Latest`]];
  return Object.assign(new FuzzyDate(), { edtf, earliest, latest });
}
