import { ID } from 'type-graphql';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import type { Part, Writable } from './writable.ts';

/** What an input is for. */
type Purpose = 'create' | 'update';

/** The inputs of what can be written, for parts that come later. */
const inputsOf = new Map<Writable, [InputClass, Purpose][]>();

/** Adds to an input what can be written: all of it to create, and whatever is to change to update. */
export function addFields(input: InputClass, of: Writable, purpose: Purpose): void {
  const isUpdate = purpose === 'update';
  const keeps = isUpdate ? ' Left as it is when not given.' : '';
  for (const { name, inputType, description, isRequired, defaultValue } of of.fields)
    inputField(input, name, inputType, {
      description: description + keeps,
      nullable: isUpdate || !isRequired,
      defaultValue: isUpdate ? undefined : defaultValue,
    });
  for (const [name, { type, description }] of Object.entries(of.special))
    inputField(input, name, type, { description: description + keeps, nullable: true });
  addParts(input, of.parts, purpose);
  inputsOf.set(of, [...(inputsOf.get(of) ?? []), [input, purpose]]);
}

function addParts(
  input: InputClass,
  parts: Readonly<Record<string, Part>>,
  purpose: Purpose,
): void {
  const isUpdate = purpose === 'update';
  const replaces = isUpdate ? ' Replaces the whole list; left as it is when not given.' : '';
  for (const [name, part] of Object.entries(parts)) {
    if (isUpdate && 'of' in part && part.isInitial) continue;
    const type = 'of' in part ? [partInput(part.of)] : [ID];
    inputField(input, name, () => type, {
      description: part.description + replaces,
      nullable: true,
    });
  }
}

/** Adds parts to what can be written of lower-ranked records: a domain adds its own lists to them. */
export function extendWritable(of: Writable, parts: Readonly<Record<string, Part>>): void {
  Object.assign(of.parts, parts);
  for (const [input, purpose] of inputsOf.get(of) ?? []) addParts(input, parts, purpose);
}

const partInputs = new Map<Writable, InputClass>();

/** The input of a part: all that can be written of it. */
function partInput(of: Writable): InputClass {
  let input = partInputs.get(of);
  if (!input) {
    input = inputClass(
      `${of.entity.name}Input`,
      `One entry of type ${of.entity.name}, to be written.`,
    );
    partInputs.set(of, input);
    addFields(input, of, 'create');
  }
  return input;
}
