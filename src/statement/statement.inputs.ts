import { audienceParts } from '../shared/record/visibility.ts';
import { RecordType } from '../shared/record/record-type.ts';
import { writable } from '../shared/write/writable.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { Statement } from './statement.entity.ts';

/** What of a statement can be written. */
export const statementInput = writable(Statement, {
  fields: ['text', 'on', 'speaker', 'onBehalfOf', 'meeting', 'summary', 'visibility'],
  parts: {
    ...audienceParts,
    ...recordParts,
    about: {
      description: 'The ids of the records that it is about, of any type, or their slugs.',
      table: 'statement_subject',
      owner: 'statement_id',
      column: 'record_id',
      types: Object.values(RecordType),
    },
  },
});
