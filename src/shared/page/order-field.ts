/** What a list can be ordered by: an SQL expression of the row's alias, and its PostgreSQL type. */
export interface OrderField {
  readonly sql: (alias: string) => string;
  readonly type: string;
  readonly description: string;
  /** The one column that it reads; undefined where it is more than one. */
  readonly column?: string;
  /** Every row has a value: nulls are nowhere in the order, and a page begins where an index finds its cursor. */
  readonly isRequired?: boolean;
}

/** Orders by a text whatever its case and diacritics, the same on every database. */
export function foldedText(column: string, description: string): OrderField {
  const folded = description.replace(/\.$/, ', whatever the case and the diacritics.');
  return {
    sql: (alias) => `fold(${alias}.${column}) COLLATE "C"`,
    type: 'text',
    description: folded,
    column,
  };
}

/** Orders by a text that every row has, whatever its case and diacritics. */
export function requiredText(column: string, description: string): OrderField {
  return { ...foldedText(column, description), isRequired: true };
}

/** Orders by a column. */
export function column(name: string, type: string, description: string): OrderField {
  return { sql: (alias) => `${alias}.${name}`, type, description, column: name };
}

/** Orders by a column that every row has a value in. */
export function requiredColumn(name: string, type: string, description: string): OrderField {
  return { ...column(name, type, description), isRequired: true };
}
