import { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

/** A calendar day without a time zone, checked to exist. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, such as `2020-01-31`.',
  extensions: {},
  // What PostgreSQL calls a day is one.
  serialize: (value) => value as string,
});
