/** Whatever carries out statements: a data source, or a transaction of one. */
export interface Queryable {
  query<T>(text: string, values?: unknown[]): Promise<T>;
}
