import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { FuzzyDateError, parseFuzzyDate, type FuzzyDateBounds } from '../fuzzy-date.ts';

function parse(value: unknown): FuzzyDateBounds {
  try {
    if (typeof value === 'string') return parseFuzzyDate(value);
  } catch {
    // Said below, as to whatever is no text.
  }
  throw unexpected(JSON.stringify(value));
}

function unexpected(received: string): GraphQLError {
  return new GraphQLError(FuzzyDateError.messageFor(received));
}

/** An EDTF date in an input: what is none arrives as it came, to be told together with all else that is wrong. */
export const EdtfInput = new GraphQLScalarType<FuzzyDateBounds | string, string>({
  name: 'EDTFInput',
  description:
    'A text that is to be an `EDTF` date. One that is none is told in the `errors` of the payload, beside whatever else is wrong.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => String(value),
  parseValue: (value) => {
    if (typeof value !== 'string') throw unexpected(JSON.stringify(value));
    return readable(value);
  },
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw unexpected(print(node));
    return readable(node.value);
  },
});

function readable(text: string): FuzzyDateBounds | string {
  try {
    return parseFuzzyDate(text);
  } catch {
    return text;
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
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw unexpected(print(node));
    return parse(node.value);
  },
});
