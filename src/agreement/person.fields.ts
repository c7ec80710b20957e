import { Person } from '../person/person.entity.ts';
import { actionsOfSignatory } from './agreement-action.queries.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Person. */
export const personFields = [
  pageField(
    Person,
    'actionsSigned',
    actionsOfSignatory,
    'What the person signed, and for whom; the latest first, what has no date last.',
  ),
];
