import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const iso = GraphQLDateTimeISO.toConfig();

/** An instant. Reads make ISO 8601 text of PostgreSQL's own, so answering it costs nothing more. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant in UTC as ISO 8601 text with up to microseconds, such as `2026-11-23T08:00:00.123456Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value as string,
  parseValue: (value) => iso.parseValue(value).toISOString(),
  parseLiteral: (node, variables) => iso.parseLiteral(node, variables).toISOString(),
});
