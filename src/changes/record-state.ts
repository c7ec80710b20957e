import type { Table, Tables } from '../shared/read/table.ts';
import { hasField } from '../shared/write/input-type.ts';
import type { Part, Writable } from '../shared/write/writable.ts';
import type { State } from './change.queries.ts';
import { idIn, valueIn } from './field-value.ts';
import { fieldsByColumn } from './fields-by-column.ts';

/** Fields of all records that nobody writes directly. */
const OWN_FIELDS = ['slug', 'createdAt'];

/** Tells the rows of the log of changes in the words of the schema. */
export class RecordStates {
  readonly #byType: ReadonlyMap<string, Writable>;
  /** By the types of records: the names of fields by those of columns and lists. */
  readonly #fields = new Map<string, ReadonlyMap<string, string>>();

  constructor(writables: readonly Writable[]) {
    this.#byType = new Map(writables.map((of) => [of.entity.name, of]));
  }

  /** What of a type of record is kept. @throws Error for a type that no domain keeps */
  kept(type: string): Writable {
    const of = this.#byType.get(type);
    if (!of) throw new Error(`Expected a domain that keeps records of type ${type}.`);
    return of;
  }

  /** A record as the log has it, by the names of its fields; dates as EDTF, and records by their ids. */
  stateOf(tables: Tables, type: string, state: State): State {
    return this.#told(tables, this.kept(type), state);
  }

  /** The fields that columns and lists belong to, in alphabetical order; of what is no field, none. */
  fieldsOf(tables: Tables, type: string, changed: readonly string[]): string[] {
    let fields = this.#fields.get(type);
    if (!fields) this.#fields.set(type, (fields = fieldsByColumn(tables, this.kept(type))));
    return [...new Set(changed.flatMap((column) => fields.get(column) ?? []))].sort();
  }

  #told(tables: Tables, of: Writable, state: State): State {
    const table = tables.get(of.entity);
    const told: Record<string, unknown> = {};
    const written = [...of.fields, ...of.derived].map((field) => field.name);
    for (const name of [...OWN_FIELDS, ...referencesOf(table, of), ...written]) {
      const value = valueIn(table, name, state);
      if (value !== undefined) told[name] = value;
    }
    for (const [name, special] of Object.entries(of.special)) {
      const referred = special.referredIn(state);
      if (referred) told[name] = idIn(tables.named(referred.type), referred.uuid);
    }
    for (const [name, part] of Object.entries(of.parts)) {
      const entries = state[name] as readonly State[] | undefined;
      if (entries) told[name] = entries.map((entry) => this.#entry(tables, part, entry));
    }
    return told;
  }

  #entry(tables: Tables, part: Part, entry: State): unknown {
    if ('of' in part) {
      const told = this.#told(tables, part.of, entry);
      // Entries that are records have ids of their own.
      return part.isInitial
        ? { id: idIn(tables.get(part.of.entity), entry['id'] as string), ...told }
        : told;
    }
    const type = (entry['type'] ?? part.types[0]) as string;
    return idIn(tables.named(type), entry[part.column] as string);
  }
}

/** The fields of a record that refer to others, and are not written in a way of their own. */
function referencesOf({ entity, toOnes }: Table, { special }: Writable): string[] {
  return [...toOnes.keys()].filter((name) => !(name in special) && hasField(entity, name));
}
