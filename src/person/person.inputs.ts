import { audienceParts } from '../shared/record/visibility.ts';
import { namedParts } from '../name/name.inputs.ts';
import { writable } from '../shared/write/writable.ts';
import { Person } from './person.entity.ts';
import { Position } from './position.entity.ts';

/** What of a person can be written. */
export const personInput = writable(Person, {
  fields: ['fullName', 'familyName', 'honorific', 'summary', 'visibility'],
  parts: {
    ...audienceParts,
    ...namedParts,
    positions: {
      description: 'The offices that the person held, and where.',
      of: writable(Position, {
        fields: ['organization', 'title', 'since', 'until', 'statedOn'],
        inOrder: [['since', 'until']],
      }),
      owner: 'person_id',
      distinctBy: ['organization', 'title', 'since'],
    },
  },
});
