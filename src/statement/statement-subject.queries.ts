import { id } from '../shared/filter/scalar-filter.ts';
import { operatorSql, type Operator } from '../shared/filter/operators.ts';
import type { FieldFilter } from '../shared/filter/where-input.ts';
import { operandsOf } from '../shared/filter/where.ts';
import type { Statement as Prepared } from '../shared/read/statement.ts';
import { linkThrough } from '../shared/read/link.ts';
import { keysRelation } from '../shared/read/keys.ts';
import { decodeId } from '../shared/type-id.ts';

/** A record that a statement is about: its type, by GraphQL name, and its key. */
export interface Subject {
  readonly type: string;
  readonly uuid: string;
}

/** The records that a statement is about, by type and id. The database alone knows their types. */
export const SUBJECTS_OF_STATEMENT: Prepared<Subject> = {
  text: `SELECT k.n, record.type, record.id
FROM ${keysRelation({ types: ['uuid'] })}
JOIN statement_subject subject ON subject.statement_id = k.p0
JOIN record ON record.id = subject.record_id
ORDER BY k.n, record.type COLLATE "C", record.id`,
  hydrate: (row) => ({ type: row[1] ?? '', uuid: row[2] ?? '' }),
};

/** From a record of any type to the statements about it. */
export const isAbout = linkThrough('statement_subject', 'statement_id', 'record_id');

/** A filter on the ids of the records that a statement is about, of whichever type: one of them must match. */
export const aboutFilter: FieldFilter = {
  type: id('stm').type,
  description:
    'The id of a record that it is about, of whichever type; a statement about several matches if one of them does.',
  sql: (alias, operand, parameters) => {
    const subject = parameters.alias();
    const uuidOf = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(uuidOf) : decodeId(String(value)).uuid;
    const terms = operandsOf(operand, 'IdFilter').map(([operator, ids]) =>
      operatorSql(operator as Operator, `${subject}.record_id`, uuidOf(ids), 'uuid', parameters),
    );
    return `EXISTS (SELECT FROM statement_subject ${subject}
      WHERE ${subject}.statement_id = ${alias}.id AND ${terms.join(' AND ')})`;
  },
};
