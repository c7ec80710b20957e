import { audienceParts, Visibility } from '../shared/record/visibility.ts';
import { countryInput } from '../country/country.inputs.ts';
import { hasField } from '../shared/write/input-type.ts';
import { languageTag, webAddress, type Rule } from '../shared/write/rules.ts';
import { UserErrorCode } from '../shared/write/user-error.type.ts';
import { extendWritable } from '../shared/write/writable-inputs.ts';
import { writable, type Part } from '../shared/write/writable.ts';
import { Citation } from './citation.entity.ts';
import { Source } from './source.entity.ts';

/** The citations of a record of any type. */
export const citationParts: Readonly<Record<string, Part>> = {
  citations: {
    description: 'What says so: the sources of the record and of its fields.',
    of: writable(Citation, { fields: ['source', 'field', 'locator'] }),
    owner: 'record_id',
    distinctBy: ['source', 'field', 'locator'],
    inspect: (problems, { entity }, { field }, path) => {
      if (typeof field === 'string' && !hasField(entity, field))
        problems.expected(
          [...path, 'field'],
          UserErrorCode.INVALID,
          `a field of the type ${entity.name}`,
          field,
        );
    },
  },
};

/** Whoever has published it is no party to it. */
const withoutParties: Rule = (value: Visibility) =>
  value === Visibility.PARTIES ? 'PUBLIC or RESTRICTED, because a source has no parties' : null;

/** What of a source can be written. */
export const sourceInput = writable(Source, {
  fields: ['publisher', 'title', 'published', 'url', 'language', 'summary', 'visibility'],
  rules: { url: webAddress, language: languageTag, visibility: withoutParties },
  parts: { ...citationParts, ...audienceParts },
});

extendWritable(countryInput, citationParts);
