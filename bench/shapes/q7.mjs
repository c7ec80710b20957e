import { SUBJECTS } from '../data/words.mjs';

const FORMS = ['memorandum', 'protocol', 'cooperation', 'treaty', 'arrangement', 'declaration'];

/** @type {import('./index.mjs').Shape} */
export default {
  id: 'Q7',
  title: 'search for two words in agreements, the best 10',
  variables: () =>
    SUBJECTS.flatMap((subject) =>
      FORMS.map((form) => ({ text: `${form} ${subject.split(' ')[0].slice(0, 6)}` })),
    ),
  /** As Concord's search ranks: score DESC, id. */
  canonical: `[{ slug, title, kind }]`,
};
