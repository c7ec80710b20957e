import { decoderOf } from './decode.ts';
import type { Table, TableColumn } from './table.ts';

/** A row as PostgreSQL's text values. */
export type Row = readonly (string | null)[];

/** Makes an entity of the columns that begin at an offset; null when its primary key is null. */
export type Hydrator<T> = (row: Row, offset: number) => T | null;

interface Joined {
  readonly property: string;
  readonly offset: number;
  readonly hydrate: Hydrator<object>;
}

/**
 * Compiles the function that makes entities from rows. It assigns every property by name in one
 * fixed order, so that all instances share one hidden class: a loop over columns is several times
 * slower, and ORM hydration ten times. Only names from our own entities reach the compiled text.
 */
export function compileHydrator<T extends object>(
  table: Table<T>,
  columns: readonly TableColumn[],
  joined: readonly Joined[],
): Hydrator<T> {
  const decoders = columns.map((column) => decoderOf(column.type));
  const value = (index: number): string =>
    `row[at + ${index}] === null ? null : decoders[${index}](row[at + ${index}])`;
  const lines = columns.flatMap(({ path: [property = '', inner] }, index) =>
    inner === undefined ? [`record.${property} = ${value(index)};`] : [],
  );
  const embeddeds = [...table.embedded];
  embeddeds.forEach(([property], number) => {
    const own = columns.flatMap(({ path: [holder, inner = ''] }, index) =>
      holder === property ? [{ inner, index }] : [],
    );
    if (own.length === 0) return;
    // An embedded value is absent as a whole when its first column is: the database sees to it.
    const assigned = own.map(({ inner, index }) => `value.${inner} = ${value(index)};`).join(' ');
    lines.push(`if (row[at + ${own[0]?.index ?? 0}] === null) record.${property} = null;`);
    lines.push(
      `else { const value = new embedded[${number}](); ${assigned} record.${property} = value; }`,
    );
  });
  joined.forEach(({ property, offset }, number) => {
    lines.push(`record.${property} = joined[${number}].hydrate(row, at + ${offset});`);
  });
  const body = `return (row, at) => { if (row[at] === null) return null;
    const record = new Entity(); ${lines.join('\n')} return record; };`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above: compiled once per shape of query
  const compile = new Function('Entity', 'decoders', 'embedded', 'joined', body) as (
    ...parts: readonly unknown[]
  ) => Hydrator<T>;
  return compile(
    table.entity,
    decoders,
    embeddeds.map(([, type]) => type),
    joined,
  );
}
