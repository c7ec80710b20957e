import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { FuzzyDateError, parseFuzzyDate, type FuzzyDateBounds } from '../fuzzy-date.ts';

function parse(value: unknown): FuzzyDateBounds {
  try {
    return parseFuzzyDate(String(value));
  } catch (error) {
    throw new GraphQLError(
      error instanceof FuzzyDateError ? error.message : new FuzzyDateError(value).message,
    );
  }
}

/** An EDTF date: arguments arrive with their bounds, answers are the text as recorded. */
export const Edtf = new GraphQLScalarType<FuzzyDateBounds, string>({
  name: 'EDTF',
  description:
    'A date with its uncertainty, as Extended Date/Time Format (ISO 8601-2, levels 0 to 2): `2014`, `2016-11`, `2004~`, `XXXX-04-25/XXXX-04-26`, `../2019`.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
