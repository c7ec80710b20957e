import { Person } from '../person/person.entity.ts';
import { meetingsOfPerson } from './meeting.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Person. */
export const personFields = [
  pageField(Person, 'meetings', meetingsOfPerson, 'The meetings attended, in whichever role.'),
];
