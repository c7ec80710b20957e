import { TYPES } from 'postgraphile/@dataplan/pg';
import { addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils';

/** Orders by expressions and by related tables, which PostGraphile's columns alone do not give. */
export const orders = [
  // Never null, and then the index serves both directions.
  orderOf('organization', 'FOLDED_NAME', (sql, row) => sql`fold(${row}.name) COLLATE "C"`, {}),
  orderOf('project', 'FOLDED_NAME', (sql, row) => sql`fold(${row}.name) COLLATE "C"`, {}),
  orderOf(
    'record_topic',
    'TOPIC_NAME',
    (sql, row) => sql`(SELECT fold(name) COLLATE "C" FROM topic WHERE id = ${row}.topic_id)`,
  ),
  orderOf(
    'project_agreement',
    'PROJECT_NAME',
    (sql, row) => sql`(SELECT fold(name) COLLATE "C" FROM project WHERE id = ${row}.project_id)`,
  ),
  orderOf(
    'meeting_agreement',
    'MEETING_HELD',
    (sql, row) => sql`(SELECT held_earliest FROM meeting WHERE id = ${row}.meeting_id)`,
  ),
  orderOf('citation', 'FIELD_KNOWN', (sql, row) => sql`(${row}.field IS NOT NULL)::text`),
  orderOf('citation', 'LOCATOR_LENGTH', (sql, row) => sql`lpad(length(${row}.locator)::text, 9)`),
  orderOf('citation', 'LOCATOR_BYTES', (sql, row) => sql`${row}.locator COLLATE "C"`),
];

/** Adds `<name>_ASC` and `<name>_DESC`. */
function orderOf(tableName, name, expression, options = { nulls: 'last' }) {
  return addPgTableOrderBy({ schemaName: 'public', tableName }, ({ sql }) =>
    orderByAscDesc(
      name,
      ({ alias }) => ({ fragment: expression(sql, alias), codec: TYPES.text }),
      options,
    ),
  );
}
