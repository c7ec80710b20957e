import { Agreement } from '../agreement/agreement.entity.ts';
import { projectsOfAgreement } from './inverse.relations.ts';
import { pageField } from '../shared/page/page-field.ts';

/** What this domain adds to Agreement. */
export const agreementFields = [
  pageField(
    Agreement,
    'projects',
    projectsOfAgreement,
    'The projects that carry it out or rest on it.',
  ),
];
