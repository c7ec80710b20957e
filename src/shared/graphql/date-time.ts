import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

/**
 * What PostgreSQL takes of ISO 8601: it counts no year 0, its offsets end before 16 hours, and long fractions
 * are none to it. Nine digits are what clocks of others have.
 */
const STORABLE = /^(?!0000)[^.]{19}(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):\d\d)$/i;

/** Checks that an instant exists, and leaves it as it is: a Date would cut its microseconds. */
function parse(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  try {
    GraphQLDateTimeISO.parseValue(text);
  } catch {
    throw unexpected(JSON.stringify(value));
  }
  if (!STORABLE.test(text)) throw unexpected(JSON.stringify(value));
  return text;
}

function unexpected(received: string): GraphQLError {
  return new GraphQLError(
    `Expected an instant such as "2026-11-23T08:00:00Z", but got ${received}.`,
  );
}

/** An instant. Reads make ISO 8601 text of PostgreSQL's own, so answering it costs nothing more. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant in UTC as ISO 8601 text with up to microseconds, such as `2026-11-23T08:00:00.123456Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw unexpected(print(node));
    return parse(node.value);
  },
});
