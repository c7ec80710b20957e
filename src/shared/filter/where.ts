import { UserInputError } from '../errors.ts';

/** The value of a `where` argument: fields of its input, combined by and, or, not. */
export type Where = Readonly<Record<string, unknown>>;

/** The given fields of an input object. @throws UserInputError when there is none, or one is null */
export function operandsOf(value: Where, type: string): [string, Where][] {
  const given = Object.entries(value).filter(([, operand]) => operand !== undefined) as [
    string,
    Where | null,
  ][];
  const missing = given.find(([, operand]) => operand === null);
  if (missing)
    throw new UserInputError(
      `a value for ${type}.${missing[0]} (use isNull to ask for what is absent)`,
      null,
    );
  if (given.length === 0) throw new UserInputError(`at least one field in ${type}`, {});
  return given as [string, Where][];
}
