import { UserInputError } from '../errors.ts';

/** PostgreSQL's unnest makes at most 1,664 columns; no question of a person needs as many. */
const MOST_VALUES = 1_000;

/** One value of a statement's key, as text, and the PostgreSQL type it is cast to. */
export interface Parameter {
  readonly value: string | null;
  readonly type: string;
}

/** What belongs to the row of an alias is read under other names: those of queries that stand for its tables. */
interface Elsewhere {
  readonly alias: string;
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * Collects the values that a statement is parameterized by. A statement answers many keys at once:
 * each value becomes a column of the key relation `k`, and the SQL refers to it as `k.p0`, `k.p1`, …
 */
export class Parameters {
  readonly #parameters: Parameter[] = [];
  readonly #elsewhere: Elsewhere | undefined;
  #aliases = 0;

  constructor(elsewhere?: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  /** The name under which a filter on the row of an alias reads a table of what is related to the row. */
  tableFor(alias: string, table: string): string {
    const { alias: own, tables } = this.#elsewhere ?? {};
    return alias === own ? (tables?.get(table) ?? table) : table;
  }

  /** Adds a value and returns the SQL that stands for it. @throws UserInputError when there are too many */
  add(value: string | number | boolean | null, type: string): string {
    if (this.#parameters.length === MOST_VALUES)
      throw new UserInputError(
        `at most ${MOST_VALUES} values in a filter (a list counts as one)`,
        'more',
      );
    this.#parameters.push({ value: value === null ? null : String(value), type });
    return `k.p${this.#parameters.length - 1}`;
  }

  /** Adds a list and returns SQL of an array type. Arrays travel as literals: rows of unequal length do not unnest. */
  addList(values: readonly (string | number)[], type: string): string {
    const quoted = values.map((value) => `"${String(value).replace(/["\\]/g, String.raw`\$&`)}"`);
    return `${this.add(`{${quoted.join(',')}}`, 'text')}::${type}[]`;
  }

  /** A table alias that no other part of the statement uses. */
  alias(): string {
    return `w${++this.#aliases}`;
  }

  get types(): readonly string[] {
    return this.#parameters.map((parameter) => parameter.type);
  }

  get values(): readonly (string | null)[] {
    return this.#parameters.map((parameter) => parameter.value);
  }
}
