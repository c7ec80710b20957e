import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';

const DECIMAL = /^-?\d{1,20}(\.\d{1,10})?$/;

function parse(value: unknown): string {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (DECIMAL.test(text)) return text;
  throw unexpected(JSON.stringify(value));
}

function unexpected(received: string): GraphQLError {
  return new GraphQLError(`Expected a decimal number such as "5000000.00", but got ${received}.`);
}

/** An exact decimal number: text on both ways, because JSON numbers round. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as text, such as `"5000000.00"`; up to 20 digits before the point and 10 after it.',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
      return parse(node.value);
    throw unexpected(print(node));
  },
});
