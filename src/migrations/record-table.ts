/** SQL fragments that the tables of records share. Migrations are append-only, and so is this file. */

/** Columns of every record. */
export const RECORD = `
  id uuid PRIMARY KEY REFERENCES record (id),
  summary text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1`;

/** The unique name in addresses of a record that people name. */
export const SLUG = `slug text COLLATE "C" NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')`;

/** The three columns of an uncertain date: no bounds without its text, and the bounds in order. */
export function fuzzyDate(name: string): string {
  return `${name}_edtf text, ${name}_earliest date, ${name}_latest date,
    CHECK (${name}_earliest <= ${name}_latest),
    CHECK (${name}_edtf IS NOT NULL OR (${name}_earliest IS NULL AND ${name}_latest IS NULL))`;
}

/** A column that takes one of the given values; it sorts the same on every database. */
export function oneOf(column: string, values: string): string {
  const quoted = values.split(' ').map((value) => `'${value}'`);
  return `${column} text COLLATE "C" NOT NULL CHECK (${column} IN (${quoted.join(', ')}))`;
}

/** Exactly one of several foreign keys is set. */
export function exactlyOne(...columns: string[]): string {
  return `CHECK (num_nonnulls(${columns.join(', ')}) = 1)`;
}

/** The triggers of a record's table: it is registered as a record, and its updates are counted. */
export function recordTriggers(table: string, type: string): string {
  return `
    CREATE TRIGGER register BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION register_record('${type}');
    CREATE TRIGGER unregister AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION unregister_record();
    CREATE TRIGGER count_version BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION count_version();`;
}

/** The trigger that keeps a hierarchy free of cycles. */
export function acyclic(table: string, column: string): string {
  return `CREATE TRIGGER acyclic BEFORE INSERT OR UPDATE OF ${column} ON ${table}
    FOR EACH ROW WHEN (NEW.${column} IS NOT NULL) EXECUTE FUNCTION refuse_cycle('${column}');`;
}
