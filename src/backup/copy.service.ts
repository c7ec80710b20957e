import type pg from 'pg';
import type { TableHeader } from './archive.ts';

/** How values are written, whatever the server, the database or the role prefers; and nothing is left out unsaid. */
export const AS_TEXT = `
  SET LOCAL statement_timeout = 0;
  SET LOCAL datestyle = 'ISO';
  SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL row_security = off;
`;

/** A table and its columns, as COPY takes them. */
export function target(client: pg.ClientBase, { table, columns }: TableHeader): string {
  const names = columns.map((column) => client.escapeIdentifier(column));
  return `public.${client.escapeIdentifier(table)} (${names.join(', ')})`;
}
