import { Field, InputType } from 'type-graphql';

/** A GraphQL input type that is made at start, field by field, instead of written as a class. */
export type InputClass = new () => object;

interface InputField {
  readonly description: string;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/** Declares an input type without fields. */
export function inputClass(name: string, description: string): InputClass {
  const input = { [name]: class {} }[name] as InputClass;
  InputType(name, { description })(input);
  return input;
}

/** Adds a field to an input type; `type` is asked for when the schema is built. */
export function inputField(
  input: InputClass,
  name: string,
  type: () => object,
  options: InputField,
): void {
  Field(type as never, options)(input.prototype as object, name);
}
