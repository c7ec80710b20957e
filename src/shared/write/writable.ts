import { ID } from 'type-graphql';
import { inputClass, inputField, type InputClass } from '../graphql/input-class.ts';
import type { EntityClass } from '../read/entity-class.ts';
import type { Scope } from './scope.ts';
import type { Transaction } from './transaction.ts';
import { declaredField, type DeclaredField } from './input-type.ts';
import { newUuid } from './new-uuid.ts';
import type { InputPath, Problems } from './problems.ts';
import type { Referred } from './references.ts';
import type { Rule } from './rules.ts';

/** An input as GraphQL coerced it. */
export type Input = Readonly<Record<string, unknown>>;

/** Two dates of which the first is not certainly after the second. */
type InOrder = readonly [from: string, until: string];

/** A field that is written in a way of its own. */
export interface SpecialField {
  readonly description: string;
  readonly type: () => object;
  /** The types of the records that it may refer to. */
  readonly types: readonly string[];
  /** What it refers to in a row of the log of changes. */
  referredIn(row: Row): Referred | null;
  /** The columns that a reference is written to, beside the row so far; one that is there already has its id. */
  columns(tx: Transaction, referred: string | null, row: Row): Promise<Row>;
}

/** A row by column name. */
export type Row = Readonly<Record<string, unknown>>;

/** Parts of a record that are rows of their own, given as a list of objects. */
interface RowParts {
  readonly description: string;
  readonly of: Writable;
  /** The column that refers to the record. */
  readonly owner: string;
  /** The fields in which no two of them may agree. */
  readonly distinctBy: readonly string[];
  /** Given only when the record is created: later each is written by mutations of its own. */
  readonly isInitial?: boolean;
  /** Whether the table keeps their order, in a column `position`. */
  readonly isOrdered?: boolean;
  /** The field that may refer to any record but the one that the entry belongs to. */
  readonly other?: string;
  /** Finds what is wrong with an entry because of what it belongs to. */
  readonly inspect?: (problems: Problems, owner: Writable, entry: Input, path: InputPath) => void;
}

/** Links from a record to others, given as a list of ids or slugs. */
interface LinkParts {
  readonly description: string;
  readonly table: string;
  readonly owner: string;
  readonly column: string;
  /** The types of the records at the other end. */
  readonly types: readonly string[];
}

export type Part = RowParts | LinkParts;

/** What of a type of record, or of a part of one, can be written. */
export interface Writable<T extends object = object> {
  readonly entity: EntityClass<T>;
  readonly fields: readonly DeclaredField[];
  readonly special: Readonly<Record<string, SpecialField>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly inOrder: readonly InOrder[];
  readonly parts: Record<string, Part>;
  readonly check: Check;
  /** Fields that the registry derives: read as the others are, and never written. */
  readonly derived: readonly DeclaredField[];
  /** Derived fields that are not in a record's own row, by the columns that they follow from. */
  readonly derivedFrom: Readonly<Record<string, readonly string[]>>;
  /** The key of a new record; a random one unless it follows from the input. */
  readonly newUuid: (input: Input) => string;
}

/** What an input is about: a record that exists already, or the owner of a new part of it. */
export interface Target {
  readonly uuid?: string;
  readonly owner?: string;
}

/** Checks of a domain's own: says in `scope.problems` what is wrong. */
export type Check = (scope: Scope, input: Input, target: Target) => Promise<void>;

interface WritableOptions<T> {
  readonly fields: readonly (keyof T & string)[];
  readonly special?: Readonly<Record<string, SpecialField>>;
  readonly rules?: Readonly<Record<string, Rule>>;
  readonly inOrder?: readonly InOrder[];
  readonly parts?: Readonly<Record<string, Part>>;
  readonly check?: Check;
  readonly derived?: readonly (keyof T & string)[];
  readonly derivedFrom?: Readonly<Record<string, readonly string[]>>;
  readonly newUuid?: (input: Input) => string;
}

/** Declares what of a type of record can be written: fields in the words of its GraphQL type, and its parts. */
export function writable<T extends object>(
  entity: EntityClass<T>,
  options: WritableOptions<T>,
): Writable<T> {
  const { fields, special = {}, rules = {}, inOrder = [], parts = {} } = options;
  return {
    entity,
    fields: fields.map((name) => declaredField(entity, name)),
    special,
    rules,
    inOrder,
    parts: { ...parts },
    check: options.check ?? (() => Promise.resolve()),
    derived: (options.derived ?? []).map((name) => declaredField(entity, name)),
    derivedFrom: options.derivedFrom ?? {},
    newUuid: options.newUuid ?? newUuid,
  };
}

/** What an input is for. */
type Purpose = 'create' | 'update';

/** The inputs of what can be written, for parts that come later. */
const inputsOf = new Map<Writable, [InputClass, Purpose][]>();

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
