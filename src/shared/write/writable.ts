import type { EntityClass } from '../read/entity-class.ts';
import type { Check } from './check.ts';
import { declaredField, type DeclaredField } from './input-type.ts';
import type { Input } from './input.ts';
import { newUuid } from './new-uuid.ts';
import type { InputPath, Problems } from './problems.ts';
import type { Rule } from './rules.ts';
import type { SpecialField } from './special-field.ts';

/** Two dates of which the first is not certainly after the second. */
type InOrder = readonly [from: string, until: string];

/** Parts of a record that are rows of their own, given as a list of objects. */
export interface RowParts {
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
