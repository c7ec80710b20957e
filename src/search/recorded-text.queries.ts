import type { Statement } from '../shared/read/statement.ts';
import { keysRelation } from '../shared/read/keys.ts';
import type { RecordedText } from './recorded-text.ts';

/** The texts of a record that search looks through, names first. */
export const textsByRecordId = textsStatement('TRUE');
/** The names of a record, main ones first. */
export const namesByRecordId = textsStatement(`t.weight IN ('A', 'B')`);

function textsStatement(condition: string): Statement<RecordedText> {
  return {
    text: `SELECT k.n, t.text, t.weight
FROM ${keysRelation({ types: ['uuid'] })}
JOIN record_text t ON t.record_id = k.p0 AND ${condition}
ORDER BY k.n, t.weight, t.field`,
    hydrate: (row) => ({ text: row[1] ?? '', weight: row[2] ?? '' }),
  };
}
