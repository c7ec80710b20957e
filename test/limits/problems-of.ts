import { parse, validate, type ValidationRule } from 'graphql';
import { schema } from '../schema/built-schema.ts';

/** What a rule says of a document. */
export function problemsOf(rule: ValidationRule, document: string): string[] {
  return validate(schema, parse(document), [rule]).map(({ message }) => message);
}
