import { languageTag } from '../shared/write/rules.ts';
import { writable, type Part } from '../shared/write/writable.ts';
import { recordParts } from '../topic/topic.inputs.ts';
import { RecordName } from './name.entity.ts';

/** The lists of a record that is known by several names. */
export const namedParts: Readonly<Record<string, Part>> = {
  ...recordParts,
  names: {
    description: 'Its further names.',
    of: writable(RecordName, {
      fields: ['text', 'kind', 'language', 'since', 'until'],
      rules: { language: languageTag },
      inOrder: [['since', 'until']],
    }),
    owner: 'record_id',
    distinctBy: ['text', 'language'],
  },
};
