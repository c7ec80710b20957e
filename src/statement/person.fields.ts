import { Person } from '../person/person.entity.ts';
import { statementsOfPerson } from './statement.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Person. */
export const personFields = [
  pageField(
    Person,
    'statements',
    statementsOfPerson,
    'What the person said; for what was said about them see `statementsAbout`.',
  ),
];
