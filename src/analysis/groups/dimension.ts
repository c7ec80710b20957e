/** What records are grouped by: SQL that makes a group's key of a record, and the field that shows it. */
export interface Dimension {
  /** The field of the keys. */
  readonly field: string;
  /** The GraphQL type of the field: a scalar, an enumeration, a record, or a union of records. */
  readonly type: () => object;
  /** The key is the uuid of a record, which the field answers. */
  readonly isRecord?: boolean;
  readonly description: string;
  /** SQL of the key: text, uuid or integer. */
  readonly sql: (record: string) => string;
  /** A join that the key is taken from. A record that it finds several times is in several groups. */
  readonly join?: (record: string) => string;
}

/** What is added up over the records of a group, apart for each value of one of their columns. */
export interface Totals {
  readonly field: string;
  readonly type: new () => object;
  readonly description: string;
  /** SQL of the value that is never added up across, such as a currency. */
  readonly apart: (record: string) => string;
  /** SQL aggregates by the fields of the type. */
  readonly columns: (record: string) => Readonly<Record<string, string>>;
}
